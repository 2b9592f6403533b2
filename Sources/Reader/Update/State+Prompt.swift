import NewsCore
import Prose
import Screen
import Text

extension State {
  /// - Parameter text: what stands in it at first.
  mutating func openPrompt(_ purpose: Prompt.Purpose, text: String = "") {
    guard purpose != .search || open != nil else {
      notice = Notice("No article is open.")
      return
    }
    let anchor = open?.savedPage?.anchor ?? open?.anchor ?? .start
    beforePrompt = BeforePrompt(
      list: list, search: open?.search, anchor: anchor, subjects: subjects, open: open)
    overlays.append(.prompt(Prompt(purpose: purpose, text: text)))
    if purpose == .search { open?.search = nil }
  }

  /// A key for the prompt.
  mutating func write(_ key: Key, _ prompt: Prompt) -> [Effect] {
    switch key {
    case .escape, .control("c"), .control("g"): return abandonPrompt(prompt)
    case .enter, .control("m"), .control("j"): return finishPrompt(prompt)
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    // An empty line closes, as at other prompts.
    case .backspace where prompt.text.isEmpty && prompt.purpose != .note: return abandonPrompt(prompt)
    default:
      var changed = prompt
      changePrompt(&changed, key)
      return replacePrompt(prompt, by: changed)
    }
  }

  mutating func paste(_ text: String) -> [Effect] {
    notice = nil
    guard case .prompt(let prompt) = overlays.last else {
      notice = Notice("Text can be pasted at a prompt: / F or : opens one.")
      return []
    }
    var changed = prompt
    let line = SafeText.line(text)
    if changed.insert(line) < line.count {
      notice = Notice("Only the beginning of that has room in this line.", kind: .failure)
    }
    return replacePrompt(prompt, by: changed)
  }

  private mutating func changePrompt(_ prompt: inout Prompt, _ key: Key) {
    switch key {
    case .tab: complete(&prompt)
    case .up, .down, .control("p"), .control("n"):
      if prompt.purpose == .contents { return moveInContents(by: key == .up || key == .control("p") ? -1 : 1) }
      recall(&prompt, by: key == .up || key == .control("p") ? 1 : -1)
    default: prompt.edit(key)
    }
  }

  private func recall(_ prompt: inout Prompt, by step: Int) {
    prompt.recall(by: step, from: written[prompt.purpose] ?? [])
  }

  /// Search and filter show at once what is being written.
  private mutating func replacePrompt(_ prompt: Prompt, by changed: Prompt) -> [Effect] {
    overlays[overlays.count - 1] = .prompt(changed)
    guard changed.text != prompt.text else { return [] }
    switch prompt.purpose {
    case .search: search(changed.text)
    case .library: return searchLibrary(changed.text)
    case .filter: return setFilter(changed.text, .select)
    case .contents: changeContents { $0 = $0.with(words: changed.text) }
    case .help: showHelp(with: changed.text)
    case .command, .tags, .note: break
    }
    return []
  }

  private mutating func abandonPrompt(_ prompt: Prompt) -> [Effect] {
    overlays.removeLast()
    defer { beforePrompt = nil }
    switch prompt.purpose {
    case .search: restoreSearch()
    case .library, .filter:
      queryFaults = []
      return restoreList()
    case .contents: changeContents { $0 = $0.with(words: "") }
    case .help: showHelp(with: "")
    case .command, .tags, .note: break
    }
    return []
  }

  /// A line that cannot be kept stays to be shortened; what is wrong with it stands above it.
  private mutating func finishPrompt(_ prompt: Prompt) -> [Effect] {
    guard fault(of: prompt) == nil else { return [] }
    if let again = again(prompt) { return replacePrompt(prompt, by: again) + finishPrompt(again) }
    overlays.removeLast()
    defer { beforePrompt = nil }
    rememberWritten(prompt)
    switch prompt.purpose {
    case .search: keepSearch()
    case .library: return keepSearchOfLibrary(prompt.text)
    case .filter: return keepFilter(prompt.text)
    case .contents: return chooseFromContents()
    case .command: return runNamed(prompt.text)
    case .tags: return changeTags(prompt.text)
    case .note: return keepNote(prompt.text)
    case .help: break
    }
    return []
  }

  /// Where nothing was written, the last search is meant once more, as in pagers.
  private func again(_ prompt: Prompt) -> Prompt? {
    guard prompt.text.isEmpty, prompt.purpose == .search || prompt.purpose == .library else { return nil }
    return written[prompt.purpose]?.last.map { Prompt(purpose: prompt.purpose, text: $0) }
  }

  /// Why a tag or a note cannot be kept, and what to do.
  func fault(of prompt: Prompt) -> String? {
    switch prompt.purpose {
    case .tags: TagLine(prompt.text, known: []).fault
    case .note: note(prompt.text).excessSentence
    case .search, .library, .filter, .contents, .help, .command: nil
    }
  }

  private func note(_ text: String) -> ReadingChange {
    .highlight(
      Highlight(id: Highlight.ID(number: 0), range: DocumentOffset.start..<DocumentOffset.start, quote: "", note: text))
  }

  private mutating func rememberWritten(_ prompt: Prompt) {
    guard !prompt.text.isEmpty, prompt.purpose != .note, prompt.purpose != .contents, prompt.purpose != .help else {
      return
    }
    var lines = written[prompt.purpose] ?? []
    lines.removeAll { $0 == prompt.text }
    written[prompt.purpose] = (lines + [prompt.text]).suffix(50)
  }

  // MARK: Filter

  /// The list as it was, and then as it is by now.
  mutating func restoreList() -> [Effect] {
    guard let before = beforePrompt?.list, before.query != list.query else { return [] }
    list = before
    return askForRows(.keep, list.selected.map { .article($0, elseRow: list.selectedRow) } ?? .row(list.selectedRow))
  }

  /// Words that are only spaces filter nothing.
  private mutating func keepFilter(_ words: String) -> [Effect] {
    guard !words.isEmpty, words.allSatisfy(\.isWhitespace) else { return [] }
    return setFilter("", .select)
  }
}
