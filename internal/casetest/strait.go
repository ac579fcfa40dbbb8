package casetest

import (
	"parley"
	"parley/plover"
)

// Strait is a small negotiation between two states that do not exist, over a
// strait that does not either: a wire report and its edited copy, a state outlet
// with another toll and a denial, an undated piece, and one beside the subject.
func Strait() *parley.Case {
	c := &parley.Case{
		Subject: parley.Subject{Parties: []parley.Actor{norland, sudmark}, Topic: "the Alder strait"},
		Origins: map[string]string{"a1": "a1", "a2": "a1", "a3": "a3", "a4": "a4", "a5": "a5"},
		Unread:  []parley.Unread{{Location: "strait/photo.jpg", Reason: "It is no text; leave pictures out of the folder."}},
	}
	b := &builder{c}
	straitArticles(b)
	straitEncounters(b)
	straitEvents(b)
	straitWords(b)
	straitPositions(b)
	straitDisputes(b)
	c.Copies = []parley.Copy{{Older: "a1", Newer: "a2", Directed: true, Relation: parley.Edited,
		Evidence: []parley.Finding{b.finding("a2", "copy", "Ilse Brandt of Norland met Tomas Reyl of Sudmark in Port Alder")}}}
	c.Worth = []parley.Worth{
		{Article: "a1", Words: 118, Facts: 9, Own: 3},
		{Article: "a2", Words: 41, Facts: 3, Thin: true},
		{Article: "a3", Words: 74, Facts: 6, Own: 4, Remarks: []string{"state outlet"}},
		{Article: "a4", Words: 62, Facts: 4, Own: 4},
		{Article: "a5", Words: 30, Facts: 0, Thin: true},
	}
	c.Outlook.Scenarios = []parley.Scenario{{ID: "s1", Name: "partial deal",
		StatedBy: []parley.Finding{b.finding("a4", "scenario", "a partial deal that opens the strait to food ships only")}}}
	return c
}

func straitArticles(b *builder) {
	b.article(parley.Article{ID: "a1", Location: "strait/a1.txt", Title: "Ministers part without a deal in Port Alder",
		Outlet: parley.Outlet{Name: "Harbour Wire"}, Published: parley.DayOf(2031, 3, 5), Relevant: true,
		Text: `Ministers part without a deal in Port Alder

PORT ALDER (Harbour Wire) — Ilse Brandt of Norland met Tomas Reyl of Sudmark in Port Alder on Tuesday for nearly three hours. The meeting ended without a deal, both delegations said. The prisoners were not mentioned at the table.

"We will not sign a paper that leaves the strait closed," Brandt said. Sudmark demands that Norland withdraw its patrol boats.

Hours later Sudmark shelled the harbour of Low Ness, and at least 14 people were injured. Norland paused its grain shipments to Sudmark on Wednesday.

A second meeting is planned for 12 March.`})
	b.article(parley.Article{ID: "a2", Location: "strait/a2.html", Title: "No deal in Port Alder",
		Outlet: parley.Outlet{Name: "The Ness Courier"}, Published: parley.DayOf(2031, 3, 6), Relevant: true,
		Text: `No deal in Port Alder

Ilse Brandt of Norland met Tomas Reyl of Sudmark in Port Alder on Tuesday. The meeting ended without a deal. Sudmark shelled the harbour of Low Ness, and at least 14 people were injured, Harbour Wire reports.`})
	b.article(parley.Article{ID: "a3", Location: "strait/a3.md", Title: "Sudmark answers provocation",
		Outlet: parley.Outlet{Name: "Sudmark State Radio", Bloc: "Sudmark"}, Published: parley.DayOf(2031, 3, 6), Relevant: true,
		Text: `Sudmark answers provocation

The ministry denied shelling the harbour of Low Ness. Two people were hurt there by an accident, it said.

Tomas Reyl said Sudmark would not lift the closure until the patrol boats leave. "The boats are the whole question," Reyl said.

Sudmark's navy took the islet of Carn, the ministry said.`})
	b.article(parley.Article{ID: "a4", Location: "strait/a4.txt", Title: "", Relevant: true, Flags: []string{"undated"},
		Text: `Brandt and Reyl spoke by telephone, their third call this year. Former minister Brandt called it useful.

Norland rejects the withdrawal of its boats. Observers see three ways out, among them a partial deal that opens the strait to food ships only.`})
	b.article(parley.Article{ID: "a5", Location: "strait/a5.txt", Title: "Herring festival opens",
		Outlet: parley.Outlet{Name: "The Ness Courier"}, Published: parley.DayOf(2031, 3, 6), Relevant: false,
		Text: `Herring festival opens

The festival in Low Ness opens on Friday. "Nobody leaves hungry," said the cook, Per Holm.`})
	b.c.Entities = []parley.Entity{
		{ID: "ilse-brandt", Name: "Ilse Brandt", Names: []string{"Brandt", "Ilse Brandt"}, Type: parley.Leader, Country: "Norland",
			Roles: []parley.Role{{Title: "foreign minister", Of: "Norland", From: parley.DayOf(2029, 1, 1)}}, ActsFor: brandt.ActsFor},
		{ID: "norland", Name: "Norland", Names: []string{"Norland"}, Type: parley.State, Country: "Norland"},
		{ID: "sudmark", Name: "Sudmark", Names: []string{"Sudmark"}, Type: parley.State, Country: "Sudmark"},
		{ID: "tomas-reyl", Name: "Tomas Reyl", Names: []string{"Reyl", "Tomas Reyl"}, Type: parley.Leader, Country: "Sudmark", ActsFor: reyl.ActsFor},
	}
}

