import Markup
public import NewsCore

/// What sfeed makes of a feed: a line an item, its fields parted by tabs (sfeed(1), "TAB-SEPARATED FORMAT FIELDS").
public enum Sfeed: StreamedFormat {
  public static let name = "sfeed"
  public static let readsForwards = true

  public static func recognizes(_ beginning: [UInt8]) -> Bool {
    let line = beginning.prefix { $0 != 0x0A }
    let isWhole = line.count < beginning.count || beginning.count < StreamedFile.mostOfBeginning
    return SfeedLine(Array(line), isWhole: isWhole) != nil
  }

  public static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    var lines = LineStream(file.source)
    while let line = try lines.nextLine() {
      guard let article = article(line, of: file) else { continue }
      guard visit(article) else { return }
    }
  }

  public static func article(at locator: Locator, in file: StreamedFile) throws(FormatError) -> Article? {
    guard let range = locator.byteRange, file.member == nil else { return nil }
    var lines = LineStream(BytesAtHand(try file.source.read(range.prefix(16 << 20))))
    guard let line = try lines.nextLine() else { return nil }
    return article(LineStream.Line(bytes: line.bytes, range: range, isCut: false), of: file)
  }

  /// `nil` for a line that is none of sfeed's, such as a torn last one.
  private static func article(_ line: LineStream.Line, of file: StreamedFile) -> Article? {
    guard let fields = SfeedLine(DecodedBytes(text: line.bytes).utf8, isWhole: !line.isCut) else { return nil }
    let source = SourceFile(path: file.path, member: file.member, hints: file.hints, bytes: [])
    var draft = ArticleDraft(file: source)
    fields.read(into: &draft)
    if line.isCut { draft.warn(.body, .endsEarly) }
    // sfeed writes a feed to a file that is called by its name.
    draft.publication.site = source.name == "-" ? nil : source.name
    guard !draft.title.isEmpty || !draft.blocks.isEmpty else { return nil }
    let range = file.member == nil ? line.range : file.byteRange
    return draft.article(
      format: FormatName(name), id: fields.identity(inFeed: source.name) ?? ArticleIdentity.version1(bytes: line.bytes),
      locator: Locator(path: file.path, member: file.member, byteRange: range))
  }
}
