import Formats
import NewsCore

/// Words of articles, put in the order of the articles' numbers.
///
/// They come in the order of their files, which is nearly the same. One whose words do not come, for its file has gone or
/// changed since or cannot be read now, is found by its title until the next refresh.
struct SearchQueue: Sendable {
  private let places: [ArticlePlace]
  private let mostWaiting: Int
  private var next = 0
  private var waiting: [Int: SearchText] = [:]
  private(set) var ready: [SearchEntry] = []

  /// - Parameter mostWaiting: where more texts wait for one that has a lesser number, that one is not waited for any longer.
  init(_ places: [ArticlePlace], mostWaiting: Int) {
    self.places = places
    self.mostWaiting = mostWaiting
  }

  var isDone: Bool { next == places.count }

  mutating func add(_ text: SearchText, of number: Int) {
    waiting[number] = text
    while !isDone {
      let text = waiting.removeValue(forKey: places[next].number)
      guard text != nil || waiting.count > mostWaiting else { break }
      takeNext(text)
    }
  }

  /// Nothing more comes.
  mutating func end() {
    while !isDone { takeNext(waiting.removeValue(forKey: places[next].number)) }
  }

  mutating func takeReady() -> [SearchEntry] {
    defer { ready = [] }
    return ready
  }

  private mutating func takeNext(_ text: SearchText?) {
    let place = places[next]
    let entry = SearchEntry(
      number: place.number, text: text ?? SearchText(title: place.title), isWhole: text != nil)
    ready.append(entry)
    next += 1
  }
}
