import Formats
import NewsCore
import Testing

@testable import Library

@Suite("What is said of files that cannot be read")
struct FileProblemTests {
  @Test("Who has a file cut that is too large in its archive is told to unpack it, and nobody to save it again")
  func tooMuch() {
    let reason = "has long.txt in it, which is cut, for it is larger than 64 MiB"
    let problem = FileProblem(FilePath("a.zip"), .tooMuch(reason: reason))
    #expect(problem.reason == reason)
    #expect(problem.advice == "Unpack it: a file by itself is read whole up to 256 MiB.")
    #expect(FileProblem(FilePath("a.zip"), .damaged(reason: "is broken")).advice.hasPrefix("Save it again"))
  }
}
