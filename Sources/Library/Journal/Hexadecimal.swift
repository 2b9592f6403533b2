/// Numbers as names.
enum Hexadecimal {
  static func random(digits: Int) -> String { self.digits(.random(in: .min ... .max), count: digits) }

  /// The last digits of a number, lower-case.
  static func digits(_ number: UInt64, count: Int) -> String {
    let digits = String(number, radix: 16)
    return String((String(repeating: "0", count: 16 - digits.count) + digits).suffix(count))
  }
}
