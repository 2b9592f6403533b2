// Writes a journal for the tests, as another process, and dies of it where it is told to.
//
// journal-writer FOLDER DEVICE CALL MANNER ACT...
//
// CALL and MANNER are those of `cfaults_arm`. An ACT is a number (that article is marked read), `undo`, or `compact`. Each is
// repeated on standard output when it is done; an error is told there, and ends it with 3. It ends with 4 where something was
// told before it was on the disk.
import CFaults
import Glibc
import Library
import NewsCore

let arguments = CommandLine.arguments
guard arguments.count > 5, let device = JournalDevice(name: arguments[2]), let call = Int32(arguments[3]),
  let manner = Int32(arguments[4])
else { exit(2) }

func tell(_ words: String) {
  let bytes = Array((words + "\n").utf8)
  guard cfaults_unsynced() == 0 else { exit(4) }
  _ = write(1, bytes, bytes.count)
}

let journal = Journal(folder: FilePath(arguments[1]), device: device, fold: MemoryFold())
cfaults_arm(call, manner)
do {
  for word in arguments.dropFirst(5) {
    switch word {
    case "undo": try await journal.undo()
    case "compact": try await journal.compact(keepingLast: 100)
    default:
      guard let number = UInt64(word) else { exit(2) }
      try await journal.perform(Act(.read(true), of: [ArticleID(version: 1, high: 0, low: number)]))
    }
    tell(word)
  }
} catch {
  tell("\(error)")
  exit(3)
}
