package reconciling

import (
	"math"
	"slices"
	"sort"
	"time"

	"parley"
	"parley/plover"
	"parley/reconciling/kinds"
)

// A bid is an amount that one side offers or the other asks for, as one sentence tells it.
type bid struct {
	reading, sentence int
	number            float64
	unit              string
	at                time.Time
	words             []uint32 // of the sentence
	amount            parley.Span
	by                string  // whose word or deed the sentence is
	read              [2]bool // as an offer, as a demand, by who reads events
	offer, demand     float64 // how likely it tells the one or the other, by its words
	mute              bool    // what it bids, if anything, is for others to say
	lean              float64 // the logarithm of the odds that it is an offer
	kind              string  // "offer", "raise", "demand", "concede"; "" where that is not clear
}

// A standsAt is a sentence of an article by its beginning.
type standsAt struct {
	article string
	start   int
}

// A settled is what a sentence bids: its key is the same for the tellings of one bid that come
// out within a day or two.
type settled struct {
	key  string
	asks bool
}

// bids makes up its mind of each sentence that tells an amount whether that is offered or
// asked for. Its words may not show it ("the Borian figure is 40 barges a week"), but others
// of the case do: what the same number is to them, whose offers and whose demands they tell,
// that less is offered than asked for, and that nothing can be raised before it is offered. It
// returns the mentions of the bids that nobody read.
func (d *desk) bids(mentions []parley.Mention) []parley.Mention {
	d.bid = map[standsAt]settled{}
	all := d.readBids(mentions)
	var units []string
	of := map[string][]*bid{}
	for i := range all {
		u := all[i].unit
		if of[u] == nil {
			units = append(units, u)
		}
		of[u] = append(of[u], &all[i])
	}
	sort.Strings(units)
	var out []parley.Mention
	for _, u := range units {
		if list := of[u]; len(list) > 1 {
			giver, asker := d.bidders(list, mentions)
			d.weighBids(list, lineWords(giver).words, lineWords(asker).words)
			d.settleBids(list)
			out = append(out, d.unreadBids(list, giver, asker)...)
		}
	}
	return out
}

// readBids are the sentences that tell an amount which may be offered or asked for.
func (d *desk) readBids(mentions []parley.Mention) []bid {
	model := kinds.Shipped()
	read := map[string][]*parley.Mention{}
	for i := range mentions {
		if t := mentions[i].Type; offers(t) || t == plover.Request {
			read[mentions[i].Article] = append(read[mentions[i].Article], &mentions[i])
		}
	}
	var out []bid
	for i := range d.readings {
		r := &d.readings[i]
		a := d.article[r.Article]
		if a.Published.Grain < parley.Day {
			continue
		}
		for k := range r.Amounts {
			x := &r.Amounts[k]
			n := d.sentenceAt(r.Article, x.Span)
			if n < 0 || !r.Sentences[n].Contains(x.Span) || x.Denied || x.Kind == parley.AmountCrowd {
				continue
			}
			g := d.guesses[r.Article][n]
			if g.VerySure() && !model.Is(g, "offer", "raise", "demand", "concede") {
				continue
			}
			offer, demand := model.Share(g, "offer")+model.Share(g, "raise"), model.Share(g, "demand")+model.Share(g, "concede")
			s := &r.Sentences[n]
			b := bid{reading: i, sentence: n, number: x.Number, unit: x.Unit, at: a.Published.T, words: lineWords(s.In(a.Text)).words, amount: x.Span, by: s.By, offer: offer, demand: demand}
			for _, m := range read[r.Article] {
				if s.Overlaps(m.Trigger) {
					b.read[0], b.read[1] = b.read[0] || offers(m.Type), b.read[1] || m.Type == plover.Request
				}
			}
			b.lean = bounded(math.Log((offer+.03)/(demand+.03)), 2.5)
			if x.Kind == parley.AmountEnough {
				b.lean = 0
			}
			if b.mute = offer+demand+g.None() < mostly; b.mute {
				b.lean = 0
			}
			out = append(out, b)
		}
	}
	return out
}

// mostly is how likely a sentence must be to tell an offer or a demand, or nothing known.
const mostly = .5

func bounded(x, by float64) float64 { return max(-by, min(by, x)) }

// bidders are the country that makes the offers and the one that makes the demands, "" where
// that is not clear.
func (d *desk) bidders(list []*bid, mentions []parley.Mention) (giver, asker string) {
	votes := map[string]int{}
	at := map[standsAt]bool{}
	for _, b := range list {
		at[d.placeOf(b)] = true
	}
	for i := range mentions {
		m := &mentions[i]
		s := d.sentence(m.Article, m.Trigger)
		if s == nil || !at[standsAt{m.Article, s.Start}] {
			continue
		}
		vote := 1
		switch {
		case m.Type == plover.Request:
			vote = -1
		case !offers(m.Type):
			continue
		}
		if c := countryIn(actors(m.Actors)); c != "" {
			votes[c] += vote
		}
		if c := countryIn(actors(m.Recipients)); c != "" {
			votes[c] -= vote
		}
	}
	var names []string
	for c := range votes {
		names = append(names, c)
	}
	sort.Slice(names, func(i, j int) bool {
		if a, b := votes[names[i]], votes[names[j]]; a != b {
			return a > b
		}
		return names[i] < names[j]
	})
	if len(names) < 2 {
		return "", ""
	}
	first, last := names[0], names[len(names)-1]
	if votes[first] < 2 || votes[last] > -2 {
		return "", ""
	}
	return first, last
}

func (d *desk) placeOf(b *bid) standsAt {
	r := &d.readings[b.reading]
	return standsAt{r.Article, r.Sentences[b.sentence].Start}
}

