/// What is searched for, and what it stands for.
struct SearchQuery {
  let name: String
  let text: String

  static func all(_ maker: PageMaker) -> [SearchQuery] {
    [
      SearchQuery(name: "rare word", text: PlantedWord.rare.text),
      SearchQuery(name: "word in 1 %", text: PlantedWord.hundredth.text),
      SearchQuery(name: "word in 10 %", text: PlantedWord.tenth.text),
      SearchQuery(name: "word in all", text: PlantedWord.everywhere.text),
      SearchQuery(name: "commonest word", text: maker.stories.commonestWord),
      SearchQuery(name: "two words", text: PlantedWord.tenth.text + " " + maker.stories.knownWord),
      SearchQuery(name: "phrase", text: "\"\(PlantedWord.tenth.text) \(PlantedWord.hundredth.text)\""),
    ]
  }
}
