package storetest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"parley"
	"parley/plover"
)

// At is the moment at which the suite finds its articles.
var epoch = time.Date(2025, 3, 1, 12, 0, 0, 0, time.UTC)

var (
	who   = strings.Fields("Arden Bessel Corvina Dunmar Estovia Falken Gessler Harrow Ilmar Jossa Kessrin Lorne")
	acts  = []string{"rejected the offer of", "met envoys of", "accused", "promised aid to", "struck a depot of", "called for talks with"}
	tails = []string{"on Tuesday", "after a night of shelling", "in the port of Velm", "for the third time", "without naming a date", "to the dismay of its allies"}
)

// Record makes the i-th article of a seed with its reading: a dozen sentences, each
// with a mention, some with a figure or a statement. The same seed and number give
// the same record.
func Record(seed, i int) *parley.Record {
	r := rand.New(rand.NewPCG(uint64(seed), uint64(i)))
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	a := parley.Article{
		ID:        fmt.Sprintf("%012x", uint64(seed)<<32|uint64(i)*2654435761%(1<<32)),
		Location:  fmt.Sprintf("articles/%05d.txt", i),
		URL:       fmt.Sprintf("https://news.example/%d/%d", seed, i),
		Title:     fmt.Sprintf("%s and %s, day %d", pick(who), pick(who), i),
		Outlet:    parley.Outlet{Name: "The " + pick(who) + " Courier"},
		Published: parley.DayOf(2025, time.Month(1+r.IntN(12)), 1+r.IntN(28)),
		Language:  "en",
		Relevant:  true,
	}
	a.Dates = []parley.DateCandidate{{Value: a.Published, From: "meta", Sure: .9}}
	var text strings.Builder
	var reading parley.Reading
	reading.Article = a.ID
	reading.Entities = []parley.Entity{{ID: "ARD", Name: "Arden", Names: []string{"Arden", "Ardeners"}, Type: parley.State, Country: "ARD"}}
	finding := func(kind string, span parley.Span) parley.Finding {
		return parley.Finding{ID: parley.FindingID(a.ID, kind, span), Article: a.ID, Span: span, Reader: "generated@1"}
	}
	for n := range 12 {
		start := text.Len()
		subject, object := pick(who), pick(who)
		fmt.Fprintf(&text, "%s %s %s %s.", subject, pick(acts), object, pick(tails))
		span := parley.Span{Start: start, End: text.Len()}
		trigger := parley.Span{Start: start, End: start + len(subject)}
		actor := parley.Argument{Actor: parley.Actor{ID: strings.ToLower(subject), Name: subject}, Span: trigger}
		m := parley.Mention{Trigger: trigger, Type: plover.Reject, Status: parley.Occurred, Stance: parley.Asserted,
			Actors: []parley.Argument{actor}, Date: a.Published.Interval(), Probability: float64(r.IntN(100)) / 100}
		m.Finding = finding("mention "+m.Type.String(), m.Trigger)
		m.Span = span
		reading.Mentions = append(reading.Mentions, m)
		if n%3 == 0 {
			reading.Statements = append(reading.Statements, parley.Statement{Finding: finding("statement", span), Speaker: &actor,
				Cue: trigger, Content: []parley.Span{span}, Direct: parley.Indirect})
		}
		if n%4 == 0 {
			low := float64(r.IntN(50))
			reading.Figures = append(reading.Figures, parley.Figure{Finding: finding("figure", span), What: "killed", Low: &low, Unit: "people"})
		}
		text.WriteString("\n\n")
	}
	a.Text = text.String()
	a.Blocks = []parley.Block{{Span: parley.Span{End: len(a.Text)}, Kind: parley.Paragraph}}
	rec := new(parley.Record)
	rec.Meet(a, fmt.Sprintf("input %d", i), epoch)
	rec.Reader, rec.Reading = "generated@1", reading
	rec.Signature = []byte{byte(i), byte(i >> 8), byte(seed)}
	return rec
}

// Records makes n records.
func Records(seed, n int) []*parley.Record {
	out := make([]*parley.Record, n)
	for i := range out {
		out[i] = Record(seed, i)
	}
	return out
}
