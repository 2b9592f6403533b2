import Foundation
public import Reader
public import Testing

/// The scheme files of the repository.
enum ThemeFolder {
  static let files: [(name: String, bytes: [UInt8])] = {
    let folder = URL(filePath: #filePath).appending(path: "../../../../Themes").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
    }
  }()

  static let catalogue = ThemeCatalogue(files)
}

extension Theme: CustomTestStringConvertible {
  public var testDescription: String { id }
}
