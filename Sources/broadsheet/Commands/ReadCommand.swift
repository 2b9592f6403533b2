import Formats
import Glibc
import Library
import NewsCore
import Reader
import Screen
import Terminal
import Text

/// `broadsheet`: the reader. On the main thread, which alone gets all signals; the loop blocks it, and nothing else needs it.
@MainActor
struct ReadCommand {
  let options: Options
  private let directories = Directories()

  func run() async throws(UsageError) -> ExitStatus {
    guard !options.operands.contains(FilePath("-")) else { throw .standardInput }
    try refuseMistypedCommand()
    var inputs = Inputs()
    inputs.paths = options.operands
    let opener = LibraryOpener(inputs, wasNamed: !options.operands.isEmpty)
    try opener.refuseMissing()
    guard StandardOutput.isTerminal else { throw .noTerminal(TerminalError.noTerminal.description) }
    let file = directories.settingsFile.map(SettingsFile.init)
    var (settings, faults) = file?.read() ?? (Settings(), [])
    var themes = ThemeCatalogue(Embedded.themes).themes
    try choose(&settings, from: &themes)
    faults += themes.first { $0.id == settings.theme }?.faults ?? []
    opener.remember()
    let library: IndexedLibrary
    do {
      library = try opener.open()
    } catch {
      StandardError.write("broadsheet: \(error.words)")
      return .failed
    }
    let terminal: Terminal
    do {
      terminal = try Terminal()
    } catch {
      StandardError.write("broadsheet: \(error.description)")
      return .failed
    }
    defer { terminal.close() }
    var state = State(
      size: terminal.size, now: .now, settings: settings, themes: themes.map { $0.reduced(to: terminal.colorDepth) },
      libraryName: opener.name)
    if let fault = faults.first { state.notice = Notice(fault, kind: .failure) }
    let mailbox = Mailbox(waker: terminal.waker)
    Task.detached(priority: .utility) { await library.live() }
    Task.detached { for await status in await library.changes() { mailbox.post(.libraryChanged(status)) } }
    let runner = EffectRunner(library: library, mailbox: mailbox, keeper: SettingsKeeper(file: file))
    var loop = ReaderLoop(terminal: terminal, state: state, mailbox: mailbox, runner: runner)
    return loop.run()
  }

  /// A first word that is no file but much like a command was meant as one.
  private func refuseMistypedCommand() throws(UsageError) {
    guard let first = options.operands.first, !first.bytes.contains(UInt8(ascii: "/")), access(first.text, F_OK) != 0,
      let nearest = Spelling.nearest(to: first.text, in: ActionRow.table.map(\.name).filter { !$0.isEmpty })
    else { return }
    throw .unknownCommand(first.text, nearest: nearest)
  }

  /// The options' say over what is remembered; a theme may be a scheme file.
  private func choose(_ settings: inout Settings, from themes: inout [Theme]) throws(UsageError) {
    if let isWide = options.ambiguousIsWide { settings.ambiguousIsWide = isWide }
    guard let name = options.theme ?? (themes.contains { $0.id == settings.theme } ? nil : settings.theme) else {
      return
    }
    if !themes.contains(where: { $0.id == name }) {
      if let file = try? FileReader.read(FilePath(name)) {
        themes.append(ThemeReader.read(file.bytes, file: name, id: name))
      } else if options.theme != nil {
        throw .unknownTheme(name, nearest: Spelling.nearest(to: name, in: themes.map(\.id)))
      } else {
        settings.theme = ThemeCatalogue.standardName
        return
      }
    }
    settings.theme = name
  }
}
