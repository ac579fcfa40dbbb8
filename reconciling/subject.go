package reconciling

import (
	"math"
	"sort"
	"strings"
	"unicode"

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
	sides := salient(readings)
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
	for _, r := range readings {
		if a := c.Article(r.Article); a != nil && a.Relevant {
			kept = append(kept, r)
			texts = append(texts, a.Text)
		}
	}
	if len(wish.Parties) == 0 {
		c.Subject.Parties = salient(kept)
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
// two where there are any, and those told in at least half as many as the first two.
func salient(readings []parley.Reading) []parley.Actor {
	sides := map[string]*side{}
	add := func(article string, a parley.Actor, weight float64) {
		key := sideOf(a)
		s := sides[key]
		if s == nil {
			s = &side{actor: sideActor(a), articles: map[string]float64{}}
			sides[key] = s
		}
		s.articles[article] = math.Max(s.articles[article], weight)
	}
	for _, r := range readings {
		for i := range r.Mentions {
			m := &r.Mentions[i]
			for _, x := range m.Actors {
				for _, y := range m.Recipients {
					if sideOf(x.Actor) == sideOf(y.Actor) {
						continue
					}
					weight := 1.0
					if m.Type == plover.Consult || m.Type == plover.Agree {
						weight = 1.5
					}
					add(r.Article, x.Actor, weight)
					add(r.Article, y.Actor, weight)
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
		if i >= 2 && (s.score < all[1].score/2 || i >= 4) {
			break
		}
		out = append(out, s.side.actor)
	}
	return out
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
// the parties themselves (twice); both parties named; as many words of diplomacy as
// half the middle article; the words of the others. Fewer than two signs: beside.
func beside(c *parley.Case, readings []parley.Reading) {
	if len(readings) < 4 {
		return // too few to say what they have in common
	}
	party := map[string]bool{}
	for _, p := range c.Subject.Parties {
		party[sideOf(p)] = true
	}
	named := map[string]int{} // in how many articles
	var density []float64
	for _, r := range readings {
		for _, e := range r.Entities {
			named[e.ID]++
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
				cast = cast || named[e.ID] > 1 && !party[e.ID]
			}
		}
		for _, h := range r.Rehashes { // it retells a piece of an outlet that is here
			cast = cast || outlets[outletKey(h.Of)]
		}
		if cast {
			signs += 2
		}
		if len(sides) >= 2 {
			signs++
		}
		if r.Diplomacy >= wordy/2 {
			signs++
		}
		if i, ok := at[r.Article]; ok {
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

// likeness returns for each article the cosine of its TF-IDF vector with the sum
// of all others'. Terms are words of three letters and more, capitalised ones
// counted twice; a term of one article only is left out.
func likeness(articles []parley.Article) []float64 {
	vectors := make([]map[string]float64, len(articles))
	df := map[string]int{}
	for i := range articles {
		v := map[string]float64{}
		for _, b := range articles[i].Blocks {
			if !b.Kind.Read() {
				continue
			}
			for _, w := range strings.FieldsFunc(b.In(articles[i].Text), func(r rune) bool { return !unicode.IsLetter(r) }) {
				if len(w) < 3 {
					continue
				}
				weight := 1.0
				if w[0] >= 'A' && w[0] <= 'Z' {
					weight = 2
				}
				v[strings.ToLower(w)] += weight
			}
		}
		for w := range v {
			df[w]++
		}
		vectors[i] = v
	}
	n := float64(len(articles))
	sum := map[string]float64{}
	norm := make([]float64, len(articles))
	for i, v := range vectors {
		total := 0.0
		for _, w := range terms(v) {
			x := 0.0
			if df[w] > 1 {
				x = (1 + math.Log(v[w])) * math.Log((n+1)/float64(df[w]))
			}
			v[w] = x
			total += x * x
		}
		norm[i] = math.Sqrt(total)
		for _, w := range terms(v) {
			if norm[i] > 0 {
				v[w] /= norm[i]
			}
			sum[w] += v[w]
		}
	}
	out := make([]float64, len(articles))
	for i, v := range vectors {
		dot, rest := 0.0, 0.0
		for _, w := range terms(sum) {
			other := sum[w] - v[w]
			dot += v[w] * other
			rest += other * other
		}
		if rest > 0 {
			out[i] = dot / math.Sqrt(rest)
		}
	}
	return out
}

// terms returns the keys in order, so that sums of floats come out the same.
func terms(v map[string]float64) []string {
	out := make([]string, 0, len(v))
	for w := range v {
		out = append(out, w)
	}
	sort.Strings(out)
	return out
}
