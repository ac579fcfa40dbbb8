package entities

import (
	"strings"

	"parley"
)

// group reads "both leaders", "the two sides", "both countries".
func (r *reader) group(l *line, k int) bool {
	f := l.words[k].fold
	to := k + 1
	switch f {
	case "both":
	case "the", "these", "those":
		if to >= len(l.words) {
			return false
		}
		if l.words[to].fold == "two" {
			to++
		} else if l.words[to].fold != "leaders" && l.words[to].fold != "sides" && l.words[to].fold != "parties" && l.words[to].fold != "pair" && l.words[to].fold != "duo" && l.words[to].fold != "delegations" {
			return false
		}
	default:
		return false
	}
	if to < len(l.words) && (l.words[to].fold == "rival" || l.words[to].fold == "warring" || l.words[to].fold == "neighbouring" || l.words[to].fold == "neighboring" || l.words[to].fold == "world") {
		to++
	}
	if to >= len(l.words) {
		return false
	}
	var members []int
	if to+1 < len(l.words) && l.words[to+1].fold == "ministers" && portfolios[l.words[to].fold] {
		members = r.holders(l.words[to].fold + " minister")
		to++
		return r.members(l, k, to, members)
	}
	switch l.words[to].fold {
	case "leaders", "presidents", "pair", "duo", "statesmen", "counterparts":
		if members = r.twoPersons(l, k); r.underOne(members) {
			return false
		}
	case "ministers":
		members = r.twoPersons(l, k)
		for _, m := range members {
			if !r.hasRole(m, "foreign minister", "") && !r.hasRole(m, "defense minister", "") && !r.hasRole(m, "minister", "") {
				return false
			}
		}
	case "sides", "parties", "countries", "nations", "states", "governments", "neighbours", "neighbors", "rivals", "capitals", "powers", "delegations", "foes", "camps", "territories", "republics", "kingdoms", "communities", "adversaries", "enemies", "belligerents", "factions", "authorities", "administrations":
		members = r.twoStates(l, k)
		for _, m := range members {
			if m == r.asker(l, to) {
				return false // "Arland's bishops urged the two sides": they are others
			}
		}
	default:
		return false
	}
	return r.members(l, k, to, members)
}

// underOne reports whether two people are of one country and one of them holds an office under its
// leader: a premier and his minister are not "the two leaders".
func (r *reader) underOne(two []int) bool {
	if len(two) != 2 || r.found.Entities[two[0]].Country == "" || r.found.Entities[two[0]].Country != r.found.Entities[two[1]].Country {
		return false
	}
	for _, i := range two {
		for _, class := range []string{"foreign minister", "defense minister", "finance minister", "minister", "envoy", "spokesperson"} {
			if r.hasRole(i, class, "") {
				return true
			}
		}
	}
	return false
}

// asker returns for whom the subject acts of the verb that has word k as its object or behind
// a preposition, -1 where it has none.
func (r *reader) asker(l *line, k int) int {
	t := &l.Tokens[l.words[k].token]
	if !l.Parsed || t.Head < 0 || t.Head >= len(l.Tokens) || t.Rel != "obj" && t.Rel != "iobj" && t.Rel != "obl" {
		return -1
	}
	for i := range r.names[l.index] {
		n := &r.names[l.index][i]
		if n.Entity < 0 || n.Start >= l.words[k].Start {
			continue
		}
		for h, steps := headOf(l.Sentence, n), 0; h >= 0 && h < len(l.Tokens) && steps < 4; h, steps = l.Tokens[h].Head, steps+1 {
			x := &l.Tokens[h]
			if strings.HasPrefix(x.Rel, "nsubj") && x.Head == t.Head {
				if c := r.found.Entities[n.Entity].Country; c != "" {
					return r.stateOf(c)
				}
				return n.Entity
			}
			if x.UPOS == "VERB" {
				break
			}
		}
	}
	return -1
}

// portfolios are what a minister can be minister of, as one word before "ministers".
var portfolios = map[string]bool{"foreign": true, "defense": true, "defence": true, "prime": true, "interior": true, "trade": true, "finance": true, "energy": true}

// holders returns those whom the document names in an office of the class.
func (r *reader) holders(class string) []int {
	var out []int
	for i := range r.found.Entities {
		if t := r.found.Entities[i].Type; (t == parley.Person || t == parley.Leader) && r.hasRole(i, class, "") {
			out = append(out, i)
		}
	}
	return out
}

