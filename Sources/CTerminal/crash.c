#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cterminal.h"

// A Swift trap is SIGILL or SIGTRAP. SIGQUIT is somebody's wish for a core file: the terminal is put right for it too.
static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGQUIT, SIGSYS, SIGXCPU, SIGXFSZ};
enum { count = sizeof fatal / sizeof *fatal, stack_size = 64 * 1024 };

static struct sigaction before[count];
static char stack[stack_size];
static char restoring[1024];
static size_t restoring_count;
static struct termios settings;
static int terminal = -1;
static atomic_flag crashing = ATOMIC_FLAG_INIT;
static int armed = 0;

// Calls async-signal-safe functions only (signal-safety(7)).
static void crash(int number) {
  if (!atomic_flag_test_and_set(&crashing)) {
    signal(SIGTTOU, SIG_IGN);
    size_t done = 0;
    while (done < restoring_count) {
      ssize_t written = write(terminal, restoring + done, restoring_count - done);
      if (written < 0 && errno != EINTR) break;
      if (written > 0) done += (size_t)written;
    }
    // Unread mouse reports and half a paste would end up in the shell.
    tcsetattr(terminal, TCSAFLUSH, &settings);
  }
  for (int index = 0; index < count; index++) {
    if (fatal[index] == number) sigaction(number, &before[index], NULL);
  }
  raise(number);
}

void cterminal_crash_arm(int descriptor, const struct termios *saved, const char *bytes, size_t length) {
  cterminal_crash_disarm();
  if (length > sizeof restoring) length = sizeof restoring;
  memcpy(restoring, bytes, length);
  restoring_count = length;
  settings = *saved;
  terminal = descriptor;
  atomic_flag_clear(&crashing);

  // A stack that overflowed leaves no room for a handler. This one is for the thread that has the terminal: another one
  // whose stack overflows dies without, for nothing here is told of threads that the runtime makes.
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack}, present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) sigaltstack(&alternate, NULL);
  struct sigaction action = {.sa_handler = crash, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < count; index++) sigaction(fatal[index], &action, &before[index]);
  armed = 1;
}

void cterminal_crash_disarm(void) {
  if (!armed) return;
  for (int index = 0; index < count; index++) sigaction(fatal[index], &before[index], NULL);
  armed = 0;
  terminal = -1;
}
