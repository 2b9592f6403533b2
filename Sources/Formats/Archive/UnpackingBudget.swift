import Synchronization

/// How much may be unpacked of a file and of all that is packed within it, so that no bomb goes off.
///
/// Shared by a file and its members, members of members and so on.
final class UnpackingBudget: Sendable {
  private let left: Atomic<Int>
  /// What is longer is read while it is unpacked, where its form can be read so, and else cut.
  let mostOfMember: Int

  /// What text can be packed to: more than this many times smaller nothing is that anybody wrote.
  private static let mostRatio = 100
  private static let always = 128 << 20
  /// What a member costs that is empty.
  private static let member = 512

  /// - Parameters:
  ///   - count: bytes of the outermost file.
  ///   - mostOfMember: bytes of one in it that are held in memory. Several files are read at once, and a text takes several times
  ///     its bytes while it is read.
  init(for count: Int, mostOfMember: Int = 64 << 20) {
    self.mostOfMember = mostOfMember
    left = Atomic(Self.always + min(count, Int.max / 4 / Self.mostRatio) * Self.mostRatio)
  }

  /// Takes a member of so many bytes out of it.
  func spend(_ count: Int) {
    left.subtract(max(count, Self.member), ordering: .relaxed)
  }

  /// Whether a member is smaller packed than anything that anybody wrote, and not worth looking at.
  static func isBomb(packed: Int, unpacked: Int) -> Bool {
    unpacked > 1 << 20 && unpacked / mostRatio > packed
  }

  var isSpent: Bool { left.load(ordering: .relaxed) < 0 }

  /// What is said of a file that is one.
  static let bomb = FormatError.damaged(reason: "unpacks to more than anybody wrote")
}
