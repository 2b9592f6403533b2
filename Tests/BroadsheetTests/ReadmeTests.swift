import Foundation
import Reader
import Testing

@testable import broadsheet

@Suite("README")
struct ReadmeTests {
  private static let text: String? = {
    let file = URL(filePath: #filePath).appending(path: "../../../README.md").standardized
    return try? String(contentsOf: file, encoding: .utf8)
  }()

  @Test("Its keys are those of the reader")
  func keys() throws {
    let text = try #require(Self.text)
    #expect(text.contains("```\n\(KeysCommand.text)```\n"), "put the output of `broadsheet keys` into README.md")
  }

  @Test("Its test command is the one that .ci/run runs")
  func testCommand() throws {
    let run = URL(filePath: #filePath).appending(path: "../../../.ci/run").standardized
    let command = ".ci/install && swift test\n"
    #expect(try #require(Self.text).contains("```sh\n" + command))
    #expect(try String(contentsOf: run, encoding: .utf8).contains(command))
  }
}
