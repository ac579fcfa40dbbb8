package net

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"sort"
)

// A model file is the magic and version, the body, and the SHA-256 of both. In the
// body numbers are uvarints and strings have their length before them. A tensor of
// several rows is stored as one int8 a weight and one scale a row; one of a single
// row as float32.
const (
	magic   = "parley net"
	version = 3
)

// ErrModel: bytes that are no model file of this version, or a damaged one.
var ErrModel = errors.New("not a usable language model")

// limits of what a file may ask for, so that a damaged one cannot exhaust memory.
const (
	maxSize  = 1 << 12
	maxRows  = 1 << 20
	maxExtra = 1 << 24
)

// Bytes returns the model as a file. The weights lose what int8 cannot hold: read
// the file back to have the model that others will.
func (m *Model) Bytes() []byte {
	w := writer{b: append([]byte(magic), version)}
	for _, n := range []int{m.Width, m.Hidden, m.Prefixes, m.ShortSuffixes, m.LongSuffixes, m.Shapes, m.Prefix, m.ShortSuffix, m.LongSuffix} {
		w.number(n)
	}
	w.text(m.Layers)
	w.number(len(m.Tags))
	for _, t := range m.Tags {
		w.text(t.UPOS)
		w.text(t.XPOS)
	}
	w.texts(m.Rels)
	w.texts(m.Words)
	for i := 0; i < len(m.Words); i += 8 {
		var b byte
		for k := 0; k < 8 && i+k < len(m.Small); k++ {
			if m.Small[i+k] {
				b |= 1 << k
			}
		}
		w.b = append(w.b, b)
	}
	for _, t := range m.all {
		w.tensor(t)
	}
	names := make([]string, 0, len(m.Extra))
	for name := range m.Extra {
		names = append(names, name)
	}
	sort.Strings(names)
	w.number(len(names))
	for _, name := range names {
		w.text(name)
		w.text(string(m.Extra[name]))
	}
	if m.Tagger == nil {
		w.text("")
	} else {
		w.text(string(m.Tagger.Bytes()))
	}
	sum := sha256.Sum256(w.b)
	return append(w.b, sum[:]...)
}

// Open reads a model file.
func Open(data []byte) (*Model, error) {
	const before = len(magic) + 1
	if len(data) < before+sha256.Size || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: it does not begin like one", ErrModel)
	}
	if v := data[len(magic)]; v != version {
		return nil, fmt.Errorf("%w: version %d, not %d", ErrModel, v, version)
	}
	body := data[:len(data)-sha256.Size]
	if sum := sha256.Sum256(body); string(sum[:]) != string(data[len(body):]) {
		return nil, fmt.Errorf("%w: its checksum is wrong", ErrModel)
	}
	r := reader{b: body[before:]}
	m := &Model{Extra: map[string][]byte{}}
	for _, n := range []*int{&m.Width, &m.Hidden, &m.Prefixes, &m.ShortSuffixes, &m.LongSuffixes, &m.Shapes, &m.Prefix, &m.ShortSuffix, &m.LongSuffix} {
		*n = r.number(maxRows)
	}
	m.Layers = r.text(16)
	m.Tags = make([]Tag, r.number(maxSize))
	for i := range m.Tags {
		m.Tags[i] = Tag{r.text(64), r.text(64)}
	}
	m.Rels = r.texts(maxSize)
	m.Words = r.texts(maxRows)
	m.Small = make([]bool, len(m.Words))
	for i, b := range r.bytes((len(m.Words) + 7) / 8) {
		for k := 0; k < 8 && 8*i+k < len(m.Small); k++ {
			m.Small[8*i+k] = b>>k&1 == 1
		}
	}
	if r.bad || m.Width == 0 || m.Width > maxSize || m.Width%2 != 0 || m.Hidden > maxSize || len(m.Tags) == 0 || len(m.Rels) < 2 ||
		len(m.Words) == 0 || m.Prefixes == 0 || m.ShortSuffixes == 0 || m.LongSuffixes == 0 || m.Shapes == 0 {
		return nil, fmt.Errorf("%w: its header makes no sense", ErrModel)
	}
	if rows := len(m.Words) + m.Prefixes + m.ShortSuffixes + m.LongSuffixes + m.Shapes; rows*m.Width > len(body) {
		return nil, fmt.Errorf("%w: it is too short", ErrModel)
	}
	m.build()
	for _, t := range m.all {
		r.tensor(t)
	}
	for n := r.number(64); n > 0 && !r.bad; n-- {
		name := r.text(64)
		m.Extra[name] = []byte(r.text(maxExtra))
	}
	if tagger := r.bytes(r.number(maxExtra)); len(tagger) > 0 {
		var err error
		if m.Tagger, err = Open(tagger); err != nil {
			return nil, fmt.Errorf("the tagger: %w", err)
		}
		if m.Tagger.Hidden != 0 || m.Tagger.Tagger != nil || !slices.Equal(m.Tagger.Tags, m.Tags) {
			return nil, fmt.Errorf("%w: its tagger is another's", ErrModel)
		}
	}
	if r.bad || len(r.b) != 0 {
		return nil, fmt.Errorf("%w: its contents do not fit its header", ErrModel)
	}
	m.pack()
	return m, nil
}

