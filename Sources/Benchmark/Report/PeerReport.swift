/// What another reader reached on the same articles; `nil` is what it cannot do, or did not in time.
struct PeerReport: Codable {
  let name: String
  var importRate: Double?
  /// In milliseconds, as all that follow but the memory.
  var start: Double?
  var rowDown: Double?
  var open: Double?
  var search: Double?
  /// In MiB.
  var memory: Double?
  var remarks: [String] = []
}
