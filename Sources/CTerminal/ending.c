#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

#include "cterminal.h"

// A terminal that takes no bytes (its window hangs, its line is dead) holds whoever writes to it, and then nobody hears
// that the program is to end. So a second after a signal said so the terminal is asked; where it takes nothing, its
// descriptors are put on /dev/null, which holds nobody, and what is to be kept before the end is kept.

enum { most = 4 };

static int descriptors[most];
static int descriptor_count;
static int nothing = -1;
static struct termios settings;
static pthread_t writer;
static struct sigaction before;
static atomic_flag busy = ATOMIC_FLAG_INIT;
static atomic_int armed = 0;

// Calls async-signal-safe functions only (signal-safety(7)).
static void look(int number) {
  int saved = errno;
  if (!atomic_flag_test_and_set(&busy)) {
    struct pollfd terminal = {.fd = descriptor_count > 0 ? descriptors[0] : -1, .events = POLLOUT};
    if (descriptor_count > 0 && poll(&terminal, 1, 0) == 0) {
      signal(SIGTTOU, SIG_IGN);
      tcsetattr(descriptors[0], TCSANOW, &settings);
      for (int index = 0; index < descriptor_count; index++) dup3(nothing, descriptors[index], O_CLOEXEC);
      descriptor_count = 0;
      // Its call begins again, now on another file.
      if (!pthread_equal(pthread_self(), writer)) pthread_kill(writer, number);
    }
    atomic_flag_clear(&busy);
  }
  if (atomic_load(&armed)) alarm(1);
  errno = saved;
}

int cterminal_ending_arm(const int files[], int count, const struct termios *saved) {
  cterminal_ending_disarm();
  nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nothing < 0 || count > most) return -1;
  for (int index = 0; index < count; index++) descriptors[index] = files[index];
  descriptor_count = count;
  settings = *saved;
  writer = pthread_self();
  struct sigaction action = {.sa_handler = look, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGALRM, &action, &before);
  // Threads that something else made may have signals blocked.
  sigset_t heard;
  sigemptyset(&heard);
  sigaddset(&heard, SIGALRM);
  pthread_sigmask(SIG_UNBLOCK, &heard, NULL);
  atomic_store(&armed, 1);
  return 0;
}

void cterminal_ending_began(void) {
  if (atomic_load(&armed)) alarm(1);
}

void cterminal_ending_disarm(void) {
  if (!atomic_exchange(&armed, 0)) return;
  alarm(0);
  // Nobody is in the middle of it when the descriptors become somebody else's.
  while (atomic_flag_test_and_set(&busy)) sched_yield();
  descriptor_count = 0;
  sigaction(SIGALRM, &before, NULL);
  atomic_flag_clear(&busy);
  close(nothing);
  nothing = -1;
}
