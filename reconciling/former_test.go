package reconciling

import (
	"strings"
	"testing"
	"time"

	"parley"
)

// "Former" beside an office that another article, rightly, gives the same person in the
// same weeks is shown; two who say it tell of a change.
func TestFormerOfAHolderIsShown(t *testing.T) {
	d := &desk{lineage: &lineage{article: map[string]*parley.Article{}}, origin: map[string]string{}}
	claim := func(id, words, verdict string, day int) parley.RoleClaim {
		r := parley.RoleClaim{Person: parley.Actor{ID: "p", Name: "Pavel Orro"}, Description: words, Office: "head of government", Listed: true, Verdict: verdict}
		text := words + " Pavel Orro"
		at := parley.Time{T: time.Date(2026, 3, day, 0, 0, 0, 0, time.UTC), Grain: parley.Day}
		d.article[id], d.origin[id] = &parley.Article{ID: id, Text: text, Published: at}, id
		r.Finding = parley.Finding{ID: "r" + id, Article: id, Span: parley.Span{End: len(text)}}
		return r
	}
	now, was, too := claim("a", "Prime Minister", "right", 9), claim("b", "former Prime Minister", "unknown", 18), claim("c", "ex-Prime Minister", "unknown", 19)
	got := d.officesTold([]parley.RoleClaim{now, was})
	if len(got) != 1 || len(got[0].Values) != 2 || !strings.HasPrefix(got[0].Values[0].Words, "former") || got[0].Values[1].Article != "a" {
		t.Errorf("the two offices: %+v", got)
	}
	if got := d.officesTold([]parley.RoleClaim{now, was, too}); len(got) != 0 {
		t.Errorf("a change of office: %+v", got)
	}
}
