import Formats
import NewsCore
import Testing

/// What is said of what is broken, in archives and in those within them.
extension ArchiveTests {
  enum Damaged: CaseIterable {
    case cutTar, cutGzip, brokenMember

    /// In each of them three texts come before the damage, or around it.
    var archive: [UInt8] {
      let files = ArchiveTests.long.map { ($0.name, Array($0.bytes.prefix(1500))) }
      let tar = Packing.tar(files)
      switch self {
      case .cutTar: return Array(tar.prefix(5000))
      case .cutGzip: return Array(Packing.gzip(tar).prefix(5000))
      case .brokenMember:
        var zip = Packing.zip(files, isPacked: true)
        // The length of the first stored block of the first file.
        zip[30 + 5 + 1] ^= 0xFF
        return zip
      }
    }

    var reason: String {
      self == .brokenMember ? "has 0.txt in it, which is broken" : "breaks off before its end"
    }
  }

  @Test(
    "Damage of an archive in an archive is told with its name, and the others are read",
    arguments: Damaged.allCases)
  func innerDamage(damaged: Damaged) throws {
    let files = [("old/inner", damaged.archive), Self.files[3]]
    for outer in [Packing.zip(files), Packing.tar(files), Packing.gzip(Packing.tar(files))] {
      let (articles, error) = try reading(outer)
      #expect(error == .damaged(reason: "has old/inner in it, which " + damaged.reason))
      #expect(articles.count == 4)
      #expect(articles.last?.bodyText.hasPrefix("Notice 3") == true)
      let deeper = try reading(Packing.zip([("box.zip", outer)]))
      #expect(deeper.error == .damaged(reason: "has box.zip in it, which has old/inner in it, which " + damaged.reason))
      #expect(deeper.articles.count == articles.count)
    }
  }

  @Test("What lies deeper than is looked into is told of")
  func tooDeep() throws {
    let deep = (0..<6).reduce(Packing.zip(Self.files)) { inner, number in Packing.zip([("\(number)", inner)]) }
    guard case .tooMuch(let reason) = try reading(Packing.zip([Self.files[0], ("deep.zip", deep)])).error else {
      Issue.record("nothing was said")
      return
    }
    #expect(reason.hasPrefix("has deep.zip in it, which has 5 in it"))
    #expect(reason.hasSuffix("which lies in more archives, one in another, than are looked into"))
  }

  @Test("Pictures and what is empty are no damage")
  func noDamage() throws {
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 500)
    let inner = Packing.zip([("a.png", picture), ("b.txt", []), Self.files[0]])
    let (articles, error) = try reading(Packing.tar([("inner.zip", inner), ("c.png", picture)]))
    #expect(articles.count == 1)
    #expect(error == nil)
  }

  @Test("Of a text that is packed and cut early all is read that is there", arguments: [40, 500, 9000])
  func cutEarly(length: Int) throws {
    // Fixed codes, so that a cut lies within a block.
    let text = Packing.copies(1, behind: 10_000)
    let packed = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255] + text
    let (articles, error) = try reading(Array(packed.prefix(length)))
    #expect(error == .damaged(reason: "breaks off before its end"))
    #expect(articles.map { $0.warnings.contains(Warning(.body, .cut)) } == [true])
    // A letter has nine bits.
    let letters = articles.first.map { $0.blocks.map(\.text).joined().unicodeScalars.count } ?? 0
    #expect(abs(letters - length * 8 / 9) < 30)
    let member = try reading(Packing.zip([("a.gz", Array(packed.prefix(length))), Self.files[1]]))
    #expect(member.error == .damaged(reason: "has a.gz in it, which breaks off before its end"))
    #expect(member.articles.count == 2)
  }

  @Test(
    "What was packed and of which nothing can be had says so",
    arguments: [[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [0x28, 0xB5, 0x2F, 0xFD], Array("BZh91AY&SY".utf8)])
  func cutAtOnce(mark: [UInt8]) throws {
    let packed = mark + (0..<200).map { (number: Int) -> UInt8 in UInt8(number) &* 37 }
    #expect(try reading(packed).error == .damaged(reason: "breaks off before its end"))
    let text = try reading(Array("BZhang writes from Port Alden that the pier is closed.".utf8))
    #expect(text.articles.count == 1)
    #expect(text.error == nil)
  }

  @Test("The last file of an archive that is packed and cut is read as far as it goes")
  func cutMember() throws {
    let archive = Packing.gzip(Packing.tar([("a.txt", Self.long[0].bytes)]))
    let (articles, _) = try reading(Array(archive.prefix(5000)))
    #expect(articles.map { $0.warnings.contains(Warning(.body, .cut)) } == [true])
    #expect((articles.first?.bodyText.utf8.count ?? 0) > 4000)
  }
}