// members makes the mention of a group of two, the last word of which is to.
func (r *reader) members(l *line, k, to int, members []int) bool {
	if len(members) != 2 {
		return false
	}
	if to+1 < len(l.words) && l.words[to+1].fold == "of" {
		return false // "the leaders of the world"
	}
	n := r.mention(l, k, to+1, -1, Group)
	m := &r.names[l.index][n]
	m.Members = members
	m.Plural = true
	return true
}

// twoPersons returns the two persons in focus before word k: those of this
// sentence, else of the one or two before, else the two of whom the document
// mostly tells.
func (r *reader) twoPersons(l *line, k int) []int {
	return r.two(l, k, false, func(n *Name) int {
		if n.Entity < 0 || n.Kind != Proper && n.Kind != RoleNoun && n.Kind != Pronoun {
			return -1
		}
		if t := r.found.Entities[n.Entity].Type; t != parley.Leader && t != parley.Person {
			return -1
		}
		return n.Entity
	})
}

// twoStates does the same for parties: states, whoever acts for them, and bodies.
func (r *reader) twoStates(l *line, k int) []int {
	return r.two(l, k, true, func(n *Name) int {
		if n.Entity < 0 || n.Kind == PlaceName || n.Kind == Group || r.inParticiple(n) {
			return -1
		}
		e := r.found.Entities[n.Entity]
		if e.Type == parley.Media || e.Type == parley.Place || e.Type == parley.Company {
			return -1
		}
		if e.Type == parley.State {
			return n.Entity
		}
		if e.Type == parley.Organisation && convening(e.Name) {
			return -1
		}
		if e.Type == parley.ArmedGroup || e.Type == parley.Organisation {
			return n.Entity
		}
		if e.Country == "" {
			return -1
		}
		if i := r.known(e.Country); i >= 0 {
			return i
		}
		if i, ok := r.index[slug(e.Country)]; ok {
			return i
		}
		return -1
	})
}

// inParticiple reports whether a name stands in a word for what its bearer does to another:
// "Rwandan-backed", "Saudi-led". Who is meant is the other.
func (r *reader) inParticiple(n *Name) bool {
	if n.Last <= n.First {
		return false
	}
	t := r.doc.Sentences[n.Sentence].Tokens
	return n.Last+1 < len(t) && t[n.Last].Form == "-" && (strings.HasSuffix(t[n.Last+1].Form, "ed") || t[n.Last+1].XPOS == "VBN" || t[n.Last+1].Form == "led" || t[n.Last+1].Form == "run")
}

// convening reports whether a body is one that brings parties together rather than
// one of them, by what it calls itself.
func convening(name string) bool {
	return has(nameWords(name), "council", "community", "commission", "nations", "committee", "court", "agency", "secretariat", "bank", "fund", "tribunal")
}

// two returns the two distinct entities that pick gives for the names in focus,
// nil when they are not clear.
func (r *reader) two(l *line, k int, states bool, pick func(*Name) int) []int {
	var pair []int
	for back := 0; back <= 2; back++ {
		var seen []int
		for s := l.index - back; s <= l.index; s++ {
			if s < 0 {
				continue
			}
			for i := range r.names[s] {
				n := &r.names[s][i]
				if s == l.index && n.Start >= l.words[k].Start {
					continue
				}
				if n.Kind == Group {
					for _, m := range n.Members {
						one := Name{Entity: m, Kind: Proper}
						if e := pick(&one); e >= 0 && !contains(seen, e) {
							seen = append(seen, e)
						}
					}
					continue
				}
				if e := pick(n); e >= 0 && !contains(seen, e) {
					seen = append(seen, e)
				}
			}
		}
		if len(seen) == 2 && (back == 0 || !states || r.foremost(seen, pick)) {
			return seen
		}
		if len(seen) > 2 {
			break
		}
		if back == 0 && pair == nil {
			if states {
				if pair = r.sides(); pair != nil && !r.onePerson(pair[0]) && !r.onePerson(pair[1]) {
					return pair
				}
				pair = nil
			}
			if pair = r.mainPair(pick); pair != nil && states {
				return pair
			}
		}
	}
	return r.mainPair(pick)
}

