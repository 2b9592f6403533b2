/// The names of an article that the contents list, by their numbers: of each it is known how many stories have it.
struct CountedNames {
  var source, section, site: Int?

  /// Each with the column of `article` it stands in; that of its count in `name` is called `as_` and the same.
  var columns: [(column: String, name: Int?)] { [("source", source), ("section", section), ("site", site)] }
}
