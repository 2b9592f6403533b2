// broadsheet-benchmark: the budgets, measured
//
// An invented library (`Corpus`), the release binary on a terminal of its own (`ProgramSession`), and one small type for each
// line of the table (`Measurement`). Other readers are driven through the same terminal on the same articles (`Peer`). Each
// program has a home of its own, each measurement a limit; what cannot be measured says why.
import Glibc

signal(SIGPIPE, SIG_IGN)
let interruption = Interruption()
Task.detached {
  do throws(BenchmarkError) {
    let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
    if arguments.wantsHelp {
      print(Arguments.help, terminator: "")
    } else {
      try await Benchmark(arguments: arguments, interruption: interruption).run()
    }
    exit(0)
  } catch {
    StandardError.write("broadsheet-benchmark: \(error.words)")
    exit(1)
  }
}
interruption.wait()
