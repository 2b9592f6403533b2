import Markup

/// A message or a part of one (RFC 2045, RFC 2046).
struct MailPart: Sendable {
  let fields: MailFields
  let type: MailParameters
  /// Of the message's bytes, with what parts it has.
  var body: Range<Int>
  var children: [MailPart] = []
  /// Whether it has parts and the mark behind the last of them is missing.
  var isCut = false
  /// That it has parts, and a mark of what lies around it comes before the mark behind the last of them.
  enum Tear {
    /// One that begins with its own, and so may be its own as well.
    case byLonger
    case byOther
  }

  var tear: Tear?

  /// `text/plain`, in small letters; what the part around it supposes where it does not say.
  let mediaType: String

  init(fields: MailFields, body: Range<Int>, supposedType: String = "text/plain") {
    self.fields = fields
    self.body = body
    type = MailParameters(fields.last("content-type") ?? [])
    mediaType =
      type.value.contains("/")
      ? type.value : type.value == "text" ? "text/plain" : type.value == "html" ? "text/html" : supposedType
  }

  var isMultipart: Bool { mediaType.hasPrefix("multipart/") }
  var isMessage: Bool { ["message/rfc822", "message/global", "message/news"].contains(mediaType) }

  /// Of the parts in it, where they do not say.
  var supposedTypeOfChildren: String { mediaType == "multipart/digest" ? "message/rfc822" : "text/plain" }

  var disposition: MailParameters { MailParameters(fields["content-disposition"] ?? []) }
  var fileName: String? { [disposition["filename"], type["name"]].lazy.compactMap(\.self).first { !$0.isEmpty } }
  /// Without angle brackets.
  var contentID: String? {
    fields["content-id"].map { String(decoding: $0.filter { $0 > 0x20 && $0 != 0x3C && $0 != 0x3E }, as: UTF8.self) }
  }

  var transferEncoding: String {
    MailParameters(fields.last("content-transfer-encoding") ?? []).value
  }

  /// The body with its transfer encoding undone; what is said to be encoded and is not stays as it is.
  func content(of message: [UInt8]) -> [UInt8] {
    let encoded = message[body]
    switch transferEncoding {
    case "base64": return Base64.isRefuted(by: encoded) ? Array(encoded) : Base64.decode(encoded)
    case "quoted-printable": return QuotedPrintable.decode(encoded)
    case "x-uuencode", "uuencode", "x-uue":
      let lines = String(decoding: encoded, as: UTF8.self).split(whereSeparator: \.isNewline)
      let start = lines.firstIndex { $0.hasPrefix("begin ") } ?? lines.startIndex
      return UUEncoding.file(in: lines[start...])?.bytes ?? Array(encoded)
    default: return Array(encoded)
    }
  }

  /// The body as text.
  func text(of message: [UInt8]) -> DecodedBytes {
    let content = content(of: message)
    return mediaType == "text/html"
      ? DecodedBytes(html: content, charset: type["charset"]) : MailCharset.text(content, label: type["charset"])
  }
}
