// VirtualTerminal: a terminal to run programs on
//
// A pty with libvterm at its other end, for tests of the Terminal module and of the program.
