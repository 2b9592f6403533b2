// Reader: the program without a terminal
//
// One state value. Everything that happens is a `Message` and comes through one door, `State.update`, which changes the
// state and returns `Effect`s: values that the program carries out and answers with further messages. `draw(state)` makes a
// canvas of a state: no clock, no disk, no change. So every screen can be tested as text, and every key as values.
//
// Folders: `State` what there is, `Update` how it changes, `Commands` the one table of commands and the keys that call them,
// `Layout` all arithmetic of panes and rows, `Views` what each pane draws, `Theme` how it looks.
