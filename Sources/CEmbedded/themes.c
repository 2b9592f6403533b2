#include "embedded.h"

static const unsigned char terminal[] = {
#embed "../../Themes/terminal.yaml"
};

static const struct embedded_file files[] = {{"terminal.yaml", terminal, sizeof terminal}};

const struct embedded_file *embedded_themes(size_t *count) {
  *count = sizeof files / sizeof *files;
  return files;
}
