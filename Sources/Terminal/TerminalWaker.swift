/// Makes `Terminal.nextEvents` return, from any thread; harmless when the terminal is closed.
public struct TerminalWaker: Sendable {
  let pipe: Pipe

  public func wake() { pipe.write(0) }
}
