// Screen: what any terminal is
//
// A canvas of cells with styles, and the keys a reader presses. A frame is drawn whole onto a canvas and shown by `Terminal`;
// whatever is put into a cell is made harmless and measured here, at the one place where text becomes cells.
