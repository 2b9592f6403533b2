import Formats
import NewsCore
import Testing

@Suite("Files in archives")
struct ArchiveTests {
  static let files: [(name: String, bytes: [UInt8])] = (0..<4).map {
    ("news/\($0).txt", Array("Notice \($0): the pier of Port Alden is closed. It opens again on Friday.\n".utf8))
  }

  private func articles(_ bytes: [UInt8]) -> [Article] {
    (try? FormatRegistry.standard.articles(in: SourceFile(path: FilePath("a"), bytes: bytes))) ?? []
  }

  enum Kind: CaseIterable {
    case zip, packedZip, tar, packedTar, nested

    var archive: [UInt8] {
      switch self {
      case .zip: Packing.zip(files)
      case .packedZip: Packing.zip(files, isPacked: true)
      case .tar: Packing.tar(files)
      case .packedTar: Packing.gzip(Packing.tar(files))
      case .nested: Packing.zip([("inner.tar.gz", Packing.gzip(Packing.tar(files)))])
      }
    }
  }

  @Test("Every file is read, whatever it is packed in", arguments: Kind.allCases)
  func members(kind: Kind) throws {
    let read = articles(kind.archive)
    #expect(read.count == 4)
    for (index, article) in read.enumerated() {
      #expect(article.bodyText.hasPrefix("Notice \(index)"))
      #expect(article.locator.member?.hasSuffix("news/\(index).txt") == true)
    }
  }

  @Test("Each article is read again from its place", arguments: Kind.allCases)
  func places(kind: Kind) throws {
    let archive = kind.archive
    let file = try StreamedFile(path: FilePath("a"), source: BytesAtHand(archive), registry: .standard)
    for article in articles(archive) {
      #expect(try FormatRegistry.standard.article(article.id, at: article.locator, in: file) == article)
    }
  }

  @Test("An article is opened by its place, without what lies around it", arguments: [Kind.zip, .packedZip, .tar])
  func seek(kind: Kind) throws {
    let files: [(name: String, bytes: [UInt8])] = (0..<40).map { number in
      ("\(number).txt", Array(String(repeating: "Notice \(number): the pier is closed.\n", count: 1500).utf8))
    }
    let archive =
      kind == .tar ? Packing.tar(files) : Packing.zip(files, isPacked: kind == .packedZip)
    let source = StreamedSource(archive)
    let read = articles(archive)
    #expect(read.count == 40)
    for number in [39, 17, 0] {
      let file = try StreamedFile(path: FilePath("a"), source: source, registry: .standard)
      let before = source.all
      let article = try FormatRegistry.standard.article(read[number].id, at: read[number].locator, in: file)
      #expect(article == read[number])
      #expect(source.all - before < archive.count / 3)
    }
  }

  @Test("A single file that is packed is read as it is", arguments: ["one.eml.gz"])
  func single(name: String) {
    let mail = "From: Ada <ada@beacon.example>\nSubject: Ice\nMessage-ID: <ice@beacon.example>\n\nThe harbor froze.\n"
    #expect(articles(Packing.gzip(Array(mail.utf8))).first?.guid == "ice@beacon.example")
  }

  @Test("Names lead nowhere")
  func names() {
    let read = articles(Packing.zip([("../../etc/./news.txt", Array("The pier is closed.\n".utf8))]))
    #expect(read.first?.locator.member == "etc/news.txt")
  }

  @Test("An archive cut anywhere gives what is there", arguments: Kind.allCases)
  func cut(kind: Kind) {
    let archive = kind.archive
    for length in stride(from: 0, to: archive.count, by: 97) { _ = articles(Array(archive.prefix(length))) }
    #expect(articles(Array(archive.prefix(archive.count * 9 / 10))).count <= 4)
  }

