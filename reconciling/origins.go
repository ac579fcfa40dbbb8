package reconciling

import (
	"slices"
	"sort"
	"strings"
	"time"

	"parley"
	"parley/plover"
)

// origins groups articles that descend from one original. It returns for each
// article the smallest ID of its group: the group's name.
func origins(articles []parley.Article, copies []parley.Copy) map[string]string {
	up := map[string]string{}
	for _, a := range articles {
		up[a.ID] = a.ID
	}
	var root func(id string) string
	root = func(id string) string {
		if up[id] == id {
			return id
		}
		up[id] = root(up[id])
		return up[id]
	}
	for _, c := range copies {
		older, held := up[c.Older]
		newer, held2 := up[c.Newer]
		if !held || !held2 {
			continue // the original is only named
		}
		a, b := root(older), root(newer)
		up[max(a, b)] = min(a, b)
	}
	out := make(map[string]string, len(up))
	for id := range up {
		out[id] = root(id)
	}
	return out
}

// A lineage knows where articles have from what they tell. Which tellings are
// independent is a question of an event, not of articles: a piece that retells another's
// scoop may tell of the war with its own eyes.
type lineage struct {
	article map[string]*parley.Article
	text    map[string]string // the group of articles that have their text from one original
	// retells are, by newer article, the pieces that it retells.
	retells map[string][]parley.Copy
	// quoted are those on whose word a telling of a charge or a denial gives what is said in it;
	// ofDenial says that it tells the denial of a charge, not a refusal; leads that somebody
	// leads a state. All are nil where nothing is known.
	quoted   func(m *parley.Mention, doers []parley.Argument) []parley.Argument
	ofDenial func(m *parley.Mention) bool
	leads    func(a parley.Actor) bool
	// overWho says that an attack is told of only in a quarrel over who did it: that there was one
	// is nobody's claim.
	overWho func(m *parley.Mention) bool
}

func newLineage(articles []parley.Article, copies []parley.Copy) *lineage {
	l := &lineage{article: make(map[string]*parley.Article, len(articles)), retells: map[string][]parley.Copy{}}
	for i := range articles {
		l.article[articles[i].ID] = &articles[i]
	}
	var texts []parley.Copy
	for _, c := range copies {
		if c.Relation == parley.Retold {
			l.retells[c.Newer] = append(l.retells[c.Newer], c)
		} else {
			texts = append(texts, c)
		}
	}
	l.text = origins(articles, texts)
	return l
}

// Origins counts the origins of tellings of one event: how many articles tell it that have
// it neither from one another nor from one source. The case must have its articles and
// its copies.
func Origins(c *parley.Case, mentions []parley.Mention) int {
	return newLineage(c.Articles, c.Copies).corroboration(mentions).Origins
}

// occasion is how far apart two articles may come out that have something from the same
// person or office on the same occasion.
const occasion = 36 * time.Hour

