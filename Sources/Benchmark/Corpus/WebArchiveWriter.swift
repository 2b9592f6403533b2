/// Writes pages as a crawler keeps them (WARC 1.1): of each what was asked, what was answered, and a note on it.
struct WebArchiveWriter {
  static func records(of page: Page) -> [[UInt8]] {
    let link = "https://\(page.site.lowercased().filter(\.isLetter)).example/\(page.number)"
    let body = HTMLPageWriter.bytes(of: page)
    let question = "GET /\(page.number) HTTP/1.1\r\nUser-Agent: a crawler\r\nAccept: text/html\r\n\r\n"
    let answer = """
      HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: max-age=60\r\nServer: a server\r
      Vary: Accept-Encoding\r\nContent-Length: \(body.count)\r\n\r\n
      """
    let note = "fetchTimeMs: \(page.votes)\r\ncharset-detected: UTF-8\r\n"
    return [
      record("request", "application/http; msgtype=request", page, link, Array(question.utf8)),
      record("response", "application/http; msgtype=response", page, link, Array(answer.utf8) + body),
      record("metadata", "application/warc-fields", page, link, Array(note.utf8)),
    ]
  }

  private static func record(
    _ type: String, _ contentType: String, _ page: Page, _ link: String, _ block: [UInt8]
  ) -> [UInt8] {
    let head = """
      WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(link)\r\nWARC-Date: \(page.date.dayText)T08:30:00Z\r
      WARC-Record-ID: <urn:benchmark:\(type):\(page.number)>\r\nContent-Type: \(contentType)\r
      Content-Length: \(block.count)\r\n\r\n
      """
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// The records of pages, each a gzip member, one after the other for each page.
  ///
  /// - Parameter folder: where they may lie meanwhile.
  static func packed(_ pages: [Page], in folder: Folder) throws(BenchmarkError) -> [[UInt8]] {
    let workshop = try folder.folder("records")
    defer { workshop.remove() }
    let records = pages.map(records)
    var names: [[String]] = []
    for (number, parts) in records.enumerated() {
      names.append(parts.indices.map { "\(number)-\($0)" })
      for (name, part) in zip(names[number], parts) { try workshop.write(part, as: name) }
    }
    do {
      let paths = names.joined().map { workshop.path + "/" + $0 }
      _ = try Subprocess.output(of: "/usr/bin/env", ["gzip", "-n"] + paths)
    } catch {
      throw .program("gzip: \(error.words)")
    }
    return names.map { $0.flatMap { workshop.bytes(of: $0 + ".gz") ?? [] } }
  }
}
