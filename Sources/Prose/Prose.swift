// Prose: blocks to wrapped, styled lines at a width
//
// An article becomes a galley, as printers called a column set in type before it went into a page: the head (title, summary,
// a line of source, place and date) and the blocks, broken into lines at a measure. Lines are set when they are asked for, a
// piece at a time, so that the longest article opens as fast as the shortest; positions are document offsets, so that they
// survive another width.
