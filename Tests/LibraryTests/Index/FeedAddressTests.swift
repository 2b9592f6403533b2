import Testing

@testable import Library

@Suite("Addresses of feeds")
struct FeedAddressTests {
  @Test(
    "One address is the same however it is written",
    arguments: [
      ("https://www.Pier.example/", "pier.example/"), ("http://pier.example", "pier.example/"),
      ("feed:https://pier.example/News/f.xml/#top", "pier.example/News/f.xml"),
      ("feed://pier.example/f?a=B", "pier.example/f?a=B"), ("  pier.example/f ", "pier.example/f"),
      ("exec:fetch \"*\" it", "exec:fetchit/"), ("https://", nil), ("", nil),
    ] as [(String, String?)])
  func written(address: String, text: String?) {
    #expect(FeedAddress(address)?.text == text)
  }

  @Test("What an address is made into is that address again", arguments: ["https://www.www.pier.example/a//", "a#b"])
  func again(address: String) throws {
    let made = try #require(FeedAddress(address))
    #expect(FeedAddress(made.text) == made)
  }
}
