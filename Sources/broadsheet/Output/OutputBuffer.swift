import Markup
import Text

/// Gathers what a command prints, so that thousands of articles are not as many writes; on a terminal each is shown at once.
struct OutputBuffer {
  private var bytes: [UInt8] = []
  private let room = StandardOutput.isTerminal ? 0 : 64 << 10

  mutating func write(_ more: [UInt8]) {
    bytes += more
    if bytes.count > room { flush() }
  }

  /// Writes one line of JSON, of which nothing acts on a terminal.
  mutating func write(_ json: JSON) {
    json.write(to: &bytes, escaping: SafeText.isUnsafe)
    bytes.append(0x0A)
    if bytes.count > room { flush() }
  }

  mutating func flush() {
    guard !bytes.isEmpty else { return }
    StandardOutput.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
