#define _GNU_SOURCE
#include "cfaults.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int armed, calls, fatal, manner;
static int unsynced_bytes, unsynced_names;

void cfaults_arm(int number, int how) {
  armed = 1;
  calls = 0;
  fatal = number;
  manner = how;
}

int cfaults_calls(void) { return calls; }

int cfaults_unsynced(void) { return unsynced_bytes || unsynced_names; }

static void die(void) {
  for (;;) kill(getpid(), SIGKILL);
}

/// To be called before and after each call; whether this is the one to die at.
static int is_fatal(void) { return armed && ++calls == fatal; }
static void before(int dies) {
  if (dies && manner != CFAULTS_AFTER) die();
}
static long after(int dies, long result) {
  if (dies) die();
  return result;
}

ssize_t write(int file, const void *bytes, size_t count) {
  if (file <= 2) return syscall(SYS_write, file, bytes, count);
  struct stat information;
  if (fstat(file, &information) == 0 && S_ISREG(information.st_mode)) {
    unsynced_bytes = 1;
    if (information.st_size == 0) unsynced_names = 1;
  }
  int dies = is_fatal();
  if (dies && manner == CFAULTS_CROWDED) {
    static const char line[] = "\nsomebody else's line\n";
    syscall(SYS_write, file, bytes, count / 2);
    syscall(SYS_write, file, line, sizeof line - 1);
    unsynced_bytes = 0;
    errno = ENOSPC;
    return -1;
  }
  if (dies && manner == CFAULTS_HALFWAY) {
    syscall(SYS_write, file, bytes, count / 2);
    die();
  }
  before(dies);
  return after(dies, syscall(SYS_write, file, bytes, count));
}

int fsync(int file) {
  int dies = is_fatal();
  before(dies);
  struct stat information;
  fstat(file, &information);
  int result = (int)syscall(SYS_fsync, file);
  if (result == 0 && S_ISDIR(information.st_mode)) unsynced_names = 0;
  if (result == 0 && S_ISREG(information.st_mode)) unsynced_bytes = 0;
  return (int)after(dies, result);
}

int rename(const char *from, const char *to) {
  unsynced_names = 1;
  int dies = is_fatal();
  before(dies);
  return (int)after(dies, syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int mkdir(const char *path, mode_t mode) {
  unsynced_names = 1;
  int dies = is_fatal();
  before(dies);
  return (int)after(dies, syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}

int ftruncate(int file, off_t size) {
  int dies = is_fatal();
  before(dies);
  return (int)after(dies, syscall(SYS_ftruncate, file, size));
}

int unlink(const char *path) {
  int dies = is_fatal();
  before(dies);
  return (int)after(dies, syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}

int flock(int file, int operation) {
  int dies = is_fatal();
  if (armed && manner == CFAULTS_CROWDED) {
    errno = ENOLCK;
    return -1;
  }
  before(dies);
  return (int)after(dies, syscall(SYS_flock, file, operation));
}

// What SQLite calls beside these. The shared memory beside its log is written without a call.

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  int dies = is_fatal();
  if (dies && manner == CFAULTS_HALFWAY) {
    syscall(SYS_pwrite64, file, bytes, count / 2, offset);
    die();
  }
  before(dies);
  return after(dies, syscall(SYS_pwrite64, file, bytes, count, offset));
}

int fdatasync(int file) {
  int dies = is_fatal();
  before(dies);
  return (int)after(dies, syscall(SYS_fdatasync, file));
}

int ftruncate64(int file, off64_t size) {
  int dies = is_fatal();
  before(dies);
  return (int)after(dies, syscall(SYS_ftruncate, file, size));
}
