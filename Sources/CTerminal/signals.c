#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

#include "cterminal.h"

static const int caught[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
enum { count = sizeof caught / sizeof *caught };

static struct sigaction before[count];
static int catching = 0;
static atomic_int pipe_end = -1;

static void tell(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe loses nothing: the loop is about to wake up anyway.
  ssize_t written = write(atomic_load(&pipe_end), &byte, 1);
  (void)written;
  if (number == SIGTERM || number == SIGHUP) cterminal_ending_began();
  errno = saved;
}

void cterminal_signals_catch(int end) {
  atomic_store(&pipe_end, end);
  struct sigaction action = {.sa_handler = tell, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < count; index++) {
    if (!catching) sigaction(caught[index], NULL, &before[index]);
    if (before[index].sa_handler != SIG_IGN) sigaction(caught[index], &action, NULL);
  }
  catching = 1;
}

void cterminal_signals_release(void) {
  if (!catching) return;
  for (int index = 0; index < count; index++) sigaction(caught[index], &before[index], NULL);
  catching = 0;
  atomic_store(&pipe_end, -1);
}

void cterminal_stop(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, ours;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
