package reconciling

import (
	"sort"
	"strconv"
	"strings"
	"time"

	"parley"
	"parley/text"
)

// What is offered at so much a day, and how many people were in the streets, are no
// figures of an event; accounts differ on them all the same.
var (
	rate = text.MustPattern(`(\d[\d.,]*\d|\d)( million| billion| thousand)? ((?:[a-z]+ ){0,2}[a-z]+(?: of [a-z]+)?) (?:a|an|per|each|every) (second|minute|hour|day|week|month|year)\b`)
	many = text.MustPattern(`(\d[\d.,]*\d|\d)( million| thousand)? (?:people|persons|protesters|demonstrators|marchers)\b`)

	offering = text.MustPattern(`(?i)\b(?:offer(?:s|ed|ing)?|propos(?:e|es|ed|al)|ready to (?:grant|give|release|let)|guarantee(?:s|d)?)\b`)
	moving   = text.MustPattern(`(?i)\b(?:rais(?:e|es|ed|ing)|improv(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|as high as|new (?:paper|offer|proposal)|settle|accept|enough)\b`)
	marching = text.MustPattern(`(?i)\b(?:took to the streets|march(?:ed|es)?|rall(?:y|ied)|protest(?:ed|s)?|demonstrat(?:ed|ion))\b`)
)

// sameDays is how near two articles must come out to speak of one offer or one march.
const sameDays = 36 * time.Hour

// An amount is a number told beside what it is of.
type amount struct {
	parley.Value
	at     time.Time
	kind   string // what the number is of: a unit, or a place for marches
	number float64
	denied bool
}

// key is the same for equal amounts of one thing.
func (x *amount) key() string { return x.kind + " " + strconv.FormatFloat(x.number, 'f', -1, 64) }

// amounts finds offers, marches and what is denied, in the order of publication.
func (d *desk) amounts() (offers, marches, tellings []amount) {
	for i := range d.readings {
		r := &d.readings[i]
		a := d.article[r.Article]
		if !a.Published.Known() {
			continue
		}
		for _, b := range a.Blocks {
			if !b.Kind.Read() || b.Kind == parley.Title {
				continue
			}
			words := b.In(a.Text)
			take := func(m []int, unit string) (amount, string) {
				s := parley.Span{Start: b.Start + m[0], End: b.Start + m[1]}
				sentence := sentenceAt(a.Text, b.Span, s)
				n, err := strconv.ParseFloat(strings.ReplaceAll(words[m[2]:m[3]], ",", ""), 64)
				if err != nil {
					return amount{}, ""
				}
				if m[4] >= 0 {
					n *= map[string]float64{" thousand": 1e3, " million": 1e6, " billion": 1e9}[words[m[4]:m[5]]]
				}
				x := amount{at: a.Published.T, kind: unit, number: n, denied: denying.MatchString(sentence.In(a.Text))}
				x.Finding = parley.Finding{ID: parley.FindingID(a.ID, "amount", s), Article: a.ID, Span: s, Reader: "reconciling@1"}
				x.Words, x.Low, x.High, x.Unit, x.By = short(s.In(a.Text)), &n, &n, unit, d.whose(r, sentence)
				return x, sentence.In(a.Text)
			}
			for _, m := range rate.FindAllStringSubmatchIndex(words, -1) {
				x, sentence := take(m, words[m[6]:m[7]]+" a "+words[m[8]:m[9]])
				if sentence == "" {
					continue
				}
				tellings = append(tellings, x)
				if offering.MatchString(sentence) && !moving.MatchString(sentence) && !x.denied {
					offers = append(offers, x)
				}
			}
			for _, m := range many.FindAllStringSubmatchIndex(words, -1) {
				if x, sentence := take(m, "people"); marching.MatchString(sentence) {
					x.kind = strings.Join(sorted(properNouns(sentence)), " ")
					marches = append(marches, x)
				}
			}
		}
	}
	return offers, marches, tellings
}

