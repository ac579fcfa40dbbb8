package events

import (
	"regexp"
	"slices"
	"sort"
	"strings"

	"parley"
	"parley/plover"
	"parley/reading/entities"
	"parley/text"
)

// Version names this reader in its findings.
const Version = "events@1"

// Inputs are what the other readers found in the same article.
type Inputs struct {
	Doc     *text.Document
	Article *parley.Article
	Found   *entities.Found
	World   *entities.World
	// Dates returns the dates told in a sentence, resolved, with their spans.
	Dates func(sentence int) []Date
	// Quoted are the stretches in which somebody else speaks directly.
	Quoted []Quote
}

// A Date is a date expression that was resolved to an interval.
type Date struct {
	parley.Span
	Interval parley.Interval
}

// A Quote is a stretch of direct speech and who speaks; Speaker may be nil.
type Quote struct {
	parley.Span
	Speaker *parley.Argument
}

// longest is how many tokens a sentence may have: one of more is a list, a table or
// a page without full stops, and what its tree says is chance.
const longest = 400

// Find returns the events that the article tells of, in order of place. A
// sentence that was not parsed gives none.
func Find(in Inputs, l *Lexicon) []parley.Mention {
	var out []parley.Mention
	leads := listed(in, l)
	for i := range in.Doc.Sentences {
		s := &in.Doc.Sentences[i]
		if !s.Parsed || s.Label || len(s.Tokens) > longest || s.Block < len(in.Article.Blocks) && in.Article.Blocks[s.Block].Kind == parley.Heading {
			continue
		}
		if elsewhere(s) || sport(s) {
			continue
		}
		tree, lead := s, leads[i]
		switch {
		case l.Without["repair"]:
		case lead != nil:
			tree = repaired(entities.Itemised(s, l.verb), l.verb, l.eventNoun)
		default:
			tree = repaired(s, l.verb, l.eventNoun)
		}
		c := &clause{Tree: text.NewTree(tree), lead: lead, sentence: i, text: in.Doc.Text, found: in.Found, lexicon: l, quoted: in.Quoted, world: in.World,
			state:   func(country string) (parley.Actor, bool) { return stateOf(in, country) },
			isTitle: headline(in, i), live: live(in, i)}
		if n := len(out); n > 0 && i > 0 && in.Doc.Sentences[i-1].Contains(out[n-1].Trigger) {
			c.previous = out[n-1].Actors
			from := n - 1
			for from > 0 && in.Doc.Sentences[i-1].Contains(out[from-1].Trigger) {
				from--
			}
			c.lately = out[from:n:n]
		}
		out = append(out, sentenceEvents(in, c)...)
	}
	for i := range out {
		if titled(in, &out[i]) && !out[i].Date.Known() && out[i].Place == "" {
			retold(in, &out[i], out)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Trigger.Start < out[j].Trigger.Start })
	return out
}

// elsewhere reports whether the sentence names other pages: "See also: …", "Read more".
func elsewhere(s *text.Sentence) bool {
	var open []string
	for i := 0; i < len(s.Tokens) && i < 3; i++ {
		open = append(open, strings.ToLower(s.Tokens[i].Form))
	}
	lead := strings.Join(open, " ") + " "
	for _, x := range []string{"see also ", "read also ", "also read ", "read more ", "related : ", "more on ", "most read ", "listen : ", "watch : ", "recommended : "} {
		if strings.HasPrefix(lead, x) {
			return true
		}
	}
	return false
}

// sport reports whether the sentence is of a game: a word that nothing else is told with
// and another, or three that may be meant otherwise.
func sport(s *text.Sentence) bool {
	seen, sure := map[string]bool{}, false
	for i := range s.Tokens {
		if l := strings.ToLower(s.Tokens[i].Lemma); s.Tokens[i].UPOS == "NOUN" && (games[l] || maybeGames[l]) {
			seen[l], sure = true, sure || games[l]
		}
	}
	return len(seen) > 2 || len(seen) > 1 && sure
}

// games are words of sport alone, maybeGames those that are words of other things too.
var (
	games      = words("goalkeeper midfielder winger fullback half-time halftime quarterback batsman bowler wicket innings semifinal playoff touchline crossbar equaliser equalizer midfield dressing-room scoreline")
	maybeGames = words("goal referee striker forward defender interval penalty league trophy championship tournament fixture coach counter-attack racket derby match cup half manager")
)

// titled reports whether the mention stands in the article's title.
func titled(in Inputs, m *parley.Mention) bool {
	for i := range in.Article.Blocks {
		if b := &in.Article.Blocks[i]; b.Kind == parley.Title && b.Contains(m.Trigger) {
			return true
		}
	}
	return false
}

// retold gives an event of the title the day and the place of the one in the text that it
// retells: the first of its type and status that shares one it was done to and names
// nobody else who did it.
func retold(in Inputs, m *parley.Mention, all []parley.Mention) {
	for i := range all {
		x := &all[i]
		if x.Type != m.Type || x.Status != m.Status || titled(in, x) || len(without(m.Recipients, x.Recipients)) == len(m.Recipients) ||
			len(m.Actors) > 0 && len(x.Actors) > 0 && len(without(m.Actors, x.Actors)) == len(m.Actors) {
			continue
		}
		m.Date, m.Place, m.PlaceCountry = x.Date, x.Place, x.PlaceCountry
		return
	}
}

