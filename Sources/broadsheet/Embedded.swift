import CEmbedded
import Formats
import NewsCore

/// What of the repository is part of the binary.
enum Embedded {
  /// The scheme files of `Themes/`.
  static var themes: [(name: String, bytes: [UInt8])] { files(embedded_themes) }

  /// The pages of the sample edition.
  static var edition: [SourceFile] {
    files(embedded_edition).map { SourceFile(path: FilePath("sample/" + $0.name), bytes: $0.bytes) }
  }

  private static func files(
    _ list: (UnsafeMutablePointer<Int>) -> UnsafePointer<embedded_file>?
  ) -> [(name: String, bytes: [UInt8])] {
    var count = 0
    let first = list(&count)
    return UnsafeBufferPointer(start: first, count: count).map { file in
      (String(cString: file.name), Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }
}
