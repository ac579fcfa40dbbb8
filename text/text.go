// Package text turns the stored text of an article into sentences and tokens.
//
// It knows that there are languages, not what any of them is like: a language
// lives in a folder of its own (text/en) and is handed in as a [Language].
package text

import "parley"

// A Token is one syntactic word in the style of Universal Dependencies: "don't"
// is two tokens, "ceasefire" one. Its Span is where its letters stand in the
// article's stored text, so that text[Start:End] == Form.
type Token struct {
	parley.Span
	Form string
	// Lemma is the dictionary form ("meet" of "met"); never empty.
	Lemma string
	// UPOS is the universal part of speech (NOUN, VERB, ...), XPOS the tag of the
	// language (Penn Treebank tags for English). Empty when nothing tagged the text.
	UPOS, XPOS string
	// Head is the index, in the sentence's Tokens, of the token this one depends
	// on; -1 for the root, and for every token of a sentence that was not parsed.
	Head int
	// Rel is the universal relation to the head, with its subtype ("nsubj:pass").
	// Empty when the sentence was not parsed.
	Rel string
	// SpaceAfter reports whether white space follows the token in the text.
	SpaceAfter bool
}

// A Sentence is a run of tokens inside one block of the article.
type Sentence struct {
	parley.Span
	Tokens []Token
	// Block is the index, in Article.Blocks, of the block the sentence stands in.
	Block int
	// Parsed reports whether UPOS, Head and Rel of the tokens are filled.
	Parsed bool
	// Label is set for the words before a turn, an entry or an item that only say what it
	// is: they tell nothing themselves.
	Label Label
}

// Label says what a label tells of what stands behind it.
type Label uint8

// The labels.
const (
	NoLabel      Label = iota
	SpeakerLabel       // who speaks: "Q:", "MARA ROE (on the line):"
	ClockLabel         // when it was written: "14:05 –"
	DayLabel           // when it was or will be: "Thursday:"
	TopicLabel         // what it is about: "Grain:"
)

// A Document is the readable part of one article: its sentences in order.
// Blocks that are not meant to be read (page furniture) have none.
type Document struct {
	Text      string
	Sentences []Sentence
}

// A Language splits, tags and parses text of one language. An implementation is
// safe for use by several goroutines at once.
type Language interface {
	// Code is the ISO 639-1 code of the language ("en").
	Code() string
	// Read returns the sentences of the blocks that are meant to be read.
	Read(text string, blocks []parley.Block) *Document
}