func straitEncounters(b *builder) {
	met := b.mention("a1", "Ilse Brandt of Norland met Tomas Reyl of Sudmark in Port Alder on Tuesday for nearly three hours.", "met", parley.Asserted)
	copied := b.mention("a2", "Ilse Brandt of Norland met Tomas Reyl of Sudmark in Port Alder on Tuesday.", "met", parley.Asserted)
	b.event(parley.Event{ID: "e01", Type: plover.Consult, Status: parley.Occurred, Actors: []parley.Actor{brandt}, Recipients: []parley.Actor{reyl},
		Date: day(4), Place: "Port Alder"}, met, copied)
	b.event(parley.Event{ID: "e02", Type: plover.Consult, Status: parley.Planned, Actors: []parley.Actor{norland}, Recipients: []parley.Actor{sudmark},
		Date: day(12)}, b.mention("a1", "A second meeting is planned for 12 March.", "meeting is planned", parley.StancePlanned))
	b.event(parley.Event{ID: "e03", Type: plover.Consult, Modes: []string{"phone"}, Status: parley.Occurred, Actors: []parley.Actor{brandt},
		Recipients: []parley.Actor{reyl}}, b.mention("a4", "Brandt and Reyl spoke by telephone, their third call this year.", "spoke", parley.Asserted))
	b.c.Encounters = []parley.Encounter{
		{ID: "m1", What: "meeting", Parties: []parley.Actor{brandt, reyl}, Status: parley.Occurred, Date: day(4), Place: "Port Alder", Length: "nearly three hours",
			Outcome:   []parley.Finding{b.finding("a1", "outcome", "ended without a deal"), b.finding("a2", "outcome", "ended without a deal")},
			NotRaised: []parley.Finding{b.finding("a1", "silence", "The prisoners were not mentioned at the table.")},
			Events:    []string{"e01"}, Corroboration: parley.Corroboration{Articles: 2, Outlets: 2, Origins: 1}},
		{ID: "m2", What: "meeting", Parties: []parley.Actor{norland, sudmark}, Status: parley.Planned, Date: day(12), Events: []string{"e02"},
			Corroboration: parley.Corroboration{Articles: 1, Outlets: 1, Origins: 1}},
		{ID: "m3", What: "call", Parties: []parley.Actor{brandt, reyl}, Status: parley.Occurred, Number: 3, Events: []string{"e03"},
			Corroboration: parley.Corroboration{Articles: 1, Origins: 1},
			MaybeSame:     []parley.MaybeSame{{ID: "m1", Reason: "the call is not dated"}}},
	}
}

func straitEvents(b *builder) {
	injured := parley.Figure{Finding: b.finding("a1", "figure", "at least 14 people were injured"), What: "injured", Low: num(14), Unit: "people", Of: "people"}
	again := parley.Figure{Finding: b.finding("a2", "figure", "at least 14 people were injured"), What: "injured", Low: num(14), Unit: "people", Of: "people"}
	hurt := parley.Figure{Finding: b.finding("a3", "figure", "Two people were hurt"), What: "injured", Low: num(2), High: num(2), Unit: "people",
		By: &parley.Argument{Actor: sudmark, Span: b.at("a3", "The ministry")}}
	b.c.Figures = []parley.Figure{injured, again, hurt}
	b.event(parley.Event{ID: "e04", Type: plover.Assault, Modes: []string{"heavy-weapons"}, Status: parley.Occurred, Actors: []parley.Actor{sudmark}, Recipients: []parley.Actor{norland},
		Date: day(4), Place: "Low Ness", Figures: []string{injured.ID, again.ID}, Contested: true},
		b.mention("a1", "Hours later Sudmark shelled the harbour of Low Ness, and at least 14 people were injured.", "shelled", parley.Asserted),
		b.mention("a2", "Sudmark shelled the harbour of Low Ness, and at least 14 people were injured, Harbour Wire reports.", "shelled", parley.Attributed),
		b.mention("a3", "The ministry denied shelling the harbour of Low Ness.", "denied shelling", parley.StanceDenied))
	b.event(parley.Event{ID: "e05", Type: plover.Sanction, Status: parley.Occurred, Actors: []parley.Actor{norland}, Recipients: []parley.Actor{sudmark}, Date: day(5)},
		b.mention("a1", "Norland paused its grain shipments to Sudmark on Wednesday.", "paused", parley.Asserted))
	b.event(parley.Event{ID: "e06", Type: plover.Coerce, Modes: []string{"seize"}, Status: parley.Occurred, Actors: []parley.Actor{sudmark}, Place: "Carn", ClaimedBy: []parley.Actor{sudmark}},
		b.mention("a3", "Sudmark's navy took the islet of Carn, the ministry said.", "took", parley.Attributed))
	b.event(parley.Event{ID: "e07", Type: plover.Reject, Status: parley.Occurred, Actors: []parley.Actor{norland}, Recipients: []parley.Actor{sudmark}},
		b.mention("a4", "Norland rejects the withdrawal of its boats.", "rejects", parley.Asserted))
}

