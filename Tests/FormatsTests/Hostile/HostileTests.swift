import Formats
import Foundation
import NewsCore
import Testing
import Text

/// What holds for every format and any file: an end in bounded time and memory, with articles or with an error that says why.
@Suite("Hostile files")
struct HostileTests {
  @Test("A file made to do harm does none", arguments: HostileInput.allCases)
  func hostile(input: HostileInput) {
    read(input.bytes, "\(input)")
  }

  @Test("Each format stands such a file, whether it takes it for its own or not", arguments: HostileInput.allCases)
  func forced(input: HostileInput) {
    readByEach(input.bytes, "\(input)")
  }

  @Test("No external entity is read", arguments: [HostileInput.externalEntity, .parameterEntity])
  func external(input: HostileInput) throws {
    let secret = try String(contentsOfFile: "/etc/hostname", encoding: .utf8).trimmingCharacters(
      in: .whitespacesAndNewlines)
    try #require(!secret.isEmpty)
    let articles = (try? FormatRegistry.standard.articles(in: file(input.bytes))) ?? []
    for article in articles { #expect(!(article.title + article.bodyText).contains(secret)) }
  }

  @Test("A line of 5 MB is one paragraph, read whole; .ci/long-lines reads 50 MB in each form")
  func longLine() throws {
    let bytes = HostileInput.longLine.bytes
    #expect(bytes.count > 5_000_000)
    let article = try #require(try FormatRegistry.standard.articles(in: file(bytes)).first)
    #expect(article.blocks.count == 1)
    #expect(article.bodyText.utf8.count == bytes.count - 1)
  }

  @Test("What was once found by fuzzing is harmless now", arguments: TestFiles.finds)
  func found(name: String) throws {
    let bytes = try TestFiles.bytes(of: name)
    read(bytes, "\(name)")
    readByEach(bytes, "\(name)")
  }

  @Test("A file cut anywhere gives articles, or says why not", arguments: TestFiles.all)
  func cut(name: String) throws {
    let bytes = try TestFiles.bytes(of: name)
    for length in stride(from: 1, to: bytes.count, by: 97) {
      read(Array(bytes.prefix(length)), "\(name) cut behind \(length)")
    }
  }

  private func file(_ bytes: [UInt8]) -> SourceFile { SourceFile(path: FilePath("file"), bytes: bytes) }

  /// Nothing is dropped: at least one article or an error, and no more text than the file can hold.
  private func read(_ bytes: [UInt8], _ comment: Comment) {
    do throws(FormatError) {
      let articles = try FormatRegistry.standard.articles(in: file(bytes))
      #expect(!articles.isEmpty, comment)
      check(articles, of: bytes, comment)
    } catch {
      if error == .empty { #expect(!looksLikeText(bytes), comment) }
    }
  }

  private func readByEach(_ bytes: [UInt8], _ comment: Comment) {
    for format in FormatRegistry.standard.formats {
      _ = format.recognizes(file(bytes))
      check((try? format.articles(in: file(bytes))) ?? [], of: bytes, comment)
    }
    for format in FormatRegistry.standard.streamed {
      _ = format.recognizes(Array(bytes.prefix(StreamedFile.mostOfBeginning)))
      var count = 0
      try? format.visitArticles(in: StreamedFile(file(bytes), registry: .standard)) { article in
        check([article], of: bytes, comment)
        count += 1
        return count < 10_000
      }
    }
  }

  private func check(_ articles: [Article], of bytes: [UInt8], _ comment: Comment) {
    let most = 12 * bytes.count + 100_000
    for article in articles {
      #expect(SafeText.line(article.title).contains { !$0.isWhitespace }, comment)
      #expect(article.title.utf8.count + article.bodyText.utf8.count <= most, comment)
    }
  }

  /// Whether there are words, and no markup whose words may all be such as nobody sees.
  private func looksLikeText(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return !text.contains("<") && !text.contains(":") && text.contains { $0.isLetter }
      && !bytes.contains { $0 == 0 || $0 >= 0x80 }
  }
}
