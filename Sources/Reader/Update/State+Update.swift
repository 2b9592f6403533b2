extension State {
  /// Takes in what happened, and says what is to be done about it.
  public mutating func update(_ message: Message) -> [Effect] { [] }

  /// What is to be done at the start.
  public mutating func start() -> [Effect] { [] }
}
