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
	// Mended keeps the sentences whose trees were mended, by number, so that they need not be
	// again for the next entry; nil: they are.
	Mended map[int]*text.Sentence
}

// mended returns sentence i as [repaired] gives it.
func (in *Inputs) mended(i int, l *Lexicon) *text.Sentence {
	if s := in.Mended[i]; s != nil {
		return s
	}
	s := repaired(&in.Doc.Sentences[i], l.verb, l.eventNoun)
	if in.Mended != nil {
		in.Mended[i] = s
	}
	return s
}

// A Date is a date expression that was resolved to an interval.
type Date struct {
	parley.Span
	Interval parley.Interval
	// Limit: the words only say by when ("by Friday", "until Friday"). Begun is the day of
	// "since Friday", else not known.
	Limit bool
	Begun parley.Interval
	Else  int // as in [times.Expression]
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
	leads, aside := listed(in, l), beside(in)
	for i := range in.Doc.Sentences {
		s := &in.Doc.Sentences[i]
		if in.Found.Question(i) && !aside[i] && s.Label == text.NoLabel {
			out = append(out, meetings(in, l, i)...)
		}
		if !s.Parsed || aside[i] || in.Found.Question(i) || s.Label != text.NoLabel || len(s.Tokens) > longest || s.Block < len(in.Article.Blocks) && in.Article.Blocks[s.Block].Kind == parley.Heading {
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
			tree = in.mended(i, l)
			if bullet(in, i) {
				tree = telegraphic(tree, l)
			}
			if noted, _ := diary(in, i); noted {
				tree = headlined(tree, l.verb, l.eventNoun)
			}
		}
		c := &clause{Tree: text.NewTree(tree), lead: lead, sentence: i, text: in.Doc.Text, found: in.Found, lexicon: l, quoted: in.Quoted, world: in.World,
			state:   func(country string) (parley.Actor, bool) { return stateOf(in, country) },
			isTitle: headline(in, i) || bullet(in, i), live: live(in, i)}
		c.diary, c.day = diary(in, i)
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
	out = told(in, out)
	for i := range out {
		if titled(in, &out[i]) && !out[i].Date.Known() && out[i].Place == "" {
			retold(in, &out[i], out)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Trigger.Start < out[j].Trigger.Start })
	return out
}

// Begin dates what is told to hold since a day by that day: "has been banned since Friday".
// Fighting, marches and talks go on from there.
func Begin(in Inputs, mentions []parley.Mention) {
	if in.Dates == nil {
		return
	}
	for i := range mentions {
		m := &mentions[i]
		if m.Status != parley.Occurred || !m.Date.Known() || m.Date.Exact() || m.Type == plover.Assault || m.Type == plover.Protest || m.Type == plover.Consult {
			continue
		}
		n := sort.Search(len(in.Doc.Sentences), func(k int) bool { return in.Doc.Sentences[k].End > m.Trigger.Start })
		if n == len(in.Doc.Sentences) {
			continue
		}
		for _, d := range in.Dates(n) {
			if d.Begun.Exact() && d.Interval == m.Date {
				m.Date = d.Begun
			}
		}
	}
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

// told leaves out that the guest of an interview spoke to who interviews him, and says whose
// account a communiqué is: what others are told to have done in it is claimed by its issuer.
func told(in Inputs, all []parley.Mention) []parley.Mention {
	issuer := in.Found.Issuer()
	if issuer == nil && !in.Found.Interview() {
		return all
	}
	opening := in.Found.Opening()
	var out []parley.Mention
	for _, m := range all {
		if in.Found.Interview() && m.Type == plover.Consult && m.Status == parley.Occurred && opening < len(in.Doc.Sentences) && m.Trigger.Start < in.Doc.Sentences[opening].Start && interviewed(in, m) && !asked(in, m) {
			continue
		}
		if issuer != nil && len(m.ClaimedBy) == 0 && m.Stance == parley.Asserted && len(m.Actors) > 0 && !acts(m.Actors, issuer) {
			m.ClaimedBy, m.Stance = []parley.Argument{*issuer}, parley.Attributed
		}
		out = append(out, m)
	}
	return out
}

// asked reports whether a mention stands in what is put to the guest of an interview: there
// he is told of whom else he met.
func asked(in Inputs, m parley.Mention) bool {
	for i := range in.Doc.Sentences {
		if in.Doc.Sentences[i].Contains(m.Trigger) {
			return in.Found.Question(i)
		}
	}
	return false
}

// interviewed reports whether one of those who speak with each other says what follows, or
// they do so by a verb of interviews.
func interviewed(in Inputs, m parley.Mention) bool {
	guest := in.Found.Voice(in.Found.Opening())
	for _, a := range append(append([]parley.Argument{}, m.Actors...), m.Recipients...) {
		if guest != nil && a.ID == guest.ID {
			switch strings.ToLower(m.Trigger.In(in.Doc.Text)) {
			case "spoke", "talked", "talks", "speaks", "sat", "sits", "met", "meets":
				return true
			}
		}
	}
	return false
}

// acts reports whether one of the actors is somebody, or of his state.
func acts(actors []parley.Argument, who *parley.Argument) bool {
	for _, a := range actors {
		if a.ID == who.ID || a.Country != "" && a.Country == who.Country {
			return true
		}
	}
	return false
}

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

// bullet reports whether sentence i opens an item of a list and is written as headlines
// are: no finite verb, or one in the present, "Gunboat sent to Tarn."
func bullet(in Inputs, i int) bool {
	s := &in.Doc.Sentences[i]
	if s.Block >= len(in.Article.Blocks) || in.Article.Blocks[s.Block].Kind != parley.ListItem || len(s.Tokens) > 30 || !s.Parsed {
		return false
	}
	if i > 0 && in.Doc.Sentences[i-1].Block == s.Block && in.Doc.Sentences[i-1].Label == text.NoLabel && len(in.Doc.Sentences[i-1].Tokens) > 4 {
		return false
	}
	for k := range s.Tokens {
		t := &s.Tokens[k]
		if t.UPOS == "AUX" && !strings.EqualFold(t.Form, "to") || t.XPOS == "VBD" && t.Rel == "root" && hasSubject(s, k) && !absent(s, k) {
			return false
		}
	}
	return true
}

// hasSubject reports whether a noun hangs from verb v as its subject.
func hasSubject(s *text.Sentence, v int) bool {
	for k := range s.Tokens {
		if s.Tokens[k].Head == v && strings.HasPrefix(s.Tokens[k].Rel, "nsubj") {
			return true
		}
	}
	return false
}

// absent reports whether verb v, which may be a participle, has nothing behind it that it
// is done to: "Gunboat sent to Tarn".
func absent(s *text.Sentence, v int) bool {
	for k := range s.Tokens {
		if s.Tokens[k].Head == v && (s.Tokens[k].Rel == "obj" || s.Tokens[k].Rel == "ccomp" || s.Tokens[k].Rel == "xcomp") {
			return false
		}
	}
	return true
}

// diary reports whether sentence i stands behind the day of a diary's line, and tells of
// what is to come on it; and that day, the next of its name behind the day of publication.
func diary(in Inputs, i int) (bool, parley.Interval) {
	s, at := &in.Doc.Sentences[i], -1
	for k := i - 1; k >= 0 && k > i-5 && in.Doc.Sentences[k].Block == s.Block; k-- {
		if in.Doc.Sentences[k].Label == text.DayLabel {
			at = k
			break
		}
	}
	if at < 0 || in.Dates == nil || !in.Article.Published.Known() {
		return false, parley.Interval{}
	}
	for k := range s.Tokens {
		if t := &s.Tokens[k]; t.XPOS == "VBD" && (t.Rel == "root" || t.Rel == "conj") || t.UPOS == "AUX" && (strings.EqualFold(t.Form, "was") || strings.EqualFold(t.Form, "were")) {
			return false, parley.Interval{}
		}
	}
	list := in.Dates(at)
	if len(list) == 0 || !list[0].Interval.Known() {
		return false, parley.Interval{}
	}
	day, now := list[0].Interval, in.Article.Published.Interval()
	for n := 0; n < 2 && !day.To.T.After(now.To.T); n++ {
		day.From.T, day.To.T = day.From.T.AddDate(0, 0, 7), day.To.T.AddDate(0, 0, 7)
	}
	return true, day
}

// clock begins an entry of a live page: "07:40", "[9.15 pm]".
var clock = regexp.MustCompile(`^[\s\pP]*\d{1,2}[:.h]\d{2}\b`)

// timed reports whether a clock begins part k of the article.
func timed(in Inputs, k int) bool {
	head := in.Article.Blocks[k].Span.In(in.Doc.Text)
	head = head[:min(len(head), 24)]
	return strings.ContainsAny(head, "0123456789") && clock.MatchString(head)
}

// live reports whether sentence i stands in an entry of a live page: a clock begins its
// block, or one that stands right before it, as a heading does.
func live(in Inputs, i int) bool {
	b := in.Doc.Sentences[i].Block
	for k := b; k >= 0 && k > b-8 && b < len(in.Article.Blocks); k-- {
		if timed(in, k) {
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
		if timed(in, k) {
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
	out = c.oneByOne(in, oneMeeting(out))
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
			continue
		}
		for k := range out { // "spoke on Monday, their third call"
			if t := &out[k]; t.Type == m.Type && t.Status == m.Status && t.Number == 0 && sameWho(t, &m) {
				t.Number = m.Number
			}
		}
	}
	return errands(out)
}

// oneByOne tells apart what was done with one after the other: "spoke on Monday with the
// envoy and on Tuesday with the president", "met the two separately".
func (c *clause) oneByOne(in Inputs, told []parley.Mention) []parley.Mention {
	var out []parley.Mention
	for _, m := range told {
		apart := m.Type == plover.Consult && m.Number == 0 && len(m.Actors) == 1
		switch {
		case apart && len(m.Recipients) == 2 && c.severally():
			for k, r := range m.Recipients {
				own := m
				own.Recipients = []parley.Argument{r}
				if k > 0 && r.Span.Valid(c.text) && m.Span.Contains(r.Span) {
					own.Trigger, own.ID = r.Span, parley.FindingID(in.Article.ID, "mention "+m.Type.String(), r.Span)
				}
				out = append(out, own)
			}
			continue
		case apart && len(m.Recipients) == 1:
			out = append(out, m)
			if own, ok := c.andWith(in, m); ok {
				out = append(out, own)
			}
			continue
		}
		out = append(out, m)
	}
	return out
}

// severally reports whether the sentence says that what it tells was done with each by himself.
func (c *clause) severally() bool {
	for k := range c.Tokens {
		if f := strings.ToLower(c.Tokens[k].Form); f == "separately" || f == "individually" {
			return true
		}
	}
	return false
}

// andWith returns a second consultation that is told behind the first one's party, with its
// own day: "… with the envoy and on Tuesday with the president".
func (c *clause) andWith(in Inputs, m parley.Mention) (parley.Mention, bool) {
	if in.Dates == nil {
		return m, false
	}
	and := -1
	for k := range c.Tokens {
		t := &c.Tokens[k]
		switch {
		case t.Start < m.Recipients[0].Span.End:
		case and < 0 && t.UPOS == "VERB", t.Form == ";", and >= 0 && k > and+6:
			return m, false
		case strings.EqualFold(t.Form, "and"):
			and = k
		case and >= 0 && (strings.EqualFold(t.Form, "with") || strings.EqualFold(t.Form, "to")) && k+1 < len(c.Tokens):
			gap := parley.Span{Start: c.Tokens[and].End, End: t.Start}
			on := c.nearest(in, k, m.Status, func(d Date) bool { return gap.Contains(d.Span) })
			if !on.Known() {
				return m, false
			}
			for x := k + 1; x < len(c.Tokens) && x <= k+6; x++ {
				n := c.found.Headed(c.sentence, x)
				if n == nil || n.Kind != entities.Proper {
					continue
				}
				who := parties(c.named(n, x))
				if len(who) != 1 || who[0].ID == m.Actors[0].ID || who[0].ID == m.Recipients[0].ID {
					return m, false
				}
				own := m
				own.Recipients, own.Date = []parley.Argument{who[0].Argument}, on
				own.Trigger = t.Span.Cover(n.Span)
				own.Span = m.Span.Cover(own.Trigger)
				own.ID = parley.FindingID(in.Article.ID, "mention "+m.Type.String(), own.Trigger)
				return own, true
			}
			return m, false
		}
	}
	return m, false
}

// sameWho reports whether two mentions are of the same people.
func sameWho(a, b *parley.Mention) bool {
	x, y := slices.Concat(a.Actors, a.Recipients), slices.Concat(b.Actors, b.Recipients)
	return len(x) == len(y) && len(without(x, y)) == 0
}

// errands drops a journey that is told with what it was for, which then has its place and
// its day: "flew to Lima for talks with the president".
func errands(in []parley.Mention) []parley.Mention {
	var out []parley.Mention
	for i := range in {
		t, gone := &in[i], false
		for k := range in {
			m := &in[k]
			if t.Type != plover.Consult || t.What != "visit" || k == i || m.Type != t.Type || m.What == "visit" || m.Status != t.Status || len(t.Actors) == 0 || len(m.Actors) == 0 ||
				t.Actors[0].ID != m.Actors[0].ID || !t.Span.Contains(m.Trigger) || m.Trigger.Start < t.Trigger.Start {
				continue
			}
			if gone = true; !m.Date.Known() {
				m.Date = t.Date
			}
			if m.Place == "" {
				m.Place, m.PlaceCountry = t.Place, t.PlaceCountry
			}
		}
		if !gone {
			out = append(out, *t)
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
