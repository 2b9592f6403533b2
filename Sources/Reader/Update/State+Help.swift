// Help, and what can be found in what lies over the panes.
extension State {
  mutating func openHelp() {
    helpWords = ""
    overlays.append(.help(topLine: 0))
  }

  /// Shows what of help has these words, from its top.
  mutating func showHelp(with words: String) {
    helpWords = words
    overlays = overlays.map { overlay in if case .help = overlay { .help(topLine: 0) } else { overlay } }
  }

  mutating func findInOverlay(_ overlay: Overlay) {
    switch overlay {
    case .contents: openPrompt(.contents)
    case .help: openPrompt(.help, text: helpWords)
    default: notice = Notice("There is nothing to search here; q closes this.")
    }
  }
}
