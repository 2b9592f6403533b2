#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>

// Swift refuses the C globals (shared mutable state).
static inline WINDOW *curses_window(void) { return stdscr; }
static inline int curses_pairs(void) { return COLOR_PAIRS; }

// Swift does not see macros with casts or arguments.
static inline attr_t curses_bold(void) { return WA_BOLD; }
static inline attr_t curses_dim(void) { return WA_DIM; }
static inline attr_t curses_italic(void) { return WA_ITALIC; }
static inline attr_t curses_underline(void) { return WA_UNDERLINE; }
static inline attr_t curses_reverse(void) { return WA_REVERSE; }

// `tigetstr` answers (char *)-1 for what is no string, a pointer that Swift cannot spell.
static inline const char *curses_string(const char *name) {
  const char *string = tigetstr((char *)name);
  return string == (const char *)-1 ? NULL : string;
}

// Whether there is a description of a type of terminal. Leaves no current one, which is a C global again.
static inline bool curses_describes(const char *type) {
  int result = 0;
  if (setupterm(type, 1, &result) != OK) return false;
  del_curterm(cur_term);
  return true;
}

// Lets a terminal keep the colours of its palette, which whoever sits before it may have chosen: ncurses would set them back to
// those it was made with whenever it comes back to a screen.
static inline void curses_keep_palette(void) { orig_colors = NULL; }

// What moves the cursor to a cell; `tiparm` takes a list of arguments that Swift cannot pass. (`mvcur` writes to stdout.)
static inline const char *curses_address(int row, int column) {
  const char *address = curses_string("cup");
  return address ? tiparm(address, row, column) : "";
}
