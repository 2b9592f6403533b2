#include <string.h>
#include <vterm.h>

// What a terminal was told besides text.
struct cvterm_modes {
  int alternate_screen;
  int cursor_visible;
  int mouse;
  int title_set;
};

static int cvterm_mode_set(VTermProp property, VTermValue *value, void *user) {
  struct cvterm_modes *modes = user;
  switch (property) {
  case VTERM_PROP_ALTSCREEN: modes->alternate_screen = value->boolean; break;
  case VTERM_PROP_CURSORVISIBLE: modes->cursor_visible = value->boolean; break;
  case VTERM_PROP_MOUSE: modes->mouse = value->number; break;
  case VTERM_PROP_TITLE: modes->title_set = 1; break;
  default: break;
  }
  return 1;
}

// `modes` is kept up to date for as long as the screen lives.
static inline void cvterm_watch(VTermScreen *screen, struct cvterm_modes *modes) {
  static const VTermScreenCallbacks callbacks = {.settermprop = cvterm_mode_set};
  vterm_screen_set_callbacks(screen, &callbacks, modes);
}

// A cell without unions and bit-fields.
struct cvterm_cell {
  // Ended by a zero where fewer than six; the first is UINT32_MAX in the second half of a wide cell.
  uint32_t scalars[6];
  int width;
  int bold, italic, underline, reverse;
  // -1 the terminal's own, 0-255 of the palette, 0x1000000 and a 24-bit colour.
  int foreground, background;
};

static inline int cvterm_color(const VTermColor *color) {
  if (color->type & VTERM_COLOR_DEFAULT_MASK) return -1;
  if (VTERM_COLOR_IS_INDEXED(color)) return color->indexed.idx;
  return 0x1000000 | color->rgb.red << 16 | color->rgb.green << 8 | color->rgb.blue;
}

static inline struct cvterm_cell cvterm_cell_at(const VTermScreen *screen, int row, int column) {
  VTermScreenCell cell;
  memset(&cell, 0, sizeof cell);
  vterm_screen_get_cell(screen, (VTermPos){.row = row, .col = column}, &cell);
  struct cvterm_cell flat = {
    .width = cell.width,
    .bold = cell.attrs.bold, .italic = cell.attrs.italic, .underline = cell.attrs.underline, .reverse = cell.attrs.reverse,
    .foreground = cvterm_color(&cell.fg), .background = cvterm_color(&cell.bg),
  };
  memcpy(flat.scalars, cell.chars, sizeof flat.scalars);
  return flat;
}
