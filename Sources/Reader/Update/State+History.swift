import NewsCore
import Prose

extension State {
  /// The place in the article that is being read, or was before previews took its pane.
  var placeRead: History.Place? { open?.isPreview == false ? placeShown : history.covered }

  /// The place in the article in the pane, be it a preview.
  var placeShown: History.Place? {
    open.map {
      let pane = focus == .headlines ? Pane.article : focus
      return History.Place(
        article: $0.article.id, offset: $0.anchor, paragraph: $0.paragraph, focus: pane, sidebar: sidebar)
    }
  }

  /// The history of what is shown, not of what is on its way.
  var historyShown: History { opening.flatMap { $0.isPreview ? nil : $0.formerHistory } ?? history }

  /// Where the reader is or is on the way to, so that two keys before an answer are two steps.
  private var here: History.Place? {
    guard let opening, !opening.isPreview else { return placeRead }
    return History.Place(
      article: opening.article, offset: opening.offset ?? .start, paragraph: opening.paragraph, focus: opening.focus,
      sidebar: opening.sidebar)
  }

  mutating func goBack() -> [Effect] {
    let former = historyShown
    if let covered = history.covered, opening?.isPreview != false {
      history.covered = nil
      return visit(covered, former: former)
    }
    guard let place = history.goBack(from: here) else {
      notice = Notice("There is nothing to go back to.")
      return []
    }
    return visit(place, former: former)
  }

  mutating func goForward() -> [Effect] {
    let former = historyShown
    guard let place = history.goForward(from: here) else {
      notice = Notice("There is nothing to go forward to.")
      return []
    }
    history.covered = nil
    return visit(place, former: former)
  }
}
