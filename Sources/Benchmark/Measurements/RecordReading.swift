import Formats
import NewsCore

/// The records of an archive of the web gone through on one core, with no article made of what they hold.
struct RecordReading: Measurement {
  let name: String
  /// What is for reading among the records of a page.
  var readable = 1
  let note: String
  let records: @Sendable (Page) -> [[UInt8]]

  private static let pages = 200
  private static let registry = FormatRegistry(streamed: [WebArchive.self], [AnyPage.self])

  static let pagesAlone = RecordReading(
    name: "records of a packed WARC of pages alone, one core",
    note: """
      All records are counted: of each page what was asked (0.7 KB), what was answered (60 to 100 KB) and a note (0.5 KB), \
      each a gzip member. Their heads are read, those of the answers too, and the pages are unpacked and taken out whole, \
      but made no articles of.
      """, records: WebArchiveWriter.records)
  static let mixed = RecordReading(
    name: "records of a packed WARC as a browser leaves it, one core", readable: 2,
    note: """
      The same, with as many records of two pictures (10 to 60 KB), a script and data for each page; of what \
      is not for reading the beginning is unpacked, and its head read.
      """, records: WebArchiveWriter.recordsWithParts)

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let file: SourceFile
    do throws(BenchmarkError) {
      let pages = try WebArchiveWriter.packed(
        (0..<Self.pages).map(bench.maker.page), in: bench.sandbox.home, records)
      file = SourceFile(path: FilePath("pages.warc.gz"), bytes: pages.flatMap(\.self))
    } catch {
      throw .failed(error.words)
    }
    let found = (try? Self.registry.articles(in: file).count) ?? 0
    guard found == Self.pages * readable else { throw .failed("\(found) files were found in \(Self.pages) pages.") }
    let deadline = bench.deadline
    let start = ThreadTime.now
    var times = 0
    repeat {
      _ = try? Self.registry.articles(in: file)
      times += 1
    } while ThreadTime.now - start < .seconds(2) && !deadline.isOver
    let count = times * Self.pages * records(bench.maker.page(0)).count
    return [Figure("", Double(count) / (ThreadTime.now - start).seconds, .perSecond, budget: 15_000, note: note)]
  }
}

/// Any file as an article that says no more than that it is there.
private enum AnyPage: FileFormat {
  static let name = "any"

  static func recognizes(_ file: SourceFile) -> Bool { true }

  static func articles(in file: SourceFile) -> [Article] {
    let id = ArticleIdentity.version1(bytes: [])
    return [Article(id: id, title: name, blocks: [], format: FormatName(name), locator: file.locator)]
  }
}
