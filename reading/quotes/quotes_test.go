package quotes

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"parley"
	"parley/internal/archive"
	"parley/reading/entities"
	"parley/text"
	"parley/text/en"
)

// Each archive in testdata has a sentence of intent, an article, and the
// statements that are to be found in it, one a line: directness, speaker, cue and
// the words said, their pieces divided by bars. Those in testdata/learnt are read with
// the model, the others by the rules alone.
func TestFind(t *testing.T) {
	world, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	learnt, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for dir, reader := range map[string]*Reader{"testdata": new(Reader), "testdata/learnt": learnt} {
		archive.Run(t, dir+"/*.txt", func(t *testing.T, article string) string {
			doc := language(t).Read(article, nil)
			found := entities.Find(doc, &parley.Article{Text: article}, world)
			var got strings.Builder
			for _, s := range reader.Find(doc, found, "a") {
				fmt.Fprintln(&got, show(s, article))
			}
			return got.String()
		})
	}
}

// Where nobody says anything the model finds nothing either, and of what the rules find
// without it, it takes next to nothing away.
func TestModelAgrees(t *testing.T) {
	learnt, err := New()
	if err != nil {
		t.Fatal(err)
	}
	world, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	rules, kept := 0, 0
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		article, _ := archive.Parts(t, file)
		doc := language(t).Read(article, nil)
		found := entities.Find(doc, &parley.Article{Text: article}, world)
		with := map[parley.Span]bool{}
		for _, s := range learnt.Find(doc, found, "a") {
			with[s.Cue] = true
			if filepath.Base(file) == "nothing.txt" {
				t.Errorf("nothing is said, and the model finds %s", show(s, article))
			}
		}
		for _, s := range Find(doc, found, "a") {
			rules++
			if with[s.Cue] {
				kept++
			}
		}
	}
	if 100*kept < 95*rules {
		t.Errorf("of %d statements of the rules %d are left", rules, kept)
	}
}

func language(t testing.TB) text.Language {
	t.Helper()
	english, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	return english
}

func show(s parley.Statement, text string) string {
	who := "nobody named"
	if s.Speaker != nil {
		who = s.Speaker.Name
	}
	var pieces []string
	for _, c := range s.Content {
		pieces = append(pieces, strings.ReplaceAll(c.In(text), "\n", " "))
	}
	return fmt.Sprintf("%s, %s, %s: %s", s.Direct, who, s.Cue.In(text), strings.Join(pieces, " | "))
}

// Whatever the text, nothing panics and every span is a piece of it.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"“I will,” he said, “not go.”", "\"A,\" said B. \"C.\"", "X said: “", "‘No,’ she said", "According to X, Y.", "X, who said that, left.", "“”", "\"\"\"", "«a» said b",
		"He said:\n\n“A b.”\n\n“C d.”", "\xff said \xfe that \"x\"", "The deal, X said, would hold.", "X told Y that “a” was b, adding that c", "“A” ― Bo Li",
	} {
		f.Add(s)
	}
	for _, s := range []string{
		"Odo Marsh spoke to Lena Forsell.\n\nWhy?\n\nI went.\n\nWhen?\n\nI slept.\n\nHow?\n\nWe ran.", "HOST: Why?\n\nMARSH: Because it was late.\n\nHOST: When?\n\nMARSH: Then and there.",
		"Odo Marsh: Time runs out for all", "Its envoy said that. The army says so. She said it.", "Norway denied it, and offered to go, \xff and said",
	} {
		f.Add(s)
	}
	lang := language(f)
	world, err := entities.NewWorld()
	if err != nil {
		f.Fatal(err)
	}
	learnt, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := lang.Read(s, nil)
		found := entities.Find(doc, &parley.Article{Text: s}, world)
		for _, a := range learnt.Acts(doc) {
			for _, sp := range append([]parley.Span{a.Marks.Source, a.Marks.Cue}, a.Marks.Content...) {
				if sp.Start < 0 || sp.End < sp.Start || sp.End > len(s) {
					t.Fatalf("mark %v outside %q", sp, s)
				}
			}
		}
		for _, x := range append(learnt.Find(doc, found, "a"), Find(doc, found, "a")...) {
			spans := append([]parley.Span{x.Span}, x.Content...)
			if !x.Cue.Empty() {
				spans = append(spans, x.Cue)
			}
			for _, sp := range spans {
				if sp.Empty() || sp.Start < 0 || sp.End > len(s) {
					t.Fatalf("span %v outside %q", sp, s)
				}
				if !x.Span.Contains(sp) {
					t.Fatalf("%v outside its statement %v in %q", sp, x.Span, s)
				}
			}
			if len(x.Content) == 0 {
				t.Fatalf("a statement of nothing in %q", s)
			}
		}
	})
}

// An interview whose introduction is a byline: a line that is not read as sentences.
func TestInterviewByline(t *testing.T) {
	const byline = "Bishop Odo Brandt spoke to Lena Forsell of The Tarn Courier on the ferry home."
	const article = byline + "\n\nYou went in alone. Why?\n\nBecause I had been asked.\n\nWhat do they want now?\n\nWe never spoke of it.\n\nDid money come up?\n\nNot once while I was there.\n"
	blocks := []parley.Block{{Span: parley.Span{Start: 0, End: len(byline)}, Kind: parley.Dateline}, {Span: parley.Span{Start: len(byline) + 2, End: len(article)}, Kind: parley.Paragraph}}
	a := &parley.Article{Text: article, Blocks: blocks}
	world, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	doc := language(t).Read(article, blocks)
	got := Find(doc, entities.Find(doc, a, world), "a")
	if len(got) != 3 {
		t.Fatalf("%d statements, want 3: %+v", len(got), got)
	}
	for _, s := range got {
		if s.Speaker == nil || s.Speaker.Name != "Odo Brandt" {
			t.Errorf("%s", show(s, article))
		}
	}
}
