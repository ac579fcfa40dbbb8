// Package parts finds the parts of attributions in a paragraph: the cue of what is said
// or believed, its source and its content.
//
// Two linear models over hashed features of words and trees do it, in turn. The first
// asks of every token whether it is the main word of a cue. The second labels, for each
// cue, the tokens around it (source, content, the rest of the cue, none) with a
// conditional random field: it sees how each token lies towards the cue in the tree and
// among quotation marks, so that content may be broken off and go on, and the source may
// stand anywhere. What the rules of package quotes find is a feature among others. A third,
// of eleven numbers, turns the signs into a probability that the whole is right.
//
// MODEL.md says what the weights were learnt from.
package parts
