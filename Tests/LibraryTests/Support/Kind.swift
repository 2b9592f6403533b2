import Formats
import NewsCore

@testable import Library

/// What stands under the contract: each kind of library runs through the same tests.
enum Kind: String, CaseIterable, Sendable {
  case memory

  /// A library of some paths, with everything in it.
  func library(of paths: [FilePath]) async -> any Library {
    switch self {
    case .memory:
      let library = MemoryLibrary(roots: paths)
      await library.load()
      return library
    }
  }

  func library(of folder: TemporaryFolder) async -> any Library { await library(of: [folder.path]) }
}

extension Library {
  /// All titles of a list, in its order.
  func titles(_ query: HeadlineQuery = .all) async throws -> [String] {
    try await headlines(query, around: .row(0), before: 0, after: .max).rows.map(\.title)
  }

  func id(of title: String) async throws -> ArticleID? {
    try await headlines(.all, around: .row(0), before: 0, after: .max).rows.first { $0.title == title }?.id
  }
}
