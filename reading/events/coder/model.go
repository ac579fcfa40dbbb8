package coder

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
)

// ErrModel: bytes that are no model file of this version, or a damaged one.
var ErrModel = errors.New("not a usable model of relations")

// A model file is the magic, the digest of the lists in en/ with which it was
// learnt, sharpness, scale and bias of each label, the weights as one int8 a label
// and slot, the dictionary, and the SHA-256 of all before it.
const magic = "parley relations 1\n"

// row is the weights of a slot, by label, made up to a power of two.
type row [16]int8

type model struct {
	lists     [sha256.Size]byte
	sharpness float64
	scale     [Labels]float32 // what one step of a weight is worth
	bias      [Labels]float32
	weights   []row // by slot
	cameo     *Dictionary
}

// listsDigest names the state of the lists in en/ that features are made from.
func listsDigest() [sha256.Size]byte {
	h := sha256.New()
	for _, name := range []string{"classes.tsv", "rules.tsv"} {
		data, _ := lists.ReadFile("en/" + name)
		h.Write(data)
		h.Write([]byte{0})
	}
	return [sha256.Size]byte(h.Sum(nil))
}

func newModel(w weights, sharpness float64, cameo *Dictionary) *model {
	m := &model{lists: listsDigest(), sharpness: sharpness, weights: make([]row, 1<<slotBits), cameo: cameo}
	for l := range Labels {
		top := 0.0
		for s := range m.weights {
			top = max(top, math.Abs(w[s][l]))
		}
		m.bias[l] = float32(w[1<<slotBits][l])
		if top == 0 {
			continue
		}
		m.scale[l] = float32(top / 127)
		for s := range m.weights {
			m.weights[s][l] = int8(math.Round(w[s][l] * 127 / top))
		}
	}
	return m
}

// scores returns the margin of each label.
func (m *model) scores(x vector) (out [Labels]float64) {
	var sum [len(row{})]float32
	for _, f := range x {
		for l, w := range m.weights[f.slot] {
			sum[l] += f.value * float32(w)
		}
	}
	for l := range out {
		out[l] = float64(sum[l]*m.scale[l] + m.bias[l])
	}
	return out
}

// because returns what each kind of feature gives a label over another.
func (m *model) because(x vector, a, b Label) []Reason {
	var sum [len(kinds)]float32
	for _, f := range x {
		w := &m.weights[f.slot]
		sum[f.kind] += f.value * (float32(w[a])*m.scale[a] - float32(w[b])*m.scale[b])
	}
	var out []Reason
	for k, s := range sum {
		if s != 0 {
			out = append(out, Reason{kinds[k], float64(s)})
		}
	}
	slices.SortStableFunc(out, func(a, b Reason) int { return cmp.Compare(math.Abs(b.Margin), math.Abs(a.Margin)) })
	return out
}

// bytes returns the model as a file.
func (m *model) bytes() []byte {
	b := append([]byte(magic), m.lists[:]...)
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(m.sharpness))
	for l := range Labels {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(m.scale[l]))
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(m.bias[l]))
	}
	for s := range m.weights {
		for _, w := range m.weights[s][:Labels] {
			b = append(b, byte(w))
		}
	}
	b = append(b, m.cameo.bytes()...)
	sum := sha256.Sum256(b)
	return append(b, sum[:]...)
}

func openModel(b []byte) (*model, error) {
	const head = len(magic) + sha256.Size + 8 + Labels*8
	if len(b) < head+Labels<<slotBits+sha256.Size || !bytes.HasPrefix(b, []byte(magic)) {
		return nil, fmt.Errorf("%w: no such file of this version", ErrModel)
	}
	body := b[:len(b)-sha256.Size]
	if sum := sha256.Sum256(body); !bytes.Equal(sum[:], b[len(body):]) {
		return nil, fmt.Errorf("%w: the checksum is wrong", ErrModel)
	}
	m := &model{weights: make([]row, 1<<slotBits)}
	b = body[len(magic):]
	copy(m.lists[:], b)
	b = b[sha256.Size:]
	m.sharpness = math.Float64frombits(binary.LittleEndian.Uint64(b))
	b = b[8:]
	if !(m.sharpness > 0 && m.sharpness < 1000) {
		return nil, fmt.Errorf("%w: a sharpness of %v", ErrModel, m.sharpness)
	}
	for l := range Labels {
		m.scale[l] = math.Float32frombits(binary.LittleEndian.Uint32(b))
		m.bias[l] = math.Float32frombits(binary.LittleEndian.Uint32(b[4:]))
		b = b[8:]
	}
	for s := range m.weights {
		for l := range Labels {
			m.weights[s][l] = int8(b[l])
		}
		b = b[Labels:]
	}
	var err error
	m.cameo, err = dictionaryOf(b)
	return m, err
}
