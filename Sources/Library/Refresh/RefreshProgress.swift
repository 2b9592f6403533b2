/// How far a refresh is.
struct RefreshProgress: Equatable, Sendable {
  /// Files met on the disk, of them to be read because they are new or changed, and read.
  var found = 0
  var toRead = 0
  var read = 0
  /// Whether all folders were gone through.
  var isAllFound = false
}
