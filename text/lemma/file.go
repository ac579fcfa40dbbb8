package lemma

import (
	"encoding/binary"
	"errors"
	"sort"
)

// Bytes returns the table in the form that Open reads.
func (t *Table) Bytes() []byte {
	var b []byte
	b = binary.AppendUvarint(b, uint64(len(t.scripts)))
	for _, s := range t.scripts {
		b = appendScript(b, s)
	}
	tags := make([]string, 0, len(t.regular))
	for tag := range t.regular {
		tags = append(tags, tag)
	}
	sort.Strings(tags)
	b = binary.AppendUvarint(b, uint64(len(tags)))
	for _, tag := range tags {
		b = appendText(b, tag)
		b = binary.AppendUvarint(b, uint64(len(t.regular[tag])))
		for _, s := range t.regular[tag] {
			b = appendScript(b, s)
		}
	}
	b = binary.AppendUvarint(b, uint64(len(t.keys)))
	for i, k := range t.keys {
		b = binary.LittleEndian.AppendUint32(b, k)
		b = binary.LittleEndian.AppendUint16(b, t.values[i])
	}
	return b
}

var errTable = errors.New("the table of lemmas is damaged")

// Open reads a table.
func Open(b []byte) (*Table, error) {
	t := &Table{}
	r := reader{b: b}
	for n := r.number(); n > 0 && !r.bad; n-- {
		t.scripts = append(t.scripts, r.script())
	}
	t.regular = map[string][]script{}
	for n := r.number(); n > 0 && !r.bad; n-- {
		tag := r.text()
		for k := r.number(); k > 0 && !r.bad; k-- {
			t.regular[tag] = append(t.regular[tag], r.script())
		}
	}
	n := r.number()
	if b = r.b; r.bad || len(b) != 6*n {
		return nil, errTable
	}
	t.keys, t.values = make([]uint32, n), make([]uint16, n)
	for i := range n {
		t.keys[i] = binary.LittleEndian.Uint32(b[6*i:])
		t.values[i] = binary.LittleEndian.Uint16(b[6*i+4:])
		if int(t.values[i]) >= len(t.scripts) {
			return nil, errTable
		}
	}
	if !sort.SliceIsSorted(t.keys, func(i, j int) bool { return t.keys[i] < t.keys[j] }) {
		return nil, errTable
	}
	return t, nil
}

func appendScript(b []byte, s script) []byte {
	return appendText(append(b, byte(s.dress), s.cut), s.add)
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

type reader struct {
	b   []byte
	bad bool
}

func (r *reader) number() int {
	n, k := binary.Uvarint(r.b)
	if k <= 0 || n > 1<<24 {
		r.bad = true
		return 0
	}
	r.b = r.b[k:]
	return int(n)
}

func (r *reader) text() string {
	n := r.number()
	if r.bad || n > len(r.b) {
		r.bad = true
		return ""
	}
	s := string(r.b[:n])
	r.b = r.b[n:]
	return s
}

func (r *reader) script() script {
	if len(r.b) < 3 || r.b[0] >= byte(dresses) {
		r.bad = true
		return script{}
	}
	s := script{dress: dress(r.b[0]), cut: r.b[1]}
	r.b = r.b[2:]
	s.add = r.text()
	return s
}
