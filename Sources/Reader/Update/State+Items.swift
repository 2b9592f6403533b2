import NewsCore
import Screen

// Lines of the sidebar by their numbers. A number that could be the beginning of a longer one waits a little for its next digit.
extension State {
  private static let patience = 500

  mutating func beginItem(_ key: Key) -> [Effect] { takeDigits(key.digit ?? "") }

  /// A key while a number is being written.
  mutating func press(_ key: Key, after pending: PendingItem) -> [Effect] {
    pendingItem = nil
    if let digit = key.digit { return takeDigits(pending.digits + digit) }
    switch key {
    case .escape, .backspace, .control("c"): return []
    case .enter: return openItem(pending.digits)
    // Whoever writes on did not wait for a second digit.
    default: return openItem(pending.digits) + press(key)
    }
  }

  mutating func itemRested(_ request: RequestID) -> [Effect] {
    guard let pending = pendingItem, pending.timer == request else { return [] }
    pendingItem = nil
    return openItem(pending.digits)
  }

  private mutating func takeDigits(_ digits: String) -> [Effect] {
    spaceGoesOn = false
    let number = Int(digits) ?? 0
    guard number > 0, number * 10 <= sidebarContents.itemCount else { return openItem(digits) }
    let timer = requests.next()
    pendingItem = PendingItem(digits: digits, timer: timer)
    return [.startTimer(timer, milliseconds: Self.patience)]
  }
}

extension Key {
  /// What it adds to a number.
  fileprivate var digit: String? {
    guard case .character(let character) = self, ("0"..."9").contains(character) else { return nil }
    return String(character)
  }
}
