import Foundation
import NewsCore
import Reader
import Screen
import Testing

@Suite("Screens")
struct ScreenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Screens")

  /// With RECORD=1 in the environment the picture is written, and the test fails, so that nobody records by accident.
  @Test("A screen looks as its picture does", arguments: Scene.all)
  func looksAsItsPicture(_ scene: Scene) throws {
    let canvas = draw(scene.desk().state)
    var picture = canvas.text + "\n"
    if let cursor = canvas.cursor { picture += "cursor at \(cursor.column), \(cursor.row)\n" }
    let file = Self.folder.appending(path: scene.name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(picture.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    #expect(try picture == String(contentsOf: file, encoding: .utf8))
  }

  @Test("Every picture belongs to a scene")
  func noOrphans() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path(percentEncoded: false))
    #expect(Set(files) == Set(Scene.all.map { $0.name + ".txt" }))
  }
}
