import Testing
import VirtualTerminal

@Suite("What is typed")
struct InputTests {
  @Test("A paste of five thousand characters with line ends and commands into the list triggers nothing")
  func paste() throws {
    let desk = try Desk.onPages()
    let pasted = String(repeating: "Qq\r\n:quit\r\n/x\u{3}\u{1B}[BJ1\tT\r", count: 250)
    #expect(pasted.utf8.count >= 5000)
    let before = desk.pane(0)
    desk.type("\u{1B}[200~" + pasted + "\u{1B}[201~")
    desk.sees("Text can be pasted at a prompt")
    #expect(desk.pane(0) == before)
    desk.sees("4 unread")
    desk.type("j")
    desk.sees { $0.selectedHeadline.contains("Cheese found") }
  }

  @Test("A paste into a prompt is one line of it, and runs nothing")
  func pasteIntoPrompt() throws {
    let desk = try Desk.onPages()
    desk.type("F\u{1B}[200~small\rferry\n\u{1B}[31m\u{1B}[201~")
    desk.sees { $0.terminal.lines[39].contains("small ferry") && $0.selectedHeadline.contains("The small ferry") }
    desk.type(Typed.escape)
    desk.sees("1/4")
  }

  @Test("A paste that never ends holds nobody up for ever")
  func endlessPaste() throws {
    let desk = try Desk.onPages()
    desk.type("\u{1B}[200~never ended")
    desk.terminal.signal(15)
    #expect(desk.terminal.waitForExit() == .exited(143))
    expectLeft(desk.terminal)
  }

  @Test("Ten thousand j at once go to the last headline, and the keys after them are not lost")
  func flood() throws {
    let desk = try Desk()
    desk.sees("1/43")
    desk.type(String(repeating: "j", count: 10_000))
    // Without optimization they take seconds.
    desk.sees(within: .seconds(60)) { $0.status.hasSuffix("43/43") }
    desk.type(String(repeating: "k", count: 1000) + "\r")
    desk.sees(within: .seconds(60)) { $0.terminal.text.contains("MERROW, Lowmark (AP)") }
  }

  @Test("Bytes that are no UTF-8, and escape sequences that nobody knows, are passed over")
  func rubbish() throws {
    let desk = try Desk.onPages()
    desk.terminal.send(
      [0xFF, 0xFE, 0xC3]
        + Array("\u{1B}[999;999~\u{1B}[?1;2c\u{1B}]0;Q\u{7}\u{1B}P1+r\u{1B}\\\u{1B}[<1;9999;9999M".utf8))
    desk.type("j")
    desk.sees { $0.selectedHeadline.contains("Cheese found") }
    desk.type("F\u{1B}OP\u{1B}[200~\u{1B}[201~tram")
    desk.sees { $0.selectedHeadline.contains("Night trams") }
  }

  @Test("Without standard input it reads its keys from the terminal")
  func closedInput() throws {
    for shell in ["exec \"$0\" <&-", "exec \"$0\" </dev/null", "exec \"$0\" 2>&-", "echo x | \"$0\""] {
      let desk = try Desk(shell: shell)
      desk.sees("1/43")
      desk.type("\r")
      desk.sees("MERROW, Lowmark (AP)")
      desk.type("Q")
      #expect(desk.terminal.waitForExit() == .exited(0), "\(shell)")
      expectLeft(desk.terminal)
    }
  }
}
