public import Screen

/// The frame that shows a state: the whole screen, every time. Pure.
public func draw(_ state: State) -> Canvas {
  Canvas(size: state.size)
}
