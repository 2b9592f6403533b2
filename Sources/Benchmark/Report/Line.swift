/// What came of one measurement at one size.
struct Line: Codable {
  let measurement: String
  var figures: [Figure] = []
  /// Why there are none.
  var reason: String?
  /// Whether the reason is that the program cannot do it yet.
  var isNotYet = false
}
