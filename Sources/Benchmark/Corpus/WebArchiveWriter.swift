/// Writes pages as a crawler keeps them (WARC 1.1): of each what was asked, what was answered, and a note on it.
struct WebArchiveWriter {
  static func records(of page: Page) -> [[UInt8]] {
    exchange(page, "", "text/html; charset=utf-8", HTMLPageWriter.bytes(of: page))
  }

  /// The same, and what else a browser fetched to show it: two pictures, a script and some data.
  static func recordsWithParts(of page: Page) -> [[UInt8]] {
    var random = SplitMix(.markup, page.number)
    let pictures = (0..<2).flatMap { number in
      let bytes = (0..<(10_000 + random.below(50_000))).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      return exchange(page, "/\(number).jpg", "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0] + bytes)
    }
    let lines = page.story.paragraphs.map { Array("show(\"".utf8) + $0 + Array("\");\n".utf8) }
    let script = Array((0..<6).map { _ in lines.flatMap(\.self) }.joined())
    let data = Array("{\"votes\":[\((0..<400).map { _ in "\(random.below(9000))" }.joined(separator: ","))]}".utf8)
    return records(of: page) + pictures + exchange(page, "/page.js", "application/javascript", script)
      + exchange(page, "/votes.json", "application/json", data)
  }

  /// What was asked, what was answered, and the note.
  private static func exchange(_ page: Page, _ part: String, _ type: String, _ body: [UInt8]) -> [[UInt8]] {
    let host = "\(page.site.lowercased().filter(\.isLetter)).example"
    let link = "https://\(host)/\(page.number)\(part)"
    let question = """
      GET /\(page.number)\(part) HTTP/1.1\r\nUser-Agent: a crawler (https://crawler.example/about)\r
      Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\nAccept-Language: en-US,en;q=0.5\r
      If-Modified-Since: Thu, 01 Jan 2026 00:00:00 GMT\r\nAccept-Encoding: br,gzip\r
      Host: \(host)\r\nConnection: Keep-Alive\r\n\r\n
      """
    let answer = """
      HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nCache-Control: max-age=60\r\nServer: a server\r
      Date: Thu, 01 Jan 2026 08:30:00 GMT\r\nVary: Accept-Encoding\r\nX-Crawler-Content-Encoding: gzip\r
      Link: <https://cdn.example/script-\(page.votes).js>; rel=preload; as=script\r\nX-Cache: HIT, MISS\r
      Strict-Transport-Security: max-age=31536000; includeSubDomains\r\nX-Content-Type-Options: nosniff\r
      Set-Cookie: session=\(page.number)-\(page.votes); Path=/; Secure; HttpOnly\r\nAge: \(page.votes)\r
      Connection: keep-alive\r\nContent-Length: \(body.count)\r\n\r\n
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
      WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Date: \(page.date.dayText)T08:30:00Z\r
      WARC-Record-ID: <urn:benchmark:\(type):\(page.number)>\r\nContent-Length: \(block.count)\r
      Content-Type: \(contentType)\r\nWARC-Warcinfo-ID: <urn:benchmark:warcinfo>\r
      WARC-Concurrent-To: <urn:benchmark:request:\(page.number)>\r\nWARC-IP-Address: 192.0.2.1\r
      WARC-Target-URI: \(link)\r\nWARC-Block-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\n\r\n
      """
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// The records of pages, each a gzip member, one after the other for each page.
  ///
  /// - Parameters:
  ///   - folder: where they may lie meanwhile.
  ///   - records: what is kept of a page.
  static func packed(
    _ pages: [Page], in folder: Folder, _ records: (Page) -> [[UInt8]] = records
  ) throws(BenchmarkError) -> [[UInt8]] {
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
