// BroadsheetTests: the program as its users have it
//
// The built binary runs in a world of its own: a home folder made for the test (`House`), a fixed locale, zone and terminal.
// The reader runs on an emulated terminal (`Desk`), commands on files (`Run`). Waits are for a picture on the screen or the
// end of a process; their limits are for what never comes.
