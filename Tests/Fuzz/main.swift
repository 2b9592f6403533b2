// Fuzz: any bytes at all, for every format
//
// Built on request alone (`.ci/fuzz`), with libFuzzer, which looks for bytes that lead to new code, and AddressSanitizer. FORMAT in
// the environment names one format, which is asked for articles whether it knows the bytes or not; without it the whole
// registry is.
import CFuzzer
import Glibc

var count = CommandLine.argc
var arguments = Optional(CommandLine.unsafeArgv)
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { start, count in
    Trial(bytes: Array(UnsafeBufferPointer(start: start, count: count))).run()
    return 0
  })
