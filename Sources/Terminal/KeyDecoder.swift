import Screen

/// From a terminal's bytes to events, however the bytes were cut into reads.
///
/// No input makes it trap, and it keeps at most a sequence's length, or `pasteLimit`, of it.
struct KeyDecoder {
  /// Bytes of a paste that are kept; what is beyond is dropped. A whole article fits.
  static let pasteLimit = 1 << 20

  /// What this terminal's own keys write, where its description says so.
  let named: [[UInt8]: Key]

  private var pending: [UInt8] = []
  private var paste: Paste?

  init(named: [[UInt8]: Key] = [:]) {
    self.named = named
  }

  /// Whether more bytes are needed to know what the last ones mean.
  var isPending: Bool { !pending.isEmpty || paste != nil }
  var isPasting: Bool { paste != nil }

  mutating func decode(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    pending.append(contentsOf: bytes)
    return decode(isLast: false)
  }

  /// No more bytes came for a while: what is pending is taken for what it is.
  mutating func finish() -> [TerminalEvent] {
    var events = decode(isLast: true)
    if let paste {
      events.append(.paste(paste.text))
      self.paste = nil
    }
    return events
  }

  private mutating func decode(isLast: Bool) -> [TerminalEvent] {
    var events = EventList()
    var rest = pending[...]
    loop: while !rest.isEmpty {
      if var paste {
        let isOver = paste.take(&rest, isLast: isLast)
        self.paste = isOver ? nil : paste
        if !isOver { break }
        events.append(.paste(paste.text))
        continue
      }
      switch InputToken(rest, named: named, isLast: isLast) {
      case .incomplete: break loop
      case .nothing(let count): rest = rest.dropFirst(count)
      case .text(let scalar, let count):
        events.append(scalar)
        rest = rest.dropFirst(count)
      case .event(let event, let count):
        events.append(event)
        rest = rest.dropFirst(count)
      case .pasteStart(let count):
        paste = Paste()
        rest = rest.dropFirst(count)
      }
    }
    pending = Array(rest)
    return events.finished
  }
}

/// Events, with what was written in one go put together to clusters: an accent may come after its letter.
private struct EventList {
  private var events: [TerminalEvent] = []
  private var text = String.UnicodeScalarView()

  mutating func append(_ scalar: Unicode.Scalar) { text.append(scalar) }

  mutating func append(_ event: TerminalEvent) {
    endText()
    events.append(event)
  }

  var finished: [TerminalEvent] {
    mutating get {
      endText()
      return events
    }
  }

  private mutating func endText() {
    events += String(text).map { .key(.character($0)) }
    text.removeAll()
  }
}
