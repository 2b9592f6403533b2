/// What was asked for on the command line.
struct Arguments {
  var sizes = [1000, 10_000]
  /// Libraries and their indexes are kept here and used again; without it they are made anew and taken away.
  var folder: String?
  var binary: String?
  var json: String?
  /// The largest library that other readers are measured on.
  var peerLimit = 100_000
  /// Of the measurements those alone whose names have this in them.
  var only = ""
  /// Of one measurement, in seconds.
  var limit = 600
  var wantsHelp = false

  static let help = """
    usage: broadsheet-benchmark [options]

    Measures Broadsheet on an invented library, and newsboat and sfeed beside it where they are installed.

      --sizes N,N        how many articles; 1000,10000 if not said
      --folder PATH      keeps the libraries and their indexes there, to be used again
      --only WORDS       measures only what has these words in its name
      --json FILE        writes the results there too
      --binary PATH      the broadsheet to measure; if not said, it is built for release
      --peer-limit N     other readers are measured up to so many articles; 100000 if not said
      --limit SECONDS    when a measurement is given up; 600 if not said

    """

  init(_ arguments: [String]) throws(BenchmarkError) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      if name == "--help" || name == "-h" {
        wantsHelp = true
        continue
      }
      guard let value = rest.popFirst() else { throw .usage("\(name) is not an option, or wants something after it") }
      try set(name, to: value)
    }
  }

  func wants(_ measurement: String) -> Bool { only.isEmpty || measurement.contains(only) }

  private mutating func set(_ name: String, to value: String) throws(BenchmarkError) {
    switch name {
    case "--folder": folder = value
    case "--binary": binary = value
    case "--only": only = value
    case "--json": json = value
    case "--sizes":
      sizes = try value.split(separator: ",").map { part throws(BenchmarkError) in try Self.number(part, name) }
    case "--peer-limit": peerLimit = try Self.number(value[...], name)
    case "--limit": limit = try Self.number(value[...], name)
    default: throw .usage("there is no option \(name)")
    }
  }

  private static func number(_ text: Substring, _ name: String) throws(BenchmarkError) -> Int {
    guard let number = Int(text), (1...10_000_000).contains(number) else {
      throw .usage("\(name) wants numbers from 1 to 10000000, and “\(text)” is none")
    }
    return number
  }
}
