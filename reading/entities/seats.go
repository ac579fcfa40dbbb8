package entities

import (
	"regexp"
	"strings"

	"parley"
)

// learnSeats finds seats of government that no table has by what stands only in
// one: "recalled its ambassador from Marev", "the government in Marev". Whose seat it
// is must follow from the two countries that the article is about.
func (r *reader) learnSeats() {
	r.kindred()
	r.filedFrom()
	r.actingPlaces()
	pair := r.mainPair(func(n *Name) int {
		if n.Entity >= 0 && r.found.Entities[n.Entity].Type == parley.State {
			return n.Entity
		}
		return -1
	})
	if len(pair) != 2 {
		return
	}
	for _, l := range r.lines {
		if l.title {
			continue
		}
		for k := 2; k < len(l.words); k++ {
			x := &l.words[k]
			if !x.upper || x.punct || functionWords[x.fold] || wordLists["stop"][x.fold] {
				continue
			}
			to := run(l, k)
			if to <= k || to-k > 2 || !r.mayBeSeat(l, k, to) {
				continue
			}
			if state := r.seatOf(l, k, pair); state >= 0 {
				r.learnSeat(l, k, to, state)
				k = to - 1
			}
		}
	}
}

// kindred finds the seats whose name is made from that of their country, where they do what
// only a government does: "Lornik denied it", of Lorn. A city of the table is one too, where
// the document has nothing else of the country the table puts it in.
func (r *reader) kindred() {
	var states []int
	for i := range r.found.Entities {
		if e := &r.found.Entities[i]; e.Type == parley.State && !r.world.listed(e.ID) && !strings.Contains(e.Name, " ") && len(e.Name) >= 4 && !r.hasSeat(i) {
			states = append(states, i)
		}
	}
	for _, l := range r.lines {
		if l.title || len(states) == 0 {
			continue
		}
		for k := range l.words {
			x := &l.words[k]
			if !x.upper || x.punct || x.possessive || x.hyphen || len(x.fold) < 5 || k+1 >= len(l.words) || !governs[l.words[k+1].fold] && !(k+2 < len(l.words) && governs[l.words[k+2].fold] && (l.words[k+1].fold == "later" || l.words[k+1].fold == "has")) || k > 0 && l.words[k-1].fold == "the" {
				continue
			}
			n := r.nameAt(l, k)
			if n != nil && (n.Entity < 0 || r.found.Entities[n.Entity].Type != parley.Place || n.Last-n.First > 1) {
				continue
			}
			if n != nil && r.found.Entities[n.Entity].Country != "" && r.toldOf(r.found.Entities[n.Entity].Country, n.Entity) {
				continue
			}
			state := -1
			for _, s := range states {
				name := fold(r.found.Entities[s].Name)
				if stem := strings.TrimRight(name, "aeiouy"); stem != x.fold && name != x.fold && len(stem) >= 4 && strings.HasPrefix(x.fold, stem[:max(4, len(stem)-1)]) && !nationalityOf(x.fold, name) {
					if state >= 0 {
						state = -2
						break
					}
					state = s
				}
			}
			if state >= 0 && !r.hasSeat(state) {
				if n != nil {
					r.found.Entities[n.Entity].Country = ""
				}
				r.learnSeat(l, k, k+1, state)
			}
		}
	}
}

var filed = regexp.MustCompile(`^\W*(\p{Lu}[\pL’' -]+?), (\p{Lu}[\pL’' -]+?)(?:,| ?[(—–-]|\.|$)`)

// filedFrom takes from the dateline of the article in which state its place lies: "GANT
// HARBOUR, Sorrel Isles, Nov. 3".
func (r *reader) filedFrom() {
	if r.article == nil {
		return
	}
	for _, b := range r.article.Blocks {
		if b.Kind != parley.Dateline || b.End > len(r.doc.Text) {
			continue
		}
		g := filed.FindStringSubmatch(b.In(r.doc.Text))
		if g == nil {
			continue
		}
		place, state := g[1], -1
		if place == strings.ToUpper(place) {
			place = nameCase(place)
		}
		if i, ok := r.index[slug(g[2])]; ok && r.found.Entities[i].Type == parley.State {
			state = i
		} else if id := r.world.knows(g[2]); id != "" {
			if e := r.world.entities[id]; e != nil && e.Type == parley.State {
				state = r.known(id)
			}
		}
		if state < 0 || r.world.knows(place) != "" {
			continue
		}
		s := &r.found.Entities[state]
		if have, ok := r.index[slug(place)]; ok && r.found.Entities[have].Type == parley.Place && r.found.Entities[have].Country == "" {
			r.found.Entities[have].Country = s.Country
		}
		if !r.world.listed(s.ID) && !r.hasSeat(state) { // where it acts, it acts for its state
			words := nameWords(place)
			r.found.adjectives = append(r.found.adjectives, adjectiveOf{word: place, state: s.ID, capital: true})
			r.phrases[words[0]] = append([]phrase{{words: words, id: slug(place), state: s.ID, means: meansCapital}}, r.phrases[words[0]]...)
		}
	}
}

