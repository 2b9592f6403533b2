// SQL: SQLite as Swift
//
// A `Connection` is one open database and belongs to one actor at a time; a `Statement` is SQL made ready to run; a `Cursor`
// stands on a row of its result. A connection keeps the statements it ran, so that SQL of a hot path is compiled once: give it
// the same text with `?` for what varies, never text with values pasted in.
//
//     try connection.execute("INSERT INTO article (id, title) VALUES (?, ?)", 1, "Harbor board meets")
//     var rows = try connection.rows("SELECT id, title FROM article WHERE day = ?", day)
//     while try rows.step() { articles.append(Article(id: try rows["id"], title: try rows["title"])) }
//     let days = try connection.scalars("SELECT DISTINCT day FROM article", as: Int.self)
//
// Columns are read by name, never by position: a column's own name, or what AS says, which every expression needs. The names
// are looked up once for a statement. Of a result with one column alone (`scalar`, `scalars`, `onlyColumn`) none has to be told.
// A loop over very many rows finds its columns first:
//
//     let day = try rows.column("day", as: Int.self)
//     while try rows.step() { days.insert(try rows[day]) }
//
// Rules:
// - A name that no column has, or more than one, is an error that says the name and the SQL; so is a result with several
//   columns where the only one is asked for.
// - Only what a type reads itself from (`SQLReadable`) knows of positions.
// - A statement that is left in its middle would hold a snapshot of the database, and in WAL mode the log could not shrink.
//   So a cursor cannot be copied, and resets its statement when it goes.
// - Every return code of SQLite goes through `SQLError.check`; what is thrown keeps SQLite's code, its message and the SQL.
// - What a file holds is not what its schema says: a value of another kind than asked for is an error, not a guess, and text
//   that is no UTF-8 reads as U+FFFD.
// - Nothing of C is in a public signature, and nobody else imports SQLite.