// corroboration counts the articles, outlets and origins that tell an event. Denials,
// suppositions and what only recalls it tell nothing, unless there is nothing else. Articles are of one origin
// that have their text from one original, that are of one outlet, that credit the same
// agency, or that have it from the same person or office on the same occasion; a piece
// that retells another is, for what it has from there. What a party says of itself or of the
// other is one with its readout and the outlets of its bloc, and so is what nobody but
// the outlets of one declared bloc tells, unless it is a denial by the other side. An article without a known outlet counts as an
// outlet of its own.
func (l *lineage) corroboration(mentions []parley.Mention) parley.Corroboration {
	tells := func(m *parley.Mention) bool {
		return m.Stance != parley.StanceDenied && m.Stance != parley.Hypothetical && !m.Passing
	}
	some := false
	for i := range mentions {
		some = some || tells(&mentions[i])
	}
	of := map[string][]*parley.Mention{}
	ids := map[string]bool{}
	for i := range mentions {
		if m := &mentions[i]; tells(m) || !some {
			of[m.Article] = append(of[m.Article], m)
			ids[m.Article] = true
		}
	}
	who := doers(mentions)
	tellers := make([]*teller, 0, len(ids))
	outlets := map[string]bool{}
	at := map[string]int{}
	for i, id := range sorted(ids) {
		t := l.teller(id, of[id], who)
		tellers = append(tellers, t)
		at[id] = i
		outlet := t.Outlet.Name
		if outlet == "" {
			outlet = "\x00" + id
		}
		outlets[outlet] = true
	}
	alone := oneBloc(tellers) && !deniedBy(mentions, who, tellers[0].Outlet.Bloc)
	up := make([]int, len(tellers))
	root := func(i int) int {
		for up[i] != i {
			i = up[i]
		}
		return i
	}
	for i := range tellers {
		up[i] = i
	}
	join := func(i, k int) {
		a, b := root(i), root(k)
		up[max(a, b)] = min(a, b)
	}
	for i, t := range tellers {
		for k, other := range tellers[:i] {
			if alone || root(i) != root(k) && t.oneOrigin(other) {
				join(i, k)
			}
		}
	}
	// Two retell one piece of an outlet: the same, or one that the case does not hold, for of
	// those of the outlet that it holds neither tells this.
	samePiece := func(a, b parley.Copy) bool {
		_, one := at[a.Older]
		_, other := at[b.Older]
		return outletKey(a.Of) == outletKey(b.Of) && (a.Older == b.Older || !one && !other)
	}
	for i, t := range tellers {
		for _, c := range l.retells[t.ID] {
			if !l.hasFrom(t, c, tellers, samePiece) {
				continue
			}
			if k, held := at[c.Older]; held {
				join(i, k)
			}
			for k, other := range tellers[:i] { // what nobody holds, two may retell
				for _, c2 := range l.retells[other.ID] {
					if samePiece(c, c2) && l.hasFrom(other, c2, tellers, samePiece) {
						join(i, k)
					}
				}
			}
		}
	}
	n := 0
	for i := range up {
		if up[i] == i {
			n++
		}
	}
	return parley.Corroboration{Articles: len(tellers), Outlets: len(outlets), Origins: n}
}

// A teller is an article that tells an event.
type teller struct {
	*parley.Article
	mentions []*parley.Mention
	// whole are the sides on whose word alone it tells it; speaks those of them, and of
	// those who accuse, ask or refuse, whose outlet it is.
	whole, speaks []string
	// text is the group of those that have their text from one original, outlet and agency
	// are keys; all that two tellers are held against each other by is looked up once.
	text, outlet, agency string
	end                  time.Time // of the time at which it came out
}

func (l *lineage) teller(id string, mentions []*parley.Mention, doers []parley.Argument) *teller {
	a := l.article[id]
	t := &teller{Article: a, mentions: mentions, whole: l.wholeWord(mentions, doers),
		text: l.text[id], outlet: outletKey(a.Outlet.Name), agency: agency(a), end: endOf(a.Published)}
	t.speaks = l.ownWord(t, doers)
	if official(a) && a.Outlet.Country != "" {
		t.whole = append(t.whole, a.Outlet.Country)
	}
	return t
}

// oneOrigin reports whether two articles that tell an event have it from one place.
func (a *teller) oneOrigin(b *teller) bool {
	if a.text == b.text || a.Outlet.Name != "" && a.outlet == b.outlet || meet(a.speaks, b.speaks) {
		return true
	}
	if !a.Published.Known() || !b.Published.Known() || max(a.Published.T.Sub(b.end), b.Published.T.Sub(a.end)) > occasion {
		return false
	}
	return a.agency != "" && a.agency == b.agency || meet(a.whole, b.whole)
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(p string) bool { return slices.Contains(b, p) })
}

// oneBloc reports whether the outlets of one declared bloc tell something, and nobody else.
func oneBloc(tellers []*teller) bool {
	for _, t := range tellers {
		if t.Outlet.Bloc == "" || !strings.EqualFold(t.Outlet.Bloc, tellers[0].Outlet.Bloc) {
			return false
		}
	}
	return true
}

// deniedBy reports whether tellings are of a denial by somebody who is not of a bloc: of what
// speaks against its own side each of its outlets has its own knowledge.
func deniedBy(mentions []parley.Mention, doers []parley.Argument, bloc string) bool {
	return len(mentions) > 0 && mentions[0].Type == plover.Reject && len(doers) > 0 &&
		!slices.ContainsFunc(doers, func(a parley.Argument) bool { return a.Called(bloc) })
}

// hasFrom reports whether what a piece tells of an event it has from the piece that it
// retells: it says so in the same sentence, or nobody had told it before but those who
// have it from there.
func (l *lineage) hasFrom(t *teller, c parley.Copy, tellers []*teller, samePiece func(a, b parley.Copy) bool) bool {
	for _, m := range t.mentions {
		for _, f := range c.Evidence {
			if f.Article == t.ID && f.Span.Overlaps(m.Span) {
				return true
			}
		}
	}
	for _, other := range tellers {
		if other == t || other.ID == c.Older || c.Older != "" && l.text[other.ID] == l.text[c.Older] || !earlierThan(other.Article, t.Article) {
			continue
		}
		from := false
		for _, c2 := range l.retells[other.ID] {
			from = from || samePiece(c, c2)
		}
		if !from {
			return false
		}
	}
	return true
}

// earlierThan reports whether an article came out before another; one without a date may
// have.
func earlierThan(a, b *parley.Article) bool {
	return !a.Published.Known() || !b.Published.Known() || a.Published.T.Before(b.Published.T)
}

// spoken are the types of events that consist in what somebody says.
var spoken = map[plover.Type]bool{plover.Accuse: true, plover.Reject: true, plover.Request: true, plover.Threaten: true}

// ownWord names the sides that an outlet is declared to speak for, as their readout or as an
// outlet of their bloc, and whose own word an event is as it tells it: those who accuse,
// refuse or ask, and those who alone claim it.
func (l *lineage) ownWord(t *teller, doers []parley.Argument) []string {
	of := t.Outlet
	if of.Country == "" && of.Bloc == "" {
		return nil
	}
	out := map[string]bool{}
	for _, m := range t.mentions {
		who := slices.DeleteFunc(l.claimants(m, doers), func(by parley.Argument) bool { return !slices.Contains(t.whole, officeOf(by.Actor)) })
		if spoken[m.Type] && m.Type != plover.Threaten { // which is a deed: that it was made is nobody's claim
			who = slices.Concat(who, m.Actors, doers)
		}
		for _, x := range who {
			if of.Country != "" && x.Called(of.Country) || of.Bloc != "" && x.Called(of.Bloc) {
				out[sideOf(x.Actor)] = true
			}
		}
	}
	return sorted(out)
}

// agency is the key of the agency that an article's text is of; empty when it is its own.
func agency(a *parley.Article) string {
	if a.Credit != "" {
		return outletKey(a.Credit)
	}
	if a.Outlet.Kind == "wire" {
		return outletKey(a.Outlet.Name)
	}
	return ""
}

// apartAtLeast is how long two times are apart, however early and late in their days they
// are.
func apartAtLeast(a, b parley.Time) time.Duration {
	return max(0, a.T.Sub(endOf(b)), b.T.Sub(endOf(a)))
}

// endOf is the end of what a time may be: that of its last day, where it gives no minute.
func endOf(t parley.Time) time.Time {
	if t.Grain >= parley.Minute {
		return t.T
	}
	return t.Interval().To.T.AddDate(0, 0, 1)
}

// doers are those of the side that most tellings of an event name as having done it.
func doers(mentions []parley.Mention) []parley.Argument {
	count := map[string]int{}
	most := ""
	for i := range mentions {
		for _, side := range sidesOf(mentions[i].Actors) {
			count[side]++
			if n := count[side]; n > count[most] || n == count[most] && side < most {
				most = side
			}
		}
	}
	var out []parley.Argument
	for i := range mentions {
		for _, a := range mentions[i].Actors {
			if mouth(a.Actor) == most && !slices.ContainsFunc(out, func(b parley.Argument) bool { return a.ID == b.ID }) {
				out = append(out, a)
			}
		}
	}
	return out
}

