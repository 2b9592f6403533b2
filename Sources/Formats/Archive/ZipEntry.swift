/// A file in a zip archive, as its directory has it.
struct ZipEntry: Equatable {
  /// Without steps out of the archive.
  let name: String
  let method: Int
  let isEncrypted: Bool
  /// Bytes in the archive.
  let packedSize: Int
  /// Bytes when it is unpacked, by what the archive says.
  let size: Int
  /// Where its local header begins.
  let offset: Int

  var isFolder: Bool { name.isEmpty || name.hasSuffix("/") }
  var isStored: Bool { method == 0 }
  /// Whether it can be read here; other methods are for libarchive.
  var isReadable: Bool { !isEncrypted && (method == 0 || method == 8) }
}
