package reconciling

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/plover"
)

// Whatever cluster would take a mention is among those that it is looked for in.
func TestNeighboursMissNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	day := func() parley.Time { return parley.DayOf(2030, time.Month(1+r.IntN(14)), 1+r.IntN(28)) }
	d := &desk{lineage: &lineage{article: map[string]*parley.Article{}}, order: map[string]int{}}
	var ids []string
	for i := range 60 {
		a := &parley.Article{ID: fmt.Sprint("a", i), Text: "struck met struck Velm again and talks Velm"}
		switch r.IntN(4) {
		case 0:
		case 1:
			a.Published = parley.Time{T: day().T, Grain: parley.Month}
		default:
			a.Published = day()
		}
		d.article[a.ID] = a
		ids = append(ids, a.ID)
	}
	side := func() []parley.Argument {
		var out []parley.Argument
		for range r.IntN(3) {
			id := pick("norland", "sudmark", "anna-brandt", "jon-korda", "front")
			country := map[string]string{"norland": "norland", "sudmark": "sudmark", "anna-brandt": "norland", "jon-korda": "sudmark"}[id]
			out = append(out, parley.Argument{Actor: parley.Actor{ID: id, Name: id, Country: country}})
		}
		return out
	}
	when := func() parley.Interval {
		switch r.IntN(7) {
		case 0, 1, 2:
			return parley.Interval{}
		case 3:
			return parley.Interval{From: day()}
		case 4:
			a, b := day(), day()
			return parley.Interval{From: a, To: b} // the wrong way round, too
		case 5:
			return parley.Time{T: day().T, Grain: parley.Year}.Interval()
		}
		return day().Interval()
	}
	took, all, looked := 0, 0, 0
	var clusters [][]*telling
	near := map[plover.Type]*neighbours{plover.Consult: newNeighbours(), plover.Assault: newNeighbours(), plover.Reject: newNeighbours(), plover.Sanction: newNeighbours(), plover.Protest: newNeighbours()}
	var types []plover.Type
	for range 3000 {
		a := pick(ids...)
		m := parley.Mention{Finding: parley.Finding{Article: a, Span: parley.Span{Start: 0, End: 30}}, Trigger: parley.Span{Start: 0, End: 6},
			Type: []plover.Type{plover.Consult, plover.Assault, plover.Reject, plover.Sanction, plover.Protest}[r.IntN(5)], Actors: side(), Recipients: side(), Date: when(),
			Place: pick("", "", "Velm", "VELM", "Harnau"), Status: parley.Status(pick("occurred", "occurred", "planned", "denied")), What: pick("", "call", "summit")}
		x := &telling{Mention: &m, window: d.window(&m), word: d.word(&m)}
		candidates := near[m.Type].candidates(x)
		home := -1
		for k := range clusters {
			if types[k] != m.Type {
				continue
			}
			all++
			if d.fits(clusters[k], x) {
				took++
				if home < 0 {
					home = k
				}
				if !slices.Contains(candidates, k) {
					t.Fatalf("%+v (%v) belongs to the cluster of %+v (%v)", m, x.window, *clusters[k][0].Mention, clusters[k][0].window)
				}
			}
		}
		looked += len(candidates)
		if home < 0 || r.IntN(10) == 0 { // more clusters than there would be
			home = len(clusters)
			clusters, types = append(clusters, nil), append(types, m.Type)
		}
		clusters[home] = append(clusters[home], x)
		near[m.Type].add(x, home)
	}
	if took < 500 || looked*2 > all {
		t.Errorf("%d taken, %d of %d looked at", took, looked, all)
	}
}

func TestFolded(t *testing.T) {
	for _, pair := range [][2]string{{"Velm", "VELM"}, {"Straße", "straſſe"}, {"K", "k"}, {"ΣΑΣ", "σας"}, {"", "x"}} {
		x, y := folded(pair[0]), folded(pair[1])
		if want := strings.EqualFold(pair[0], pair[1]); (x == y) != want {
			t.Errorf("%q and %q: %v, want %v", pair[0], pair[1], x == y, want)
		}
	}
}
