package parley_test

import (
	"testing"
	"time"

	"parley"
)

func TestMeet(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2025, 1, n, 0, 0, 0, 0, time.UTC) }
	type sighting struct {
		location, text, input string
		at                    time.Time
	}
	for _, test := range []struct {
		name    string
		seen    []sighting
		text    string   // of the version that counts
		past    []string // texts of the others
		changed bool     // by the last sighting
	}{
		{"once", []sighting{{"a", "one", "1", day(1)}}, "one", nil, true},
		{"the same again", []sighting{{"a", "one", "1", day(1)}, {"a", "one", "1", day(2)}}, "one", nil, false},
		{"changed in place", []sighting{{"a", "one", "1", day(1)}, {"a", "two", "2", day(2)}}, "two", []string{"one"}, true},
		{"changed and told late", []sighting{{"a", "two", "2", day(2)}, {"a", "one", "1", day(1)}}, "two", []string{"one"}, false},
		{"changed back", []sighting{{"a", "one", "1", day(1)}, {"a", "two", "2", day(2)}, {"a", "one", "1", day(3)}}, "one", []string{"two"}, true},
		{"a copy of the file", []sighting{{"b", "one", "1", day(1)}, {"a", "one", "1", day(2)}}, "one", nil, false},
		{"the smaller location counts", []sighting{{"b", "one", "1", day(1)}, {"a", "two", "2", day(1)}}, "two", []string{"one"}, true},
		{"the larger does not", []sighting{{"a", "two", "2", day(1)}, {"b", "one", "1", day(1)}}, "two", []string{"one"}, false},
		{"the same bytes, better read", []sighting{{"a", "one", "1", day(1)}, {"a", "one!", "1", day(2)}}, "one!", nil, true},
		{"better read, but also met elsewhere", []sighting{{"a", "one", "1", day(1)}, {"b", "one", "1", day(1)}, {"a", "one!", "1", day(2)}}, "one!", []string{"one"}, true},
		{"of unknown bytes", []sighting{{"a", "one", "", day(1)}, {"a", "two", "", day(2)}}, "two", []string{"one"}, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			var r parley.Record
			changed := false
			for _, s := range test.seen {
				r.Reader = "somebody@1"
				changed = r.Meet(parley.Article{ID: "x", Location: s.location, Text: s.text}, s.input, s.at)
				if changed == (r.Reader != "") {
					t.Errorf("changed %v, and the reading is of %q", changed, r.Reader)
				}
			}
			if r.Article.Text != test.text || changed != test.changed {
				t.Errorf("text %q, changed %v; want %q, %v", r.Article.Text, changed, test.text, test.changed)
			}
			if r.Article.Location != r.Seen[0].Location || r.Version != r.Seen[0].Version || r.Version != parley.VersionKey(&r.Article) {
				t.Errorf("article at %s in version %s; seen %+v", r.Article.Location, r.Version, r.Seen)
			}
			if len(r.Past) != len(test.past) {
				t.Fatalf("past %+v, want %q", r.Past, test.past)
			}
			for i, v := range r.Past {
				if v.Article.Text != test.past[i] || v.Key == r.Version {
					t.Errorf("past %q, want %q", v.Article.Text, test.past[i])
				}
			}
		})
	}
}

func TestVersionKey(t *testing.T) {
	a := parley.Article{ID: "1", Location: "here", Text: "Talks.", Relevant: true}
	b := parley.Article{ID: "2", Location: "there", Text: "Talks."}
	if parley.VersionKey(&a) != parley.VersionKey(&b) {
		t.Error("where an article was found, and whether it matters, makes another version")
	}
	b.Author = "A. N. Other"
	if parley.VersionKey(&a) == parley.VersionKey(&b) {
		t.Error("another author makes no other version")
	}
}
