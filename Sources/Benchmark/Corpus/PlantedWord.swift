/// A word that is in stories of known number, for searches whose answers are known.
struct PlantedWord: Sendable {
  let name: String
  let text: String
  /// It is in every story whose number leaves this remainder.
  let period, remainder: Int

  static let rare = PlantedWord(name: "0.001 %", text: "quendelmoor", period: 100_000, remainder: 777)
  /// Always right behind `tenth`, so that the two are a phrase.
  static let hundredth = PlantedWord(name: "1 %", text: "varnholte", period: 100, remainder: 34)
  static let tenth = PlantedWord(name: "10 %", text: "ostrimbel", period: 10, remainder: 4)
  static let everywhere = PlantedWord(name: "100 %", text: "alembrane", period: 1, remainder: 0)
  static let all = [rare, tenth, hundredth, everywhere]

  func isIn(story: Int) -> Bool { story % period == remainder }

  /// In how many of the first articles it is, copies counted.
  func documents(among articles: Int) -> Int {
    (0..<articles).reduce(0) { $0 + (isIn(story: CopyPlan.story(of: $1)) ? 1 : 0) }
  }
}
