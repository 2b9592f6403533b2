#ifndef BROADSHEET_EMBEDDED_H
#define BROADSHEET_EMBEDDED_H

#include <stddef.h>

/// A file of the repository that is part of the binary: its name without folder, and its bytes.
struct embedded_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// The scheme files of `Themes/`, ordered by name.
const struct embedded_file *embedded_themes(size_t *count);

/// The pages of the sample edition, `Sources/CEmbedded/Edition/`, ordered by name.
const struct embedded_file *embedded_edition(size_t *count);

#endif
