package coref

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
)

//go:embed model.bin
var model []byte

// A Model weighs pairs of mentions. It is safe for use by several goroutines.
type Model struct {
	weights   []float32
	threshold float64
}

const magic = "parley coref 1\n"

// New returns the model that is part of the program.
func New() (*Model, error) { return Open(model) }

// Open reads a model that [Train] wrote.
func Open(data []byte) (*Model, error) {
	rest, found := bytes.CutPrefix(data, []byte(magic))
	if !found || len(rest) < 4 {
		return nil, errors.New("not a model of coreference")
	}
	m := &Model{weights: make([]float32, 1<<slotBits)}
	m.threshold = float64(math.Float32frombits(binary.LittleEndian.Uint32(rest)))
	rest = rest[4:]
	if len(rest)%6 != 0 || !(m.threshold >= 0 && m.threshold <= 1) {
		return nil, errors.New("a damaged model of coreference")
	}
	for ; len(rest) > 0; rest = rest[6:] {
		w := math.Float32frombits(binary.LittleEndian.Uint32(rest[2:]))
		if math.IsNaN(float64(w)) || math.IsInf(float64(w), 0) {
			return nil, errors.New("a damaged model of coreference")
		}
		m.weights[binary.LittleEndian.Uint16(rest)] = w
	}
	return m, nil
}

// encode writes the weights that are not nothing.
func (m *Model) encode() []byte {
	out := []byte(magic)
	out = binary.LittleEndian.AppendUint32(out, math.Float32bits(float32(m.threshold)))
	for i, w := range m.weights {
		if w != 0 {
			out = binary.LittleEndian.AppendUint16(out, uint16(i))
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(w))
		}
	}
	return out
}

func (m *Model) probability(features []uint32) float64 {
	s := 0.0
	for _, f := range features {
		s += float64(m.weights[f])
	}
	return 1 / (1 + math.Exp(-s))
}
