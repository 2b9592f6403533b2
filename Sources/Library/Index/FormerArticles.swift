/// Numbers of the articles that a file held and of which it is not known yet whether it still does.
///
/// A bit each, from the least of them on: they mostly follow one another, and are handed on with every batch of a file.
struct FormerArticles: Sendable {
  private let first: Int
  private var left = RowSet()

  init(_ numbers: [Int]) {
    let numbers = numbers.filter { StoryMap.number($0) != nil }
    first = numbers.min() ?? 0
    for number in numbers { left.set(number - first, to: true) }
  }

  func contains(_ number: Int) -> Bool { left.contains(number - first) }

  mutating func remove(_ number: Int) { if contains(number) { left.set(number - first, to: false) } }

  var numbers: [Int] {
    var numbers: [Int] = []
    left.forEach { numbers.append(first + $0) }
    return numbers
  }
}
