package reading_test

import (
	"strings"
	"testing"

	"parley"
	"parley/reading"
	"parley/reading/entities"
	"parley/text/en"
)

func reader(t testing.TB) *reading.Reader {
	t.Helper()
	english, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	world, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	r, err := reading.New(english, world)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func article(text string) *parley.Article {
	return &parley.Article{ID: "a", Text: text, Language: "en", Published: parley.DayOf(2025, 9, 12),
		Blocks: []parley.Block{{Span: parley.Span{End: len(text)}}}}
}

// Figures belong to the event they are told of, in its sentence or shortly after.
func TestFiguresOfEvents(t *testing.T) {
	r := reader(t)
	for _, test := range []struct{ name, text, want string }{ // the type of the event, what the figure counts; the trigger where two are told
		{"in its sentence", "Russia launched a drone attack on Kyiv, injuring at least 14 people.", "ASSAULT injured"},
		{"in the next", "Russia shelled Kharkiv on Friday. Nine people were killed.", "ASSAULT killed"},
		{"a place in a series, pointed back to", "Kenya and Uganda held talks in Nairobi. It was the third round since May.", "CONSULT number in a series"},
		{"another round", "Kenya and Uganda held talks in Nairobi. The third round had ended with nothing.", "CONSULT number in a series of round"},
		{"a length, the call named again", "Kenya's president had a call with Uganda's president. It rained. The call lasted 40 minutes.", "CONSULT duration"},
		{"what was added to the toll, and the toll", "Russia shelled Kharkiv on Friday. The toll rose to nine after two women died.", "ASSAULT killed"},
		{"offered, not done", "Kenya offered to free 46 prisoners from Uganda.", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := r.Read(article(test.text))
			what := map[string]string{}
			for _, f := range got.Figures {
				what[f.ID] = f.What
			}
			var list []string
			for _, m := range got.Mentions {
				for _, id := range m.Figures {
					of := ""
					if len(got.Mentions) > 1 {
						of = " of " + m.Trigger.In(test.text)
					}
					list = append(list, m.Type.String()+" "+what[id]+of)
				}
			}
			if s := strings.Join(list, ", "); s != test.want {
				t.Errorf("got %q, want %q", s, test.want)
			}
		})
	}
}

// Whatever the bytes, nothing panics and every span stands in the text.
func FuzzRead(f *testing.F) {
	r := reader(f)
	f.Add("Russia launched a drone attack on Kyiv, injuring at least 14 people. \"We met,\" he said.")
	f.Add("Talks between Kenya and Uganda ended without a text. It was the third round.\n\nSource: X")
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "?")
		got := r.Read(article(s))
		for x := range got.All() {
			if !x.Span.Empty() && !x.Span.Valid(s) {
				t.Fatalf("span %v outside %q", x.Span, s)
			}
		}
	})
}
