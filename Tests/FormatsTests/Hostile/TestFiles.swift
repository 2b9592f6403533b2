import Foundation

/// The files that the tests of this module read, whatever their format.
enum TestFiles {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// Names below the folder of the tests; what is expected of a file is no such file.
  static let all: [String] = names.filter { name in
    !name.hasSuffix(".swift") && !name.hasPrefix("Finds/") && !expectations.contains(name)
  }

  static let finds: [String] = names.filter { $0.hasPrefix("Finds/") && !$0.hasSuffix(".md") }

  static func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  private static let names: [String] = (FileManager.default.subpaths(atPath: folder.path) ?? []).filter { name in
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: folder.appending(path: name).path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }.sorted()

  /// The `.json` beside a file of the same name.
  private static let expectations: Set<String> = {
    let stems = Set(names.filter { !$0.hasSuffix(".json") }.map { ($0 as NSString).deletingPathExtension })
    return Set(names.filter { $0.hasSuffix(".json") && stems.contains(($0 as NSString).deletingPathExtension) })
  }()
}
