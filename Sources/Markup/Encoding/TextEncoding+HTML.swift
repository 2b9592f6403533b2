extension TextEncoding {
  /// What `<meta charset>` or `<meta http-equiv="content-type">` within the first bytes says (HTML standard, section
  /// 13.2.3.2, "prescan a byte stream").
  public init?(htmlDeclaredIn bytes: [UInt8], within limit: Int = 1024) {
    let found = bytes.prefix(limit).withUnsafeBufferPointer { beginning in
      var prescan = MetaPrescan(beginning)
      return prescan.encoding()
    }
    guard let found else { return nil }
    self = found.readableAsBytes
  }
}
