package net

import "strings"

// A Word is what the net says of one word of a sentence.
type Word struct {
	// Tag is an index into Model.Tags, Rel into Model.Rels.
	Tag, Rel int
	// Head is the index of the word this one depends on, -1 for the root.
	Head int
}

// A Parser is the work space of one worker. It must not be used by two goroutines
// at once. Once it has met its longest sentence and its words it allocates nothing.
type Parser struct {
	model *Model
	e     encoding
	tags  encoding // of the second tagger
	d     decoding
	words []Word
	bytes []byte
	// known are the features of the forms met last, to the net and to the second tagger.
	known map[string][2]ids
}

// NewParser returns a parser of the model.
func (m *Model) NewParser() *Parser { return &Parser{model: m} }

// Parse tags and parses one sentence. The result is good until the next call.
// Time and memory grow linearly with the sentence.
func (p *Parser) Parse(forms []string) []Word {
	p.words = p.words[:0]
	if len(forms) == 0 {
		return p.words
	}
	m, e := p.model, &p.e
	p.look(forms)
	m.encode(e)
	if m.Tagger != nil {
		m.Tagger.encode(&p.tags)
		add(e.tags, p.tags.tags) // the arg-max of the product of the probabilities
	}
	m.chooseTags(e)
	if m.Hidden == 0 {
		for _, t := range e.tag {
			p.words = append(p.words, Word{Tag: int(t), Head: -1})
		}
		return p.words
	}
	m.tell(e)
	m.parse(&p.d, e)
	s := &p.d.state
	for i := range forms {
		w := Word{Tag: int(e.tag[i]), Rel: int(s.rel[i]), Head: int(s.head[i])}
		if w.Head == s.n {
			w.Head = -1
		}
		p.words = append(p.words, w)
	}
	return p.words
}

// mostKnown is how many forms a parser knows the features of.
const mostKnown = 1 << 13

// look tells the encoders the features of the words.
func (p *Parser) look(forms []string) {
	p.e.n, p.tags.n = len(forms), len(forms)
	p.e.ids, p.tags.ids = p.e.ids[:0], p.tags.ids[:0]
	for _, f := range forms {
		of, known := p.known[f]
		if !known {
			of[0], p.bytes = p.model.features(f, p.bytes)
			if t := p.model.Tagger; t != nil {
				of[1], p.bytes = t.features(f, p.bytes)
			}
			if p.known == nil || len(p.known) == mostKnown {
				p.known = make(map[string][2]ids, mostKnown)
			}
			p.known[strings.Clone(f)] = of // keeps no article in memory
		}
		p.e.ids, p.tags.ids = append(p.e.ids, of[0]), append(p.tags.ids, of[1])
	}
}
