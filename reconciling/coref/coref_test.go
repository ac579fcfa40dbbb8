package coref

import (
	"strings"
	"testing"

	"parley"
	"parley/text/en"
)

// document marks mentions with square brackets.
func document(t *testing.T, e *en.English, marked string) Document {
	t.Helper()
	var plain strings.Builder
	var mentions []Mention
	start := -1
	for _, r := range marked {
		switch r {
		case '[':
			start = plain.Len()
		case ']':
			mentions = append(mentions, Mention{Span: parley.Span{Start: start, End: plain.Len()}})
		default:
			plain.WriteRune(r)
		}
	}
	return Document{Document: e.Read(plain.String(), nil), Mentions: mentions}
}

func TestOneEventInTwoWords(t *testing.T) {
	e, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	m, err := New()
	if err != nil {
		t.Fatal(err)
	}
	docs := []Document{
		document(t, e, "A court in Marovar [sentenced] the banker Petar Lusk to nine years. Rain [fell] on the harbour all day."),
		document(t, e, "The banker Petar Lusk was [sentenced] to nine years in Marovar, a clerk [said]."),
	}
	c := m.Chains(docs)
	if c[0][0] != c[1][0] {
		t.Errorf("one sentence told twice became two: %v", c)
	}
	if c[0][0] == c[0][1] || c[0][1] == c[1][1] {
		t.Errorf("two events became one: %v", c)
	}
	turned := m.Chains([]Document{docs[1], docs[0]})
	if turned[1][0] != turned[0][0] || turned[1][1] == turned[0][1] {
		t.Errorf("the order of the documents shows: %v", turned)
	}
	docs[1].Story = 1
	if c := m.Chains(docs); c[0][0] == c[1][0] {
		t.Errorf("two stories share an event: %v", c)
	}
}

func TestMentionsOutsideTheText(t *testing.T) {
	e := en.Splitter()
	m, err := New()
	if err != nil {
		t.Fatal(err)
	}
	d := Document{Document: e.Read("Nothing happened.", nil), Mentions: []Mention{{Span: parley.Span{Start: 17, End: 17}, Lemma: "x"}, {}}}
	if c := m.Chains([]Document{d, {Document: e.Read("", nil)}}); len(c[0]) != 2 {
		t.Fatal(c)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(model[:min(len(model), 100)])
	f.Add([]byte(magic + "\x00\x00\x00\x3f"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if m, err := Open(data); err == nil {
			if p := m.probability([]uint32{1, 2, 3}); !(p >= 0 && p <= 1) {
				t.Fatal(p)
			}
		}
	})
}
