import Glibc

/// Runs `body` with the file system rights of nobody, on this thread alone: root may read and write everything.
func asNobody<Result>(_ body: () throws -> Result) throws -> Result {
  typealias SetUser = @convention(c) (uid_t) -> CInt
  let symbol = try requireSymbol("setfsuid")
  let setUser = unsafeBitCast(symbol, to: SetUser.self)
  _ = setUser(65534)
  defer { _ = setUser(geteuid()) }
  return try body()
}

/// `setfsuid` stands in a header that Swift's Glibc does not show.
private func requireSymbol(_ name: String) throws -> UnsafeMutableRawPointer {
  struct Missing: Error {}
  guard let symbol = dlsym(nil, name) else { throw Missing() }
  return symbol
}
