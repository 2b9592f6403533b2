#ifndef BROADSHEET_CTERMINAL_H
#define BROADSHEET_CTERMINAL_H

#include <stddef.h>
#include <termios.h>

// What has to be C: handlers that run inside a signal, where Swift's runtime must not be entered, and a function of libc's
// that ncurses calls.

/// A pipe whose ends do not block and are not inherited (`pipe2`, which Swift does not see). 0, or -1 with `errno`.
int cterminal_pipe(int ends[2]);

/// The signals that end in the event loop: each is written as one byte to `pipe_end` (which must not block). Calling it again
/// puts back what another library took over. Signals that were ignored when the program started stay ignored.
void cterminal_signals_catch(int pipe_end);
/// Puts back the handlers that were there before.
void cterminal_signals_release(void);

/// From now on a `SIGTERM` or `SIGHUP` is heeded also while the terminal takes no bytes: after a second its `descriptors`
/// are put on /dev/null and `settings` are put back, so that no call of this thread waits for it any longer. 0, or -1 with
/// `errno`.
int cterminal_ending_arm(const int descriptors[], int count, const struct termios *settings);
/// For the handler of those signals.
void cterminal_ending_began(void);
/// The descriptors may be closed.
void cterminal_ending_disarm(void);

/// Stops the process group as ^Z in a shell does, and returns when it goes on.
void cterminal_stop(void);

/// From now on a crash writes `bytes` to `terminal` and puts back `settings` before the process dies of it.
void cterminal_crash_arm(int terminal, const struct termios *settings, const char *bytes, size_t count);
/// A crash is nobody's business again.
void cterminal_crash_disarm(void);

/// Cells a code point takes (0, 1, 2), as the canvas measured it. ncurses measures by this from then on.
void cterminal_width_note(unsigned scalar, unsigned cells);

#endif
