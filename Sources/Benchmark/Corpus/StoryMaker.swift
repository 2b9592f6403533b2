import Glibc

/// Makes the story of any number, always the same one.
struct StoryMaker: Sendable {
  private let lexicons: [Script: Lexicon]
  private let latin: Lexicon

  init() {
    latin = Lexicon(.latin)
    lexicons = Dictionary(uniqueKeysWithValues: Script.allCases.dropFirst().map { ($0, Lexicon($0)) })
  }

  /// The words of the rank that stand in nearly every article are the first.
  var commonestWord: String { String(decoding: latin[0], as: UTF8.self) }
  /// One that some hundredths of all articles have.
  var knownWord: String { String(decoding: latin[300], as: UTF8.self) }

  func story(_ number: Int) -> Story {
    Story(number: number, title: title(number), paragraphs: paragraphs(number))
  }

  /// The headline alone, for other pages' listings.
  func title(_ number: Int) -> [UInt8] {
    var random = SplitMix(.title, number)
    let lexicon = lexicon(&random)
    let isQuoted = random.isTrue(0.08)
    var title: [UInt8] = []
    let words = 5 + random.below(8)
    for place in 0..<words {
      if place > 0 { title += lexicon.script.space.utf8 }
      if isQuoted, place == 1 { title += "“".utf8 }
      let word = place % 3 == 2 ? lexicon.word(&random) : lexicon.telling(&random)
      title += place == 0 || random.isTrue(0.15) ? capitalized(word) : Array(word)
      if place > 0, place < words - 1, random.isTrue(0.02) {
        title += [UInt8(ascii: "-")] + lexicon.telling(&random)
      }
    }
    if isQuoted { title += "”".utf8 }
    if random.isTrue(0.05) { title.append(UInt8(ascii: "?")) }
    return title
  }

  // MARK: Body

  private func paragraphs(_ number: Int) -> [[UInt8]] {
    // The same first number as the title's, so that both are in one script.
    var script = SplitMix(.title, number)
    let lexicon = lexicon(&script)
    var random = SplitMix(.body, number)
    let words = min(3000, max(30, Int(exp(log(250) + 0.55 * random.normal()))))
    let people = (0..<2).map { _ in name(&random) }
    var planted: [Int: [UInt8]] = [:]
    for word in PlantedWord.all where word.isIn(story: number) && word.text != PlantedWord.hundredth.text {
      var text = word.text
      if text == PlantedWord.tenth.text, PlantedWord.hundredth.isIn(story: number) {
        text += " " + PlantedWord.hundredth.text
      }
      var place = random.below(words)
      while planted[place] != nil { place = (place + 1) % words }
      planted[place] = Array(text.utf8)
    }
    var paragraphs: [[UInt8]] = [dateline(&random)]
    var written = 0
    var sentencesLeft = 1 + random.below(4)
    while written < words {
      let length = min(words - written, 7 + random.below(18))
      var sentence: [UInt8] = []
      for place in 0..<length {
        if place > 0 { sentence += lexicon.script.space.utf8 }
        append(lexicon, isFirst: sentence.isEmpty, people, to: &sentence, &random)
        if let word = planted[written + place] {
          sentence += space + word
          if lexicon.script.space.isEmpty { sentence += space }
        }
      }
      written += length
      paragraphs[paragraphs.count - 1] += sentence + Array(lexicon.script.stop.utf8)
      sentencesLeft -= 1
      if sentencesLeft == 0, written < words {
        paragraphs.append([])
        sentencesLeft = 1 + random.below(4)
      }
    }
    return paragraphs.map { Array($0.last == space[0] ? $0.dropLast() : $0[...]) }
  }

  private let space = [UInt8(ascii: " ")]

  /// A word, now and then a name, a number, a comma.
  private func append(
    _ lexicon: Lexicon, isFirst: Bool, _ people: [[UInt8]], to sentence: inout [UInt8], _ random: inout SplitMix
  ) {
    switch random.below(100) {
    case 0...1: sentence += people[random.below(people.count)]
    case 2: sentence += "\(random.below(3000))".utf8
    case 3: sentence += capitalized(lexicon.telling(&random))
    case 4 where !isFirst: sentence += lexicon.word(&random) + [UInt8(ascii: ",")]
    default: sentence += isFirst ? capitalized(lexicon.word(&random)) : Array(lexicon.word(&random))
    }
  }

  private func dateline(_ random: inout SplitMix) -> [UInt8] {
    guard random.isTrue(0.5) else { return [] }
    let place = String(decoding: latin.telling(&random), as: UTF8.self).uppercased()
    return Array("\(place) (\(random.isTrue(0.7) ? "AP" : "Reuters")) — ".utf8)
  }

  private func name(_ random: inout SplitMix) -> [UInt8] {
    capitalized(latin.telling(&random)) + space + capitalized(latin.telling(&random))
  }

  private func lexicon(_ random: inout SplitMix) -> Lexicon { lexicons[Script.drawn(&random)] ?? latin }

  private func capitalized(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var word = Array(word)
    if let first = word.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) { word[0] = first - 32 }
    return word
  }
}