// headline reports whether sentence i is a title, or stands alone in its block
// without a full stop as titles do.
func headline(in Inputs, i int) bool {
	s := &in.Doc.Sentences[i]
	if s.Block >= len(in.Article.Blocks) {
		return false
	}
	if in.Article.Blocks[s.Block].Kind == parley.Title {
		return true
	}
	if n := len(s.Tokens); n < 4 || n > 20 || s.Tokens[n-1].UPOS == "PUNCT" {
		return false
	}
	return (i == 0 || in.Doc.Sentences[i-1].Block != s.Block) && (i+1 == len(in.Doc.Sentences) || in.Doc.Sentences[i+1].Block != s.Block)
}

// clock begins an entry of a live page: "07:40", "[9.15 pm]".
var clock = regexp.MustCompile(`^[\s\pP]*\d{1,2}[:.h]\d{2}\b`)

// live reports whether sentence i stands in an entry of a live page: a clock begins its
// block, or one that stands right before it, as a heading does.
func live(in Inputs, i int) bool {
	b := in.Doc.Sentences[i].Block
	for k := b; k >= 0 && k > b-8 && b < len(in.Article.Blocks); k-- {
		text := in.Article.Blocks[k].Span.In(in.Doc.Text)
		if clock.MatchString(text[:min(len(text), 24)]) {
			return k == b || clocked(in)
		}
		if kind := in.Article.Blocks[k].Kind; k < b && kind != parley.Paragraph && kind != parley.ListItem || kind == parley.Title {
			return false
		}
	}
	return false
}

// clocked reports whether clocks head three parts of the article or more.
func clocked(in Inputs) bool {
	n := 0
	for k := range in.Article.Blocks {
		text := in.Article.Blocks[k].Span.In(in.Doc.Text)
		if clock.MatchString(text[:min(len(text), 24)]) {
			n++
		}
	}
	return n > 2
}

// sentenceEvents codes each predicate of the sentence; an event noun that hangs
// from a verb which told the same event is not told twice.
func sentenceEvents(in Inputs, c *clause) []parley.Mention {
	var out []parley.Mention
	covered := map[int]bool{} // nouns that a light verb has told
	for i := range c.Tokens {
		if c.verbal(i) {
			if m, noun, ok := c.verb(in, i); ok {
				out = append(out, m)
				if noun < 0 {
					noun = c.settled(m, i)
				}
				if noun >= 0 {
					covered[noun] = true
				}
				for _, k := range c.All(i, "obl") { // "killed four in a raid" is told once
					if m.Type == plover.Assault && c.tells(k, m.Type) && len(m.Actors) > 0 {
						covered[k] = true
					}
				}
			}
		}
	}
	for i := range c.Tokens {
		if c.Tokens[i].UPOS == "NOUN" && !covered[i] {
			if m, ok := c.noun(in, i); ok {
				out = append(out, m)
				if k := c.inner(i); k >= 0 { // "the pause in shipments"
					covered[k] = true
				}
			}
		}
	}
	out = oneMeeting(out)
	for i := range c.Tokens {
		if c.isTitle {
			break
		}
		if m, ok := c.prospect(in, i); ok && !slices.ContainsFunc(out, func(t parley.Mention) bool {
			return t.Type == m.Type && (t.Span.Contains(m.Trigger) || m.Span.Contains(t.Trigger))
		}) {
			out = append(out, m)
		}
	}
	return out
}

// oneMeeting drops what tells a meeting of a sentence again: the same people, of the same
// status ("visited the enclave and were received by its council").
func oneMeeting(in []parley.Mention) []parley.Mention {
	var out []parley.Mention
	for _, m := range in {
		who := slices.Concat(m.Actors, m.Recipients)
		again := slices.ContainsFunc(out, func(t parley.Mention) bool {
			all := slices.Concat(t.Actors, t.Recipients)
			return m.Type == plover.Consult && t.Type == m.Type && t.Status == m.Status && len(who) > 1 && len(all) == len(who) && len(without(who, all)) == 0 && !m.Date.Known()
		})
		if !again {
			out = append(out, m)
		}
	}
	return out
}

// settled returns the event noun that is the object of verb v, where what the verb
// tells leaves nothing for the noun to tell: "lifted the embargo", "rejected the
// offer". A meeting that is called off is told by both, as is what has parties of
// its own.
func (c *clause) settled(m parley.Mention, v int) int {
	o := c.object(v)
	undone := m.Type == plover.Retreat || m.Type == plover.Concede // "scrapped its tariffs" is told by the verb
	if o < 0 || !c.anyEvent(o) || c.realityOf(o, m.Type).status == parley.Cancelled && !undone || len(c.pair(o)) > 1 {
		return -1
	}
	return o
}

func quoteAt(quotes []Quote, s parley.Span) *Quote {
	for i := range quotes {
		if quotes[i].Contains(s) {
			return &quotes[i]
		}
	}
	return nil
}

// stateOf returns the state of a country, known to the world or named in the article.
func stateOf(in Inputs, country string) (parley.Actor, bool) {
	if country == "" {
		return parley.Actor{}, false
	}
	for i := range in.Found.Entities {
		if e := &in.Found.Entities[i]; e.Type == parley.State && (e.Country == country || e.ID == country) {
			return in.Found.Actor(i), true
		}
	}
	if e, ok := in.World.Lookup(country); ok && e.Type == parley.State {
		return parley.Actor{ID: e.ID, Name: e.Name, Country: e.Country}, true
	}
	return parley.Actor{}, false
}
