// NewsCore: the shared core model
//
// What Broadsheet knows of an article, a page's lists and a library, in the words of a newspaper. Loaders make these
// values, the library keeps and finds them, the reader and the command line show them; none has a twin of its own.
//
// Rules of this room
// - Values only: `Sendable`, `Equatable`, no files, no clock, no screen.
// - Every string came from outside and is as hostile as the file it was in. It is made harmless where it leaves us
//   (a canvas cell, standard output), never here: what a page said is kept as it said it.
// - Absent is `nil`, not "". A date without a zone stays without a zone.
// - `ArticleID` and `Block.text` are frozen: marks and reading positions hang on them.
