package reconciling

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/plover"
)

// A Wish is what a person set of the subject; what is empty is proposed.
type Wish struct {
	Parties []string
	Topic   string
	// Topics names the issues that texts are about, most often first.
	Topics func(texts []string) []string
	// Relevant says of articles whether they belong to the subject, whatever they share
	// with the others.
	Relevant map[string]bool
}

// Propose says who the parties are and what the talks are about, marks the
// articles that are beside it, and returns the readings of the others.
//
// Parties are the sides that act on each other in the most articles. An article is
// beside the subject when it shares too little of the words that the others have
// in common, or when no party is told to do anything in it.
func Propose(c *parley.Case, readings []parley.Reading, wish Wish) []parley.Reading {
	for i := range c.Articles {
		c.Articles[i].Relevant = true
	}
	text := oneText(c.Copies)
	sides := salient(readings, text)
	c.Subject = parley.Subject{Parties: sides, Topic: wish.Topic, Given: len(wish.Parties) > 0 || wish.Topic != ""}
	if len(wish.Parties) > 0 {
		c.Subject.Parties = wished(wish.Parties, readings)
	}
	beside(c, readings)
	for i := range c.Articles {
		if yes, decided := wish.Relevant[c.Articles[i].ID]; decided {
			c.Articles[i].Relevant = yes
		}
	}
	var kept []parley.Reading
	var texts []string
	articles := map[string]*parley.Article{}
	for i := range c.Articles {
		articles[c.Articles[i].ID] = &c.Articles[i]
	}
	for _, r := range readings {
		if a := articles[r.Article]; a != nil && a.Relevant {
			kept = append(kept, r)
			texts = append(texts, a.Text)
		}
	}
	if len(wish.Parties) == 0 {
		c.Subject.Parties = salient(kept, text)
	}
	if c.Subject.Topic == "" && wish.Topics != nil {
		topics := wish.Topics(texts)
		c.Subject.Topic = strings.Join(topics[:min(3, len(topics))], ", ")
	}
	return kept
}

// A side is a party to the talks: a country, or a body that acts for none.
type side struct {
	actor parley.Actor
	// pairs weighs the articles in which it acts on another side, or is acted upon.
	articles map[string]float64
}

// salient returns the sides that act on each other in the most articles: at least
// two where there are any, and those told in at least a third as many as the first two.
// A third that is told to mediate is none. Articles that text gives one name share their
// text, and count as one.
func salient(readings []parley.Reading, text map[string]string) []parley.Actor {
	sides := map[string]*side{}
	known := entityTypes(readings)
	// A party is a state or a body; a person counts for the country acted for, and
	// one without, like a mere place, for none.
	party := func(a parley.Actor) bool {
		switch known[a.ID] {
		case parley.Person, parley.Leader, parley.Place, parley.Media:
			return a.Country != ""
		}
		return named(a)
	}
	add := func(article string, a parley.Actor, weight float64) {
		key := sideOf(a)
		s := sides[key]
		if s == nil {
			s = &side{actor: sideActor(a), articles: map[string]float64{}}
			sides[key] = s
		}
		s.articles[article] = math.Max(s.articles[article], weight)
	}
	mediates := map[string]bool{} // stands between two sides, and is a third only by that
	for _, r := range readings {
		for i := range r.Mentions {
			m := &r.Mentions[i]
			for _, x := range m.Actors {
				if slices.Contains(m.Modes, "mediate") {
					mediates[sideOf(x.Actor)] = true
				}
				for _, y := range m.Recipients {
					if sideOf(x.Actor) == sideOf(y.Actor) || !party(x.Actor) || !party(y.Actor) {
						continue
					}
					weight := 1.0
					if m.Type == plover.Consult || m.Type == plover.Agree {
						weight = 1.5
					}
					article := cmp.Or(text[r.Article], r.Article)
					add(article, x.Actor, weight)
					add(article, y.Actor, weight)
				}
			}
		}
	}
	type scored struct {
		side  *side
		score float64
		key   string
	}
	var all []scored
	for key, s := range sides {
		total := 0.0
		ids := make([]string, 0, len(s.articles))
		for id := range s.articles {
			ids = append(ids, id)
		}
		sort.Strings(ids)
		for _, id := range ids {
			total += s.articles[id]
		}
		all = append(all, scored{s, total, key})
	}
	sort.Slice(all, func(i, j int) bool {
		if all[i].score != all[j].score {
			return all[i].score > all[j].score
		}
		return all[i].key < all[j].key
	})
	var out []parley.Actor
	for i, s := range all {
		if i >= 2 && (s.score < .3*all[1].score || i >= 4) {
			break
		}
		if i >= 2 && mediates[s.key] {
			continue
		}
		out = append(out, s.side.actor)
	}
	return out
}

