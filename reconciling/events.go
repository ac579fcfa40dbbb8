package reconciling

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"sort"
	"time"

	"parley"
	"parley/plover"
)

// events clusters the mentions. Each mention, oldest article first, joins the
// first cluster all of whose members may be the same event and one of which is
// tied to it; else it begins one of its own.
func (d *desk) events(mentions []parley.Mention) []parley.Event {
	sort.SliceStable(mentions, func(i, j int) bool {
		a, b := &mentions[i], &mentions[j]
		if a.Article != b.Article {
			return d.order[a.Article] < d.order[b.Article]
		}
		// The fullest telling of an article leads, so that "the call" joins it.
		if x, y := fullness(a), fullness(b); x != y {
			return x > y
		}
		if a.Trigger != b.Trigger {
			return a.Trigger.Start < b.Trigger.Start
		}
		return a.ID < b.ID
	})
	d.pool(mentions)
	tellings := make([]telling, len(mentions))
	near := map[plover.Type]*neighbours{}
	var clusters [][]*telling
	apart := map[string]map[string]bool{}
	for _, p := range d.decided {
		for _, pair := range [][2]string{{p.A, p.B}, {p.B, p.A}} {
			if apart[pair[0]] == nil {
				apart[pair[0]] = map[string]bool{}
			}
			apart[pair[0]][pair[1]] = !p.Same
		}
	}
	for i := range mentions {
		m := &tellings[i]
		*m = telling{Mention: &mentions[i], window: d.window(&mentions[i]), word: d.word(&mentions[i]), number: d.seriesOf(&mentions[i])}
		if m.Type == plover.Consult {
			m.level, m.together = d.level(m.Actors, m.Recipients), collective(m.Actors, m.Recipients)
		}
		of := near[m.Type]
		if of == nil {
			of = newNeighbours()
			near[m.Type] = of
		}
		home := -1
		for _, k := range of.candidates(m) {
			if !d.fits(clusters[k], m) || parted(apart[m.ID], clusters[k]) {
				continue
			}
			own := d.headed(clusters[k], m)
			if home < 0 || own {
				home = k
			}
			if own || m.Type != plover.Consult || m.Date.Known() || m.number != 0 {
				break
			}
		}
		if home < 0 {
			home = len(clusters)
			clusters = append(clusters, nil)
		}
		clusters[home] = append(clusters[home], m)
		of.add(m, home)
	}
	clusters = together(d.gather(clusters, apart), d.decided)
	out := make([]parley.Event, 0, len(clusters))
	for _, c := range clusters {
		members := make([]parley.Mention, len(c))
		for i, m := range c {
			members[i] = *m.Mention
		}
		out = append(out, d.event(members))
	}
	sort.SliceStable(out, func(i, j int) bool { return d.earlier(&out[i], &out[j]) })
	return out
}

// headed reports whether a cluster has what the first lines of an article tell of which m is
// the headline.
func (d *desk) headed(cluster []*telling, m *telling) bool {
	return slices.ContainsFunc(cluster, func(c *telling) bool { return d.headline(c.Mention, m.Mention) })
}

// parted reports whether a cluster has one of the mentions.
func parted(from map[string]bool, cluster []*telling) bool {
	for _, m := range cluster {
		if from[m.ID] {
			return true
		}
	}
	return false
}

