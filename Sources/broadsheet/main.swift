// broadsheet: the program
//
// What is on the command line becomes a value (`Invocation`), and each command is a value that runs and answers with an exit
// status. The reader's loop (`Run`) is the one place where state, terminal and library meet: keys and answers go into
// `State.update`, what comes out is carried out, and a frame is shown.
import Glibc

exit(await Program().run(Program.arguments).rawValue)
