import SQL

extension StampedChange {
  /// - Parameter row: has `change`, `time` and `device` of the table `reading`.
  /// - Returns: `nil` for a change that this version does not know.
  init?(reading row: borrowing Cursor) throws(SQLError) {
    guard let change = JournalRecord.change(written: try row["change"]) else { return nil }
    self.init(change, at: JournalTime(milliseconds: try row["time"]), on: try row["device"])
  }
}
