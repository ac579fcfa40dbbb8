package polnear

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"parley"
	"parley/reading/quotes/parts"
	"parley/text/en"
)

// Code points become bytes, pieces stay apart, lines that go on are passed over, and of
// two annotators the first by name is read.
func TestLoad(t *testing.T) {
	dir := t.TempDir()
	for name, s := range map[string]string{
		"text/a.txt":             "“Ö,” Bo said, “no.”\n",
		"attributions/a_two.ann": "T1\tCue 0 1\tx\nT2\tContent 1 2\ty\nE1\tAttribution:T1 Cue:T1 Content:T2\n",
		"attributions/a_one.ann": "T1\tSource 5 7\tBo\nT2\tCue 8 12\tsaid\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n" +
			"T3\tContent 0 4;14 19\t“Ö,”\n“no.”\nA1\tNote T3\nT4\tDiscard 0 1\tx\nE2\tAttribution:T2 Cue:T2\n",
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	docs, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 1 || len(docs[0].Marks) != 1 {
		t.Fatalf("read %+v", docs)
	}
	in := func(spans []parley.Span) (out []string) {
		for _, s := range spans {
			out = append(out, s.In(docs[0].Text))
		}
		return out
	}
	m := docs[0].Marks[0]
	for _, x := range []struct{ got, want []string }{{in(m.Source), []string{"Bo"}}, {in(m.Cue), []string{"said"}}, {in(m.Content), []string{"“Ö,”", "“no.”"}}} {
		if !reflect.DeepEqual(x.got, x.want) {
			t.Errorf("got %q, want %q", x.got, x.want)
		}
	}
	for _, x := range Examples(docs, en.Splitter()) {
		want := parts.Attribution{Source: parts.Range{First: 4, Last: 5}, Cue: parts.Range{First: 5, Last: 6}, Content: []parts.Range{{First: 0, Last: 4}, {First: 7, Last: 11}}}
		if len(x.Gold) != 1 || !reflect.DeepEqual(x.Gold[0], want) {
			t.Errorf("over the tokens: %+v", x.Gold)
		}
	}
}

func TestLoadRefuses(t *testing.T) {
	if _, err := Load(t.TempDir()); err == nil {
		t.Error("an empty folder was read")
	}
	if _, err := Load(filepath.Join(t.TempDir(), "none.tar.gz")); err == nil {
		t.Error("a file that is not there was read")
	}
}
