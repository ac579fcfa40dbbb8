package reconciling

import (
	"slices"
	"sort"
	"strconv"
	"time"

	"parley"
)

// sameDays is how near two articles must come out to speak of one offer or one march.
const sameDays = 36 * time.Hour

// An amount is one that a reading has, with when it came out.
type amount struct {
	*parley.Amount
	at time.Time
}

// key is the same for equal amounts of one thing.
func (x *amount) key() string { return amountKey(x.Unit, x.Number) }

func amountKey(unit string, number float64) string {
	return unit + " " + strconv.FormatFloat(number, 'f', -1, 64)
}

// value is what a dispute shows of an amount.
func (d *desk) value(x *amount) parley.Value {
	n := x.Number
	v := parley.Value{Finding: x.Finding, Words: short(x.Span.In(d.article[x.Article].Text)), Low: &n, High: &n, Unit: x.Unit}
	if x.By != nil {
		by := x.By.Actor
		v.By = &by
	}
	return v
}

// amounts finds offers, marches and all that is told of amounts in a time, in the order
// of publication.
func (d *desk) amounts() (offers, marches, tellings []amount) {
	for i := range d.readings {
		r := &d.readings[i]
		a := d.article[r.Article]
		if !a.Published.Known() {
			continue
		}
		for k := range r.Amounts {
			x := amount{&r.Amounts[k], a.Published.T}
			if b := d.blockOf(a.ID, x.Span); b < 0 || a.Blocks[b].Kind == parley.Title {
				continue
			}
			if x.Kind == parley.AmountCrowd {
				marches = append(marches, x)
			} else {
				tellings = append(tellings, x)
			}
		}
	}
	for i := range tellings {
		if x := &tellings[i]; !x.Denied && d.offered(x, tellings) {
			offers = append(offers, *x)
		}
	}
	return offers, marches, tellings
}

// offered reports whether an amount is an offer: its sentence says so; or it says nothing,
// nobody says that the number is something else, and others tell of an offer in those days.
func (d *desk) offered(x *amount, all []amount) bool {
	if x.Kind != parley.AmountUnsaid {
		return x.Kind == parley.AmountOffered
	}
	yes := false
	for i := range all {
		y := &all[i]
		if y.Unit != x.Unit || y.at.Sub(x.at).Abs() > sameDays {
			continue
		}
		if y.Number == x.Number && y.Kind != parley.AmountUnsaid && y.Kind != parley.AmountOffered {
			return false
		}
		yes = yes || y.Kind == parley.AmountOffered
	}
	return yes
}

// offersAndMarches are the disputes over them, and over what somebody is said to accept
// and denies.
func (d *desk) offersAndMarches() []parley.Dispute {
	offers, marches, tellings := d.amounts()
	out := d.apartOn("offer", offers, func(a, b amount) bool { return a.Unit == b.Unit })
	out = append(out, d.apartOn("crowd", marches, func(a, b amount) bool {
		return slices.ContainsFunc(a.Of, func(id string) bool { return slices.Contains(b.Of, id) })
	})...)
	seen, same := map[string]bool{}, map[string][]int{}
	for i := range tellings {
		same[tellings[i].key()] = append(same[tellings[i].key()], i)
	}
	for i := range tellings {
		no := &tellings[i]
		key := no.key()
		if !no.Denied || seen[key] {
			continue
		}
		for _, k := range same[key] {
			yes := &tellings[k]
			if yes.Denied || yes.at.After(no.at) || no.at.Sub(yes.at) > retold || yes.Article == no.Article {
				continue
			}
			seen[key] = true
			x := parley.Dispute{About: "What is said to be accepted: " + d.value(no).Words, Slot: "denied", Relation: parley.Attribution,
				Values: []parley.Value{d.whole(yes), d.whole(no)}, Pairs: []parley.Pair{{A: 0, B: 1, Relation: parley.Attribution}}}
			x.ID = name("d", []string{yes.ID, no.ID})
			out = append(out, x)
			break
		}
	}
	return out
}

// whole is an amount as the sentence in which it is told.
func (d *desk) whole(x *amount) parley.Value {
	v := d.value(x)
	v.Span = x.Sentence
	v.Words, v.Low, v.High, v.Unit = short(v.Span.In(d.article[v.Article].Text)), nil, nil, ""
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
		has := map[string]bool{d.origin[list[i].Article] + list[i].key(): true}
		for k := i + 1; k < len(list); k++ {
			if list[k].at.Sub(list[i].at) > sameDays {
				break
			}
			if taken[k] || !one(list[i], list[k]) {
				continue
			}
			taken[k] = true
			if key := d.origin[list[k].Article] + list[k].key(); !has[key] {
				has[key] = true
				group = append(group, list[k])
			}
		}
		stand := map[parley.Relation][]parley.Pair{}
		for x := range group {
			for y := x + 1; y < len(group); y++ {
				if group[x].Number == group[y].Number || group[x].Article == group[y].Article {
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
					x.Values = append(x.Values, d.value(&group[n]))
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
