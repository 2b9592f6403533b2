#define _GNU_SOURCE
#include "cpty.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/wait.h>

int cpty_exited(int status) { return WIFEXITED(status); }
int cpty_exit_code(int status) { return WEXITSTATUS(status); }
int cpty_signaled(int status) { return WIFSIGNALED(status); }
int cpty_signal(int status) { return WTERMSIG(status); }
int cpty_stopped(int status) { return WIFSTOPPED(status); }

int cpty_resize(int terminal, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

// The standard streams apart, what every child gets: a session of its own, no signal blocked or ignored, nothing else open.
static int spawn(
    pid_t *child, const char *path, const char *folder, posix_spawn_file_actions_t *actions, char *const arguments[],
    char *const environment[]) {
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawn_file_actions_addclosefrom_np(actions, 3);
  if (folder) posix_spawn_file_actions_addchdir_np(actions, folder);
  int result = posix_spawn(child, path, actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(actions);
  posix_spawnattr_destroy(&attributes);
  return result;
}

int cpty_spawn(
    pid_t *child, const char *path, const char *device, const char *folder, char *const arguments[],
    char *const environment[]) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  // The first terminal that a session's leader opens becomes its own.
  posix_spawn_file_actions_addopen(&actions, 0, device, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  return spawn(child, path, folder, &actions, arguments, environment);
}

int cpty_spawn_bare(
    pid_t *child, const char *path, const int streams[3], const char *folder, char *const arguments[],
    char *const environment[]) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (int stream = 0; stream < 3; stream++) {
    if (streams[stream] >= 0) {
      posix_spawn_file_actions_adddup2(&actions, streams[stream], stream);
    } else {
      posix_spawn_file_actions_addclose(&actions, stream);
    }
  }
  return spawn(child, path, folder, &actions, arguments, environment);
}
