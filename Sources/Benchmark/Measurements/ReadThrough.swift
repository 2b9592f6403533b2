/// A large file read from its beginning to its end by the program, which may not hold more of it than a little.
struct ReadThrough: Measurement {
  let name: String
  let file: @Sendable (Int, Folder, PageMaker) throws(BenchmarkError) -> LargeFile

  static let feed = ReadThrough(name: "a large feed read through", file: LargeFile.feed)
  static let webArchive = ReadThrough(
    name: "a large packed WARC read through", file: LargeFile.webArchive)

  private static let note =
    "By “show --json”, a second of one core. The file has 10 KB for each of the articles, from 20 MB to 1 GB."

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let size = min(max(bench.corpus.articles * 10_000, 20_000_000), 1_000_000_000)
    do throws(BenchmarkError) {
      let folder = try bench.sandbox.home.folder("large")
      defer { folder.remove() }
      return try read(file(size, folder, bench.maker), on: bench)
    } catch {
      throw .failed(error.words)
    }
  }

  private func read(_ file: LargeFile, on bench: Bench) throws(BenchmarkError) -> [Figure] {
    let run: Subprocess.Run
    do {
      run = try Subprocess.run(
        bench.program.path, ["show", "--json", file.path], environment: bench.sandbox.environment,
        until: bench.deadline)
    } catch {
      throw .program(error.words)
    }
    guard run.lines == file.articles else {
      throw .program("There are \(file.articles) articles, and \(run.lines) were read.")
    }
    return [
      Figure("", Double(file.articles) / run.work.seconds, .perSecond, note: Self.note),
      Figure("memory at its peak", Double(run.peakMemory) / 1024, .mebibytes, budget: 100),
    ]
  }
}
