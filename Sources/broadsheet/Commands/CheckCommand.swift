import Library
import Markup
import NewsCore

/// `broadsheet check`: what each file was taken for, each field with how it was found, and what is missing or doubtful.
struct CheckCommand {
  let options: Options

  func run() throws(UsageError) -> ExitStatus {
    let inputs = try Inputs(options)
    guard !inputs.isEmpty || options.filesFrom != nil else { throw .missingPath("check") }
    var checked = 0
    var failed = false
    ArticleFiles(inputs).forEach { article in
      let report = options.isJSON ? JSON.checked(article).line : CheckReport(article).text
      StandardOutput.write(report + "\n")
      checked += 1
    } problem: { problem in
      if problem.isFault { failed = true } else { checked += 1 }
      StandardOutput.write(options.isJSON ? JSON.problem(problem).line + "\n" : "\(problem.words)\n\n")
    }
    if failed { return .failed }
    guard checked == 0 else { return .done }
    StandardError.write("broadsheet: no file is found")
    return .nothingFound
  }
}
