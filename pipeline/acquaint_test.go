package pipeline_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley"
	"parley/memory"
	"parley/pipeline"
)

// An article that only names a country knows from another that it is one; when that
// other is gone, it does not any more; and the order of arrival decides nothing.
func TestArticlesIntroduce(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	bare := write("bare.txt", "Talks go on\n\nTessarin accused Ormund of breaking the truce on Monday. Ormund said nothing. Nobody knows what comes next in the valley.\n")
	telling := write("telling.txt", "A minister speaks\n\nTessarin's president, Jana Roe, met the Ormundian foreign minister in Orsk on Friday. The Ormundian army and Ormund's navy stood by, and Tessarin's parliament voted.\n")
	typeOf := func(s parley.Store, id string) (out string) {
		err := s.View(context.Background(), func(v parley.View) error {
			for r, err := range v.Records(parley.ReadingPart) {
				if err != nil {
					return err
				}
				if !strings.Contains(r.Article.Text, "Nobody knows") {
					continue
				}
				for _, e := range r.Reading.Entities {
					if e.ID == id {
						out = string(e.Type) + " in " + e.Country
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	alone, one, other := memory.New(), memory.New(), memory.New()
	add(t, alone, bare)
	if got := typeOf(alone, "tessarin"); strings.HasPrefix(got, "state") {
		t.Fatalf("the bare article knows by itself that Tessarin is a %s", got)
	}
	add(t, one, bare)
	add(t, one, telling)
	add(t, other, telling, bare)
	for _, s := range []parley.Store{one, other} {
		if got := typeOf(s, "tessarin"); got != "state in Tessarin" {
			t.Errorf("Tessarin is a %s, want a state", got)
		}
	}
	if exported(t, one) != exported(t, other) {
		t.Error("the order of arrival shows")
	}
	for _, s := range []parley.Store{alone, one} { // read by itself, and with what another told
		weighed(t, s)
	}
	forget(t, one, telling)
	if exported(t, one) != exported(t, alone) {
		t.Error("what the article that is gone introduced is still known")
	}
}

// weighed checks that every event of a store is told with the weights it was read by.
func weighed(t *testing.T, s parley.Store) {
	t.Helper()
	ctx, n := context.Background(), 0
	c, err := pipeline.Case(ctx, s, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range c.Events {
		for _, m := range e.Mentions {
			why, err := pipeline.Grounds(ctx, s, pipeline.Options{}, m.Article)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(why[m.ID], "log-odds: always ") {
				t.Errorf("%s is weighed %q", m.ID, why[m.ID])
			}
			n++
		}
	}
	if n == 0 {
		t.Error("there is no event")
	}
}
