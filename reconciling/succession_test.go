package reconciling

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"parley"
)

// A minister resigns on the fourth day, another acts, a third is sworn in on the tenth.
// Each line is a claim: the day, the person, when they have the office, and the verdict.
func TestSuccession(t *testing.T) {
	for name, claims := range map[string]string{
		"an old title lives on": `1 roe now right; 2 roe now right; 3 roe now right; 5 roe before right; 6 roe now stale; 7 roe before right;
			7 bell acting right; 8 bell acting right; 9 roe now stale; 10 cole now right; 11 cole now right; 12 bell acting stale; 13 cole now right`,
		"one stray former":            `1 roe now right; 2 roe now right; 3 roe before wrong; 4 roe now right; 5 roe now right; 6 roe now right`,
		"two terms are no succession": `1 roe now right; 1 roe now right; 2 bell now unknown; 3 roe now right; 4 roe now right`,
		"one article alone":           `1 roe now unknown`,
	} {
		t.Run(name, func(t *testing.T) {
			d := &desk{lineage: &lineage{article: map[string]*parley.Article{}}, asked: map[string]bool{}}
			byPerson := map[string][]*tenure{}
			var list []*tenure
			var want []string
			for i, line := range strings.Split(claims, ";") {
				f := strings.Fields(line)
				var day int
				fmt.Sscan(f[0], &day)
				id := fmt.Sprint("a", i)
				x := &tenure{RoleClaim: &parley.RoleClaim{Finding: parley.Finding{Article: id}, Person: parley.Actor{ID: f[1], Name: f[1]}, Office: "foreign minister", Of: "ARV", Sole: true},
					at: time.Date(2025, 3, day, 12, 0, 0, 0, time.UTC), dated: true, origin: id, tense: f[2]}
				d.article[id] = &parley.Article{ID: id}
				byPerson[f[1]] = append(byPerson[f[1]], x)
				list = append(list, x)
				want = append(want, f[3])
			}
			d.succession(list, byPerson)
			for i, x := range list {
				if x.Verdict != want[i] {
					t.Errorf("claim %d, %s %s: %s, want %s", i, x.Person.ID, x.tense, x.Verdict, want[i])
				}
			}
		})
	}
}
