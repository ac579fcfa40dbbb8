// Package net is a small neural net that tags and parses sentences, for any
// language that has a treebank.
//
// Each word is the sum of embeddings of its form, affixes and shape. An encoder of
// convolutions and gated recurrences lets a word know its sentence; a linear layer
// names its tag; an arc-hybrid transition parser (Kuhlmann et al. 2011), trained
// with the dynamic oracle of Goldberg & Nivre (2013), builds the tree. DESIGN.md
// says why it is so and not otherwise.
package net

// Config is the shape of a net. It is stored with the model.
type Config struct {
	// Width is the size of a word's vector, Hidden that of the parser's hidden layer;
	// 0 makes a net that tags and does not parse.
	Width, Hidden int
	// Layers are the encoder's layers in order: 'c' a convolution over a word and
	// its two neighbours, 'g' a gated recurrence, half of it from each end.
	Layers string
	// Rows of the embedding tables that words are hashed into. Forms have a row
	// each.
	Prefixes, ShortSuffixes, LongSuffixes, Shapes int
	// Prefix, ShortSuffix and LongSuffix are how many characters of a word they see.
	Prefix, ShortSuffix, LongSuffix int
}

// Standard is the configuration of the models that ship.
func Standard() Config {
	return Config{Width: 64, Hidden: 128, Layers: "cgcgc", Prefixes: 4096, ShortSuffixes: 4096, LongSuffixes: 8192, Shapes: 1024,
		Prefix: 3, ShortSuffix: 3, LongSuffix: 5}
}

// Tagger is the configuration of the net that tags beside it: it looks at other
// parts of words, so that it errs elsewhere.
func Tagger() Config {
	return Config{Width: 64, Layers: "cgcgc", Prefixes: 8192, ShortSuffixes: 1024, LongSuffixes: 8192, Shapes: 1024,
		Prefix: 4, ShortSuffix: 2, LongSuffix: 4}
}

// The feature tables of a word, in the order of Model.tables.
const (
	formTable = iota
	prefixTable
	shortTable
	longTable
	shapeTable
	tables
)

// The slots of a parser state: words whose vectors the hidden layer adds up.
// The first mainSlots are read for nearly every word, the others are children.
const (
	slotS0 = iota
	slotS1
	slotS2
	slotB0
	slotB1
	mainSlots
)
const (
	slotS0L1 = mainSlots + iota
	slotS0R1
	slotS0L2
	slotS0R2
	slotS1L1
	slotS1R1
	slotB0L1
	slots
)

const childSlots = slots - mainSlots

// Sizes of the small tables of the parser state.
const (
	distances = 8 // between s0 and b0, and between s1 and s0
	valencies = 4 // left and right children of s0, left children of b0
)

// The three kinds of transition.
const (
	shift = iota
	left  // s0 becomes a child of b0
	right // s0 becomes a child of s1
	actions
)
