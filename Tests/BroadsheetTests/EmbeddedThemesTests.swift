import CEmbedded
import Foundation
import Testing

@Suite("The themes in the binary")
struct EmbeddedThemesTests {
  @Test("They are the files of the folder, ordered by name")
  func equalFolder() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../Themes").standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var count = 0
    let embedded = Array(UnsafeBufferPointer(start: embedded_themes(&count), count: count))
    #expect(embedded.map { String(cString: $0.name) } == names)
    for file in embedded {
      let bytes = Data(UnsafeBufferPointer(start: file.bytes, count: file.count))
      #expect(try Data(contentsOf: folder.appending(path: String(cString: file.name))) == bytes)
    }
  }
}
