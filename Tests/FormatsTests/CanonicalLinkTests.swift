import NewsCore
import Testing

@testable import Formats

@Suite("The address of a page is the same")
struct CanonicalLinkTests {
  @Test(
    "however it is written",
    arguments: [
      "https://beacon.example/2026/ferry", "http://beacon.example/2026/ferry", "HTTPS://Beacon.Example/2026/ferry",
      "https://beacon.example:443/2026/ferry", "http://beacon.example:80/2026/ferry",
      " https://beacon.example/2026/ferry\n",
      "https://beacon.example/2026/ferry#comments", "https://beacon.example/2026/ferry?utm_source=letter&fbclid=1",
      "https://beacon.example/2026/ferry?",
    ])
  func writings(_ link: String) {
    #expect(CanonicalLink(link)?.text == "https://beacon.example/2026/ferry")
  }

  @Test(
    "only where it leads to the same page",
    arguments: [
      "https://www.beacon.example/2026/ferry", "https://beacon.example/2026/ferry/",
      "https://beacon.example/2026/Ferry",
      "https://beacon.example:8080/2026/ferry", "https://beacon.example/2026/ferry?page=2",
    ])
  func others(_ link: String) {
    #expect(CanonicalLink(link).map { $0.text != "https://beacon.example/2026/ferry" } == true)
  }

  @Test(
    "and a front page is the address of none",
    arguments: [
      "", "https://", "https:///path", "https://beacon.example", "https://beacon.example/", "https://beacon.example?",
      "https://beacon.example/?utm_medium=mail", "ftp://beacon.example/a", "mailto:desk@beacon.example", "/2026/ferry",
    ])
  func none(_ link: String) {
    #expect(CanonicalLink(link) == nil)
  }

  @Test("and an item's identifier that is one makes the same id as the page")
  func guid() {
    let page = ArticleIdentity.version1(link: "https://beacon.example/2026/ferry")
    #expect(page != nil)
    #expect(ArticleIdentity.version1(guid: "http://beacon.example/2026/ferry", feed: "Beacon") == page)
  }

  @Test("and other identifiers are told apart by their feed unless they are unique in the world")
  func feeds() {
    #expect(
      ArticleIdentity.version1(guid: "17", feed: "Beacon") != ArticleIdentity.version1(guid: "17", feed: "Observer"))
    #expect(
      ArticleIdentity.version1(guid: "tag:beacon.example,2026:17", feed: "Beacon")
        == ArticleIdentity.version1(guid: "tag:beacon.example,2026:17", feed: "Observer"))
    #expect(ArticleIdentity.version1(guid: " \n", feed: "Beacon") == nil)
  }
}
