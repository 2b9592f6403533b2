import Formats
import Foundation
import NewsCore

/// Some bytes, and what is done with any file and any article.
struct Trial {
  let bytes: [UInt8]

  func run() {
    let file = SourceFile(path: FilePath("fuzz"), bytes: bytes)
    let name = ProcessInfo.processInfo.environment["FORMAT"] ?? ""
    guard !name.isEmpty else {
      for article in (try? FormatRegistry.standard.articles(in: file)) ?? [] { look(at: article) }
      return
    }
    for format in FormatRegistry.standard.formats where format.name == name {
      for article in (try? format.articles(in: file)) ?? [] { look(at: article) }
    }
    for format in FormatRegistry.standard.streamed where format.name == name {
      try? format.visitArticles(in: StreamedFile(file, registry: .standard)) { article in
        look(at: article)
        return true
      }
    }
  }

  /// It has a title, and its text is made.
  private func look(at article: Article) {
    precondition(!article.title.isEmpty)
    _ = article.bodyText
  }
}
