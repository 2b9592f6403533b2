import CSQLite

/// The type of a tokenizer, for C to carry.
private final class TokenizerType {
  let type: any FullTextTokenizer.Type

  init(_ type: any FullTextTokenizer.Type) {
    self.type = type
  }
}

/// A tokenizer, for C to carry.
private final class TokenizerInstance {
  let tokenizer: any FullTextTokenizer

  init(_ tokenizer: any FullTextTokenizer) {
    self.tokenizer = tokenizer
  }
}

extension Connection {
  /// Makes a tokenizer known under `name`, for `tokenize = 'name'` of a full-text table.
  ///
  /// Every connection that uses such a table needs it.
  public func add(tokenizer type: any FullTextTokenizer.Type, named name: String) throws(SQLError) {
    let api = try fullTextInterface()
    var functions = fts5_tokenizer(xCreate: makeTokenizer, xDelete: releaseTokenizer, xTokenize: tokenize)
    let carried = Unmanaged.passRetained(TokenizerType(type))
    let result = api.pointee.xCreateTokenizer(api, name, carried.toOpaque(), &functions) { pointer in
      pointer.map { Unmanaged<TokenizerType>.fromOpaque($0).release() }
    }
    if result != SQLITE_OK { carried.release() }
    try SQLError.check(result, on: handle)
  }

  /// FTS5's C interface, which comes through a statement (https://sqlite.org/fts5.html#extending_fts5).
  func fullTextInterface() throws(SQLError) -> UnsafeMutablePointer<fts5_api> {
    var api: UnsafeMutablePointer<fts5_api>?
    let statement = try prepare("SELECT fts5(?1)")
    try statement.willBind()
    try statement.check(csqlite_bind_fts5_api(statement.handle, 1, &api))
    try statement.execute()
    guard let api else { throw SQLError(code: .error, message: "this SQLite has no full-text search (FTS5)") }
    return api
  }
}

private func makeTokenizer(
  _ context: UnsafeMutableRawPointer?, _ arguments: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _ count: Int32,
  _ result: UnsafeMutablePointer<OpaquePointer?>?
) -> Int32 {
  // Ours take no arguments, and what is ignored is misunderstood.
  guard let context, let result, count == 0 else { return SQLITE_ERROR }
  let type = Unmanaged<TokenizerType>.fromOpaque(context).takeUnretainedValue().type
  result.pointee = OpaquePointer(Unmanaged.passRetained(TokenizerInstance(type.init())).toOpaque())
  return SQLITE_OK
}

private func releaseTokenizer(_ tokenizer: OpaquePointer?) {
  tokenizer.map { Unmanaged<TokenizerInstance>.fromOpaque(UnsafeRawPointer($0)).release() }
}

private typealias TokenReceiver =
  @convention(c) (
    UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Int32, Int32
  ) -> Int32

/// Runs for every text that is indexed, and allocates nothing for it.
private func tokenize(
  _ tokenizer: OpaquePointer?, _ context: UnsafeMutableRawPointer?, _ flags: Int32, _ text: UnsafePointer<CChar>?,
  _ count: Int32, _ receive: TokenReceiver?
) -> Int32 {
  guard let tokenizer, let receive else { return SQLITE_MISUSE }
  guard let text, count > 0 else { return SQLITE_OK }
  let instance = Unmanaged<TokenizerInstance>.fromOpaque(UnsafeRawPointer(tokenizer)).takeUnretainedValue()
  let bytes = UnsafeRawBufferPointer(start: text, count: Int(count)).assumingMemoryBound(to: UInt8.self)
  var result = SQLITE_OK
  instance.tokenizer.tokenize(bytes, for: TokenizingPurpose(flags: flags)) { token, range, isColocated in
    guard let start = UnsafeRawPointer(token.baseAddress), !token.isEmpty else { return true }
    // FTS5 reads the text at these places, so they never lie outside it.
    result = receive(
      context, isColocated ? FTS5_TOKEN_COLOCATED : 0, start.assumingMemoryBound(to: CChar.self),
      Int32(clamping: token.count), Int32(clamping: range.lowerBound.clamped(to: bytes.count)),
      Int32(clamping: range.upperBound.clamped(to: bytes.count)))
    return result == SQLITE_OK
  }
  return result
}

extension TokenizingPurpose {
  fileprivate init(flags: Int32) {
    self =
      if flags & FTS5_TOKENIZE_AUX != 0 {
        .auxiliary
      } else if flags & FTS5_TOKENIZE_PREFIX != 0 {
        .prefixQuery
      } else if flags & FTS5_TOKENIZE_QUERY != 0 {
        .query
      } else {
        .document
      }
  }
}

extension Int {
  fileprivate func clamped(to count: Int) -> Int { Swift.min(Swift.max(self, 0), count) }
}
