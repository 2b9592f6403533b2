/// One number that came of a measurement, and what it is to keep to.
struct Figure: Codable {
  /// What of it: `p99`, `word in 1 %`; "" where there is only one.
  let name: String
  let value: Double
  let unit: Unit
  let budget: Double?
  /// What a reader of the table has to know.
  let note: String?

  enum Unit: String, Codable {
    case milliseconds = "ms"
    case mebibytes = "MiB"
    case bytes
    case perSecond = "/s"
  }

  init(_ name: String, _ value: Double, _ unit: Unit, budget: Double? = nil, note: String? = nil) {
    self.name = name
    self.value = value
    self.unit = unit
    self.budget = budget
    self.note = note
  }

  /// More is better of rates alone.
  var isMet: Bool? { budget.map { unit == .perSecond ? value >= $0 : value <= $0 } }
}
