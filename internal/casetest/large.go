package casetest

import (
	"fmt"
	"strings"

	"parley"
	"parley/plover"
)

// Large is a generated case of n articles in which the same two states meet,
// shell each other and speak again and again; every third article is undated and
// every fifth copies the one before it. Nothing in it is random.
func Large(n int) *parley.Case {
	c := &parley.Case{Subject: parley.Subject{Parties: []parley.Actor{norland, sudmark}}, Origins: map[string]string{}}
	b := &builder{c}
	c.Situation.Issues = make([]parley.Issue, 0, n)
	for i := range n {
		largeArticle(b, i)
	}
	return c
}

func largeArticle(b *builder, i int) {
	id := fmt.Sprintf("g%05d", i)
	met := fmt.Sprintf("Brandt met Reyl for round %d of the talks.", i)
	shelled := fmt.Sprintf("Sudmark shelled village %d, and %d people were injured.", i, i%90+2)
	said := fmt.Sprintf("We will never give up village %d", i)
	wants := fmt.Sprintf("Norland demands the return of village %d.", i)
	unless := fmt.Sprintf("Sudmark will not leave village %d until the boats are gone.", i)
	a := parley.Article{ID: id, Location: id + ".txt", Title: fmt.Sprintf("Round %d", i), Relevant: i%50 != 49,
		Outlet: parley.Outlet{Name: fmt.Sprintf("Outlet %d", i%17)},
		Text:   strings.Join([]string{met, shelled, fmt.Sprintf("“%s,” Brandt said.", said), wants, unless}, " ")}
	occurred := parley.Interval{}
	if i%3 != 0 {
		a.Published = parley.Time{T: parley.DayOf(2031, 1, 1).T.AddDate(0, 0, i), Grain: parley.Day}
		occurred = a.Published.Interval()
	}
	b.article(a)
	b.c.Origins[id] = id
	if i%5 == 4 {
		older := fmt.Sprintf("g%05d", i-1)
		b.c.Origins[id] = b.c.Origins[older]
		b.c.Copies = append(b.c.Copies, parley.Copy{Older: older, Newer: id, Relation: parley.Edited})
	}
	f := parley.Figure{Finding: b.finding(id, "figure", fmt.Sprintf("%d people were injured", i%90+2)), What: "injured",
		Low: num(float64(i%90 + 2)), High: num(float64(i%90 + 2)), Unit: "people"}
	b.c.Figures = append(b.c.Figures, f)
	b.event(parley.Event{ID: "c" + id, Type: plover.Consult, Status: parley.Occurred, Actors: []parley.Actor{brandt}, Recipients: []parley.Actor{reyl}, Date: occurred},
		b.mention(id, met, "met", parley.Asserted))
	b.event(parley.Event{ID: "s" + id, Type: plover.Assault, Status: parley.Occurred, Actors: []parley.Actor{sudmark}, Recipients: []parley.Actor{norland}, Date: occurred,
		Place: fmt.Sprintf("village %d", i), Figures: []string{f.ID}}, b.mention(id, shelled, "shelled", parley.Asserted))
	b.c.Encounters = append(b.c.Encounters, parley.Encounter{ID: "m" + id, What: "round of talks", Number: i + 1, Parties: []parley.Actor{brandt, reyl},
		Status: parley.Occurred, Date: occurred, Events: []string{"c" + id}, Corroboration: parley.Corroboration{Articles: 1, Outlets: 1, Origins: 1}})
	speaker := parley.Actor{ID: fmt.Sprintf("speaker-%d", i%40), Name: fmt.Sprintf("Speaker %d", i%40), Country: "Norland"}
	b.c.Statements = append(b.c.Statements, parley.Statement{Finding: b.finding(id, "statement", "“"+said+",” Brandt said."),
		Speaker: &parley.Argument{Actor: speaker}, Cue: b.at(id, "said"), Content: []parley.Span{b.at(id, said)}, Direct: parley.Direct})
	d := parley.Demand{Finding: b.finding(id, "demand", wants), Actor: parley.Argument{Actor: norland}, What: fmt.Sprintf("the return of village %d", i), Form: parley.Demanded}
	b.c.Demands = append(b.c.Demands, d)
	b.c.Conditions = append(b.c.Conditions, parley.Condition{Finding: b.finding(id, "condition", unless), Actor: parley.Argument{Actor: sudmark},
		WillNot: fmt.Sprintf("leave village %d", i), Relation: "until", Until: "the boats are gone"})
	b.c.Situation.Issues = append(b.c.Situation.Issues, parley.Issue{ID: fmt.Sprintf("i%05d", i), Name: fmt.Sprintf("village %d", i)})
	b.c.Situation.Positions = append(b.c.Situation.Positions, parley.Position{Actor: norland, Issue: fmt.Sprintf("i%05d", i), Stance: "for", Finding: d.Finding,
		Evidence: []string{d.ID}, Text: d.What})
	if i%4 == 1 {
		b.c.Disputes = append(b.c.Disputes, parley.Dispute{ID: "d" + id, Event: "s" + id, About: fmt.Sprintf("shelling of village %d", i), Slot: "injured", Relation: parley.Conflict,
			Values: []parley.Value{{Finding: f.Finding, Words: f.Span.In(a.Text)}, {Finding: b.c.Figures[i-1].Finding, Words: "fewer"}}})
	}
	b.c.Worth = append(b.c.Worth, parley.Worth{Article: id, Words: 120 + i, Facts: i % 9, Own: i % 3, Thin: i%9 < 4})
}
