package parts

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"sync"
	"sync/atomic"
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
	arg               []uint64 // by slot: the weight of each label, plus 128, in a byte

	pairs [256 * steps]atomic.Pointer[pair] // those met
	free  sync.Pool                         // of *work
}

// pair returns what is known of two labels at a place with these features.
func (m *Model) pair(f [3]uint32) *pair {
	at := &m.pairs[(f[1]-1)*steps+uint32(stepOf[f[2]-256])]
	if x := at.Load(); x != nil {
		return x
	}
	x := newPair(m.joint, f)
	at.Store(x)
	return x
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
	// Four sums of 16 bits in each number: there is room for 257 features.
	const every = 0x00ff00ff00ff00ff
	var even, odd uint64
	for _, x := range f {
		w := m.arg[x>>(32-ArgBits)]
		even += w & every
		odd += w >> 8 & every
	}
	more := 128 * int32(len(f))
	for q := range e {
		sum := even
		if q%2 == 1 {
			sum = odd
		}
		e[q] = float32(int32(sum>>(16*(q/2))&0xffff)-more) * m.argScale
	}
	return e
}

// packed puts the weights of a slot into a number.
func packed(w [labels]int8) uint64 {
	var x uint64
	for q, v := range w {
		x |= uint64(byte(v)^0x80) << (8 * q)
	}
	return x
}

// newModel rounds weights to steps of a 127th of the largest.
func newModel(cue cueWeights, arg *argWeights) *Model {
	m := &Model{cueBias: cue[1<<CueBits], joint: arg.joint, cue: make([]int8, 1<<CueBits), arg: make([]uint64, 1<<ArgBits)}
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
		var x [labels]int8
		for q := range x {
			x[q] = step(arg.w[i][q], m.argScale)
		}
		m.arg[i] = packed(x)
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
			b = append(b, byte(m.arg[i]>>(8*q))^0x80)
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
	m := &Model{joint: make([]joints, jointSlots), cue: make([]int8, 1<<CueBits), arg: make([]uint64, 1<<ArgBits)}
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
		var x [labels]int8
		for q := range x {
			x[q] = int8(b[i*labels+q])
		}
		m.arg[i] = packed(x)
	}
	return m, nil
}

func sigmoid(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }
