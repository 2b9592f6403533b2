// Keeps a library for the tests, as another process, and dies of it where it is told to.
//
// index-writer ROOT KEPT CALL MANNER WORD...
//
// ROOT is what the library is of, KEPT the folder of its index and journal; CALL and MANNER are those of `cfaults_arm`. A WORD is
// `load` (a whole refresh), `read` (the first unread headline is marked read), or the id of an article to mark read. What was
// marked is told on standard output when it is done, and at the end the number of calls; an error is told there, and ends it
// with 3.
import CFaults
import Glibc
import Library
import NewsCore

let arguments = CommandLine.arguments
guard arguments.count > 5, let call = Int32(arguments[3]), let manner = Int32(arguments[4]),
  let device = JournalDevice(name: "alder")
else { exit(2) }

func tell(_ words: String) {
  let bytes = Array((words + "\n").utf8)
  _ = write(1, bytes, bytes.count)
}

func mark(_ id: ArticleID, in library: IndexedLibrary) async throws {
  _ = try await library.perform(Act(.read(true), of: [id]))
  tell(id.description)
}

let kept = FilePath(arguments[2])
cfaults_arm(call, manner)
do {
  let library = try IndexedLibrary(
    roots: [FilePath(arguments[1])], index: kept.appending(Array("index.sqlite".utf8)),
    journal: JournalPlace(folder: kept.appending(Array("journal".utf8)), device: device),
    today: { CalendarDay(daysSince1970: 20_782) })
  for word in arguments.dropFirst(5) {
    switch word {
    case "load": await library.load()
    case "read":
      let unread = HeadlineAnchor.unread(after: nil, forward: true)
      let rows = try await library.headlines(.all, around: unread, before: 0, after: 0).rows
      if let id = rows.first?.id { try await mark(id, in: library) }
    default:
      guard let id = ArticleID(word) else { exit(2) }
      try await mark(id, in: library)
    }
  }
} catch {
  tell("\(error)")
  exit(3)
}
tell("\(cfaults_calls()) calls")
