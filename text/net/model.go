package net

import "math/rand/v2"

// A Tag is what the tag head names: the universal part of speech and the tag of
// the language, together.
type Tag struct{ UPOS, XPOS string }

// A Model is a trained net. It is read-only once built: any number of [Parser]s
// may share it.
type Model struct {
	Config
	Tags []Tag
	// Rels are the relations; Rels[0] is "root".
	Rels []string
	// Words are the normalised forms that have a row of their own; row 0 is every
	// other word.
	Words []string
	// Small says of each word whether it is mostly written in small letters.
	Small []bool
	// Extra holds what a language stores beside the net (its lemmas), by name.
	Extra map[string][]byte

	// Tagger is a second net that tags, whose scores are added to those of this one;
	// nil where there is none. It has the tags of this one, in the same order.
	Tagger *Model

	forms map[string]int32

	tables  [tables]*tensor // rows x Width
	layers  []layer
	lastLN  norm
	tagW    *tensor // Tags x Width
	tagB    *tensor
	tagE    *tensor // Tags x Width: what the parser is told of the tag
	root    *tensor // 1 x Width: the root as a word
	slotW   [slots]*tensor
	none    *tensor // slots x Hidden: a slot that is empty
	childE  *tensor // childSlots*Rels x Hidden: the relation of a child
	distE   *tensor // 2*distances x Hidden
	valE    *tensor // 3*valencies x Hidden
	hiddenB *tensor
	actW    *tensor // actions x Hidden
	actB    *tensor
	relW    [2]*tensor // Rels x Hidden, for left and right arcs
	relB    [2]*tensor

	zeros []float32 // Hidden: a row that adds nothing

	all []*tensor // every tensor, in the order of the file
}

// Case reports whether the form is a word of its own, and whether it is mostly
// written in small letters. b is scratch space, returned for the next call.
func (m *Model) Case(form string, b []byte) (known, small bool, scratch []byte) {
	b = Normalise(b[:0], form)
	i := m.forms[string(b)]
	return i > 0, i > 0 && m.Small[i], b
}

// A tensor is a matrix of weights; while training it has gradients beside it.
type tensor struct {
	name       string
	rows, cols int
	sparse     bool // an embedding table: few rows are touched by a sentence
	w          []float32
	panels     *panels // of a linear layer that is learnt no more; may be nil
	*slope
}

func (t *tensor) row(i int) []float32 { return t.w[i*t.cols:][:t.cols] }

// norm is a layer normalisation: to mean 0 and variance 1, then scaled and moved.
type norm struct{ gain, bias *tensor }

// layer is one layer of the encoder.
type layer struct {
	kind byte
	norm norm
	w, b *tensor
}

// build makes the tensors, all zero, that the configuration asks for.
func (m *Model) build() {
	m.all = nil
	m.forms = make(map[string]int32, len(m.Words))
	for i, w := range m.Words {
		if i > 0 {
			m.forms[w] = int32(i)
		}
	}
	d, h := m.Width, m.Hidden
	for i, rows := range [tables]int{len(m.Words), m.Prefixes, m.ShortSuffixes, m.LongSuffixes, m.Shapes} {
		names := [tables]string{"form", "prefix", "short", "long", "shape"}
		m.tables[i] = m.tensor("embed."+names[i], rows, d)
		m.tables[i].sparse = true
	}
	m.layers = nil
	for i := range len(m.Layers) {
		l := layer{kind: m.Layers[i]}
		name := "layer" + string(rune('0'+i))
		l.norm = m.norm(name)
		switch l.kind {
		case 'g':
			l.w, l.b = m.tensor(name+".w", 3*d, d), m.tensor(name+".b", 1, 3*d)
		default:
			l.w, l.b = m.tensor(name+".w", d, 3*d), m.tensor(name+".b", 1, d)
		}
		m.layers = append(m.layers, l)
	}
	m.lastLN = m.norm("last")
	m.tagW, m.tagB = m.tensor("tag.w", len(m.Tags), d), m.tensor("tag.b", 1, len(m.Tags))
	if h == 0 {
		return
	}
	m.tagE = m.tensor("tag.embed", len(m.Tags), d)
	m.root = m.tensor("root", 1, d)
	for i := range m.slotW {
		m.slotW[i] = m.tensor("slot"+string(rune('a'+i)), h, d)
	}
	m.zeros = make([]float32, h)
	m.none = m.tensor("none", slots, h)
	m.childE = m.tensor("child", childSlots*len(m.Rels), h)
	m.distE, m.valE = m.tensor("distance", 2*distances, h), m.tensor("valency", 3*valencies, h)
	m.hiddenB = m.tensor("hidden.b", 1, h)
	m.actW, m.actB = m.tensor("action.w", actions, h), m.tensor("action.b", 1, actions)
	for i, name := range [2]string{"left", "right"} {
		m.relW[i], m.relB[i] = m.tensor(name+".w", len(m.Rels), h), m.tensor(name+".b", 1, len(m.Rels))
	}
}

func (m *Model) tensor(name string, rows, cols int) *tensor {
	t := &tensor{name: name, rows: rows, cols: cols, w: make([]float32, rows*cols)}
	m.all = append(m.all, t)
	return t
}

func (m *Model) norm(name string) norm {
	return norm{m.tensor(name+".gain", 1, m.Width), m.tensor(name+".bias", 1, m.Width)}
}

// initialise fills the tensors for training.
func (m *Model) initialise(r *rand.Rand) {
	fill := func(t *tensor, size float32) {
		for i := range t.w {
			t.w[i] = (r.Float32()*2 - 1) * size
		}
	}
	glorot := func(t *tensor) { fill(t, sqrt(6/float32(t.rows+t.cols))) }
	for _, t := range m.tables {
		fill(t, 0.5)
	}
	one := func(t *tensor) {
		for i := range t.w {
			t.w[i] = 1
		}
	}
	for _, l := range m.layers {
		one(l.norm.gain)
		glorot(l.w)
		if l.kind == 'g' {
			for i := m.Width; i < 2*m.Width; i++ {
				l.b.w[i] = 1 // gates begin by remembering
			}
		}
	}
	one(m.lastLN.gain)
	glorot(m.tagW)
	if m.Hidden == 0 {
		return
	}
	fill(m.tagE, 0.3)
	fill(m.root, 0.5)
	for _, t := range m.slotW {
		fill(t, sqrt(6/float32(m.Hidden+4*m.Width)))
	}
	fill(m.none, 0.1)
	fill(m.childE, 0.1)
	fill(m.distE, 0.1)
	fill(m.valE, 0.1)
	glorot(m.actW)
	glorot(m.relW[0])
	glorot(m.relW[1])
}
