/// How a connection opens a file of our own.
public enum AccessMode: Sendable {
  /// Made where it is missing.
  case readWrite
  /// A file that is there already. Beside a log (WAL) it may write the shared memory file, as every reader does.
  case readOnly
}
