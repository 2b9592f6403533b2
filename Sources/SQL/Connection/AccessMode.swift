/// How a connection opens its file.
public enum AccessMode: Sendable {
  /// Made where it is missing.
  case readWrite
  /// A file of our own that is there already. Beside a log (WAL) it may write the shared memory file, as every reader does.
  case readOnly
  /// A file of somebody else's: neither it nor its folder is touched, its schema is not trusted to call functions with side
  /// effects, and it is checked more closely for being hostile.
  ///
  /// A file with a log (WAL) that no program has open may lack the shared memory file; what is still in the log can then not
  /// be read without writing, and opening fails with `.cannotOpen`.
  case foreign
}
