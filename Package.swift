// swift-tools-version: 6.2
import PackageDescription

/// What all our Swift is compiled with: no warning is left standing, and every file says what it imports.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Broadsheet",
  products: [
    .executable(name: "broadsheet", targets: ["broadsheet"]),
    .executable(name: "broadsheet-benchmark", targets: ["Benchmark"]),
  ],
  targets: [
    // C libraries, each visible in one module only (.ci/walls checks it).
    .systemLibrary(name: "CUTF8Proc"),  // folding, clusters, widths: for Text
    .systemLibrary(name: "CUnibreak"),  // line breaks by UAX #14: for Text
    .systemLibrary(name: "CYAML"),  // themes and settings: for Markup
    .systemLibrary(name: "CUchardet"),  // guessing an encoding that nobody declared: for Markup
    .systemLibrary(name: "CArchive"),  // zip, tar, zst, xz: for Formats
    .systemLibrary(name: "CZlib"),  // the gzip members of WARC: for Formats
    .systemLibrary(name: "CDeflate"),  // the same, where they are at hand whole: for Formats
    .systemLibrary(name: "CBrotli"),  // bodies as servers send them: for Formats
    .systemLibrary(name: "CMark"),  // Markdown: for Formats
    .systemLibrary(name: "CNettle"),  // the hash in an article's identity: for Formats
    .systemLibrary(name: "CSQLite"),  // databases and full-text search: for SQL
    .systemLibrary(name: "CNcurses"),  // the terminal: for Terminal
    .target(name: "CTerminal"),  // what runs inside a signal: for Terminal
    .target(name: "CEmbedded", exclude: ["Edition"]),  // Themes/ and the sample edition, in the binary: for broadsheet

    // The bottom, where nothing knows of anything else.
    module("Text", ["CUTF8Proc", "CUnibreak"]),  // what text is: folding, widths, line breaks
    module("Markup", ["CUchardet", "CYAML"]),  // bytes to trees
    module("SQL", ["CSQLite"]),  // SQLite as Swift

    // What is spoken of, and what it is shown on.
    module("NewsCore", ["Text"]),  // the shared core model: articles, listings, headlines
    module("Screen", ["Text"]),  // what any terminal is: canvas, styles, keys

    // From files to a library.
    module(  // files to articles, one folder a format
      "Formats", ["Markup", "NewsCore", "SQL", "Text", "CArchive", "CBrotli", "CDeflate", "CMark", "CNettle", "CZlib"]),
    module("Library", ["Formats", "Markup", "NewsCore", "Text", "SQL"]),  // the face of it all for any front end

    // From articles to a screen.
    module("Prose", ["NewsCore", "Screen", "Text"]),  // blocks to wrapped lines
    module("Reader", ["Prose", "NewsCore", "Screen", "Markup", "Text"]),  // the program without a terminal
    module("Terminal", ["Screen", "CNcurses", "CTerminal"]),  // shows a canvas, reads keys

    // The program: arguments, commands, run loop, carrying out effects.
    .executableTarget(
      name: "broadsheet",
      dependencies: [
        "Reader", "Terminal", "Library", "Formats", "Prose", "Markup", "NewsCore", "Screen", "Text", "CEmbedded",
      ],
      swiftSettings: strict),

    // The budgets, measured on the program as it is, and on others beside it.
    .executableTarget(
      name: "Benchmark", dependencies: ["Library", "Formats", "NewsCore", "CPty"], swiftSettings: strict),

    // Tests. A terminal emulator, and a process that dies where it is told to, are seen by these alone; a pty by the
    // benchmark too.
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm"),
    .target(name: "CPty", path: "Tests/CPty", linkerSettings: [.linkedLibrary("util")]),
    .target(
      name: "VirtualTerminal", dependencies: ["CVTerm", "CPty"], path: "Tests/VirtualTerminal", swiftSettings: strict),
    .target(name: "CFaults", path: "Tests/CFaults"),
    .executableTarget(
      name: "journal-writer", dependencies: ["CFaults", "Library", "NewsCore"], path: "Tests/JournalWriter",
      swiftSettings: strict),
    .executableTarget(
      name: "index-writer", dependencies: ["CFaults", "Library", "NewsCore"], path: "Tests/IndexWriter",
      swiftSettings: strict),
    tests("Text", []),
    tests("Markup", []),
    tests("SQL", []),
    tests("NewsCore", ["Text"]),
    tests("Screen", ["Text"]),
    tests("Formats", ["NewsCore", "SQL", "Text", "CEmbedded"], files: ["Fixtures", "Finds"]),
    tests("Library", ["Formats", "Markup", "NewsCore", "SQL", "index-writer", "journal-writer"]),
    tests("Prose", ["NewsCore", "Screen", "Text"], files: ["Goldens"]),
    tests("Reader", ["Prose", "NewsCore", "Screen", "Markup", "Text"], files: ["Screens"]),
    tests("Terminal", ["Screen", "Text", "CPty", "VirtualTerminal"]),
    tests("Benchmark", ["Formats", "NewsCore"]),
    tests(
      "broadsheet",
      ["Library", "Formats", "Reader", "Markup", "NewsCore", "Screen", "Text", "CEmbedded", "VirtualTerminal"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

// Fuzzing wants another build of everything: .ci/fuzz asks for it.
if Context.environment["FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["CFuzzer", "Formats", "NewsCore"], path: "Tests/Fuzz", exclude: ["Seeds"],
      swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
  ]
}

func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a module, which may see other modules too; `files` are folders that they read.
func tests(_ module: String, _ dependencies: [Target.Dependency], files: [String] = []) -> Target {
  .testTarget(
    name: module.prefix(1).uppercased() + module.dropFirst() + "Tests",
    dependencies: [.init(stringLiteral: module)] + dependencies, exclude: files,
    swiftSettings: strict)
}