// charges reports whether a telling is of a charge or a denial: what they say is so or not. Other
// words are deeds: that a demand was made is nobody's claim.
func (l *lineage) charges(m *parley.Mention) bool {
	return m.Type == plover.Accuse || m.Type == plover.Reject && (l.ofDenial == nil || l.ofDenial(m))
}

// mouth is for whom an actor speaks: his country, else the body for which he does, else himself.
func mouth(a parley.Actor) string {
	if a.Country == "" && len(a.ActsFor) > 0 {
		return strings.ToLower(a.ActsFor[len(a.ActsFor)-1])
	}
	if a.Country == "" {
		return strings.ToLower(a.Name)
	}
	return a.Country
}

// itself reports whether who speaks for a side is the side: the state, or who leads it.
func (l *lineage) itself(a parley.Actor) bool {
	return stateItself(a) || l.leads != nil && l.leads(a)
}

// officeOf is the office for which somebody speaks, as far as a name shows it: an army has its
// own, and on the day of an attack tells of it apart from the ministry.
func officeOf(a parley.Actor) string {
	for w := range strings.FieldsSeq(strings.ToLower(a.Name)) {
		if military[w] {
			return mouth(a) + " army"
		}
	}
	return mouth(a)
}

var military = set("army military forces navy troops staff command")

// stateItself reports whether an actor is a state or its government, not somebody who speaks for it.
func stateItself(a parley.Actor) bool {
	return a.Country != "" && (a.ID == a.Country || strings.EqualFold(a.Name, a.Country)) || strings.HasSuffix(strings.ToLower(a.Name), "government")
}

// office reports whether an actor is an office of a state: a ministry.
func office(a parley.Actor) bool {
	return levelOf(a.Name) == "" && strings.Contains(strings.ToLower(a.Name), "minist")
}

// sidesOf are the sides of some, each once, in order.
func sidesOf(list []parley.Argument) []string {
	out := map[string]bool{}
	for _, a := range list {
		out[mouth(a.Actor)] = true
	}
	return sorted(out)
}

// claimants are, in a list of their own, those on whose word a telling is. Who says what he did himself claims nothing
// by it: "the ministry said that it had recalled the envoy" announces the deed. doers are
// those who did it where the telling does not say.
func (l *lineage) claimants(m *parley.Mention, doers []parley.Argument) []parley.Argument {
	if l.charges(m) {
		out := m.ClaimedBy
		if len(out) == 0 && l.quoted != nil {
			out = l.quoted(m, doers)
		}
		return slices.DeleteFunc(slices.Clone(out), func(by parley.Argument) bool { return l.itself(by.Actor) })
	}
	if m.Type == plover.Assault && l.overWho != nil && l.overWho(m) || m.Type == plover.Consult && len(sidesOf(m.ClaimedBy)) > 1 { // both who met say so
		return nil
	}
	if offers(m.Type) { // of what size it is, each side tells differently
		offices := slices.DeleteFunc(slices.Clone(m.Actors), func(a parley.Argument) bool { return !office(a.Actor) })
		return slices.DeleteFunc(slices.Concat(m.ClaimedBy, offices), func(by parley.Argument) bool { return l.itself(by.Actor) })
	}
	did := m.Actors
	if len(did) == 0 {
		did = doers
	}
	return slices.DeleteFunc(slices.Clone(m.ClaimedBy), func(by parley.Argument) bool {
		return slices.ContainsFunc(did, func(a parley.Argument) bool {
			return a.ID == by.ID || spoken[m.Type] && mouth(a.Actor) == mouth(by.Actor)
		})
	})
}

// wholeWord names the office on whose word alone an article tells something: that of whoever
// asserts every mention of it. What two say who are not of one side is on the word of neither
// alone.
func (l *lineage) wholeWord(mentions []*parley.Mention, doers []parley.Argument) []string {
	var out map[string]bool
	for _, m := range mentions {
		if len(sidesOf(m.ClaimedBy)) > 1 {
			return nil
		}
		here := map[string]bool{}
		for _, by := range l.claimants(m, doers) {
			if who := officeOf(by.Actor); out == nil || out[who] {
				here[who] = true
			}
		}
		out = here
	}
	return sorted(out)
}

func sorted(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for k := range set {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
