package kinds

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"strings"
	"sync"
)

//go:embed model.bin
var shipped []byte

// None is the kind of what tells no deed.
const None = "none"

// A Model is a multinomial logistic regression over hashed words.
type Model struct {
	names    []string // of the kinds; the first is None
	prior    []float32
	features []uint32 // sorted
	weights  []int8   // of each feature, one for each kind
	scale    float32
}

// A Guess says how likely the likeliest kinds are that a sentence may tell.
type Guess struct {
	of    uint8 // how many kinds there are, None among them
	none  float32
	kinds [guessed]uint8 // the likeliest first, without None
	p     [guessed]float32
}

// guessed is how many kinds a guess keeps.
const guessed = 3

// guess keeps the likeliest of all kinds.
func guess(p []float32) Guess {
	g := Guess{of: uint8(len(p)), none: p[0]}
	for k := 1; k < len(p); k++ {
		for i := range g.p {
			if p[k] > g.p[i] {
				copy(g.p[i+1:], g.p[i:])
				copy(g.kinds[i+1:], g.kinds[i:])
				g.p[i], g.kinds[i] = p[k], uint8(k)
				break
			}
		}
	}
	return g
}

var open = sync.OnceValues(func() (*Model, error) { return Open(shipped) })

// Shipped is the model that Parley comes with.
func Shipped() *Model {
	m, err := open()
	if err != nil {
		panic(err) // it is part of the program
	}
	return m
}

var magic = []byte("parley kinds 1\n")

// Open reads a model as [Train] writes it.
func Open(data []byte) (*Model, error) {
	broken := errors.New("the model of kinds is not whole: make it again with parley-train kinds")
	if !bytes.HasPrefix(data, magic) {
		return nil, broken
	}
	r := bytes.NewReader(data[len(magic):])
	var head struct {
		Names, Features uint32
		Scale           float32
	}
	if binary.Read(r, binary.LittleEndian, &head) != nil || head.Names > 1<<16 || int(head.Names) > r.Len() {
		return nil, broken
	}
	names := make([]byte, head.Names)
	if _, err := r.Read(names); err != nil {
		return nil, broken
	}
	m := &Model{names: strings.Fields(string(names)), scale: head.Scale}
	if n := len(m.names); n == 0 || n > math.MaxUint8 || m.names[0] != None || uint64(head.Features)*uint64(4+n)+uint64(4*n) != uint64(r.Len()) {
		return nil, broken
	}
	m.prior = make([]float32, len(m.names))
	m.features = make([]uint32, head.Features)
	m.weights = make([]int8, int(head.Features)*len(m.names))
	for _, part := range []any{m.prior, m.features, m.weights} {
		if binary.Read(r, binary.LittleEndian, part) != nil {
			return nil, broken
		}
	}
	if !slices.IsSorted(m.features) {
		return nil, broken
	}
	return m, nil
}

// Names are the kinds, sorted but for None, which is the first.
func (m *Model) Names() []string { return m.names }

// Of guesses what kind of deed a sentence tells.
func (m *Model) Of(sentence string) Guess {
	g := make([]float32, len(m.names))
	k := len(m.names)
	at := 0
	for _, f := range features(sentence) {
		i, found := slices.BinarySearch(m.features[at:], f)
		at += i
		if !found {
			continue
		}
		for n, w := range m.weights[at*k : at*k+k] {
			g[n] += float32(w)
		}
	}
	most := float32(math.Inf(-1))
	for n := range g {
		g[n] = g[n]*m.scale + m.prior[n]
		most = max(most, g[n])
	}
	var sum float32
	for n := range g {
		g[n] = float32(math.Exp(float64(g[n] - most)))
		sum += g[n]
	}
	for n := range g {
		g[n] /= sum
	}
	return guess(g)
}

// Alike is the logarithm of how much likelier it is to meet two such sentences where they
// tell deeds of one kind than where they are taken at random, between -2 and 4: what tells no
// deed is alike to nothing.
func Alike(a, b Guess) float64 {
	sum := 0.
	for i, k := range a.kinds {
		for j, n := range b.kinds {
			if k == n && k != 0 {
				sum += float64(a.p[i]) * float64(b.p[j])
			}
		}
	}
	return math.Log(float64(max(a.of, b.of))*sum + math.Exp(-2))
}

// None is how likely it is that no deed is told.
func (g Guess) None() float64 { return float64(g.none) }

// Likely are the kinds that are at least so likely, by their number.
func (g Guess) Likely(least float32) []uint8 {
	n := 0
	for n < guessed && g.kinds[n] != 0 && g.p[n] >= least {
		n++
	}
	return slices.Clone(g.kinds[:n])
}

// sure is how likely a kind must be to be taken for the one.
const sure = .5

// Sure is the number of the kind that is sure, that of None, 0, where none is.
func (g Guess) Sure() uint8 {
	if g.p[0] >= sure {
		return g.kinds[0]
	}
	return 0
}

// Best is the likeliest kind, with how likely it is.
func (m *Model) Best(g Guess) (string, float32) {
	if g.none >= g.p[0] {
		return None, g.none
	}
	return m.names[g.kinds[0]], g.p[0]
}

// Is reports whether a guess is taken for one of some kinds.
func (m *Model) Is(g Guess, names ...string) bool { return slices.Contains(names, m.names[g.Sure()]) }

// Share is how likely a guess is to be of one of some kinds, of those that it keeps.
func (m *Model) Share(g Guess, names ...string) float64 {
	sum := float32(0)
	for i, k := range g.kinds {
		if k != 0 && slices.Contains(names, m.names[k]) {
			sum += g.p[i]
		}
	}
	return float64(sum)
}

// Same reports whether both are taken to tell a deed, and of one kind.
func Same(a, b Guess) bool { k := a.Sure(); return k != 0 && k == b.Sure() }

// Other reports whether both are taken to tell a deed, but of two kinds.
func Other(a, b Guess) bool { k, n := a.Sure(), b.Sure(); return k != 0 && n != 0 && k != n }

// Mean is the mean of several guesses.
func Mean(all []Guess) Guess {
	var of uint8
	for _, g := range all {
		of = max(of, g.of)
	}
	if of == 0 {
		return Guess{}
	}
	p := make([]float32, of)
	for _, g := range all {
		p[0] += g.none / float32(len(all))
		for i, k := range g.kinds {
			if k != 0 {
				p[k] += g.p[i] / float32(len(all))
			}
		}
	}
	return guess(p)
}

// VeryLikely is how likely a kind must be to be believed against words.
const VeryLikely = .9

// VerySure reports whether the kind that is likeliest may be believed against words.
func (g Guess) VerySure() bool { return g.p[0] >= VeryLikely }

// Apart reports whether both surely tell a deed, but of two kinds.
func Apart(a, b Guess) bool { return Other(a, b) && a.VerySure() && b.VerySure() }

// Certain is the guess of whoever knows the kind, as likely as is said.
func (m *Model) Certain(name string, likely float32) Guess {
	p := make([]float32, len(m.names))
	p[0] = 1 - likely
	if k := slices.Index(m.names, name); k > 0 {
		p[k] = likely
	}
	return guess(p)
}
