import Synchronization
import Testing

@testable import broadsheet

@Suite("What the reader does")
struct OrderedWorkTests {
  @Test("One thing is done after the other, in the order in which they were handed in, however long each takes")
  func order() async {
    let work = OrderedWork()
    let done = Mutex<[Int]>([])
    await withCheckedContinuation { continuation in
      for number in 0..<200 {
        work.add {
          // The earlier ones give way more often.
          for _ in number..<200 { await Task.yield() }
          done.withLock { $0.append(number) }
        }
      }
      work.add { continuation.resume() }
    }
    #expect(done.withLock { $0 } == Array(0..<200))
  }
}
