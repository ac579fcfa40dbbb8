package en

import (
	"sync"

	"parley/text"
)

// Remember has it keep what about the last n sentences were parsed as, for who reads many
// articles of one story: wires are reprinted, and background is told again word by word. A
// sentence that is met again is not parsed again, and is read as it would be.
func (e *English) Remember(n int) { e.met = &met{room: max(1, n/2), numbers: map[labels]int32{}} }

// met are sentences and what they were parsed as, by their forms. The older are forgotten
// together, when there are as many younger ones as there is room.
type met struct {
	room         int
	mu           sync.Mutex
	young, older map[string][]parsed
	// known are the labels of tokens, some hundreds, and numbers where each of them stands.
	known   []labels
	numbers map[labels]int32
}

// labels are the names that parsing gives a token: few, beside its lemma.
type labels struct{ upos, xpos, rel string }

// parsed is what parsing fills in of a token.
type parsed struct {
	lemma        string
	head, labels int32
}

// formsOf appends the forms of a sentence, which are all that its parse goes by.
func formsOf(s *text.Sentence, to []byte) []byte {
	for i := range s.Tokens {
		to = append(append(to, s.Tokens[i].Form...), 0)
	}
	return to
}

// fill parses the sentence of these forms, if it was met.
func (m *met) fill(forms []byte, s *text.Sentence) bool {
	m.mu.Lock()
	tree, young := m.young[string(forms)]
	if !young {
		if tree = m.older[string(forms)]; tree != nil {
			m.put(string(forms), tree)
		}
	}
	known := m.known
	m.mu.Unlock()
	if len(tree) != len(s.Tokens) {
		return false
	}
	for i, p := range tree {
		t, l := &s.Tokens[i], &known[p.labels]
		t.Lemma, t.UPOS, t.XPOS, t.Rel, t.Head = p.lemma, l.upos, l.xpos, l.rel, int(p.head)
	}
	s.Parsed = true
	return true
}

// keep keeps the sentence of these forms, which was parsed.
func (m *met) keep(forms []byte, s *text.Sentence) {
	tree := make([]parsed, len(s.Tokens))
	m.mu.Lock()
	defer m.mu.Unlock()
	for i := range s.Tokens {
		t := &s.Tokens[i]
		l := labels{t.UPOS, t.XPOS, t.Rel}
		n, ok := m.numbers[l]
		if !ok {
			n = int32(len(m.known))
			m.known, m.numbers[l] = append(m.known, l), n
		}
		tree[i] = parsed{t.Lemma, int32(t.Head), n}
	}
	m.put(string(forms), tree)
}

func (m *met) put(forms string, tree []parsed) {
	if len(m.young) >= m.room || m.young == nil {
		m.young, m.older = make(map[string][]parsed, m.room), m.young
	}
	m.young[forms] = tree
}