// weighBids adds to what the words of each bid say what the other bids do.
func (d *desk) weighBids(list []*bid, giver, asker []uint32) {
	own := make([]float64, len(list))
	for i, b := range list {
		if b.mute {
			continue
		}
		switch g, a := meetWords(giver, b.words), meetWords(asker, b.words); {
		case g && !a:
			b.lean++
		case a && !g:
			b.lean--
		}
		switch {
		case b.read[0] && !b.read[1]:
			b.lean += .5
		case b.read[1] && !b.read[0]:
			b.lean -= .5
		}
		own[i] = b.lean
	}
	type heard struct {
		number float64
		text   string
	}
	said := map[heard]float64{} // one text counts once
	byNumber := map[float64]float64{}
	for i, b := range list {
		h := heard{b.number, d.text[d.readings[b.reading].Article]}
		if _, had := said[h]; !had {
			byNumber[b.number] += own[i]
		}
		said[h] = own[i]
	}
	for i, b := range list {
		mine := said[heard{b.number, d.text[d.readings[b.reading].Article]}]
		same := byNumber[b.number] - mine
		lean := own[i] + .7*bounded(same, 3)
		above, below := false, false // an amount that is asked for and no more, one that is offered and no less
		for n, sum := range byNumber {
			if n == b.number {
				sum = same
			}
			above, below = above || sum < -clearly && n <= b.number, below || sum > clearly && n >= b.number
		}
		switch {
		case above && !below:
			lean -= 4
		case below && !above:
			lean += 4
		}
		if b.mute && math.Abs(same) < clearly {
			lean = 0
		}
		b.lean = lean
	}
}

// clearly is how much must speak for a number's being offered or asked for, to hold others
// against it.
const clearly = 2

// settleBids writes down what was made up of the bids of one unit, given in the order of
// publication: as what kind their sentences go, and which of them are one bid.
func (d *desk) settleBids(list []*bid) {
	model := kinds.Shipped()
	known, better := make([]bool, len(list)), make([]bool, len(list)) // whether there was one before, and this is a better one
	offered, asked := math.Inf(-1), math.Inf(1)                       // the most and the least, days before
	from := 0
	for i, b := range list {
		for ; b.at.Sub(list[from].at) > sameDays; from++ {
			switch o := list[from]; {
			case o.lean >= 1:
				offered = max(offered, o.number)
			case o.lean <= -1:
				asked = min(asked, o.number)
			}
		}
		if b.lean > 0 {
			known[i], better[i] = !math.IsInf(offered, -1), b.number > offered
		} else {
			known[i], better[i] = !math.IsInf(asked, 1), b.number < asked
		}
	}
	for _, b := range list {
		if math.Abs(b.lean) < 1 {
			continue
		}
		first, then := "offer", "raise"
		if b.lean < 0 {
			first, then = "demand", "concede"
		}
		// What one telling of a bid leaves open, another says.
		moved, more := false, 0.
		heard := map[string]bool{} // one text counts once
		for k, o := range list {
			if o.number != b.number || math.Abs(o.lean) < 1 || o.lean > 0 != (b.lean > 0) || o.at.Sub(b.at).Abs() > sameDays || !known[k] {
				continue
			}
			moved = moved || better[k]
			if text := d.text[d.readings[o.reading].Article]; !heard[text] {
				heard[text] = true
				g := d.guesses[d.readings[o.reading].Article][o.sentence]
				more += model.Share(g, then) - model.Share(g, first)
			}
		}
		if b.kind = first; moved || more > 0 {
			b.kind = then
		}
		if b.kind == "offer" { // of which the two sides often give different sizes
			d.bid[d.placeOf(b)] = settled{b.kind + " " + b.unit, false}
		} else {
			d.bid[d.placeOf(b)] = settled{b.kind + " " + amountKey(b.unit, b.number), b.lean < 0}
		}
	}
	for _, b := range list { // when all is settled, for each is asked of the words of others
		if guesses := d.guesses[d.readings[b.reading].Article]; b.kind != "" && !model.Is(guesses[b.sentence], b.kind) {
			guesses[b.sentence] = model.Certain(b.kind, .8)
		}
	}
}

// unreadBids are the mentions of those bids of one unit that nobody read in any telling of those
// days, where more than their own words says which way they go. Whether an amount is offered or
// asked for says whose it is.
func (d *desk) unreadBids(list []*bid, giver, asker string) []parley.Mention {
	var out []parley.Mention
	for _, b := range list {
		key := d.bid[d.placeOf(b)]
		own, side := b.offer, giver
		if b.lean < 0 {
			own, side = b.demand, asker
		}
		if side == "" {
			side = b.by
		}
		if key.key == "" || math.Abs(b.lean) < settledBy || own < mostly || b.by != "" && b.by != side {
			continue
		}
		who, known := d.states[side]
		read := slices.ContainsFunc(list, func(o *bid) bool {
			return (o.read[0] || o.read[1]) && o.at.Sub(b.at).Abs() <= sameDays && d.bid[d.placeOf(o)].key == key.key
		})
		if !known || read {
			continue
		}
		m := d.unread(d.readings[b.reading].Article, &d.readings[b.reading].Sentences[b.sentence], bidTypes[b.kind])
		m.Trigger, m.Actors = b.amount, []parley.Argument{{Actor: who, Span: b.amount}}
		m.ID = parley.FindingID(m.Article, "mention "+m.Type.String(), m.Trigger)
		out = append(out, m)
	}
	return out
}

// settledBy is how much must speak for the way a bid goes before it is believed to be one though
// nobody read it: more than the words of its sentence can.
const settledBy = 4

// bidTypes are the types of bids.
var bidTypes = map[string]plover.Type{"offer": plover.Agree, "raise": plover.Agree, "demand": plover.Request, "concede": plover.Concede}
