import NewsCore
import Testing

@testable import Formats

@Suite("Members larger than memory")
struct LargeMemberTests {
  /// Hands out bytes in pieces of one size.
  private final class Pieces: UnpackedPieces {
    private var rest: ArraySlice<UInt8>
    private let size: Int

    init(_ bytes: [UInt8], _ size: Int) {
      rest = bytes[...]
      self.size = size
    }

    func next() -> [UInt8] {
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
  }

  private final class Endless: UnpackedPieces {
    func next() -> [UInt8] { [UInt8](repeating: 0, count: 4 << 20) }
  }

  private static func source(_ bytes: [UInt8], count: Int? = nil, size: Int, budget: Int = 0) -> UnpackedSource {
    UnpackedSource(count: count ?? bytes.count, budget: UnpackingBudget(for: budget)) { Pieces(bytes, size) }
  }

  @Test("Any range is read, forwards and back", arguments: [1, 7, 1000, 5000])
  func ranges(size: Int) throws {
    let bytes = (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let source = Self.source(bytes, size: size)
    var random = SeededGenerator(seed: 3)
    for _ in 0..<60 {
      let start = Int.random(in: 0...3000, using: &random)
      let range = start..<Int.random(in: start...3100, using: &random)
      #expect(try source.read(range) == Array(bytes[range.clamped(to: 0..<3000)]))
    }
  }

  @Test("What lies behind the window is unpacked anew")
  func window() throws {
    let bytes = (0..<24).flatMap { [UInt8](repeating: $0, count: 1 << 20) }
    let source = Self.source(bytes, size: 1 << 20)
    for start in [0, 22 << 20, 19 << 20, 1 << 20, 20 << 20] {
      #expect(try source.read(start..<(start + 5000)) == Array(bytes[start..<(start + 5000)]))
    }
  }

  @Test("One that ends before its end, and one that never ends, are refused")
  func refused() throws {
    let short = Self.source([1, 2, 3], count: 10, size: 2)
    #expect(try short.read(0..<5) == [1, 2, 3])
    #expect(throws: FormatError.self) { try short.read(0..<5) }
    #expect(throws: FormatError.self) { try Self.source([1, 2, 3], count: 10, size: 2).read(4..<5) }
    let endless = UnpackedSource(count: .max, budget: UnpackingBudget(for: 0)) { Endless() }
    #expect(throws: UnpackingBudget.bomb) { try endless.read((1 << 40)..<(1 << 40 + 1)) }
  }

  @Test("A feed is read while it is unpacked, and what must be read whole is not")
  func forms() throws {
    let items = (0..<500).map { "<item><title>Tide \($0)</title><guid>tide-\($0)</guid></item>" }.joined()
    let feed = Array("<rss><channel><title>Alden Beacon</title>\(items)</channel></rss>".utf8)
    let outer = SourceFile(path: FilePath("a.zip"), bytes: Packing.zip([("feed.xml", feed)]))
    let file = StreamedFile(outer, registry: .standard)
    var (titles, damage): ([String], ArchiveDamage) = ([], ArchiveDamage())
    let goesOn = try file.visitLargeMember(
      named: "feed.xml", hints: SourceHints(), source: Self.source(feed, size: 999), &damage
    ) { article in
      titles.append(article.title)
      #expect(article.locator.member == "feed.xml")
      return true
    }
    #expect(goesOn == true)
    #expect(damage.error == nil)
    #expect(titles == (0..<500).map { "Tide \($0)" })
    let page = Array("<html><body><p>The pier is closed.</p></body></html>".utf8)
    let none = try file.visitLargeMember(
      named: "a.html", hints: SourceHints(), source: Self.source(page, size: 9), &damage
    ) {
      _ in true
    }
    #expect(none == nil)
  }

  enum Form: CaseIterable {
    case sfeed, lines, list, message

    private func item(_ number: Int) -> String {
      switch self {
      case .sfeed: "1795683600\tTide \(number)\thttps://coast.example/\(number)\tLow.\tplain\t\t\t\t\n"
      case .lines, .list: #"{"title": "Tide \#(number)", "text": "Low."}"#
      case .message:
        "<newsItem guid=\"urn:a:\(number)\"><contentMeta><headline>Tide \(number)</headline></contentMeta></newsItem>"
      }
    }

    func text(items: Int) -> String {
      let texts: [String] = (0..<items).map { item($0) }
      return switch self {
      case .sfeed: texts.joined()
      case .lines: texts.joined(separator: "\n")
      case .list: "[" + texts.joined(separator: ",") + "]"
      case .message: "<newsMessage>" + texts.joined() + "</newsMessage>"
      }
    }
  }

  @Test("Other forms of many articles are read so too", arguments: Form.allCases)
  func otherForms(form: Form) throws {
    let bytes = Array(form.text(items: 500).utf8)
    let outer = SourceFile(path: FilePath("a.zip"), bytes: Packing.zip([("a", bytes)]))
    var (titles, damage): ([String], ArchiveDamage) = ([], ArchiveDamage())
    let goesOn = try StreamedFile(outer, registry: .standard).visitLargeMember(
      named: "a", hints: SourceHints(), source: Self.source(bytes, size: 999), &damage
    ) { article in
      titles.append(article.title)
      return true
    }
    #expect(goesOn == true)
    #expect(damage.error == nil)
    #expect(titles == (0..<500).map { "Tide \($0)" })
  }

  @Test("What is deflated is read in pieces, wherever it lies in the archive")
  func deflated() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 >> 6) }
    let archive = Packing.zip([("a", [1, 2, 3]), ("b", bytes)], isPacked: true)
    let source = BytesAtHand(archive)
    let entry = try #require(try ZipDirectory(source)?.entries.last)
    #expect(entry.size == bytes.count)
    let member = try #require(try ZipMember(entry, in: source))
    let unpacked = member.unpacked(from: source, UnpackingBudget(for: archive.count))
    #expect(try unpacked.read(0..<bytes.count) == bytes)
    #expect(try unpacked.read(299_000..<300_000) == Array(bytes[299_000...]))
    let pieces = try #require(
      try ArchivePieces(BytesAtHand(Packing.tar([("a", [1]), ("b", bytes)])), from: 0, number: 1))
    var read: [UInt8] = []
    while case let piece = pieces.next(), !piece.isEmpty { read += piece }
    #expect(read == bytes)
  }
}