// oneText names each article that has its text from another, or the other from it, by the
// first of the group: what a copy repeats tells nothing twice.
func oneText(copies []parley.Copy) map[string]string {
	first := map[string]string{}
	var of func(string) string
	of = func(id string) string {
		if up := first[id]; up != "" && up != id {
			return of(up)
		}
		return id
	}
	for _, k := range copies {
		if k.Older == "" || k.Newer == "" || k.Relation == parley.Retold {
			continue
		}
		if a, b := of(k.Older), of(k.Newer); a != b {
			first[max(a, b)] = min(a, b)
		}
	}
	out := map[string]string{}
	for id := range first {
		out[id] = of(id)
	}
	return out
}

// named reports whether an actor has a name of its own: "rebels" are no party to talks.
func named(a parley.Actor) bool {
	r, _ := utf8.DecodeRuneInString(a.Name)
	return unicode.IsUpper(r)
}

// sideOf is the key of the side an actor is on: its country, else itself.
func sideOf(a parley.Actor) string {
	if a.Country != "" {
		return a.Country
	}
	return a.ID
}

// sideActor is the side as an actor: the country that the actor acts for, else the actor.
func sideActor(a parley.Actor) parley.Actor {
	if a.Country == "" || len(a.ActsFor) == 0 {
		return a
	}
	return parley.Actor{ID: a.Country, Name: a.ActsFor[len(a.ActsFor)-1], Country: a.Country}
}

// wished finds the parties that a person named among the entities met; one that
// was not met is kept by its name.
func wished(names []string, readings []parley.Reading) []parley.Actor {
	var out []parley.Actor
	for _, name := range names {
		actor := parley.Actor{ID: name, Name: name}
		for _, r := range readings {
			for _, e := range r.Entities {
				match := strings.EqualFold(e.ID, name) || strings.EqualFold(e.Name, name)
				for _, n := range e.Names {
					match = match || strings.EqualFold(n, name)
				}
				if match && (actor.Country == "" || e.Type == parley.State) {
					actor = sideActor(parley.Actor{ID: e.ID, Name: e.Name, Country: e.Country, ActsFor: e.ActsFor})
				}
			}
		}
		out = append(out, actor)
	}
	return out
}

// beside marks the articles that are beside the subject. Each sign that an article
// belongs to it counts: somebody or some body that other articles name too, beside
// the parties themselves (twice); both parties named; a party's own readout; as many words
// of diplomacy as half the middle article; the words of the others. Fewer than two signs:
// beside.
func beside(c *parley.Case, readings []parley.Reading) {
	if len(readings) < 4 {
		return // too few to say what they have in common
	}
	party := map[string]bool{}
	for _, p := range c.Subject.Parties {
		party[sideOf(p)] = true
	}
	spread := map[string]int{} // in how many articles an entity is named
	var density []float64
	for _, r := range readings {
		for _, e := range r.Entities {
			spread[e.ID]++
		}
		density = append(density, r.Diplomacy)
	}
	shared := likeness(c.Articles)
	middle, wordy := median(shared), median(density)
	known := entityTypes(readings)
	at, outlets := map[string]int{}, map[string]bool{}
	for i := range c.Articles {
		at[c.Articles[i].ID] = i
		outlets[outletKey(c.Articles[i].Outlet.Name)] = true
	}
	for _, r := range readings {
		signs := 0
		sides, cast := map[string]bool{}, false
		for _, e := range r.Entities {
			if known[e.ID] == parley.State && party[e.ID] {
				sides[e.ID] = true
			}
			if k := sideOf(parley.Actor{ID: e.ID, Country: e.Country}); party[k] {
				sides[k] = true
			}
			switch known[e.ID] {
			case parley.State, parley.Place, parley.Media, parley.People:
			default:
				cast = cast || spread[e.ID] > 1 && !party[e.ID]
			}
		}
		for _, h := range r.Rehashes { // it retells a piece of an outlet that is here
			cast = cast || outlets[outletKey(h.Of)]
		}
		if cast {
			signs += 2
		}
		i, held := at[r.Article]
		for _, p := range c.Subject.Parties {
			own := held && official(&c.Articles[i]) && p.Called(c.Articles[i].Outlet.Country)
			if own {
				signs++
			}
			if own || held && strings.Contains(c.Articles[i].Text, p.Name) {
				sides[sideOf(p)] = true
			}
		}
		if len(sides) >= 2 {
			signs++
		}
		if r.Diplomacy >= wordy/2 {
			signs++
		}
		if held {
			if shared[i] >= .75*middle {
				signs++
			}
			c.Articles[i].Relevant = signs >= 2
		}
	}
}

