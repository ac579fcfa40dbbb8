package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/export"
	"parley/internal/casetest"
	"parley/internal/golden"
)

func write(t *testing.T, c *parley.Case) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := export.Write(&b, c); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWriteGolden(t *testing.T) {
	golden.Check(t, "testdata/strait.jsonl", write(t, casetest.Strait()))
}

// Every object that has an article, a start and an end repeats the words there.
func TestWordsStandAtTheirSpans(t *testing.T) {
	c := casetest.Strait()
	// Characters of two, three and four bytes before everything else.
	for i := range c.Articles {
		c = casetest.Shift(c, c.Articles[i].ID, "é – 𝄞 ")
	}
	rows := parse(t, write(t, c))
	texts := map[string][]rune{}
	for _, r := range rows {
		if r["kind"] == "article" {
			texts[r["id"].(string)] = []rune(r["text"].(string))
		}
	}
	seen := 0
	for _, r := range rows {
		for _, p := range passages(r) {
			text := texts[p["article"].(string)]
			start, end := int(p["start"].(float64)), int(p["end"].(float64))
			if p["kind"] == "statement" { // its text is its content's pieces
				var pieces []string
				for _, c := range p["content"].([]any) {
					c := c.(map[string]any)
					pieces = append(pieces, string(text[int(c["start"].(float64)):int(c["end"].(float64))]))
				}
				if got := strings.Join(pieces, " … "); got != p["text"] {
					t.Errorf("statement: pieces %q, text %q", got, p["text"])
				}
				continue
			}
			if got := string(text[start:end]); got != p["text"] {
				t.Errorf("%v: words at the span %q, text %q", r["kind"], got, p["text"])
			}
			seen++
		}
	}
	if seen < 25 {
		t.Errorf("only %d passages seen", seen)
	}
}

// passages returns every object in v that has an article, a start and an end.
func passages(v any) []map[string]any {
	var out []map[string]any
	switch v := v.(type) {
	case map[string]any:
		if v["article"] != nil && v["start"] != nil && v["end"] != nil {
			out = append(out, v)
		}
		for _, inner := range v {
			out = append(out, passages(inner)...)
		}
	case []any:
		for _, inner := range v {
			out = append(out, passages(inner)...)
		}
	}
	return out
}

func parse(t *testing.T, out []byte) []map[string]any {
	t.Helper()
	var rows []map[string]any
	for line := range bytes.Lines(out) {
		var r map[string]any
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		rows = append(rows, r)
	}
	return rows
}

func TestOrderIsKindThenID(t *testing.T) {
	c := casetest.Strait()
	slices.Reverse(c.Statements)
	slices.Reverse(c.Events)
	slices.Reverse(c.Figures)
	slices.Reverse(c.Demands)
	slices.Reverse(c.Articles)
	if !bytes.Equal(write(t, c), write(t, casetest.Strait())) {
		t.Error("the order of arrival shows in the export")
	}
	kinds, at := export.Kinds(), 0
	for _, r := range parse(t, write(t, c)) {
		i := slices.Index(kinds, r["kind"].(string))
		if i < at {
			t.Fatalf("%v after %v", r["kind"], kinds[at])
		}
		at = i
	}
}

func TestUnknownIsAbsent(t *testing.T) {
	out := write(t, casetest.Strait())
	for _, bad := range []string{":null", `:""`, "[]", "{}", "0001-01-01"} {
		if i := bytes.Index(out, []byte(bad)); i >= 0 {
			t.Errorf("the export holds %s: …%s", bad, out[max(0, i-60):i+len(bad)])
		}
	}
	for _, r := range parse(t, out) {
		switch {
		case r["kind"] == "article" && r["id"] == "a4":
			if r["published"] != nil || r["outlet"] != nil || r["title"] != nil {
				t.Errorf("article a4 has no date, outlet or title, and says %v %v %v", r["published"], r["outlet"], r["title"])
			}
		case r["kind"] == "figure" && r["text"] == "at least 14 people were injured":
			if r["low"] != 14.0 || r["high"] != nil {
				t.Errorf("at least 14 is low %v high %v", r["low"], r["high"])
			}
		}
	}
}

func TestHiddenCharactersAreEscaped(t *testing.T) {
	c := casetest.Strait()
	hostile := "a\x1b[31m\u009b\u202e\u200b\U000E0041"
	c.Articles[0].Author = hostile
	out := write(t, c)
	for _, r := range string(out) {
		if r != '\n' && parley.Hidden(r) {
			t.Fatalf("%U reaches the terminal", r)
		}
	}
	if got := parse(t, out)[0]["author"]; got != hostile {
		t.Errorf("author %q came back as %q", hostile, got)
	}
}

func TestFindingWithoutWordsIsLeftOut(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*parley.Case)
		id    string
	}{
		{"span past the end", func(c *parley.Case) { c.Figures[0].Span = parley.Span{Start: 5, End: 1 << 20} }, `"kind":"figure","id":"` + casetest.Strait().Figures[0].ID},
		{"span turned round", func(c *parley.Case) { c.Demands[0].Span = parley.Span{Start: 9, End: 3} }, `"kind":"demand","id":"` + casetest.Strait().Demands[0].ID},
		{"article not held", func(c *parley.Case) { c.Conditions[0].Article = "zz" }, `"kind":"condition"`},
		{"event of no report", func(c *parley.Case) { c.Events[4].Mentions[0].Span = parley.Span{} }, `"kind":"event","id":"e05"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			broken := casetest.Strait()
			c.spoil(broken)
			var b bytes.Buffer
			err := export.Write(&b, broken)
			if !errors.Is(err, parley.ErrInvalid) {
				t.Errorf("error is %v", err)
			}
			if strings.Contains(b.String(), c.id) {
				t.Errorf("%s was written", c.id)
			}
			if !strings.Contains(string(write(t, casetest.Strait())), c.id) {
				t.Errorf("%s is not in the whole export either", c.id)
			}
		})
	}
}

func TestEmptyCase(t *testing.T) {
	if out := write(t, &parley.Case{}); len(out) != 0 {
		t.Errorf("an empty case gives %q", out)
	}
}

func BenchmarkWrite(b *testing.B) {
	c := casetest.Large(500)
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		if err := export.Write(&out, c); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(out.Len()))
}
