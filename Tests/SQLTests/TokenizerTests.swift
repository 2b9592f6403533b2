import SQL
import Synchronization
import Testing

@Suite("Tokenizers")
struct TokenizerTests {
  let connection: Connection

  init() throws {
    connection = try Connection()
    try connection.add(tokenizer: WordTokenizer.self, named: "words")
    try connection.run(script: "CREATE VIRTUAL TABLE search USING fts5(title, body, tokenize = 'words')")
  }

  private func add(_ title: String, _ body: String = "") throws {
    try connection.execute("INSERT INTO search (title, body) VALUES (?, ?)", title, body)
  }

  private func matches(_ query: String) throws -> [Int] {
    var rows = try connection.rows("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid", query)
    var found: [Int] = []
    while try rows.step() { found.append(try rows.read(at: 0)) }
    return found
  }

  @Test("Documents and queries go through it: phrases, prefixes, columns")
  func found() throws {
    try add("Harbor Board meets", "The BOARD of the harbor")
    try add("Ridge", "A harbor")
    #expect(try matches("hArBoR") == [1, 2])
    #expect(try matches("\"harbor-board\"") == [1])
    #expect(try matches("har*") == [1, 2])
    #expect(try matches("title : harbor") == [1])
    #expect(try matches("bay") == [])
  }

  @Test("Offsets lead to the words of the text as it was stored")
  func offsets() throws {
    try add("«Harbor» — Board")
    let marked = try connection.scalar(
      "SELECT highlight(search, 0, '[', ']') FROM search WHERE search MATCH 'board OR harbor'", as: String.self)
    #expect(marked == "«[Harbor]» — [Board]")
  }

  @Test("A synonym stands where its word stands")
  func synonyms() throws {
    try add("The gray harbor")
    #expect(try matches("\"the grey harbor\"") == [1])
    #expect(try matches("\"gray grey\"") == [])
  }

  @Test("Texts without words, empty, missing or no UTF-8 are taken too")
  func empty() throws {
    try add("", "...")
    try connection.execute("INSERT INTO search (title, body) VALUES (NULL, ?)", [0xFF, 0x61, 0x00, 0x62] as [UInt8])
    #expect(try matches("b") == [2])
    try connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
  }

  @Test("A deleted document is found no more, and the index stays sound")
  func deleted() throws {
    try add("gray harbor")
    try add("harbor")
    try connection.execute("DELETE FROM search WHERE rowid = 1")
    #expect(try matches("harbor") == [2])
    #expect(try matches("grey") == [])
    try connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
  }

  /// Documents are a token as they are, and a query is the name of its purpose.
  private final class PurposeTokenizer: FullTextTokenizer {
    func tokenize(
      _ text: UnsafeBufferPointer<UInt8>, for purpose: TokenizingPurpose,
      emit: (UnsafeBufferPointer<UInt8>, Range<Int>, Bool) -> Bool
    ) {
      let token = purpose == .document ? Array(text) : Array("\(purpose)".utf8)
      _ = token.withUnsafeBufferPointer { emit($0, 0..<text.count, false) }
    }
  }

  @Test("The tokenizer is told what for")
  func purposes() throws {
    try connection.add(tokenizer: PurposeTokenizer.self, named: "purposes")
    try connection.run(
      script: """
        CREATE VIRTUAL TABLE p USING fts5(t, tokenize = 'purposes');
        INSERT INTO p VALUES ('query'), ('prefixQuery'), ('document');
        """)
    #expect(try connection.scalar("SELECT group_concat(t) FROM p WHERE p MATCH 'x'", as: String.self) == "query")
    #expect(try connection.scalar("SELECT group_concat(t) FROM p WHERE p MATCH 'x*'", as: String.self) == "prefixQuery")
  }

  /// Finds its token where no text is.
  private final class StrayTokenizer: FullTextTokenizer {
    func tokenize(
      _ text: UnsafeBufferPointer<UInt8>, for purpose: TokenizingPurpose,
      emit: (UnsafeBufferPointer<UInt8>, Range<Int>, Bool) -> Bool
    ) {
      _ = [0x77].withUnsafeBufferPointer { emit($0, -5..<1_000_000_000_000, false) }
    }
  }

  @Test("Places outside the text do no harm")
  func strayPlaces() throws {
    try connection.add(tokenizer: StrayTokenizer.self, named: "stray")
    try connection.run(
      script: "CREATE VIRTUAL TABLE s USING fts5(t, tokenize = 'stray'); INSERT INTO s VALUES ('harbor')")
    let marked = try connection.scalar("SELECT highlight(s, 0, '[', ']') FROM s WHERE s MATCH 'w'", as: String.self)
    #expect(marked == "[harbor]")
  }

  @Test("A name that nobody made known, and arguments that ours do not take, are errors")
  func unknown() throws {
    let sql = ["nobody", "words loudly"].map { "CREATE VIRTUAL TABLE other USING fts5(t, tokenize = '\($0)')" }
    for sql in sql { #expect(throws: SQLError.self) { try connection.execute(sql) } }
    try connection.execute("CREATE VIRTUAL TABLE other USING fts5(t, tokenize = 'words')")
  }

  private static let living = Mutex(0)

  private final class CountedTokenizer: FullTextTokenizer {
    init() { TokenizerTests.living.withLock { $0 += 1 } }
    deinit { TokenizerTests.living.withLock { $0 -= 1 } }
    func tokenize(
      _ text: UnsafeBufferPointer<UInt8>, for purpose: TokenizingPurpose,
      emit: (UnsafeBufferPointer<UInt8>, Range<Int>, Bool) -> Bool
    ) {}
  }

  @Test("A tokenizer goes with its connection")
  func released() throws {
    var other: Connection? = try Connection()
    try other?.add(tokenizer: CountedTokenizer.self, named: "counted")
    try other?.execute("CREATE VIRTUAL TABLE c USING fts5(t, tokenize = 'counted')")
    #expect(Self.living.withLock { $0 } == 1)
    other = nil
    #expect(Self.living.withLock { $0 } == 0)
  }
}
