// Corpus: an invented library, the same on every machine
//
// Any article can be made from its number alone (`PageMaker`), so a library of a thousand is the beginning of one of a
// million, and all of them can be written on all cores. The words are invented and as frequent as words are (`ZipfTable`); a
// few are planted, so that the number of hits is known (`PlantedWord`). One article in ten is a copy of another on another
// site, some stories are in other scripts, and about a third of the listed headlines lead to an article that is there.
import FoundationEssentials

/// A library of page texts on disk.
struct Corpus: Sendable {
  let articles: Int
  /// Holds folders of a thousand files.
  let folder: Folder
  let manifest: Manifest
  private static let filesPerFolder = 1000

  /// The library in its folder below another; written where it is not there whole.
  static func prepare(_ articles: Int, in base: Folder, maker: PageMaker) async throws(BenchmarkError) -> Corpus {
    let folder = try base.folder("pages-\(articles)")
    let state = try base.folder("manifests")
    let name = "pages-\(articles).json"
    if let bytes = state.bytes(of: name), let old = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)),
      old.version == Manifest.currentVersion, old.articles == articles
    {
      return Corpus(articles: articles, folder: folder, manifest: old)
    }
    let bytes = try await write(articles, to: folder, maker: maker)
    let manifest = Manifest(
      articles: articles, bytes: bytes,
      documents: Dictionary(
        uniqueKeysWithValues: PlantedWord.all.map { ($0.text, $0.documents(among: articles)) }))
    guard let json = try? JSONEncoder().encode(manifest) else { throw .folder(name, "cannot be encoded") }
    try state.write([UInt8](json), as: name)
    return Corpus(articles: articles, folder: folder, manifest: manifest)
  }

  /// `0012/0012345.txt`.
  static func path(of article: Int) -> (folder: String, file: String) {
    (padded(article / filesPerFolder, 4), padded(article, 7) + ".txt")
  }

  /// - Returns: how many bytes the files have.
  private static func write(_ articles: Int, to folder: Folder, maker: PageMaker) async throws(BenchmarkError) -> Int {
    let starts = stride(from: 0, to: articles, by: filesPerFolder)
    let results = await withTaskGroup(of: Result<Int, BenchmarkError>.self) { group in
      for start in starts {
        group.addTask {
          Result { () throws(BenchmarkError) in
            let thousand = try folder.folder(path(of: start).folder)
            var total = 0
            for number in start..<min(articles, start + filesPerFolder) {
              let bytes = PageTextWriter.bytes(of: maker.page(number))
              try thousand.write(bytes, as: path(of: number).file)
              total += bytes.count
            }
            return total
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    var total = 0
    for result in results { total += try result.get() }
    return total
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
