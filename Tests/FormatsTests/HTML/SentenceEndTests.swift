import Testing

@testable import Formats

@Suite("Ends of sentences")
struct SentenceEndTests {
  @Test(
    "Sentences end in many scripts, in brackets and quotes too",
    arguments: [
      "It rains.", "It rains!”", "(It rains.) ", "雨が降る。", "（下雨了。）", "《下雨了！》", "ﾌﾈ｡", "वर्षा होती है।", "هل تمطر؟",
      "Անձրևում է։", "ዝናብ ነው።", "ភ្លៀង។", "မိုးရွာသည်။", "ཆར་པ་བབས།",
    ])
  func ends(text: String) {
    #expect(SentenceEnd.isEnd(of: text.utf8))
  }

  @Test("A title does not end", arguments: ["Night ferry", "夜间渡轮", "العبارة الليلية", "", "）", "»"])
  func open(text: String) {
    #expect(!SentenceEnd.isEnd(of: text.utf8))
  }
}
