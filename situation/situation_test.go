package situation

import (
	"slices"
	"strings"
	"testing"

	"parley"
)

func TestIssueOf(t *testing.T) {
	for _, c := range []struct{ words, issue, clause string }{
		{"maintain its place, avoid losses, and seek a negotiated settlement", "end-of-war", "seek a negotiated settlement"},
		{"release 280 cubic metres of water a second", "water", "release 280 cubic metres of water a second"},
		{"admit inspectors to the dam", "inspection", "admit inspectors to the dam"},
		{"the mayor of Amsterdam to stay", "", ""},
		{"", "", ""},
	} {
		t.Run(c.words, func(t *testing.T) {
			e, clause, ok := issueOf(entries(), c.words)
			if e.id != c.issue || clause != c.clause || ok != (c.issue != "") {
				t.Errorf("%q: %q, %v", e.id, clause, ok)
			}
		})
	}
}

// A demand of two things is a position on both, each in its own words.
func TestAssess(t *testing.T) {
	text := "Norland agreed to keep the truce and to let inspectors in. Norland would not sell grain as long as the blockade lasts."
	find := func(id, words string) parley.Finding {
		i := strings.Index(text, words)
		return parley.Finding{ID: id, Article: "a", Span: parley.Span{Start: i, End: i + len(words)}}
	}
	norland := parley.Argument{Actor: parley.Actor{ID: "norland", Name: "Norland"}}
	s := Assess(&parley.Case{Articles: []parley.Article{{ID: "a", Text: text}},
		Demands: []parley.Demand{{Finding: find("d", "Norland agreed to keep the truce and to let inspectors in"), Actor: norland, What: "keep the truce and to let inspectors in", Form: parley.Promised}},
		Conditions: []parley.Condition{{Finding: find("c", "Norland would not sell grain as long as the blockade lasts"), Actor: norland, WillNot: "sell grain", Relation: "if",
			Until: "the blockade lasts"}}})
	var got []string
	for _, p := range s.Positions {
		got = append(got, p.Issue+" "+p.Stance+": "+p.Text)
	}
	want := []string{"ceasefire for: keep the truce", "inspection for: let inspectors in", "sanctions against: the blockade lasts"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// A number by itself is one of what another side last named a number of; what was done is
// nobody's position any more.
func TestAssessAnswers(t *testing.T) {
	text := "Norland offered to release 280 cubic metres of water a second. Sudmark had demanded 400. Norland rejected the demand. Sudmark offered to free 12 prisoners."
	find := func(id, words string) parley.Finding {
		i := strings.Index(text, words)
		return parley.Finding{ID: id, Article: "a", Span: parley.Span{Start: i, End: i + len(words)}}
	}
	norland, sudmark := parley.Argument{Actor: parley.Actor{ID: "norland", Name: "Norland"}}, parley.Argument{Actor: parley.Actor{ID: "sudmark", Name: "Sudmark"}}
	c := &parley.Case{Articles: []parley.Article{{ID: "a", Text: text}}, Demands: []parley.Demand{
		{Finding: find("d1", "Norland offered to release 280 cubic metres of water a second"), Actor: norland, What: "release 280 cubic metres of water a second", Form: parley.Offered},
		{Finding: find("d2", "Sudmark had demanded 400"), Actor: sudmark, What: "400", Form: parley.Demanded},
		{Finding: find("d4", "Sudmark offered to free 12 prisoners"), Actor: sudmark, What: "free 12 prisoners", Form: parley.Offered, Met: &parley.Met{Event: "e1"}},
	}}
	var got []string
	for _, p := range Assess(c).Positions {
		got = append(got, p.Actor.Name+" "+p.Issue+" "+p.Stance)
	}
	if want := []string{"Norland water for", "Sudmark water for"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	c.Demands = c.Demands[1:2] // of what, nobody said
	if got := Assess(c).Positions; len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

// An issue that words name themselves is called by what is wanted done with it; words that
// point, count or tell of somebody's day name none.
func TestOpen(t *testing.T) {
	for _, c := range []struct{ words, id, name string }{
		{"lift the curfew in force in the town", "curfew", "lifting of the curfew"},
		{"the curfew is lifted", "curfew", "lifting of the curfew"},
		{"the return of three foreign engineers", "foreign-engineer", "return of the foreign engineers"},
		{"the killers handed over", "killer", "handover of the killers"},
		{"discuss the status of the island", "status", "status of the island"},
		{"maintain its strategic position", "strategic-position", "strategic position"},
		{"its gunmen two kilometres from the road", "gunmen", "gunmen"},
		{"lay them before the member states", "", ""},
		{"a further 30 million, of which none has been paid", "", ""},
		{"give her another day", "", ""},
		{"the last man would be home by July", "", ""},
		{"not to let the men write the agenda", "", ""},
	} {
		e, ok := open(c.words)
		if e.id != c.id || e.name != c.name || ok != (c.id != "") {
			t.Errorf("%q: %q, %q", c.words, e.id, e.name)
		}
	}
}

// What somebody will do on terms is an offer, the term a demand; what he threatens with makes
// the term no wish. Names of one thing, one longer than the other, are one issue.
func TestAssessTerms(t *testing.T) {
	text := "Norland will free the prisoners if the curfew is lifted. Norland will close the port should relief be stopped. Sudmark wants the return of three foreign engineers. Norland demanded the engineers."
	find := func(id, words string) parley.Finding {
		i := strings.Index(text, words)
		return parley.Finding{ID: id, Article: "a", Span: parley.Span{Start: i, End: i + len(words)}}
	}
	norland, sudmark := parley.Argument{Actor: parley.Actor{ID: "norland", Name: "Norland"}}, parley.Argument{Actor: parley.Actor{ID: "sudmark", Name: "Sudmark"}}
	s := Assess(&parley.Case{Articles: []parley.Article{{ID: "a", Text: text}},
		Demands: []parley.Demand{
			{Finding: find("d1", "Sudmark wants the return of three foreign engineers"), Actor: sudmark, What: "the return of three foreign engineers", Form: parley.Demanded},
			{Finding: find("d2", "Norland demanded the engineers"), Actor: norland, What: "the engineers", Form: parley.Demanded},
		},
		Conditions: []parley.Condition{
			{Finding: find("c1", "Norland will free the prisoners if the curfew is lifted"), Actor: norland, Will: "free the prisoners", Relation: "if", Until: "the curfew is lifted"},
			{Finding: find("c2", "Norland will close the port should relief be stopped"), Actor: norland, Will: "close the port", Relation: "if", Until: "relief be stopped"},
		}})
	var got []string
	for _, p := range s.Positions {
		got = append(got, p.Actor.Name+" "+p.Issue+" "+p.Stance)
	}
	if want := []string{"Norland curfew for", "Norland engineer for", "Sudmark engineer for", "Norland prisoners for"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestBareAmount(t *testing.T) {
	for words, want := range map[string]bool{"400": true, "at least 400": true, "the full 1,200": true, "400 tonnes": false, "more": false, "": false} {
		if bareAmount(words) != want {
			t.Errorf("%q: %v", words, !want)
		}
	}
}

// What is said in passing is not what the talks are about.
func TestTopics(t *testing.T) {
	about := "The water is low. The dam holds the water, and the river waits."
	passing := "He crossed the river."
	if got := Topics([]string{about, about, passing}); !slices.Equal(got, []string{"water"}) {
		t.Errorf("%q", got)
	}
	if got := Topics([]string{about, passing, passing}); len(got) != 0 {
		t.Errorf("one text in three makes a topic: %q", got)
	}
}

// What no word of the list stands in is an issue under the noun it turns on.
func TestStands(t *testing.T) {
	for _, c := range []struct {
		words string
		want  []string
	}{
		{"maintain its strategic position, avoid losses, and seek a negotiated settlement", []string{"strategic-position", "end-of-war"}},
		{"new demands", []string{"demand"}},
		{"an end of the curfew", []string{"curfew"}},
		{"them", nil},
		{"stop fighting in the east, after a week of talks mediated by Arland", []string{"ceasefire"}},
		{"hold more nuclear talks", []string{"meeting"}},
		{"resume the talks on prisoners", []string{"meeting"}},
		{"dialogue with everyone who speaks to it as an equal", nil},
		{"talks with Arland", []string{"meeting"}},
	} {
		var got []string
		for _, s := range stands(entries(), c.words) {
			got = append(got, s.id)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.words, got, c.want)
		}
	}
}