type writer struct{ b []byte }

func (w *writer) number(n int)  { w.b = binary.AppendUvarint(w.b, uint64(n)) }
func (w *writer) text(s string) { w.number(len(s)); w.b = append(w.b, s...) }

func (w *writer) texts(all []string) {
	w.number(len(all))
	for _, s := range all {
		w.text(s)
	}
}

func (w *writer) float(f float32) {
	w.b = binary.LittleEndian.AppendUint32(w.b, math.Float32bits(f))
}

func (w *writer) tensor(t *tensor) {
	if t.rows == 1 {
		for _, v := range t.w {
			w.float(v)
		}
		return
	}
	for i := 0; i < t.rows; i++ {
		row := t.row(i)
		var top float32
		for _, v := range row {
			top = max(top, v, -v)
		}
		scale := top / 127
		w.float(scale)
		for _, v := range row {
			q := float32(0)
			if scale > 0 {
				q = v / scale
			}
			w.b = append(w.b, byte(int8(math.RoundToEven(float64(q)))))
		}
	}
}

type reader struct {
	b   []byte
	bad bool
}

func (r *reader) number(limit int) int {
	n, k := binary.Uvarint(r.b)
	if k <= 0 || n > uint64(limit) {
		r.bad = true
		return 0
	}
	r.b = r.b[k:]
	return int(n)
}

func (r *reader) bytes(n int) []byte {
	if r.bad || n > len(r.b) {
		r.bad = true
		return nil
	}
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}

func (r *reader) text(limit int) string { return string(r.bytes(r.number(limit))) }

func (r *reader) texts(limit int) []string {
	n := r.number(limit)
	if n > len(r.b) {
		r.bad = true
		return nil
	}
	all := make([]string, n)
	for i := range all {
		all[i] = r.text(maxSize)
	}
	return all
}

func (r *reader) tensor(t *tensor) {
	if t.rows == 1 {
		b := r.bytes(4 * len(t.w))
		for i := range t.w {
			if b == nil {
				return
			}
			t.w[i] = finite(math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:])))
		}
		return
	}
	for i := 0; i < t.rows; i++ {
		b := r.bytes(4 + t.cols)
		if b == nil {
			return
		}
		scale := finite(math.Float32frombits(binary.LittleEndian.Uint32(b)))
		row := t.row(i)
		for j, q := range b[4:] {
			row[j] = scale * float32(int8(q))
		}
	}
}

// finite guards against weights that would make every sum meaningless.
func finite(f float32) float32 {
	if f != f || f > 1e6 || f < -1e6 {
		return 0
	}
	return f
}
