// Text: what text is
//
// Folding for comparison and search, words, phrases and snippets, spelling, clusters and their width in cells, line breaks, and
// what is harmless to show. UTF-8 in, UTF-8 out; offsets are UTF-8 bytes. utf8proc and libunibreak are seen in this module only.
