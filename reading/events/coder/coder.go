package coder

import (
	_ "embed"
	"sync"

	"parley/plover"
)

//go:embed model.bin
var shipped []byte

// A Coder answers questions. It is safe for use by several goroutines at once.
type Coder struct {
	model   *model // nil: rules alone
	lex     *lexicon
	readers sync.Pool // of *reader
}

// New returns the coder with the model that is part of the program.
func New() (*Coder, error) { return Open(shipped) }

// Open returns a coder with the model of a file that parley-train wrote.
func Open(data []byte) (*Coder, error) {
	m, err := openModel(data)
	if err != nil {
		return nil, err
	}
	return newCoder(m)
}

// RulesOnly returns a coder without a model: it reads the clause by the classes and
// rules of en/ alone.
func RulesOnly() (*Coder, error) { return newCoder(nil) }

func newCoder(m *model) (*Coder, error) {
	l, err := readLexicon()
	if err != nil {
		return nil, err
	}
	c := &Coder{model: m, lex: l}
	c.readers.New = func() any {
		r := &reader{lex: l, groups: AllGroups}
		if m != nil {
			r.cameo = m.cameo
		}
		return r
	}
	return c, nil
}

// An Answer says how likely each type is, given that there is an event between the
// two parties at all.
type Answer struct {
	// Labels are the probabilities in the convention of the training data, where a
	// signed agreement is SUPPORT, and what is promised or planned is AGREE when
	// friendly and THREATEN when not.
	Labels [Labels]float64
	// Types are the same by PLOVER type, in the convention of Parley's codebook: a
	// signed agreement is AGREE, and YIELD is CONCEDE or RETREAT by the words.
	Types [plover.Assault + 1]float64
	// Rule is the rule of en/rules.tsv that reads the clause, or empty; Predicate
	// the token that tells of the event, -1 in an empty sentence; Core the words
	// that the answer looked at most.
	Rule      string
	Predicate int
	Core      []int
	// Because says what spoke for the likeliest label over the next, which is Next,
	// the loudest first; nil without a model, and unless asked for.
	Because []Reason
	Next    Label
}

// A Reason is a kind of feature (words, structure, parse, CAMEO, classes, rules) and what
// it gives one label over another, in the margin of the linear model.
type Reason struct {
	Of     string
	Margin float64
}

// Best returns the likeliest type and its probability.
func (a *Answer) Best() (plover.Type, float64) {
	best := plover.Agree
	for t := range a.Types {
		if a.Types[t] > a.Types[best] {
			best = plover.Type(t)
		}
	}
	return best, a.Types[best]
}

// Label returns the likeliest label and its probability.
func (a *Answer) Label() (Label, float64) {
	l := best(a.Labels)
	return l, a.Labels[l]
}

// YieldType returns what YIELD is in this clause, CONCEDE or RETREAT.
func (a *Answer) YieldType() plover.Type {
	if a.Types[plover.Concede] > 0 {
		return plover.Concede
	}
	return plover.Retreat
}

// Quads returns the probability of each of PLOVER's four classes.
func (a *Answer) Quads() (p [plover.MaterialConflict + 1]float64) {
	for t, v := range a.Types {
		p[plover.Type(t).Quad()] += v
	}
	return p
}

// Conflict returns the probability that the relation is a hostile one.
func (a *Answer) Conflict() float64 {
	q := a.Quads()
	return q[plover.VerbalConflict] + q[plover.MaterialConflict]
}

// Of a rule that speaks alone: how often it was right on the training pairs is not
// known without them; the value is of the order that the rules reach on new text.
const trustInRule = 0.75

// Code answers a question.
func (c *Coder) Code(q Question) Answer {
	r := c.readers.Get().(*reader)
	defer c.readers.Put(r)
	x := r.read(q)
	a := Answer{Predicate: -1}
	if len(q.Tree.Tokens) > 0 {
		a.Predicate = r.c.pred
		a.Core = append(a.Core, r.c.core...)
		if rule := r.reading(); rule != nil {
			a.Rule = rule.name
			for l := range a.Labels {
				a.Labels[l] = (1 - trustInRule) / (Labels - 1)
			}
			a.Labels[rule.label] = trustInRule
		}
	}
	switch {
	case c.model != nil:
		a.Labels = probabilities(c.model.scores(x), c.model.sharpness)
		if q.Why {
			first, rest := best(a.Labels), a.Labels
			rest[first] = -1
			a.Next = best(rest)
			a.Because = c.model.because(x, first, a.Next)
		}
	case a.Rule == "":
		for l := range a.Labels {
			a.Labels[l] = 1.0 / Labels
		}
	}
	for l, p := range a.Labels {
		a.Types[r.typeOf(Label(l))] += p
	}
	return a
}

// typeOf returns the PLOVER type that a label is in this clause.
func (r *reader) typeOf(l Label) plover.Type {
	has := func(class string) bool {
		k, ok := r.lex.index[class]
		return ok && r.near.any.has(k)
	}
	switch {
	case l == Yield && (r.told()&future != 0 || has("concede") || has("demandnoun") && !has("release") && !has("return")):
		return plover.Concede
	case l == Support && has("treaty") && (has("sign") || has("agree")):
		return plover.Agree
	}
	return l.Type()
}
