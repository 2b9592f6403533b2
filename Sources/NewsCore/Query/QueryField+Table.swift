/// A row of the table of fields. Help screens, completion and README are all computed from it.
public struct QueryFieldRow: Hashable, Sendable {
  /// A value that can be written as it is, and what it means; "" where its name says it.
  public struct Choice: Hashable, Sendable {
    public let text: String
    public let help: String

    init(_ text: String, _ help: String = "") {
      self.text = text
      self.help = help
    }
  }

  public let field: QueryField
  /// Other names for it.
  public let aliases: [String]
  /// What can be written behind the colon, as help shows it.
  public let values: String
  /// The values there are, or the usual ones.
  public let choices: [Choice]
  /// One line.
  public let help: String

  /// As it is written in a query.
  public var name: String { field.rawValue }

  init(
    _ field: QueryField, aliases: [String] = [], _ values: String, choices: [Choice] = [], _ help: String
  ) {
    self.field = field
    self.aliases = aliases
    self.values = values
    self.choices = choices
    self.help = help
  }
}

extension QueryField {
  /// In the order in which help shows them.
  public static let table: [QueryFieldRow] = [
    QueryFieldRow(.title, aliases: ["intitle"], "words", "in the headline"),
    QueryFieldRow(.source, "words", "who wrote it, such as AP"),
    QueryFieldRow(.site, "words", "who put the page up"),
    QueryFieldRow(.feed, "address, words", "the address of its feed or of the feed's site, or words of one"),
    QueryFieldRow(.section, "words", "the section of the page"),
    QueryFieldRow(.topic, "words", "what the page, feed or file says it is about"),
    QueryFieldRow(.place, "words", "where it was written"),
    QueryFieldRow(.author, "words", "in the byline"),
    QueryFieldRow(.tag, "words", "among your tags"),
    QueryFieldRow(.path, "words", "in the path of its file"),
    QueryFieldRow(.listed, "words", "in the lists of headlines on its page; words alone never look there"),
    QueryFieldRow(
      .after, "2025-04-14, 2025-04, 2025, today, 3d, 2w, 6m, 1y", choices: days, "dated on that day or later"),
    QueryFieldRow(.before, "as after:", choices: days, "dated before that day"),
    QueryFieldRow(
      .is, "unread, read, starred",
      choices: [.init("unread", "not read yet"), .init("read", "read"), .init("starred", "with your star")],
      "what you did with it"),
    QueryFieldRow(
      .has, "copies, notes",
      choices: [.init("copies", "the same text elsewhere"), .init("notes", "notes of yours")], "what there is beside it"
    ),
    QueryFieldRow(
      .time, "<5m, >10m, 3-5m", choices: [.init("<5m"), .init("5-15m"), .init(">15m")], "how long it takes to read"),
    QueryFieldRow(
      .sort, "newest, oldest, best, title, source, section, shortest, longest, votes, copies",
      choices: [
        .init("newest", "newest first"), .init("oldest", "oldest first"), .init("best", "best match first"),
        .init("title", "by headline"), .init("source", "by source"), .init("section", "by section"),
        .init("shortest", "quickest to read first"), .init("longest", "longest to read first"),
        .init("votes", "most votes first"), .init("copies", "most copied first"),
      ],
      "in which order"),
  ]

  private static let days: [QueryFieldRow.Choice] = [
    .init("today"), .init("yesterday"), .init("1w", "a week ago"), .init("1m", "a month ago"),
    .init("1y", "a year ago"),
  ]

  /// The row of this field.
  public var row: QueryFieldRow? { Self.table.first { $0.field == self } }
}

/// A form of a query that is no field, for help.
public struct QueryForm: Hashable, Sendable {
  public let example: String
  /// One line.
  public let help: String

  /// In the order in which help shows them.
  public static let table: [QueryForm] = [
    QueryForm(example: "harbor minister", help: "both words, anywhere in the article"),
    QueryForm(example: "\"harbor minister\"", help: "the words in this order"),
    QueryForm(example: "minist*", help: "words that begin so"),
    QueryForm(example: "-ferry", help: "without this word; also before a field or a bracket"),
    QueryForm(example: "ferry OR boat", help: "one of them; also ferry | boat"),
    QueryForm(example: "harbor (ferry OR boat)", help: "brackets keep together what belongs together"),
    QueryForm(example: "title:(ferry OR boat)", help: "a field for all in the brackets"),
  ]
}
