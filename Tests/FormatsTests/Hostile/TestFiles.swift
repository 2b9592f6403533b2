import Foundation

/// The files that the tests of this module read and that fuzzing begins with, whatever their format.
enum TestFiles {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let findsFolder = "FormatsTests/Finds/"

  /// Names below the folder of all tests; what is expected of a file is no such file.
  static let all: [String] = names.filter { name in
    !name.hasSuffix(".swift") && !name.hasPrefix(findsFolder) && !expectations.contains(name)
  }

  static let finds: [String] = names.filter { $0.hasPrefix(findsFolder) }

  static func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  private static let names: [String] = ["FormatsTests", "Fuzz/Seeds"].flatMap { top in
    (FileManager.default.subpaths(atPath: folder.appending(path: top).path) ?? []).map { top + "/" + $0 }
  }.filter { name in
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