// onePerson reports whether an entity is one person: two negotiators are not "both countries".
func (r *reader) onePerson(entity int) bool {
	t := r.found.Entities[entity].Type
	return t == parley.Person || t == parley.Leader
}

// foremost reports whether the document tells of nobody else oftener than of each of the
// two: further back than in one sentence, those named in passing are not meant.
func (r *reader) foremost(two []int, pick func(*Name) int) bool {
	counts := map[int]int{}
	for s := range r.names {
		for i := range r.names[s] {
			if e := pick(&r.names[s][i]); e >= 0 {
				counts[e]++
			}
		}
	}
	for e, n := range counts {
		if !contains(two, e) && (n > counts[two[0]] || n > counts[two[1]]) {
			return false
		}
	}
	return true
}

// sides returns the two parties whose dealings with each other the document tells of, by
// those whom it joins: "talks between A and B", "the government of A and the rebels of B
// agreed"; nil where no two are joined twice as often as any others.
func (r *reader) sides() []int {
	if r.paired {
		return r.pair
	}
	r.paired = true
	weights := map[[2]int]int{}
	for s, l := range r.lines {
		begin := map[int][]int{} // names by the token they begin with
		for i := range r.names[s] {
			begin[r.names[s][i].First] = append(begin[r.names[s][i].First], i)
		}
		for i := range r.names[s] {
			a := &r.names[s][i]
			for t := a.Last + 1; t <= a.Last+8; t++ {
				for _, k := range begin[t] {
					b := &r.names[s][k]
					if w := r.joins(l, a, b); w > 0 {
						if x, y := r.side(a), r.side(b); x >= 0 && y >= 0 && x != y {
							weights[[2]int{min(x, y), max(x, y)}] += w
						}
					}
				}
			}
		}
	}
	if r.pair = foremostPair(weights); r.pair != nil {
		return r.pair
	}
	for s, l := range r.lines {
		for i := range r.names[s] {
			b := &r.names[s][i]
			a := r.dealing(l, b)
			if a == nil {
				continue
			}
			if x, y := r.side(a), r.side(b); x >= 0 && y >= 0 && x != y {
				weights[[2]int{min(x, y), max(x, y)}] += 2
			}
		}
	}
	r.pair = foremostPair(weights)
	return r.pair
}

// foremostPair returns the two that are joined twice as often as any others, or by more than
// two; nil where there are none.
func foremostPair(weights map[[2]int]int) []int {
	best, top, next := [2]int{}, 0, 0
	for pair, w := range weights {
		switch {
		case w > top:
			best, top, next = pair, w, max(next, top)
		case w > next:
			next = w
		}
	}
	if top > 0 && (top >= 2*next || top > next+2) {
		return []int{best[0], best[1]}
	}
	return nil
}

// dealing returns who has the talks, the truce or the quarrel with b that the sentence tells
// of, "A broke off talks with B", nil for nobody.
func (r *reader) dealing(l *line, b *Name) *Name {
	t := b.From - 1
	if t >= 0 && strings.EqualFold(l.Tokens[t].Form, "the") {
		t--
	}
	if t < 1 || l.Tokens[t].Form != "with" || !dealings[strings.ToLower(l.Tokens[t-1].Form)] || b.Kind == Nationality || b.Kind == PlaceName {
		return nil
	}
	for i := range r.names[l.index] {
		a := &r.names[l.index][i]
		if a.Start >= b.Start {
			return nil
		}
		if a.Entity >= 0 && a.Kind.Acts() && a.Kind != Pronoun && subjectName(l, a) {
			return a
		}
	}
	return nil
}

// dealings are what two sides have with each other.
var dealings = set("talks negotiations truce ceasefire quarrel dispute war row standoff accord treaty deal agreement pact treaty")

