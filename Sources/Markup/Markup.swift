// Markup: bytes to trees
//
// YAML through libyaml (themes, settings); HTML and XML come with the formats that need them. No files: only bytes that are
// handed in. libyaml is seen in this module only.
