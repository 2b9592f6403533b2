import NewsCore
import Reader
import Testing

@Suite("In the sidebar")
struct SidebarTests {
  @Test("One question is asked for all listings, and its answer is split over them")
  func resolving() {
    var desk = Desk()
    desk.press("Enter")
    #expect(desk.effects.count { if case .resolve = $0 { true } else { false } } == 1)
    let ids = Samples.many.map(\.id)
    #expect(
      desk.state.open?.resolutions == [
        [.here(ids[1]), .absent, .thisPage], [.absent, .here(ids[2])],
      ])
  }

  @Test("j and k pass over headings and stop at both ends")
  func moving() {
    var desk = Desk()
    desk.press("Enter Tab j j j j j j")
    #expect(desk.state.sidebar.selectedItem == 4)
    desk.press("g")
    #expect(desk.state.sidebar.selectedItem == 0)
  }

  @Test("A headline that is not in the library says so, and nothing moves")
  func absent() {
    var desk = Desk()
    desk.press("Enter 2")
    #expect(desk.notice == "Not in this library: Nobody wrote this")
    #expect(desk.title == "Harbor opens 0")
  }

  @Test("A headline of the very page says so")
  func thisPage() {
    var desk = Desk()
    desk.press("Enter 3")
    #expect(desk.notice == "This is the page you are reading.")
  }

  @Test("A headline that was cut jumps and is given in full")
  func completed() {
    let long = Samples.article(300, title: "Storm-proof roof for the fish market", paragraphs: 2)
    var desk = Desk([Samples.many[0], long])
    desk.press("Enter 4")
    #expect(desk.title == "Storm-proof roof for the fish market")
    #expect(desk.notice == "In full: Storm-proof roof for the fish market")
  }

  @Test("Before the library has answered, a headline says that it is looked for")
  func pending() {
    var desk = Desk()
    desk.press("Enter")
    desk.answers = false
    desk.press("J K")
    for case .fetchArticle(let request, _) in desk.waiting { desk.send(.article(request, Samples.many[0])) }
    desk.press("1")
    #expect(desk.notice == "Still looking for: Ferry strike 1")
  }

  @Test("Lines and items lead to one another", arguments: 0..<5)
  func lines(item: Int) {
    let lines = SidebarLines([Listing(kind: .other, name: "", items: [])] + Samples.listings, columns: 12)
    #expect(lines.itemCount == 5)
    // Three headings and blanks, and five items of which four are wider than 12 columns.
    #expect(lines.lineCount == 12)
    for (number, line) in lines.lines(ofItem: item).enumerated() {
      guard case .item(item, let listing, let index, number) = lines[line] else {
        Issue.record("no item in its line")
        return
      }
      #expect(lines.place(ofItem: item)?.listing == listing)
      #expect(lines.place(ofItem: item)?.index == index)
    }
    #expect(lines.lines(ofItem: item).count == (item == 3 ? 1 : 2))
  }

  @Test("What leads to the page before and the next comes last")
  func neighbours() {
    let before = Listing(kind: .previous, name: "prev", items: [ListedHeadline("Before")])
    let lines = SidebarLines([before] + Samples.listings, columns: nil)
    #expect(lines.place(ofItem: 0)?.listing == 1)
    #expect(lines.place(ofItem: 5)?.listing == 0)
  }

  @Test("The first line of a listing is its heading, and a blank line parts listings")
  func headings() {
    let lines = SidebarLines(Samples.listings, columns: nil)
    #expect(
      (0..<9).map { lines[$0] } == [
        .heading(listing: 0), .item(0, listing: 0, index: 0, part: 0), .item(1, listing: 0, index: 1, part: 0),
        .item(2, listing: 0, index: 2, part: 0), .blank, .heading(listing: 1), .item(3, listing: 1, index: 0, part: 0),
        .item(4, listing: 1, index: 1, part: 0), .blank,
      ])
    #expect(lines.place(ofItem: 5) == nil)
    #expect(SidebarLines([], columns: 9).lines(ofItem: 0).isEmpty)
  }
}
