package parts

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// ErrModel: bytes that are no model file of this version, or a damaged one.
var ErrModel = errors.New("not a usable model of attributions")

// A model file is the magic, the weights of trust, the scale and bias of cues, the scale
// of labels, the weights of labels that follow one another, one int8 a slot for cues,
// one int8 a label and slot for the rest, and the SHA-256 of all before it.
const magic = "parley attributions 1\n"

const (
	CueBits = 18
	ArgBits = 19
)

// A Model finds attributions. It is safe for use by several goroutines at once.
type Model struct {
	// trust weighs the signs that an attribution is right.
	trust             [signs]float64
	cueScale, cueBias float32
	argScale          float32
	joint             []joints
	cue               []int8
	arg               [][8]int8
}

//go:embed model.bin
var built []byte

// Built is the file of the model that is part of the program.
func Built() []byte { return built }

func (m *Model) cueScore(f features) float32 {
	s := int32(0)
	for _, x := range f {
		s += int32(m.cue[x>>(32-CueBits)])
	}
	return float32(s)*m.cueScale + m.cueBias
}

func (m *Model) emit(f features) (e [labels]float32) {
	var s [8]int32
	for _, x := range f {
		w := &m.arg[x>>(32-ArgBits)]
		for q := range s {
			s[q] += int32(w[q])
		}
	}
	for q := range e {
		e[q] = float32(s[q]) * m.argScale
	}
	return e
}

// newModel rounds weights to steps of a 127th of the largest.
func newModel(cue cueWeights, arg *argWeights) *Model {
	m := &Model{cueBias: cue[1<<CueBits], joint: arg.joint, cue: make([]int8, 1<<CueBits), arg: make([][8]int8, 1<<ArgBits)}
	for _, w := range cue[:1<<CueBits] {
		m.cueScale = max(m.cueScale, abs(w)/127)
	}
	for i := range arg.w {
		for _, w := range arg.w[i] {
			m.argScale = max(m.argScale, abs(w)/127)
		}
	}
	for i := range m.cue {
		m.cue[i] = step(cue[i], m.cueScale)
	}
	for i := range m.arg {
		for q, w := range arg.w[i] {
			m.arg[i][q] = step(w, m.argScale)
		}
	}
	return m
}

func abs(x float32) float32 { return max(x, -x) }

func step(w, scale float32) int8 {
	if scale == 0 {
		return 0
	}
	return int8(math.Round(float64(w / scale)))
}

// Bytes returns the model as a file.
func (m *Model) Bytes() []byte {
	b := []byte(magic)
	for _, w := range m.trust {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(w))
	}
	for _, x := range []float32{m.cueScale, m.cueBias, m.argScale} {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
	}
	for i := range m.joint {
		for p := range labels {
			for q := range labels {
				b = binary.LittleEndian.AppendUint32(b, math.Float32bits(m.joint[i][p][q]))
			}
		}
	}
	for _, w := range m.cue {
		b = append(b, byte(w))
	}
	for i := range m.arg {
		for q := range labels {
			b = append(b, byte(m.arg[i][q]))
		}
	}
	sum := sha256.Sum256(b)
	return append(b, sum[:]...)
}

// Open returns the model of a file.
func Open(b []byte) (*Model, error) {
	const size = len(magic) + 8*signs + 12 + 4*jointSlots*labels*labels + 1<<CueBits + labels<<ArgBits + sha256.Size
	if len(b) != size || !bytes.HasPrefix(b, []byte(magic)) {
		return nil, fmt.Errorf("%w: no such file of this version", ErrModel)
	}
	body := b[:size-sha256.Size]
	if sum := sha256.Sum256(body); !bytes.Equal(sum[:], b[len(body):]) {
		return nil, fmt.Errorf("%w: the checksum is wrong", ErrModel)
	}
	m := &Model{joint: make([]joints, jointSlots), cue: make([]int8, 1<<CueBits), arg: make([][8]int8, 1<<ArgBits)}
	b = body[len(magic):]
	for k := range m.trust {
		m.trust[k] = math.Float64frombits(binary.LittleEndian.Uint64(b))
		b = b[8:]
	}
	number := func() float32 {
		x := math.Float32frombits(binary.LittleEndian.Uint32(b))
		b = b[4:]
		return x
	}
	m.cueScale, m.cueBias, m.argScale = number(), number(), number()
	for i := range m.joint {
		for p := range labels {
			for q := range labels {
				m.joint[i][p][q] = number()
			}
		}
	}
	for i := range m.cue {
		m.cue[i] = int8(b[i])
	}
	b = b[len(m.cue):]
	for i := range m.arg {
		for q := range labels {
			m.arg[i][q] = int8(b[i*labels+q])
		}
	}
	return m, nil
}

func sigmoid(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }
