import Glibc
import Testing
import VirtualTerminal

@Suite("What is remembered from one start to the next")
struct RememberedTests {
  private func leave(_ desk: Desk, _ keys: String = "Q", sourceLocation: SourceLocation = #_sourceLocation) {
    desk.type(keys)
    #expect(desk.terminal.waitForExit() == .exited(0), "\(desk.terminal.text)", sourceLocation: sourceLocation)
  }

  @Test("Without a path the reader opens the library that was opened last, and the sample edition before there was one")
  func lastLibrary() throws {
    let house = try House()
    let first = try Desk(house: house)
    first.sees("Sample edition", "1/43")
    leave(first)
    let folder = try Page.put(in: house)
    try house.write("other/fog.txt", Page(title: "Fog lifts", day: 3, paragraphs: ["It lifted."]).text)
    for (name, row, title) in [
      ("news", "1/4", "The clock"), ("other", "1/1", "Fog lifts"), ("news", "1/4", "The clock"),
    ] {
      let named = try Desk([folder.replacing("news", with: name)], house: house)
      named.sees { $0.status.hasSuffix(row) && $0.selectedHeadline.contains(title) }
      leave(named)
      let unnamed = try Desk(house: house)
      unnamed.sees { $0.status.hasSuffix(row) && $0.selectedHeadline.contains(title) }
      leave(unnamed)
      let listed = try Run(["list"], in: house)
      #expect(listed.lines.count == (name == "news" ? 4 : 1))
    }
  }

  @Test("A single file that was read does not take the place of the library")
  func singleFile() throws {
    let house = try House()
    let desk = try Desk.onPages(in: house)
    leave(desk)
    let file = try house.write("fog.txt", Page(title: "Fog lifts", day: 3, paragraphs: ["It lifted."]).text)
    let single = try Desk([file], house: house)
    single.sees { $0.status.hasSuffix("1/1") }
    leave(single)
    let unnamed = try Desk(house: house)
    unnamed.sees { $0.status.hasSuffix("1/4") }
  }

  @Test("Of many choices made quickly the last is kept, though the reader is left at once")
  func lastChoice() throws {
    let house = try House()
    for (keys, measure) in [("+", 76), ("++++++", 100), ("+++-----------", 68), ("--", 60)] {
      let desk = try Desk(house: house)
      desk.sees("1/43")
      leave(desk, keys + "Q")
      let settings = String(decoding: house.read("state/broadsheet/reader.yaml") ?? [], as: UTF8.self)
      #expect(settings.contains("measure: \(measure)\n"), "\(settings)")
    }
  }

  @Test("A search that is saved just before the reader is left is there the next time")
  func savedSearch() throws {
    let house = try House()
    let desk = try Desk.onPages(in: house)
    desk.type("/clock")
    desk.sees("“clock”")
    leave(desk, "\r:save-search Late\rQ")
    let next = try Desk(house: house)
    next.sees { $0.status.hasSuffix("1/4") }
    next.type("c")
    next.sees("SAVED SEARCHES", "Late")
  }
}
