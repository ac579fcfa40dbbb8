package events_test

import (
	"strings"
	"testing"

	"parley"
	"parley/plover"
	"parley/reading/entities"
	"parley/reading/events"
	"parley/text/en"
)

// bench reads sentences the way the product does, without the other readers.
type bench struct {
	english *en.English
	world   *entities.World
	lexicon *events.Lexicon
}

func newBench(t testing.TB) *bench {
	t.Helper()
	english, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	world, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	lexicon, err := events.English()
	if err != nil {
		t.Fatal(err)
	}
	return &bench{english, world, lexicon}
}

func (b *bench) read(text string) []parley.Mention {
	a := &parley.Article{ID: "a", Text: text, Blocks: []parley.Block{{Span: parley.Span{End: len(text)}}}}
	doc := b.english.Read(text, a.Blocks)
	found := entities.Find(doc, a, b.world)
	return events.Find(events.Inputs{Doc: doc, Article: a, Found: found, World: b.world}, b.lexicon)
}

// The codebook's own sentences: an entry that the reader contradicts is wrong on one
// side or the other. What is missed is counted; what is told of another type, or
// where there is nothing, fails.
func TestCodebook(t *testing.T) {
	b := newBench(t)
	right, of := 0, 0
	for _, typ := range plover.Types() {
		for _, x := range plover.Codebook(typ).Examples {
			got := b.read(x.Text)
			if x.Type == plover.None {
				if len(got) > 0 {
					t.Errorf("%s: %q holds no event; read %s %s [%s]", typ, x.Text, got[0].Type, got[0].Status, got[0].Rule)
				}
				continue
			}
			of++
			hit := false
			var read []string
			for i := range got {
				read = append(read, got[i].Type.String()+" "+string(got[i].Status)+" "+got[i].Rule)
				hit = hit || got[i].Type == x.Type && string(got[i].Status) == x.Status
			}
			if hit {
				right++
			} else {
				t.Logf("%s %s: %q: %s", x.Type, x.Status, x.Text, strings.Join(read, "; "))
			}
		}
	}
	t.Logf("%d of %d", right, of)
	if right*10 < of*7 {
		t.Errorf("%d of %d examples of the codebook are read", right, of)
	}
}
