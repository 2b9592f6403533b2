// Markup: bytes to trees
//
// YAML through libyaml (themes, settings), JSON by a reader of our own (the journal, feeds); HTML and XML come with the formats
// that need them. No files: only bytes that are handed in. libyaml is seen in this module only.
