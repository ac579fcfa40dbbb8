package main

import (
	"cmp"
	"time"

	"parley"
)

// correctionJSON is one decision of the log, as --json writes it.
type correctionJSON struct {
	Seq     int    `json:"seq,omitempty"`
	Batch   int    `json:"batch,omitempty"`
	At      string `json:"at,omitempty"`
	By      string `json:"by,omitempty"`
	Action  string `json:"action"`
	Target  string `json:"target"`
	Article string `json:"article,omitempty"`
	Name    string `json:"name,omitempty"`
	Field   string `json:"field,omitempty"`
	Value   string `json:"value,omitempty"`
	Undone  string `json:"undone,omitempty"`
}

func correctionRow(c parley.Correction) correctionJSON {
	return correctionJSON{c.Seq, c.Batch, moment(c.At), c.By, string(c.Action), c.Target, c.Article, c.Name, c.Field, c.Value, moment(c.Undone)}
}

func correctionRows(cs []parley.Correction) []correctionJSON {
	out := []correctionJSON{}
	for _, c := range cs {
		out = append(out, correctionRow(c))
	}
	return out
}

func moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// decisionWords says in a line what a decision does.
func decisionWords(c parley.Correction) string {
	what := c.Target
	switch c.Target {
	case parley.TargetArticle:
		what += " " + c.Article
	case parley.TargetOutlet, parley.TargetEntity, parley.TargetActor:
		what += " " + c.Name
	case parley.TargetCase:
	default:
		what += " of article " + c.Article
	}
	if c.Action == parley.Set {
		return what + ": " + c.Field + " is " + cmp.Or(c.Value, "not known")
	}
	switch {
	case c.Target == parley.TargetActor && c.Action == parley.Merge:
		return what + ": the same as " + c.Value
	case c.Target == parley.TargetActor && c.Action == parley.Split:
		return what + ": another than " + c.Value
	}
	switch c.Action {
	case parley.Merge:
		return what + ": the same event as " + c.Value
	case parley.Split:
		return what + ": another event than " + c.Value
	}
	return what + ": " + string(c.Action)
}
