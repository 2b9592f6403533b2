// broadsheet: the program
//
// Arguments, subcommands, the run loop, and carrying out the reader's effects.
print("not yet")
