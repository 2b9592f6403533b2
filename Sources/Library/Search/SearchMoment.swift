/// What a search is answered from, all of one moment of the index; and what is to be said of the answer.
struct SearchMoment {
  let map: StoryMap
  /// Stories with these marks, those among them that the index does not have.
  var read, starred: RowSet
  let unsaved: UnsavedMarks
  /// Whether a text stands in more articles than were looked at.
  var isCut = false
}