  /// What is read of an archive, and what is said of it.
  func reading(_ bytes: [UInt8]) throws -> (articles: [Article], error: FormatError?) {
    let file = try StreamedFile(path: FilePath("a"), source: BytesAtHand(bytes), registry: .standard)
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

  static let long: [(name: String, bytes: [UInt8])] = (0..<4).map { number in
    ("\(number).txt", Array(String(repeating: "Notice \(number): the pier is closed.\n", count: 6000).utf8))
  }

  @Test("What breaks off says so, and its last file says that it is cut", arguments: [true, false])
  func brokenOff(isPacked: Bool) throws {
    let archive = isPacked ? Packing.gzip(Packing.tar(Self.long)) : Packing.tar(Self.long)
    #expect(try reading(archive).error == nil)
    let (articles, error) = try reading(Array(archive.prefix(archive.count * 5 / 8)))
    #expect(error == .damaged(reason: "breaks off before its end"))
    #expect(articles.map { $0.warnings.contains(Warning(.body, .cut)) } == [false, false, true])
    #expect(articles.last?.bodyText.hasPrefix("Notice 2") == true)
  }

  @Test("A single file that is packed and cut says so")
  func singleBrokenOff() throws {
    let (articles, error) = try reading(Array(Packing.gzip(Self.long[0].bytes).prefix(150_000)))
    #expect(error == .damaged(reason: "breaks off before its end"))
    #expect(articles.map { $0.warnings.contains(Warning(.body, .cut)) } == [true])
  }

  @Test("A file in a zip archive that is broken says so, and the others are read")
  func brokenMember() throws {
    var archive = Packing.zip(Self.long, isPacked: true)
    // The second stored block of the first file has no length that is one.
    archive[30 + 5 + 5 + 65_535 + 1] ^= 0xFF
    let (articles, error) = try reading(archive)
    #expect(error == .damaged(reason: "has 0.txt in it, which is broken"))
    #expect(articles.map { $0.warnings.contains(Warning(.body, .cut)) } == [true, false, false, false])
    let file = try StreamedFile(path: FilePath("a"), source: BytesAtHand(archive), registry: .standard)
    for article in articles {
      #expect(try FormatRegistry.standard.article(article.id, at: article.locator, in: file) == article)
    }
  }

  @Test("Members of gzip one behind the other are one file")
  func severalMembers() throws {
    let parts = ["The pier of Port Alden ", "is closed.\n\nThe one at ", "Lowmark is open.\n"]
    let (articles, error) = try reading(parts.flatMap { Packing.gzip(Array($0.utf8)) } + [0, 0, 0])
    #expect(error == nil)
    #expect(articles.map(\.bodyText) == ["The pier of Port Alden is closed.\n\nThe one at Lowmark is open."])
  }

  @Test("Any byte may be wrong", arguments: Kind.allCases)
  func damaged(kind: Kind) {
    let archive = kind.archive
    for place in stride(from: 0, to: archive.count, by: 31) {
      var bytes = archive
      bytes[place] ^= 0xFF
      _ = articles(bytes)
    }
  }

  @Test("A file with a size or place that no archive has is passed over", arguments: [20, 42])
  func numbers(field: Int) {
    var archive = Packing.zip(Self.files)
    let name = Self.files[0].name.utf8.count
    let entry = archive.count - 22 - Self.files.count * (46 + name)
    // Sizes for large archives (APPNOTE.TXT, section 4.5.3), of which the first is the one that is missing.
    let large: [UInt8] = [1, 0, 8, 0] + [UInt8](repeating: 0xFF, count: 8)
    archive.replaceSubrange((entry + field)..<(entry + field + 4), with: [UInt8](repeating: 0xFF, count: 4))
    archive[entry + 30] = UInt8(large.count)
    archive[archive.count - 22 + 12] += UInt8(large.count)
    archive.insert(contentsOf: large, at: entry + 46 + name)
    #expect(articles(archive).map { $0.bodyText.prefix(8) } == ["Notice 1", "Notice 2", "Notice 3"])
  }

  @Test("Archives in archives in archives come to an end")
  func depth() {
    let deep = (0..<12).reduce(Packing.zip(Self.files)) { inner, number in Packing.zip([("\(number).zip", inner)]) }
    #expect(articles(deep).isEmpty)
  }

  /// Six bytes of a packed block repeat 258 bytes; a thousand members of them are a bomb (here: one block of zeros, 1000 times
  /// as large as it is packed).
  @Test("A member that nobody wrote is not looked at")
  func bomb() {
    let bytes = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + Packing.copies(40_000) + [UInt8](repeating: 0, count: 8)
    #expect(articles(bytes).isEmpty)
  }
}
