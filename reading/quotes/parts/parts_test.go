package parts

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"parley/text"
)

// sentence makes a paragraph of one parsed sentence from words written as
// form/tag/relation/head, heads counted from 0 and -1 for the root.
func sentence(t *testing.T, words string) *Paragraph {
	t.Helper()
	p := &Paragraph{}
	for w := range strings.FieldsSeq(words) {
		f := strings.Split(w, "/")
		tok := &text.Token{Form: f[0], Lemma: strings.ToLower(f[0]), XPOS: f[1], UPOS: map[byte]string{'V': "VERB", 'N': "NOUN"}[f[1][0]], Rel: f[2]}
		if _, err := fmt.Sscan(f[3], &tok.Head); err != nil {
			t.Fatal(err)
		}
		p.Tokens, p.First, p.Quote = append(p.Tokens, tok), append(p.First, 0), append(p.Quote, -1)
	}
	return p
}

// lessons are sentences of one shape in which somebody says that something moves, and
// others in which somebody has something.
func lessons(t *testing.T) []Example {
	var out []Example
	who := strings.Fields("Norland Sudmark Arvia Belstan Kestria Ilmara")
	for n, a := range who {
		for _, b := range strings.Fields("ships trains lorries") {
			said := Example{Paragraph: sentence(t, a+"/NNP/nsubj/1 said/VBD/root/-1 the/DT/det/3 "+b+"/NNS/nsubj/4 moved/VBD/ccomp/1 ././punct/1"), Group: n}
			said.Gold = []Attribution{{Cue: Range{1, 2}, Source: Range{0, 1}, Content: []Range{{2, 5}}}}
			out = append(out, said, Example{Paragraph: sentence(t, a+"/NNP/nsubj/1 owned/VBD/root/-1 the/DT/det/3 "+b+"/NNS/obj/1 ././punct/1"), Group: n})
		}
	}
	return out
}

func TestTrain(t *testing.T) {
	o := StandardOptions()
	o.Folds, o.Rounds, o.CueRounds = 3, 8, 8
	m, seen := Train(lessons(t), o)
	if seen.Attributions != 18 || len(seen.Steps) == 0 {
		t.Errorf("the report says %+v", seen)
	}
	again, _ := Train(lessons(t), o)
	if !bytes.Equal(m.Bytes(), again.Bytes()) {
		t.Error("the same lessons gave another model")
	}
	opened, err := Open(m.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	p := sentence(t, "Tarvos/NNP/nsubj/1 said/VBD/root/-1 the/DT/det/3 boats/NNS/nsubj/4 moved/VBD/ccomp/1 ././punct/1")
	got := opened.Find(p, 0.5)
	if len(got) != 1 || got[0].Head != 1 || got[0].Source != (Range{0, 1}) || len(got[0].Content) != 1 || got[0].Content[0] != (Range{2, 5}) {
		t.Errorf("of words never seen it finds %+v", got)
	}
	if got := opened.Find(sentence(t, "Tarvos/NNP/nsubj/1 owned/VBD/root/-1 the/DT/det/3 boats/NNS/obj/1 ././punct/1"), 0.5); len(got) > 0 {
		t.Errorf("where nobody speaks it finds %+v", got)
	}
}

func TestOpenRefusesDamage(t *testing.T) {
	if _, err := Open(nil); !errors.Is(err, ErrModel) {
		t.Errorf("no bytes: %v", err)
	}
	b := bytes.Clone(Built())
	b[len(b)/2] ^= 1
	if _, err := Open(b); !errors.Is(err, ErrModel) {
		t.Errorf("a changed byte: %v", err)
	}
}

// Trees that loop, heads outside the sentence and quotations without an end are read
// without a panic, and every part lies in the paragraph.
func TestFindHostile(t *testing.T) {
	m, err := Open(Built())
	if err != nil {
		t.Fatal(err)
	}
	p := sentence(t, "Said/VBD/root/1 said/VBD/ccomp/0 said/VBD/ccomp/99 that/IN/mark/3 it/PRP/nsubj/-7 said/VBD/acl/2")
	p.Quote[3], p.Quote[4], p.Quote[5] = 0, 0, 0
	p.Marks = [][2]int{{3, 6}}
	p.Hints = []Attribution{{}, {Cue: Range{5, 6}, Source: Range{0, 1}, Content: []Range{{3, 5}}}}
	for _, a := range m.Find(p, 0) {
		for _, r := range append([]Range{a.Cue, a.Source}, a.Content...) {
			if r.First < 0 || r.Last > len(p.Tokens) || r.First > r.Last {
				t.Errorf("a part outside the paragraph: %+v", a)
			}
		}
	}
	if got := m.Find(&Paragraph{}, 0); len(got) > 0 {
		t.Errorf("nothing holds %+v", got)
	}
}