func straitWords(b *builder) {
	say := func(article, whole, cue string, who parley.Actor, name string, how parley.Directness, content ...string) {
		s := parley.Statement{Finding: b.finding(article, "statement", whole), Direct: how}
		s.Cue = b.within(article, s.Span, cue)
		s.Speaker = &parley.Argument{Actor: who, Span: b.within(article, s.Span, name)}
		for _, words := range content {
			s.Content = append(s.Content, b.within(article, s.Span, words))
		}
		b.c.Statements = append(b.c.Statements, s)
	}
	say("a1", `"We will not sign a paper that leaves the strait closed," Brandt said.`, "said", brandt, "Brandt", parley.Direct, "We will not sign a paper that leaves the strait closed")
	say("a3", `Tomas Reyl said Sudmark would not lift the closure until the patrol boats leave.`, "said", reyl, "Tomas Reyl", parley.Indirect, "Sudmark would not lift the closure until the patrol boats leave")
	say("a3", `"The boats are the whole question," Reyl said.`, "said", reyl, "Reyl", parley.Direct, "The boats are the whole question")
	say("a5", `"Nobody leaves hungry," said the cook, Per Holm.`, "said", parley.Actor{ID: "per-holm", Name: "Per Holm"}, "Per Holm", parley.Direct, "Nobody leaves hungry")
}

func straitPositions(b *builder) {
	demand := parley.Demand{Finding: b.finding("a1", "demand", "Sudmark demands that Norland withdraw its patrol boats."),
		Actor: parley.Argument{Actor: sudmark, Span: b.at("a1", "Sudmark demands")}, To: &parley.Argument{Actor: norland},
		What: "withdraw its patrol boats", WhatSpan: b.at("a1", "withdraw its patrol boats"), Form: parley.Demanded}
	refusal := parley.Demand{Finding: b.finding("a4", "demand", "Norland rejects the withdrawal of its boats."),
		Actor: parley.Argument{Actor: norland, Span: b.at("a4", "Norland")}, What: "the withdrawal of its boats",
		WhatSpan: b.at("a4", "the withdrawal of its boats"), Form: parley.Refused}
	b.c.Demands = []parley.Demand{demand, refusal}
	b.c.Conditions = []parley.Condition{{Finding: b.finding("a3", "condition", "Sudmark would not lift the closure until the patrol boats leave"),
		Actor: parley.Argument{Actor: sudmark, Span: b.at("a3", "Sudmark would")}, WillNot: "lift the closure", Relation: "until",
		Until: "the patrol boats leave", UntilSpan: b.at("a3", "the patrol boats leave"), RedLine: true, Firmness: "firm"}}
	b.c.Situation = parley.Situation{
		Issues: []parley.Issue{{ID: "boats", Name: "patrol boats", Evidence: []string{demand.ID, refusal.ID}}},
		Positions: []parley.Position{
			{Actor: sudmark, Issue: "boats", Stance: "against", RedLine: true, Evidence: []string{demand.ID}, Finding: demand.Finding, Text: "Norland withdraw its patrol boats"},
			{Actor: norland, Issue: "boats", Stance: "for", Evidence: []string{refusal.ID}, Finding: refusal.Finding, Text: "rejects the withdrawal of its boats"},
		}}
}

func straitDisputes(b *builder) {
	value := func(article, words string, low, high *float64, by *parley.Actor) parley.Value {
		return parley.Value{Finding: b.finding(article, "value", words), Words: words, Low: low, High: high, Unit: "people", By: by}
	}
	b.c.Disputes = []parley.Dispute{{ID: "d1", Event: "e04", About: "the shelling of Low Ness", Slot: "injured", Relation: parley.Party, Values: []parley.Value{
		value("a1", "at least 14 people were injured", num(14), nil, nil), value("a3", "Two people were hurt", num(2), num(2), &sudmark)}}}
	b.c.Roles = []parley.RoleClaim{{Finding: b.finding("a4", "role", "Former minister Brandt"), Person: brandt, Description: "Former minister", Verdict: "unknown"}}
}
