import Glibc
import NewsCore
import Testing

@testable import Library

@Suite("File stamps")
struct FileStampTests {
  @Test(
    "Any time that a file system keeps gives a stamp", arguments: [Int.min, -1, 0, 9_223_372_036, 9_300_000_000, .max])
  func anyTime(seconds: Int) {
    var information = stat()
    information.st_mtim = timespec(tv_sec: seconds, tv_nsec: 999_999_999)
    let stamp = FileStamp(information)
    // Whatever it says, it can be weighed against any moment.
    for now in [Int.min, 0, FileStamp.now, .max] { #expect(stamp.kept(readAt: now).size == stamp.size) }
  }

  @Test("A file from the future is looked at again, one from the past is not")
  func future() {
    let now = 1_700_000_000_000_000_000
    let future = FileStamp(size: 1, modified: now + 3_600_000_000_000, inode: 1)
    #expect(future.kept(readAt: now) != future)
    let past = FileStamp(size: 1, modified: now - 3_600_000_000_000, inode: 1)
    #expect(past.kept(readAt: now) == past)
  }
}
