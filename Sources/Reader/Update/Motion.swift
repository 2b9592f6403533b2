/// How far to move in whatever has the focus.
enum Motion: Hashable, Sendable {
  /// Downwards; upwards where negative.
  case lines(Int)
  case pages(Int)
  case halfPages(Int)
  case top, bottom

  /// The lines to move where a page has so many; a page leaves `overlap` lines of the last one in view.
  func distance(page: Int, overlap: Int) -> Int {
    switch self {
    case .lines(let count): count
    case .pages(let count): count * max(1, page - overlap)
    case .halfPages(let count): count * max(1, page / 2)
    case .top: -Int.max
    case .bottom: .max
    }
  }
}