// properNouns are the capitalised words of a sentence but its first.
func properNouns(s string) map[string]bool {
	out := map[string]bool{}
	for i, w := range strings.Fields(s) {
		w = strings.Trim(w, ".,;:!?\"“”'’()")
		if i > 0 && w != "" && w[0] >= 'A' && w[0] <= 'Z' {
			out[strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")] = true
		}
	}
	return out
}

// offersAndMarches are the disputes over them, and over what somebody is said to accept
// and denies.
func (d *desk) offersAndMarches() []parley.Dispute {
	offers, marches, tellings := d.amounts()
	out := d.apartOn("offer", offers, func(a, b amount) bool { return a.kind == b.kind })
	out = append(out, d.apartOn("crowd", marches, func(a, b amount) bool {
		for _, w := range strings.Fields(a.kind) {
			if strings.Contains(" "+b.kind+" ", " "+w+" ") {
				return true
			}
		}
		return false
	})...)
	seen, same := map[string]bool{}, map[string][]int{}
	for i := range tellings {
		same[tellings[i].key()] = append(same[tellings[i].key()], i)
	}
	for i := range tellings {
		no := &tellings[i]
		key := no.key()
		if !no.denied || seen[key] {
			continue
		}
		for _, k := range same[key] {
			yes := &tellings[k]
			if yes.denied || yes.at.After(no.at) || no.at.Sub(yes.at) > retold || yes.Article == no.Article {
				continue
			}
			seen[key] = true
			x := parley.Dispute{About: "What is said to be accepted: " + no.Words, Slot: "denied", Relation: parley.Attribution,
				Values: []parley.Value{d.whole(yes.Value), d.whole(no.Value)}, Pairs: []parley.Pair{{A: 0, B: 1, Relation: parley.Attribution}}}
			x.ID = name("d", []string{yes.ID, no.ID})
			out = append(out, x)
			break
		}
	}
	return out
}

// whole widens a value to its sentence.
func (d *desk) whole(v parley.Value) parley.Value {
	a := d.article[v.Article]
	for _, b := range a.Blocks {
		if b.Contains(v.Span) {
			v.Span = sentenceAt(a.Text, b.Span, v.Span)
			for v.Span.Start < v.Span.End && (a.Text[v.Span.Start] == ' ' || a.Text[v.Span.Start] == '\n') {
				v.Span.Start++
			}
		}
	}
	v.Words, v.Low, v.High, v.Unit = short(v.Span.In(a.Text)), nil, nil, ""
	return v
}

// apartOn makes disputes of amounts that speak of one thing and are not the same: one for
// what two parties say, one for what cannot both be right.
func (d *desk) apartOn(slot string, list []amount, one func(a, b amount) bool) []parley.Dispute {
	sort.SliceStable(list, func(i, j int) bool {
		if x, y := d.order[list[i].Article], d.order[list[j].Article]; x != y {
			return x < y
		}
		return list[i].Span.Start < list[j].Span.Start
	})
	var out []parley.Dispute
	taken := make([]bool, len(list))
	for i := range list {
		if taken[i] {
			continue
		}
		group := []amount{list[i]}
		has := map[string]bool{d.origin[list[i].Article] + strconv.FormatFloat(list[i].number, 'f', -1, 64): true}
		for k := i + 1; k < len(list); k++ {
			if list[k].at.Sub(list[i].at) > sameDays {
				break
			}
			if taken[k] || !one(list[i], list[k]) {
				continue
			}
			taken[k] = true
			if key := d.origin[list[k].Article] + strconv.FormatFloat(list[k].number, 'f', -1, 64); !has[key] {
				has[key] = true
				group = append(group, list[k])
			}
		}
		stand := map[parley.Relation][]parley.Pair{}
		for x := range group {
			for y := x + 1; y < len(group); y++ {
				if group[x].number == group[y].number || group[x].Article == group[y].Article {
					continue
				}
				r := parley.Conflict
				if slot == "offer" && d.twoSides(group[x], group[y]) {
					r = parley.Party
				}
				stand[r] = append(stand[r], parley.Pair{A: x, B: y, Relation: r})
			}
		}
		for _, r := range []parley.Relation{parley.Conflict, parley.Party} {
			if len(stand[r]) == 0 {
				continue
			}
			x := parley.Dispute{Slot: slot, Relation: r, About: "What was offered"}
			if slot == "crowd" {
				x.About = "How many marched"
			}
			at := map[int]int{}
			var ids []string
			for n := range group {
				in := false
				for _, p := range stand[r] {
					in = in || p.A == n || p.B == n
				}
				if in {
					at[n] = len(x.Values)
					x.Values = append(x.Values, group[n].Value)
					ids = append(ids, group[n].ID)
				}
			}
			for _, p := range stand[r] {
				x.Pairs = append(x.Pairs, parley.Pair{A: at[p.A], B: at[p.B], Relation: r})
			}
			x.ID = name("d", append(ids, slot, string(r)))
			out = append(out, x)
		}
	}
	return out
}

// twoSides reports whether two amounts are the words of two sides: of those who give them,
// or of the declared blocs of the outlets.
func (d *desk) twoSides(a, b amount) bool {
	side := func(x amount) string {
		if x.By != nil && x.By.Country != "" {
			return x.By.Country
		}
		return d.article[x.Article].Outlet.Bloc
	}
	x, y := side(a), side(b)
	return x != "" && y != "" && x != y
}
