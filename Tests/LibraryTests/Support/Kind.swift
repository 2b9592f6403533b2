import Formats
import NewsCore

@testable import Library

/// What stands under the contract: each kind of library runs through the same tests.
enum Kind: String, CaseIterable, Sendable {
  /// The index in memory, as for single files and the sample edition.
  case memory
  /// The index on a disk.
  case disk

  /// A library of some paths, with everything in it.
  /// What it keeps lies in a hidden folder beside the first path, and goes with it.
  func library(of paths: [FilePath]) async throws -> IndexedLibrary {
    let library = try library(of: paths, keptIn: Self.keptBeside(paths))
    await library.load()
    return library
  }

  func library(of paths: [FilePath], keptIn place: FilePath) throws -> IndexedLibrary {
    let device = JournalDevice(name: "alder-1").map {
      JournalPlace(folder: place.appending(Array("journal".utf8)), device: $0)
    }
    return try IndexedLibrary(
      roots: paths, index: self == .disk ? place.appending(Array("index.sqlite".utf8)) : nil, journal: device,
      today: { CalendarDay(daysSince1970: 20_782) })
  }

  static func keptBeside(_ paths: [FilePath]) -> FilePath {
    let folder = paths.first ?? FilePath("/tmp")
    return folder.appending(Array(".kept-\(UInt32.random(in: .min ... .max))".utf8))
  }

  func library(of folder: TemporaryFolder) async throws -> IndexedLibrary { try await library(of: [folder.path]) }
}

extension Library {
  /// What headlines without an address lead to.
  func resolve(_ titles: [String], on page: ArticleID) async throws -> [Resolution] {
    try await resolve(titles.map { ListedHeadline($0) }, on: page)
  }

  /// All titles of a list, in its order.
  func titles(_ query: HeadlineQuery = .all) async throws -> [String] {
    try await headlines(query, around: .row(0), before: 0, after: .max).rows.map(\.title)
  }

  func id(of title: String) async throws -> ArticleID? {
    try await headlines(.all, around: .row(0), before: 0, after: .max).rows.first { $0.title == title }?.id
  }

  func mark(_ ids: [ArticleID], asRead isRead: Bool) async throws {
    _ = try await perform(Act(.read(isRead), of: ids))
  }
}
