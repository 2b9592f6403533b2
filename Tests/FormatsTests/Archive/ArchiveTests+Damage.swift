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
    guard case .damaged(let reason) = try reading(Packing.zip([Self.files[0], ("deep.zip", deep)])).error else {
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
}
