public import Formats
import Glibc
public import NewsCore

/// Reads files, and nothing that is no file.
public enum FileReader {
  /// Files up to this size are read at once, for opening most of them is to read all of them.
  private static let mostAtOnce = 4 << 20

  /// Opens a file for formats to look into.
  ///
  /// - Throws: `FileProblem` with the system's reason; never waits for a FIFO or a device.
  public static func open(_ path: FilePath, for registry: FormatRegistry) throws(FileProblem) -> StreamedFile {
    let (descriptor, size) = try descriptor(of: path)
    let file = FileBytes(descriptor: descriptor, count: size)
    do throws(FormatError) {
      let source: any ByteSource = size <= mostAtOnce ? BytesAtHand(try file.read(0..<size)) : file
      return try StreamedFile(
        path: path, source: source, beside: { (ending) throws(FormatError) in try bytes(beside: path, ending) },
        registry: registry)
    } catch {
      throw FileProblem(path, error)
    }
  }

  /// Those of the file whose name is a file's with something behind; `nil` where there is none.
  private static func bytes(beside path: FilePath, _ ending: String) throws(FormatError) -> (any ByteSource)? {
    let other = FilePath(bytes: path.bytes + Array(ending.utf8))
    var information = stat()
    guard lstat(other.cString, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    do throws(FileProblem) {
      let (descriptor, size) = try descriptor(of: other)
      return FileBytes(descriptor: descriptor, count: size)
    } catch {
      throw .unreadable(reason: error.reason)
    }
  }

  /// Reads a file whole.
  ///
  /// - Throws: `FileProblem` with the system's reason, or that it is too large; never waits for a FIFO or a device.
  public static func read(_ path: FilePath) throws(FileProblem) -> SourceFile {
    let (descriptor, size) = try descriptor(of: path)
    defer { close(descriptor) }
    guard size <= StreamedFile.mostOfWhole else { throw FileProblem(tooLarge: path) }
    return SourceFile(path: path, bytes: try bytes(of: descriptor, expected: size, at: path))
  }

  /// Everything that comes from a descriptor, such as standard input.
  /// - Throws: `FileProblem` where reading fails or does not end.
  public static func readAll(_ descriptor: Int32, named path: FilePath) throws(FileProblem) -> SourceFile {
    SourceFile(path: path, bytes: try bytes(of: descriptor, expected: 64 << 10, at: path))
  }

  private static func descriptor(of path: FilePath) throws(FileProblem) -> (descriptor: Int32, size: Int) {
    // Opened without waiting, and looked at once it is open: between a look and the opening it may change.
    let descriptor = Glibc.open(path.cString, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw FileProblem(path, opening: errno) }
    var information = stat()
    let problem: FileProblem? =
      if fstat(descriptor, &information) != 0 {
        FileProblem(path, opening: errno)
      } else if information.st_mode & S_IFMT != S_IFREG {
        FileProblem(notAFile: path)
      } else {
        nil
      }
    if let problem {
      close(descriptor)
      throw problem
    }
    return (descriptor, Int(information.st_size))
  }

  private static func bytes(of descriptor: Int32, expected: Int, at path: FilePath) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    // One more than is expected, so that the end shows without another read.
    var room = expected + 1
    while bytes.count <= StreamedFile.mostOfWhole {
      let (count, failure) = append(to: &bytes, atMost: room, from: descriptor)
      if count == 0 { return bytes }
      if count > 0 {
        room = max(64 << 10, room - count)
      } else if failure != EINTR {
        throw FileProblem(path, reading: failure)
      }
    }
    throw FileProblem(tooLarge: path)
  }

  private static func append(to bytes: inout [UInt8], atMost room: Int, from descriptor: Int32) -> (Int, Int32) {
    var count = 0
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
      count = Glibc.read(descriptor, buffer.baseAddress, room)
      failure = errno
      initialized = max(0, count)
    }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    return (count, failure)
  }
}

extension FilePath {
  /// With the NUL that C wants; a NUL within ends the path early, and no such file is found.
  var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }
}
