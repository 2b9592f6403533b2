#include <wchar.h>

#include "cterminal.h"

// ncurses asks libc's wcwidth() how far a character moves the cursor. Its answers differ from those of the canvas where its
// Unicode is older, and it knows no setting for ambiguous width; every difference shifts the rest of the row. So the canvas
// says what it measured, and this wcwidth(), which the linker prefers to libc's, repeats it.

enum { scalars = 0x110000, per_byte = 4 };

// Two bits each: 0 nothing noted, else cells + 1. Pages nobody touches take no memory.
static unsigned char noted[scalars / per_byte];

void cterminal_width_note(unsigned scalar, unsigned cells) {
  if (scalar >= scalars || cells > 2) return;
  unsigned shift = scalar % per_byte * 2;
  unsigned char *byte = &noted[scalar / per_byte];
  *byte = (unsigned char)((*byte & ~(3u << shift)) | ((cells + 1) << shift));
}

int wcwidth(wchar_t character) {
  unsigned scalar = (unsigned)character;
  if (scalar == 0) return 0;
  if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0) || scalar >= scalars) return -1;
  unsigned value = noted[scalar / per_byte] >> (scalar % per_byte * 2) & 3u;
  return value == 0 ? 1 : (int)value - 1;
}