func median(list []float64) float64 {
	if len(list) == 0 {
		return 0
	}
	l := append([]float64{}, list...)
	sort.Float64s(l)
	return l[len(l)/2]
}

// A weighed is a term of an article, by number, with its weight there.
type weighed struct {
	term   int32
	weight float64
}

// likeness returns for each article the cosine of its TF-IDF vector with the sum
// of all others'. Terms are words of three letters and more, capitalised ones
// counted twice; a term of one article only is left out. With s the sum of all vectors,
// the others of v have v·(s-v) = v·s - v·v and |s-v|² = s·s - 2 v·s + v·v, so that only
// the terms of v itself are looked at.
func likeness(articles []parley.Article) []float64 {
	vectors, df := termsOf(articles)
	n := float64(len(articles))
	sum := make([]float64, len(df))
	for _, v := range vectors {
		total := 0.0
		for k := range v {
			x, in := 0.0, float64(df[v[k].term])
			if in > 1 {
				x = (1 + math.Log(v[k].weight)) * math.Log((n+1)/in)
			}
			v[k].weight = x
			total += x * x
		}
		norm := math.Sqrt(total)
		for k := range v {
			if norm > 0 {
				v[k].weight /= norm
			}
			sum[v[k].term] += v[k].weight
		}
	}
	whole := 0.0
	for _, x := range sum {
		whole += x * x
	}
	out := make([]float64, len(articles))
	for i, v := range vectors {
		with, own := 0.0, 0.0
		for _, t := range v {
			with += t.weight * sum[t.term]
			own += t.weight * t.weight
		}
		if rest := whole - 2*with + own; rest > 0 {
			out[i] = (with - own) / math.Sqrt(rest)
		}
	}
	return out
}

// termsOf counts the terms of the articles. They are numbered in the order of their
// letters, and vectors are in that order, so that sums of floats come out the same.
func termsOf(articles []parley.Article) (vectors [][]weighed, df []int32) {
	number := map[string]int32{}
	var words []string
	vectors = make([][]weighed, len(articles))
	for i := range articles {
		v := map[int32]float64{}
		for _, b := range articles[i].Blocks {
			if !b.Kind.Read() {
				continue
			}
			for w := range strings.FieldsFuncSeq(b.In(articles[i].Text), func(r rune) bool { return !unicode.IsLetter(r) }) {
				if len(w) < 3 {
					continue
				}
				weight := 1.0
				if w[0] >= 'A' && w[0] <= 'Z' {
					weight = 2
				}
				w = strings.ToLower(w)
				n, known := number[w]
				if !known {
					n = int32(len(words))
					w = strings.Clone(w) // and not the whole text
					number[w] = n
					words = append(words, w)
				}
				v[n] += weight
			}
		}
		for n, weight := range v {
			vectors[i] = append(vectors[i], weighed{n, weight})
		}
	}
	order := make([]int32, len(words))
	for i := range order {
		order[i] = int32(i)
	}
	sort.Slice(order, func(i, j int) bool { return words[order[i]] < words[order[j]] })
	rank := make([]int32, len(words))
	for i, n := range order {
		rank[n] = int32(i)
	}
	df = make([]int32, len(words))
	for _, v := range vectors {
		for k := range v {
			v[k].term = rank[v[k].term]
			df[v[k].term]++
		}
		sort.Slice(v, func(i, j int) bool { return v[i].term < v[j].term })
	}
	return vectors, df
}