// joins weighs how two names are joined by "and": 3 behind "between", 1 where they stand
// side by side with no more than an article and a title between, 0 not at all.
func (r *reader) joins(l *line, a, b *Name) int {
	and := -1
	if r.inParticiple(b) {
		return 0
	}
	for t := a.Last; t < b.First; t++ {
		switch f := strings.ToLower(l.Tokens[t].Form); {
		case and >= 0 && t+2 < b.First && l.Tokens[t+1].Form == "-": // "and the Rwandan-backed M23"
			t += 2
		case f == "and" && and < 0 && (t == a.Last || t == a.Last+1 && l.Tokens[a.Last].UPOS == "PART"):
			and = t
		case and >= 0 && (f == "the" || t >= b.From):
		default:
			return 0
		}
	}
	if and < 0 || b.Last < len(l.Tokens) && (strings.EqualFold(l.Tokens[b.Last].Form, "and") || l.Tokens[b.Last].UPOS == "PART") {
		return 0
	}
	for t, back := a.First-1, 0; t >= 0 && back < 7; t, back = t-1, back+1 {
		switch f := strings.ToLower(l.Tokens[t].Form); {
		case f == "between":
			return 3
		case f == ",", f == "and":
			return 0 // one of several
		case wordLists["locative"][f] || f == "from" || f == "to" || f == "for" || f == "against" || f == "by" || f == "on":
			return 0
		case l.Tokens[t].UPOS == "VERB" || l.Tokens[t].UPOS == "AUX":
			back = 7
		case l.Tokens[t].UPOS == "DET" && (t == 0 || l.Tokens[t-1].UPOS != "ADP"):
			back = 7 // the phrase begins here
		}
	}
	if b.Last < len(l.Tokens) && (l.Tokens[b.Last].UPOS == "VERB" || l.Tokens[b.Last].UPOS == "AUX" || l.Tokens[b.Last].UPOS == "ADV") {
		return 2 // both do something
	}
	return 1
}

// stoodIn reports whether a place is told as the one in which something happens.
func (r *reader) stoodIn(n *Name) bool {
	s := &r.doc.Sentences[n.Sentence]
	if n.From < 1 {
		return false
	}
	switch strings.ToLower(s.Tokens[n.From-1].Form) {
	case "in", "at", "near", "outside":
		return true
	}
	return false
}

// side returns whom a name stands for as a party: a state, a body, an armed group; a
// place only where nobody knows of which state; -1 for none.
func (r *reader) side(n *Name) int {
	if n.Entity < 0 || n.Kind == Nationality || n.Kind == Pronoun {
		return -1
	}
	e := &r.found.Entities[n.Entity]
	switch {
	case e.Type == parley.Place && n.Kind == PlaceName && r.stoodIn(n): // where they meet
		return -1
	case e.Type == parley.Media || e.Type == parley.Company || e.Type == parley.People && e.Country == "":
		return -1
	case e.Type == parley.State:
		return n.Entity
	case e.Country != "":
		if i := r.known(e.Country); i >= 0 {
			return i
		}
		if i, ok := r.index[slug(e.Country)]; ok {
			return i
		}
	case len(e.ActsFor) > 0:
		if i, ok := r.index[slug(e.ActsFor[len(e.ActsFor)-1])]; ok {
			return i
		}
	}
	if e.Country != "" || r.ships[n.Entity] {
		return -1
	}
	return n.Entity
}

// mainPair returns the two of whom the document tells at least twice as often as
// of anybody else, nil when there are no such two.
func (r *reader) mainPair(pick func(*Name) int) []int {
	counts := map[int]int{}
	var order []int
	for s := range r.names {
		for i := range r.names[s] {
			if e := pick(&r.names[s][i]); e >= 0 {
				if counts[e] == 0 {
					order = append(order, e)
				}
				counts[e]++
			}
		}
	}
	var a, b, c = -1, -1, 0
	for _, e := range order {
		switch {
		case a < 0 || counts[e] > counts[a]:
			if b >= 0 {
				c = max(c, counts[b])
			}
			a, b = e, a
		case b < 0 || counts[e] > counts[b]:
			if b >= 0 {
				c = max(c, counts[b])
			}
			b = e
		default:
			c = max(c, counts[e])
		}
	}
	if a >= 0 && b >= 0 && counts[b] >= 2*c && counts[b] >= 2 && (c == 0 || counts[b] >= 4) && r.together(a, b, pick) {
		if b < a {
			a, b = b, a
		}
		return []int{a, b}
	}
	return nil
}

// together reports whether some sentence tells of both.
func (r *reader) together(a, b int, pick func(*Name) int) bool {
	for s := range r.names {
		one, other := false, false
		for i := range r.names[s] {
			e := pick(&r.names[s][i])
			one, other = one || e == a, other || e == b
		}
		if one && other {
			return true
		}
	}
	return false
}
