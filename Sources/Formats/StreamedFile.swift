public import NewsCore

/// A file that is open for reading, or a member of one that holds others.
public struct StreamedFile: Sendable {
  public let path: FilePath
  /// The name inside the file that holds it; `nil` where it is no member.
  public let member: String?
  /// Where in the outermost file it lies, where it is read from there byte for byte.
  public let byteRange: Range<Int>?
  public let hints: SourceHints
  public let source: any ByteSource
  /// What formats look at to know it.
  public let beginning: [UInt8]
  /// Opens the file beside it whose name is its own with something behind, such as `-wal`; `nil` where there is none.
  let beside: Beside
  /// Who knows the forms of its members.
  let registry: FormatRegistry
  /// In how many others it lies.
  let depth: Int
  /// What may still be unpacked of the outermost file.
  let budget: UnpackingBudget

  public typealias Beside = @Sendable (_ ending: String) throws(FormatError) -> (any ByteSource)?

  /// More than any head of a page or a feed.
  public static let mostOfBeginning = 64 << 10
  /// The largest file that is read whole: more than any page, and less than what would fill a small machine.
  public static let mostOfWhole = 256 << 20
  /// Archives in archives in archives.
  static let mostDepth = 4

  /// - Parameter beside: opens the file beside it whose name is its own with something behind; `nil` where there is none.
  /// - Throws: `FormatError.unreadable`.
  public init(
    path: FilePath, source: any ByteSource, beside: @escaping Beside = { _ in nil }, registry: FormatRegistry
  ) throws(FormatError) {
    self.init(
      path: path, member: nil, byteRange: nil, hints: SourceHints(), source: source, beside: beside,
      beginning: try source.read(0..<min(source.count, Self.mostOfBeginning)), registry: registry, depth: 0,
      budget: UnpackingBudget(for: source.count))
  }

  /// A file that is in memory.
  public init(_ file: SourceFile, registry: FormatRegistry) {
    self.init(file, registry: registry, depth: 0, budget: UnpackingBudget(for: file.bytes.count))
  }

  init(_ file: SourceFile, registry: FormatRegistry, depth: Int, budget: UnpackingBudget) {
    self.init(
      path: file.path, member: file.member, byteRange: file.byteRange, hints: file.hints,
      source: BytesAtHand(file.bytes), beginning: Array(file.bytes.prefix(Self.mostOfBeginning)), registry: registry,
      depth: depth, budget: budget)
  }

  private init(
    path: FilePath, member: String?, byteRange: Range<Int>?, hints: SourceHints, source: any ByteSource,
    beside: @escaping Beside = { _ in nil }, beginning: [UInt8], registry: FormatRegistry, depth: Int,
    budget: UnpackingBudget
  ) {
    self.path = path
    self.member = member
    self.byteRange = byteRange
    self.hints = hints
    self.source = source
    self.beside = beside
    self.beginning = beginning
    self.registry = registry
    self.depth = depth
    self.budget = budget
  }

  /// The same file, its members read by another registry.
  func read(by registry: FormatRegistry) -> StreamedFile {
    StreamedFile(
      path: path, member: member, byteRange: byteRange, hints: hints, source: source, beside: beside,
      beginning: beginning, registry: registry, depth: depth, budget: UnpackingBudget(for: source.count))
  }

  /// All of it.
  ///
  /// - Throws: `FormatError`: too large for that, or not to be read.
  func whole() throws(FormatError) -> SourceFile {
    guard source.count <= Self.mostOfWhole else { throw .tooLarge }
    return SourceFile(
      path: path, member: member, byteRange: byteRange, hints: hints, bytes: try source.read(0..<source.count))
  }

  /// What a person saved, as it stands there: the bytes of an article's place, or the file.
  ///
  /// - Throws: `FormatError`: too large to be shown, or not to be read.
  public func saved(at locator: Locator) throws(FormatError) -> [UInt8] {
    guard let range = locator.byteRange else { return try whole().bytes }
    guard range.count <= Self.mostOfWhole else { throw .tooLarge }
    return try source.read(range)
  }

  /// Hands over the articles of a member, in whatever form it is; one without any is passed over.
  ///
  /// - Parameters:
  ///   - name: as this file gives it; `nil` where its members have no names.
  ///   - byteRange: where in this file it lies, where `article(at:in:)` reads it from there.
  ///   - isCut: whether there is more of it than these bytes. The last article says so.
  ///   - damage: is told what is wrong with it.
  /// - Returns: `false` where it was told to stop.
  func visitMember(
    named name: String?, at byteRange: Range<Int>? = nil, hints: SourceHints, bytes: [UInt8], isCut: Bool = false,
    _ damage: inout ArchiveDamage, _ visit: (Article) -> Bool
  ) -> Bool {
    let member = member(named: name, at: byteRange, hints: hints, bytes: bytes)
    let file = StreamedFile(member, registry: registry, depth: depth + 1, budget: budget)
    guard isCut else { return handOver(file, named: name, &damage, visit) }
    var last: Article?
    let goesOn = handOver(file, named: name, &damage) { article in
      defer { last = article }
      return last.map(visit) ?? true
    }
    guard goesOn, var last else { return goesOn }
    let warning = Warning(.body, .cut)
    if !last.warnings.contains(warning) { last.warnings.append(warning) }
    return visit(last)
  }

  /// Hands over the articles of a member that is too large to be held in memory, if it is of a form that can be read so.
  ///
  /// - Parameters:
  ///   - source: is read from the beginning to the end.
  ///   - damage: is told what is wrong with it.
  /// - Returns: `nil` where it is of another form.
  func visitLargeMember(
    named name: String?, at byteRange: Range<Int>? = nil, hints: SourceHints, source: any ByteSource,
    _ damage: inout ArchiveDamage, _ visit: (Article) -> Bool
  ) throws(FormatError) -> Bool? {
    let beginning = try source.read(0..<min(source.count, Self.mostOfBeginning))
    guard registry.streamed.first(where: { $0.recognizes(beginning) })?.readsForwards ?? false else { return nil }
    let file = member(named: name, at: byteRange, hints: hints, bytes: [])
    return handOver(
      StreamedFile(
        path: file.path, member: file.member, byteRange: file.byteRange, hints: hints, source: source,
        beginning: beginning, registry: registry, depth: depth + 1, budget: budget), named: name, &damage, visit)
  }

  private func handOver(
    _ file: StreamedFile, named name: String?, _ damage: inout ArchiveDamage, _ visit: (Article) -> Bool
  ) -> Bool {
    guard depth < Self.mostDepth else {
      damage.note(ArchiveDamage.tooDeep, in: name)
      return true
    }
    var goesOn = true
    do throws(FormatError) {
      try registry.visitArticles(in: file) { article in
        goesOn = visit(article)
        return goesOn
      }
    } catch {
      // Pictures, style sheets, and what is broken: the others go on.
      damage.note(error, in: name)
    }
    return goesOn
  }

  /// Where an article of a member lies: there, where the member can be read again from there.
  func locator(of article: Article, at byteRange: Range<Int>?) -> Locator {
    Locator(path: path, member: article.locator.member, byteRange: depth == 0 ? byteRange : nil)
  }

  /// A member as a file. Only members of files that are no members themselves can be read again by their place.
  func member(named name: String?, at byteRange: Range<Int>?, hints: SourceHints, bytes: [UInt8]) -> SourceFile {
    let names = [member, name].compactMap(\.self)
    return SourceFile(
      path: path, member: names.isEmpty ? nil : names.joined(separator: "/"), byteRange: depth == 0 ? byteRange : nil,
      hints: hints, bytes: bytes)
  }
}
