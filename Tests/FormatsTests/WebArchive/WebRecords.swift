/// Makes records of archives of the web, for tests.
enum WebRecords {
  static func warc(
    _ kind: String, _ link: String, _ block: [UInt8], type: String = "application/http; msgtype=response",
    length: Int? = nil
  ) -> [UInt8] {
    let header = """
      WARC/1.1\r
      WARC-Type: \(kind)\r
      WARC-Target-URI: \(link)\r
      WARC-Date: 2026-11-24T08:30:00Z\r
      WARC-Record-ID: <urn:uuid:0>\r
      Content-Type: \(type)\r
      Content-Length: \(length ?? block.count)\r
      \r

      """
    return Array(header.utf8) + block + Array("\r\n\r\n".utf8)
  }

  static func arc(_ link: String, _ block: [UInt8], length: Int? = nil) -> [UInt8] {
    Array("\(link) 10.0.0.1 20261124083000 text/html \(length ?? block.count)\n".utf8) + block + [0x0A]
  }

  static func http(
    _ body: [UInt8], status: String = "200 OK", type: String = "text/plain; charset=utf-8", more: String = ""
  ) -> [UInt8] {
    Array("HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\(more)\r\n".utf8) + body
  }

  static func text(_ number: Int) -> [UInt8] {
    Array("Notice \(number) of the harbor office of Port Alden. The pier is closed today.\n".utf8)
  }

  static func link(_ number: Int) -> String { "https://beacon.example/notice/\(number)" }

  /// A file with pages and what is around them; each record packed or not.
  static func file(_ numbers: Range<Int>, pack: ([UInt8]) -> [UInt8] = { $0 }) -> [UInt8] {
    pack(warc("warcinfo", "", Array("software: none\r\n".utf8), type: "application/warc-fields"))
      + numbers.flatMap { number in
        pack(
          warc("request", link(number), Array("GET / HTTP/1.1\r\n\r\n".utf8), type: "application/http; msgtype=request")
        )
          + pack(warc("response", link(number), http(text(number))))
          + pack(warc("metadata", link(number), Array("a: b\r\n".utf8), type: "application/warc-fields"))
      }
  }
}
