import Formats
import NewsCore

/// The records of an archive of the web gone through on one core, with no article made of what they hold.
struct RecordReading: Measurement {
  let name = "records of a packed WARC gone through, one core"

  private static let pages = 200
  private static let recordsPerPage = 3
  private static let registry = FormatRegistry(streamed: [WebArchive.self], [AnyPage.self])
  private static let note = """
    All records are counted: of each page what was asked (0.4 KB), what was answered (60 to 100 KB, unpacked as all are) and \
    a note (0.4 KB), each a gzip member. Their heads are read, those of the answers too, and the pages taken out whole.
    """

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let file: SourceFile
    do throws(BenchmarkError) {
      let pages = try WebArchiveWriter.packed((0..<Self.pages).map(bench.maker.page), in: bench.sandbox.home)
      file = SourceFile(path: FilePath("pages.warc.gz"), bytes: pages.flatMap(\.self))
    } catch {
      throw .failed(error.words)
    }
    let found = (try? Self.registry.articles(in: file).count) ?? 0
    guard found == Self.pages else { throw .failed("\(found) pages were found of \(Self.pages).") }
    let deadline = bench.deadline
    let start = ThreadTime.now
    var records = 0
    repeat {
      _ = try? Self.registry.articles(in: file)
      records += Self.pages * Self.recordsPerPage
    } while ThreadTime.now - start < .seconds(2) && !deadline.isOver
    let rate = Double(records) / (ThreadTime.now - start).seconds
    return [Figure("", rate, .perSecond, budget: 15_000, note: Self.note)]
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
