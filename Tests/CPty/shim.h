#include <pty.h>
#include <sys/wait.h>
#include <sys/ioctl.h>
#include <termios.h>
