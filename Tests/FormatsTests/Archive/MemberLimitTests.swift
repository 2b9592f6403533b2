import NewsCore
import Testing

@testable import Formats

/// Members that are larger than what is held of one, here with a limit of 1 MiB.
@Suite("Members over the limit")
struct MemberLimitTests {
  private static let limit = 1 << 20

  /// One item has some 4 KB.
  private static let items = 270
  private static let feed: [UInt8] = {
    let words = String(repeating: "The pier of Port Alden is closed. ", count: 120)
    let items = (0..<Self.items).map {
      "<item><title>Tide \($0)</title><guid>t\($0)</guid><description>\(words)</description></item>"
    }
    return Array("<rss><channel><title>Alden Beacon</title>\(items.joined())</channel></rss>".utf8)
  }()

  private static let text = Array(String(repeating: "The pier of Port Alden is closed. ", count: 48_000).utf8)
  private static let short = Array("The one at Lowmark is open.\n".utf8)

  enum Kind: CaseIterable {
    case zip, packedZip, tar, packedTar

    func archive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
      switch self {
      case .zip: Packing.zip(files)
      case .packedZip: Packing.zip(files, isPacked: true)
      case .tar: Packing.tar(files)
      case .packedTar: Packing.gzip(Packing.tar(files))
      }
    }
  }

  private func file(_ bytes: [UInt8]) -> StreamedFile {
    StreamedFile(
      SourceFile(path: FilePath("a"), bytes: bytes), registry: .standard, depth: 0,
      budget: UnpackingBudget(for: bytes.count, mostOfMember: Self.limit))
  }

  private func read(_ file: StreamedFile) -> (articles: [Article], error: FormatError?) {
    var articles: [Article] = []
    do throws(FormatError) {
      try FormatRegistry.standard.visitArticles(in: file) { article in
        articles.append(article)
        return true
      }
    } catch {
      return (articles, error)
    }
    return (articles, nil)
  }

  @Test("What must be read whole is cut there, and that is said, and the others are read", arguments: Kind.allCases)
  func cut(kind: Kind) throws {
    let (articles, error) = read(file(kind.archive([("long.txt", Self.text), ("short.txt", Self.short)])))
    #expect(error == .tooMuch(reason: "has long.txt in it, which is cut, for it is larger than 1 MiB"))
    #expect(articles.map { $0.warnings.contains(Warning(.body, .cut)) } == [true, false])
    let count = articles.first?.blocks.map(\.text.utf8.count).reduce(0, +) ?? 0
    // A block more may be held.
    #expect((Self.limit - 1000..<Self.limit + 300_000).contains(count))
  }

  @Test("A feed goes on behind it, and each article is read again from its place", arguments: Kind.allCases)
  func feed(kind: Kind) throws {
    let file = file(kind.archive([("short.txt", Self.short), ("feed.xml", Self.feed)]))
    let (articles, error) = read(file)
    #expect(error == nil)
    #expect(articles.dropFirst().map(\.title) == (0..<Self.items).map { "Tide \($0)" })
    // The limit lies within one of these.
    let cut = 1 + Self.limit * Self.items / Self.feed.count
    for article in articles[(cut - 1)...(cut + 1)] {
      #expect(try FormatRegistry.standard.article(article.id, at: article.locator, in: file) == article)
    }
  }

  @Test("One that is broken behind it gives what comes before, and says so")
  func broken() throws {
    var archive = Packing.zip([("feed.xml", Self.feed), ("short.txt", Self.short)], isPacked: true)
    // The length of the seventeenth stored block.
    archive[30 + 8 + 16 * 65_540 + 1] ^= 0xFF
    let (articles, error) = read(file(archive))
    #expect(error == .damaged(reason: "has feed.xml in it, which ends early"))
    #expect((240..<Self.items).contains(articles.count))
    #expect(articles.last?.bodyText == "The one at Lowmark is open.")
    let whole = articles.dropLast(2)
    #expect(whole.map(\.title) == (0..<whole.count).map { "Tide \($0)" })
  }
}
