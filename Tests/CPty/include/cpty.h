#ifndef BROADSHEET_CPTY_H
#define BROADSHEET_CPTY_H

#include <pty.h>
#include <sys/types.h>

// Swift sees no macros with arguments.
int cpty_exited(int status);
int cpty_exit_code(int status);
int cpty_signaled(int status);
int cpty_signal(int status);
int cpty_stopped(int status);

int cpty_resize(int terminal, int columns, int rows);

/// Starts a program in a session of its own, with the terminal at `device` as its standard streams; no other descriptors.
/// 0, or an error number.
int cpty_spawn(
    pid_t *child, const char *path, const char *device, const char *folder, char *const arguments[],
    char *const environment[]);

/// The same without a terminal: `streams` are what the program gets as its standard streams, -1 for one that is closed.
int cpty_spawn_bare(
    pid_t *child, const char *path, const int streams[3], const char *folder, char *const arguments[],
    char *const environment[]);

#endif