// actingPlaces finds the seats among the places whose country is known by what only a
// government does: "Gant Harbour offered 120 licences".
func (r *reader) actingPlaces() {
	for _, l := range r.lines {
		if l.title {
			continue
		}
		for k := range l.words {
			x := &l.words[k]
			if !x.upper || x.punct || k > 0 && l.words[k-1].fold == "the" {
				continue
			}
			n := r.nameAt(l, k)
			if n == nil || n.Entity < 0 || n.Start != x.Start || n.Last-n.First > 4 {
				continue
			}
			e := &r.found.Entities[n.Entity]
			to := k + 1
			for to < len(l.words) && l.words[to].Start < n.End {
				to++
			}
			if e.Type != parley.Place || e.Country == "" || r.world.listed(e.ID) || to >= len(l.words) || l.words[to-1].possessive || !governs[l.words[to].fold] {
				continue
			}
			id := slug(e.Country)
			state, ok := r.index[id]
			if w := r.world.entities[id]; !ok && w != nil && w.Type == parley.State {
				state, ok = r.known(id), true
			}
			if ok && r.found.Entities[state].Type == parley.State && !r.world.listed(id) && !r.hasSeat(state) {
				r.learnSeat(l, k, to, state)
			}
		}
	}
}

// toldOf reports whether the document tells of a country otherwise than by one place.
func (r *reader) toldOf(country string, but int) bool {
	for i := range r.found.Entities {
		if e := &r.found.Entities[i]; i != but && e.Country == country && r.mentioned(i) {
			return true
		}
	}
	return false
}

// governs are verbs of governments behind the name of a seat.
var governs = set("said says denied denies rejected rejects accused accuses recalled recalls wanted put puts calls called counts charged charges summoned summons insisted insists agreed agrees refused refuses demanded demands warned warns blamed blames offered offers protested expelled expels signed freed released exchanged wants condemned welcomed")

// mayBeSeat reports whether a name is of a place whose country is not known, or of
// nothing known.
func (r *reader) mayBeSeat(l *line, k, to int) bool {
	if r.world.knows(joined(l, r.doc.Text, k, to)) != "" {
		return false
	}
	for i := k; i < to; i++ {
		n := r.nameAt(l, i)
		if n == nil {
			continue
		}
		if n.Entity < 0 || n.Kind != PlaceName || r.found.Entities[n.Entity].Type != parley.Place || r.found.Entities[n.Entity].Country != "" {
			return false
		}
	}
	return true
}

// seatOf returns which of two countries has its seat in the place at word k, or -1.
func (r *reader) seatOf(l *line, k int, pair []int) int {
	noun, preposition := l.words[k-2].fold, l.words[k-1].fold
	switch {
	case (noun == "ambassador" || noun == "envoy") && (preposition == "from" || preposition == "to" || preposition == "in"),
		(noun == "embassy" || noun == "ambassadors" || noun == "envoys") && (preposition == "in" || preposition == "from"):
		// the envoy's own country is told before: the seat is the other's
		sender := -1
		for i := range r.names[l.index] {
			n := &r.names[l.index][i]
			if n.Start >= l.words[k].Start || n.Entity < 0 {
				continue
			}
			for _, p := range pair {
				if n.Entity == p {
					if sender >= 0 && sender != p {
						return -1
					}
					sender = p
				}
			}
		}
		switch sender {
		case pair[0]:
			return pair[1]
		case pair[1]:
			return pair[0]
		}
	case preposition == "in" && (noun == "government" || noun == "cabinet" || noun == "parliament" || noun == "opposition"):
		// of the two only one can have a seat that is not known
		a, b := r.hasSeat(pair[0]), r.hasSeat(pair[1])
		if a && !b {
			return pair[1]
		}
		if b && !a {
			return pair[0]
		}
	}
	return -1
}

// hasSeat reports whether the seat of a state is known, from the table or this article.
func (r *reader) hasSeat(state int) bool {
	id := r.found.Entities[state].ID
	if _, ok := r.world.entities[id]; ok && !r.nations[id] && len(id) == 3 {
		return true
	}
	if r.world.seated[id] {
		return true
	}
	for _, list := range r.phrases {
		for _, p := range list {
			if p.means == meansCapital && p.state == id {
				return true
			}
		}
	}
	return false
}

// learnSeat makes a place known as the seat of a state for the rest of the reading.
func (r *reader) learnSeat(l *line, k, to, state int) {
	name := joined(l, r.doc.Text, k, to)
	s := r.found.Entities[state]
	i := r.entity(parley.Entity{ID: slug(name), Name: name, Type: parley.Place, Country: s.Country})
	e := &r.found.Entities[i]
	if e.Type != parley.Place || e.Country != "" && e.Country != s.Country {
		return
	}
	e.Country = s.Country
	words := nameWords(name)
	r.found.adjectives = append(r.found.adjectives, adjectiveOf{word: name, state: s.ID, capital: true})
	r.phrases[words[0]] = append([]phrase{{words: words, id: e.ID, state: s.ID, means: meansCapital}}, r.phrases[words[0]]...)
	if r.free(l, k, to) {
		r.mention(l, k, to, i, PlaceName)
	}
	for s := range r.names { // where it was taken for a place, it may stand for its government
		o := r.lines[s]
		for at := range r.names[s] {
			n := &r.names[s][at]
			if n.Entity != i || n.Kind != PlaceName && n.Kind != Proper {
				continue
			}
			from := 0
			for from < len(o.words) && o.words[from].Start < n.Start {
				from++
			}
			if from+to-k <= len(o.words) && !o.title && (strings.HasPrefix(o.Tokens[o.words[from].token].Rel, "nsubj") || o.words[from+to-k-1].possessive) && r.capitalKind(o, from, from+to-k) == Metonym {
				n.Kind, n.Entity, n.Guess = Metonym, state, false
				r.forms[state][n.Span.In(r.doc.Text)] = true
			}
		}
	}
}
