package plover

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestCustom(t *testing.T) {
	entries, err := Custom(fstest.MapFS{
		"SANCTION.md": {Data: []byte("# SANCTION\r\n\r\nTies are cut.\r\n\r\n## Words\r\n- garnish + wage, salary: subj -> of\r\n- blackball\r\n- not: cut + ribbon\r\n")},
		"notes.txt":   {Data: []byte("# no entry")},
	})
	if err != nil || len(entries) != 1 || entries[0].Type != Sanction {
		t.Fatalf("%v, %v", entries, err)
	}
	w := entries[0].Words
	if len(w) != 3 || w[0].Verb != "garnish" || strings.Join(w[0].Objects, " ") != "wage salary" || w[0].Recipient[0] != "of" {
		t.Errorf("words %+v", w)
	}
	if w[1].Actor[0] != "subj" || w[1].Recipient[0] != "obj" || w[1].Not || !w[2].Not || w[2].Objects[0] != "ribbon" {
		t.Errorf("words %+v", w)
	}
}

func TestCustomRefuses(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"an empty folder", "a.txt", "", "no entry there"},
		{"a file without a type", "a.md", "Some words.\n", "no heading"},
		{"a type that is none", "a.md", "# YIELD\n", "no type of that name"},
		{"a verb of three words", "a.md", "# AID\nHelp.\n## Words\n- come to terms: subj -> obj\n", "particle"},
		{"nowhere to look", "a.md", "# AID\nHelp.\n## Words\n- cosset: subj\n", "actor -> recipient"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := Custom(fstest.MapFS{c.file: {Data: []byte(c.text)}}); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}
