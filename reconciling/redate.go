package reconciling

import (
	"slices"

	"parley"
	"parley/internal/cores"
	"parley/plover"
	"parley/reconciling/kinds"
)

// guess guesses of every sentence what kind of deed it tells.
func (d *desk) guess() {
	all := make([][]kinds.Guess, len(d.readings))
	model := kinds.Shipped()
	cores.Each(len(d.readings), func(i int) {
		r := &d.readings[i]
		text := d.article[r.Article].Text
		of := make([]kinds.Guess, len(r.Sentences))
		for k := range r.Sentences {
			of[k] = model.Of(r.Sentences[k].In(text))
		}
		all[i] = of
	})
	d.guesses = make(map[string][]kinds.Guess, len(all))
	for i := range all {
		d.guesses[d.readings[i].Article] = all[i]
	}
}

// A doubt is a weekday that may be another, in a sentence that tells a deed of a sure kind.
type doubt struct {
	deedLine
	at   int      // its place in the days of the sentence
	days [2]int64 // as it was read, and else
}

// A deedLine is a sentence that tells a deed of a sure kind.
type deedLine struct {
	reading, sentence int
	kind              uint8
	wording
	named []uint32
	out   int64 // the day on which the article came out, the first where that is not known
}

// redate puts each weekday of sentences and mentions on the side of publication on which
// others tell the same deed: "moved out on Friday" leaves it to the tense whether the Friday
// is over, and a tense is easily misread. A day stays where it was read when anybody tells the
// deed of it, and goes to the other when more than one day of doubt speaks for that.
func (d *desk) redate(mentions []parley.Mention) {
	type place struct {
		kind uint8
		day  int64
	}
	var doubts []doubt
	asked := map[place]bool{}
	for i := range d.readings {
		r := &d.readings[i]
		for k := range r.Sentences {
			s := &r.Sentences[k]
			kind := d.guesses[r.Article][k].Sure()
			if len(s.Else) == 0 || kind == 0 {
				continue
			}
			l := d.deedLine(i, k, kind)
			for n, other := range s.Else {
				if other == 0 {
					continue
				}
				day := dayNumber(s.Days[n])
				x := doubt{deedLine: l, at: n, days: [2]int64{day, day + int64(other)}}
				for _, day := range x.days {
					asked[place{kind, day}] = true
				}
				doubts = append(doubts, x)
			}
		}
	}
	if len(doubts) == 0 {
		return
	}
	of := map[string][]*parley.Mention{}
	for i := range mentions {
		of[mentions[i].Article] = append(of[mentions[i].Article], &mentions[i])
	}
	for i := range d.readings {
		r := &d.readings[i]
		for k := range r.References {
			of[r.Article] = append(of[r.Article], &r.References[k])
		}
	}
	type witness struct {
		deedLine
		weight float64
	}
	witnesses := map[place][]witness{}
	for i := range d.readings {
		r := &d.readings[i]
		out := d.article[r.Article].Published
		for k := range r.Sentences {
			s := &r.Sentences[k]
			kind := d.guesses[r.Article][k].Sure()
			if kind == 0 {
				continue
			}
			var l deedLine
			tell := func(day int64, weight float64) {
				if at := (place{kind, day}); asked[at] {
					if l.words == nil {
						l = d.deedLine(i, k, kind)
					}
					witnesses[at] = append(witnesses[at], witness{l, weight})
				}
			}
			for n, t := range s.Days {
				weight := 1.
				if n < len(s.Else) && s.Else[n] != 0 {
					weight = doubtful
				}
				tell(dayNumber(t), weight)
			}
			if len(s.Days) == 0 && out.Grain >= parley.Day {
				tell(dayNumber(out), dayless)
				tell(dayNumber(out)-1, dayless)
			}
		}
	}
	own := map[int]bool{} // readings that have sentences of their own
	for _, x := range doubts {
		var speaks [2]float64
		for i, day := range x.days {
			heard := map[string]float64{} // by original text
			for _, w := range witnesses[place{x.kind, day}] {
				a, b := d.readings[x.reading].Article, d.readings[w.reading].Article
				// What is told as over nobody saw coming, and the other way round.
				if d.text[a] != d.text[b] && (x.out < day) == (w.out < day) && x.like(&w.deedLine) {
					heard[d.text[b]] = max(heard[d.text[b]], w.weight)
				}
			}
			for _, weight := range heard { // halves and quarters: their order does not show
				speaks[i] += weight
			}
		}
		if speaks[1] < 1 || speaks[1] <= 2*speaks[0] {
			continue
		}
		if r := &d.readings[x.reading]; !own[x.reading] {
			own[x.reading] = true
			r.Sentences = slices.Clone(r.Sentences)
			d.sentences[r.Article] = r.Sentences
		}
		d.move(&x, of[d.readings[x.reading].Article])
	}
}

// doubtful is how much a weekday counts that may itself be another, dayless a sentence without
// a day.
const doubtful, dayless = .75, .5

func (d *desk) deedLine(reading, sentence int, kind uint8) deedLine {
	r := &d.readings[reading]
	l := deedLine{reading: reading, sentence: sentence, kind: kind, wording: lineWords(r.Sentences[sentence].In(d.article[r.Article].Text))}
	if out := d.article[r.Article].Published; out.Grain >= parley.Day {
		l.out = dayNumber(out)
	}
	for _, w := range l.words {
		if _, name := slices.BinarySearch(d.ofNames, w); name {
			l.named = append(l.named, w)
		}
	}
	return l
}

// like reports whether two sentences that tell deeds of one kind name the same, as far as they
// name anybody, and no other number in a series.
func (l *deedLine) like(m *deedLine) bool {
	if l.ordinal != 0 && m.ordinal != 0 && l.ordinal != m.ordinal {
		return false
	}
	both := 0
	for _, w := range l.named {
		if _, in := slices.BinarySearch(m.named, w); in {
			both++
		}
	}
	return both >= min(2, len(l.named), len(m.named)) && both > 0 || l.ordinal != 0 && l.ordinal == m.ordinal
}

// move puts a sentence, and what was read in it, on the other day.
func (d *desk) move(x *doubt, mentions []*parley.Mention) {
	r := &d.readings[x.reading]
	s := &r.Sentences[x.sentence]
	from, to := s.Days[x.at], s.Days[x.at]
	to.T = to.T.AddDate(0, 0, int(s.Else[x.at]))
	s.Days, s.Else = slices.Clone(s.Days), slices.Clone(s.Else)
	s.Days[x.at], s.Else[x.at] = to, 0
	out := d.article[r.Article].Published
	for _, m := range mentions {
		if !s.Overlaps(m.Trigger) || !m.Date.Exact() || m.Date.From != from {
			continue
		}
		m.Date = to.Interval()
		switch ahead := out.Known() && to.T.After(out.T); {
		case m.Status == parley.Planned && !ahead:
			m.Status, m.Stance = parley.Occurred, parley.Asserted
		case m.Status == parley.Occurred && ahead && m.Type == plover.Consult:
			m.Status, m.Stance = parley.Planned, parley.StancePlanned
		}
	}
}
