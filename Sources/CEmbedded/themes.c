#include "embedded.h"

static const unsigned char amber[] = {
#embed "../../Themes/amber.yaml"
};
static const unsigned char broadsheet[] = {
#embed "../../Themes/broadsheet.yaml"
};
static const unsigned char contrast_dark[] = {
#embed "../../Themes/contrast-dark.yaml"
};
static const unsigned char contrast_light[] = {
#embed "../../Themes/contrast-light.yaml"
};
static const unsigned char dusk[] = {
#embed "../../Themes/dusk.yaml"
};
static const unsigned char evening[] = {
#embed "../../Themes/evening.yaml"
};
static const unsigned char fog[] = {
#embed "../../Themes/fog.yaml"
};
static const unsigned char green[] = {
#embed "../../Themes/green.yaml"
};
static const unsigned char harbor[] = {
#embed "../../Themes/harbor.yaml"
};
static const unsigned char ink[] = {
#embed "../../Themes/ink.yaml"
};
static const unsigned char lamplight[] = {
#embed "../../Themes/lamplight.yaml"
};
static const unsigned char monochrome[] = {
#embed "../../Themes/monochrome.yaml"
};
static const unsigned char morning[] = {
#embed "../../Themes/morning.yaml"
};
static const unsigned char pine[] = {
#embed "../../Themes/pine.yaml"
};
static const unsigned char salmon[] = {
#embed "../../Themes/salmon.yaml"
};
static const unsigned char sepia[] = {
#embed "../../Themes/sepia.yaml"
};
static const unsigned char slate[] = {
#embed "../../Themes/slate.yaml"
};
static const unsigned char terminal[] = {
#embed "../../Themes/terminal.yaml"
};

static const struct embedded_file files[] = {
  {"amber.yaml", amber, sizeof amber},
  {"broadsheet.yaml", broadsheet, sizeof broadsheet},
  {"contrast-dark.yaml", contrast_dark, sizeof contrast_dark},
  {"contrast-light.yaml", contrast_light, sizeof contrast_light},
  {"dusk.yaml", dusk, sizeof dusk},
  {"evening.yaml", evening, sizeof evening},
  {"fog.yaml", fog, sizeof fog},
  {"green.yaml", green, sizeof green},
  {"harbor.yaml", harbor, sizeof harbor},
  {"ink.yaml", ink, sizeof ink},
  {"lamplight.yaml", lamplight, sizeof lamplight},
  {"monochrome.yaml", monochrome, sizeof monochrome},
  {"morning.yaml", morning, sizeof morning},
  {"pine.yaml", pine, sizeof pine},
  {"salmon.yaml", salmon, sizeof salmon},
  {"sepia.yaml", sepia, sizeof sepia},
  {"slate.yaml", slate, sizeof slate},
  {"terminal.yaml", terminal, sizeof terminal},
};

const struct embedded_file *embedded_themes(size_t *count) {
  *count = sizeof files / sizeof *files;
  return files;
}
