import SQL
import Testing

@Suite("Databases in memory")
struct SharedMemoryTests {
  @Test("Connections of one name see one database, and others another")
  func shared() throws {
    let writer = try Connection(sharedMemory: "harbor")
    let reader = try Connection(sharedMemory: "harbor")
    let stranger = try Connection(sharedMemory: "quay?/&")
    try writer.run(script: "CREATE TABLE boat (name TEXT)")
    try writer.execute("INSERT INTO boat VALUES (?)", "Good Intent")
    #expect(try reader.scalar("SELECT name FROM boat", as: String.self) == "Good Intent")
    #expect(try stranger.scalar("SELECT count(*) FROM sqlite_schema", as: Int.self) == 0)
  }
}