// together joins the clusters of mentions that are decided to be of one event, into the
// one that began first, unless it was decided afterwards that they are not.
func together(clusters [][]*telling, decided Decisions) [][]*telling {
	at := map[string]int{}
	if len(decided) > 0 {
		for i, c := range clusters {
			for _, m := range c {
				at[m.ID] = i
			}
		}
	}
	for n, p := range decided {
		a, held := at[p.A]
		b, both := at[p.B]
		if !p.Same || !held || !both || a == b {
			continue
		}
		undone := false
		for _, later := range decided[n+1:] {
			x, held := at[later.A]
			y, both := at[later.B]
			undone = undone || !later.Same && held && both && (x == a && y == b || x == b && y == a)
		}
		if undone {
			continue
		}
		a, b = min(a, b), max(a, b)
		for _, m := range clusters[b] {
			at[m.ID] = a
		}
		clusters[a] = append(clusters[a], clusters[b]...)
		clusters[b] = nil
	}
	out := clusters[:0]
	for _, c := range clusters {
		if len(c) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// fits reports whether m is the same event as some member, and kept apart from none.
func (d *desk) fits(cluster []*telling, m *telling) bool {
	tied, untimely, timely := false, false, false
	for _, c := range cluster {
		if vetoed(c, m) {
			return false
		}
		switch {
		case !timesMeet(c, m):
			untimely = true
		case c.Date.Exact():
			timely = true
		}
		tied = tied || d.same(c, m)
	}
	// Of a call that many date, one may have the day wrong: that keeps no other away.
	return tied && (!untimely || timely && m.Type == plover.Consult)
}

// vetoed reports whether something but their times keeps two tellings apart.
func vetoed(a, b *telling) bool {
	return !statusesMeet(a.Status, b.Status) || !kindsMeet(a.Mention, b.Mention) || !placesMeet(a.Mention, b.Mention) ||
		a.number != 0 && b.number != 0 && a.number != b.number || a.level != "" && b.level != "" && a.level != b.level && !oneOfSeries(a, b)
}

// oneOfSeries reports whether two tellings give one number in the series and one day: then it
// does not matter by which of those who were there each tells it.
func oneOfSeries(a, b *telling) bool {
	return a.number != 0 && a.number == b.number && a.Date.Exact() && a.Date == b.Date
}

// gather joins clusters of consultations and attacks that turned out to be of one when
// all was told: of one number in the series, on one day, at one place on one day, with
// nothing that keeps a telling of the one from those of the other. The fullest tellings come first of each article, and what
// ties two clusters may stand in the last.
func (d *desk) gather(clusters [][]*telling, apart map[string]map[string]bool) [][]*telling {
	near := map[string][]int{}
	for i := range clusters {
		for _, k := range gatheringKeys(clusters[i]) {
			near[k] = append(near[k], i)
		}
	}
	for i := range clusters {
		for again := len(clusters[i]) > 0; again; {
			again = false
			for _, key := range gatheringKeys(clusters[i]) {
				for _, k := range near[key] {
					if k != i && len(clusters[k]) > 0 && d.oneOccasion(clusters[i], clusters[k], apart) {
						a, b := min(i, k), max(i, k)
						clusters[a], clusters[b] = append(clusters[a], clusters[b]...), nil
						for _, more := range gatheringKeys(clusters[a]) {
							near[more] = append(near[more], a)
						}
						again = a == i
						break
					}
				}
				if again || len(clusters[i]) == 0 {
					break
				}
			}
		}
	}
	return d.slipped(clusters, apart)
}

// slipped joins what is told as two calls of the same people on consecutive days, where no article
// tells both and the one is told by a few of the other: they talked late in the evening, or those
// few have the day wrong.
func (d *desk) slipped(clusters [][]*telling, apart map[string]map[string]bool) [][]*telling {
	on := map[int64][]int{}
	days := make([]int64, len(clusters))
	for i, c := range clusters {
		if days[i] = dayOfCall(c); days[i] != 0 {
			on[days[i]] = append(on[days[i]], i)
		}
	}
	for i := range clusters {
		for _, day := range []int64{days[i] - 1, days[i] + 1} {
			if days[i] == 0 {
				break
			}
			for _, k := range on[day] {
				if len(clusters[i]) > 0 && len(clusters[k]) > 0 && d.fewOf(clusters[i], clusters[k], apart) {
					clusters[k], clusters[i] = append(clusters[k], clusters[i]...), nil
				}
			}
		}
	}
	return clusters
}

// dayOfCall is the one day on which all of a cluster that date it put a call, 0 where there is none.
func dayOfCall(cluster []*telling) int64 {
	day := int64(0)
	for _, m := range cluster {
		if m.Type != plover.Consult || m.What != "call" || m.Status != parley.Occurred {
			return 0
		}
		if m.Date.Exact() {
			n := dayNumber(m.Date.From)
			if day != 0 && n != day {
				return 0
			}
			day = n
		}
	}
	return day
}

// fewOf reports whether few tell as a call of its own what more tell of the next day, see slipped.
func (d *desk) fewOf(few, more []*telling, apart map[string]map[string]bool) bool {
	in := map[string]bool{}
	for _, m := range few {
		in[m.Article] = true
	}
	of := map[string]bool{}
	for _, m := range more {
		of[m.Article] = true
	}
	if 2*len(in) > len(of) {
		return false
	}
	tied := false
	for _, x := range few {
		for _, y := range more {
			if in[y.Article] || vetoed(x, y) || apart[x.ID][y.ID] {
				return false
			}
			tied = tied || x.level != "" && x.level == y.level &&
				(sidesMeet(x.Actors, y.Actors) && sidesMeet(x.Recipients, y.Recipients) || sidesMeet(x.Actors, y.Recipients) && sidesMeet(x.Recipients, y.Actors))
		}
	}
	return tied
}

// gatheringKeys are the numbers and days that the tellings of a consultation give it, and
// the places of an attack.
func gatheringKeys(cluster []*telling) []string {
	keys := map[string]bool{}
	for _, m := range cluster {
		for _, k := range meetingKeys(m) {
			keys[k] = true
		}
		if m.Type == plover.Assault && m.Place != "" && m.Date.Exact() {
			keys["attack on "+m.Date.From.T.Format(time.DateOnly)+" at "+folded(m.Place)] = true
		}
	}
	return sorted(keys)
}

// oneOccasion reports whether two clusters of consultations are of one.
func (d *desk) oneOccasion(a, b []*telling, apart map[string]map[string]bool) bool {
	tied := false
	for _, x := range a {
		for _, y := range b {
			if vetoed(x, y) || apart[x.ID][y.ID] {
				return false
			}
			tied = tied || d.same(x, y) && (x.number != 0 && x.number == y.number || x.Date.Exact() && x.Date == y.Date)
		}
	}
	return tied
}

// sidesNamed counts the sides that a telling of a consultation names; 0 for other events,
// which may have one side only.
func sidesNamed(m *parley.Mention) int {
	if m.Type != plover.Consult {
		return 0
	}
	sides := map[string]bool{}
	for _, list := range [][]parley.Argument{m.Actors, m.Recipients} {
		for _, a := range list {
			if a.Country != "" {
				sides[a.Country] = true
			}
		}
	}
	return min(2, len(sides))
}

// seriesOf is the number of a mention's event in its series, 0 when it is not told.
func (d *desk) seriesOf(m *parley.Mention) int {
	if m.Number != 0 || m.Type != plover.Consult {
		return m.Number
	}
	for _, id := range m.Figures {
		if f := d.figures[id]; f.What == "number in a series" && f.Low != nil {
			return int(*f.Low)
		}
	}
	return 0
}

// fullness counts what a mention tells of its event.
func fullness(m *parley.Mention) int {
	n := len(m.Actors) + len(m.Recipients)
	if m.Place != "" {
		n++
	}
	if m.Date.Known() {
		n++
	}
	if m.Number != 0 {
		n++
	}
	return n + len(m.Figures)
}

// event makes the record of one cluster. What several tell is joined; where they
// differ the fullest telling leads and the rest is left to the disputes.
func (d *desk) event(cluster []parley.Mention) parley.Event {
	lead := 0
	for i := range cluster {
		if x, y := sidesNamed(&cluster[i]), sidesNamed(&cluster[lead]); x > y || x == y && fullness(&cluster[i]) > fullness(&cluster[lead]) {
			lead = i
		}
	}
	m := cluster[lead]
	e := parley.Event{Type: m.Type, Status: m.Status, Actors: actors(m.Actors), Recipients: actors(m.Recipients),
		Date: m.Date, Place: m.Place}
	modes, contexts, figures := map[string]bool{}, map[string]bool{}, map[string]bool{}
	asserted := false
	for i := range cluster {
		m := &cluster[i]
		for _, x := range m.Modes {
			modes[x] = true
		}
		for _, x := range m.Contexts {
			contexts[x] = true
		}
		for _, x := range m.Figures {
			figures[x] = true
		}
		if e.Place == "" {
			e.Place = m.Place
		}
		asserted = asserted || m.Stance == parley.Asserted
		if m.Status == parley.Denied {
			e.Contested = true
		}
	}
	e.Date = d.dateOf(cluster, m.Date)
	e.Status = joint(cluster)
	if !asserted {
		seen := map[string]bool{}
		for i := range cluster {
			for _, a := range cluster[i].ClaimedBy {
				if !seen[a.ID] {
					seen[a.ID] = true
					e.ClaimedBy = append(e.ClaimedBy, a.Actor)
				}
			}
		}
	}
	e.Modes, e.Contexts, e.Figures = sorted(modes), sorted(contexts), sorted(figures)
	e.Corroboration = d.corroboration(cluster)
	sort.SliceStable(cluster, func(i, j int) bool {
		a, b := &cluster[i], &cluster[j]
		if a.Article != b.Article {
			return d.order[a.Article] < d.order[b.Article]
		}
		return a.Trigger.Start < b.Trigger.Start
	})
	e.Mentions = cluster
	ids := map[string]bool{}
	for i := range cluster {
		ids[cluster[i].ID] = true
	}
	e.ID = name("e", sorted(ids))
	return e
}

// dateOf is the date of an event: that of the fullest telling, as narrow as those tell
// that agree with it; where others differ, the day that most origins give.
func (d *desk) dateOf(cluster []parley.Mention, date parley.Interval) parley.Interval {
	votes := map[string]map[string]bool{}
	at := map[string]parley.Interval{}
	for i := range cluster {
		if m := &cluster[i]; m.Date.Exact() {
			k := m.Date.From.T.Format(time.DateOnly)
			if votes[k] == nil {
				votes[k] = map[string]bool{}
			}
			votes[k][d.origin[m.Article]] = true
			at[k] = m.Date
		}
	}
	if len(votes) > 1 {
		days := map[string]bool{}
		for k := range votes {
			days[k] = true
		}
		best := ""
		for _, k := range sorted(days) {
			if best == "" || len(votes[k]) > len(votes[best]) {
				best = k
			}
		}
		return at[best]
	}
	for i := range cluster {
		switch m := &cluster[i]; {
		case !date.Known():
			date = m.Date
		case m.Date.Known() && date.Meets(m.Date):
			date = date.Narrow(m.Date)
		}
	}
	return date
}

// joint is the status that the tellings add up to: what somebody tells as having
// occurred did so, though a party denies it (the event is then contested).
func joint(cluster []parley.Mention) parley.Status {
	has := map[parley.Status]bool{}
	for i := range cluster {
		has[cluster[i].Status] = true
	}
	for _, s := range []parley.Status{parley.Cancelled, parley.Occurred, parley.Planned, parley.Denied} {
		if has[s] {
			return s
		}
	}
	return parley.Conditional
}

func actors(in []parley.Argument) []parley.Actor {
	var out []parley.Actor
	for _, a := range in {
		out = append(out, a.Actor)
	}
	return out
}

// name makes an ID from the IDs of the parts, which must be sorted.
func name(prefix string, parts []string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return prefix + hex.EncodeToString(h.Sum(nil)[:6])
}

// earlier orders events: dated ones by date, then by the article and the place in
// it where they are first told.
func (d *desk) earlier(a, b *parley.Event) bool {
	if a.Date.From.Known() != b.Date.From.Known() {
		return a.Date.From.Known()
	}
	if !a.Date.From.T.Equal(b.Date.From.T) {
		return a.Date.From.T.Before(b.Date.From.T)
	}
	x, y := &a.Mentions[0], &b.Mentions[0]
	if x.Article != y.Article {
		return d.order[x.Article] < d.order[y.Article]
	}
	if x.Trigger.Start != y.Trigger.Start {
		return x.Trigger.Start < y.Trigger.Start
	}
	return a.ID < b.ID
}
