package reconciling

import (
	"cmp"
	_ "embed"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/internal/cores"
)

// met marks the conditions whose term has come about, the demands that were met and the
// offers and promises that were kept: an event that occurred after they were put, is told
// by a later article, is of the same parties, and is told in the words of the term, or in
// words of their kin (kin.txt). Where a term counts ("all", "the last", "20"), so must the telling. What
// must last ("as long as"), or must not be, is never met by one event.
func (d *desk) met(c *parley.Case) {
	names := namesOf(c.Entities)
	done := d.deeds(c.Events)
	first := func(t term, ok bool) (best *parley.Met) {
		if !ok {
			return nil
		}
		for _, n := range done.near(t) {
			e := &c.Events[n]
			if best != nil && (best.Date.From.T.Before(e.Date.From.T) || best.Date.From.T.Equal(e.Date.From.T) && best.Event <= e.ID) {
				continue
			}
			if m := d.meets(e, done.told[n], t); m != nil {
				best = m
			}
		}
		return best
	}
	cores.Each(len(c.Conditions), func(i int) {
		k := &c.Conditions[i]
		if k.Until != "" && !durative[k.Joined] {
			k.Met = first(d.term(names, k.Finding, k.Actor, k.To, k.Until, k.Date))
		}
	})
	cores.Each(len(c.Demands), func(i int) {
		x := &c.Demands[i]
		switch x.Form {
		case parley.Demanded:
			t, ok := d.term(names, x.Finding, x.Actor, x.To, x.What, x.Date)
			t.not = cmp.Or(sideOf(x.Actor.Actor), x.Actor.ID) // nobody does what he asks of others
			x.Met = first(t, ok)
		case parley.Offered, parley.Promised:
			t, ok := d.term(names, x.Finding, x.Actor, x.To, x.What, x.Date)
			t.by = cmp.Or(sideOf(x.Actor.Actor), x.Actor.ID)
			x.Met = first(t, ok)
		}
	})
}

// deeds are the events that may meet a term.
type deeds struct {
	acts   map[string][]string // words with which what tells of them begins, by how terms may hold them; see keys
	by     map[act][]int       // the events, by number
	starts [][]string          // of each event, the first letters of the words that tell of it
	told   [][][]string        // of each event and mention, what must stand in a term; see actWords
}

// An act is a word with which a trigger begins, and one who takes part: by ID, by side, or
// as whom somebody acts for; whoever it is where who is empty.
type act struct{ word, who string }

// start is how many letters of a word deeds are known by.
const start = 4

func (d *desk) deeds(events []parley.Event) *deeds {
	x := &deeds{acts: map[string][]string{}, by: map[act][]int{}, starts: make([][]string, len(events)), told: make([][][]string, len(events))}
	for n := range events {
		e := &events[n]
		if e.Status != parley.Occurred || e.Contested || e.Date.From.Grain < parley.Day {
			continue
		}
		x.told[n] = make([][]string, len(e.Mentions))
		who := []string{""}
		for _, side := range [][]parley.Actor{e.Actors, e.Recipients} {
			for _, a := range side {
				who = append(append(who, a.ID, sideOf(a)), a.ActsFor...)
			}
		}
		for i := range e.Mentions {
			m := &e.Mentions[i]
			trigger := m.Trigger.In(d.article[m.Article].Text)
			for w := range stems(trigger) {
				for _, w := range []string{w, bases[w]} {
					if len(w) >= start && !slices.Contains(x.starts[n], w[:start]) {
						x.starts[n] = append(x.starts[n], w[:start])
					}
				}
			}
			words := actWords(trigger)
			if len(words) == 0 {
				continue
			}
			x.told[n][i] = words
			w := words[0]
			for _, k := range keys(w) {
				if !slices.Contains(x.acts[k], w) {
					x.acts[k] = append(x.acts[k], w)
				}
			}
			for _, id := range who {
				if of := x.by[act{w, id}]; len(of) == 0 || of[len(of)-1] != n {
					x.by[act{w, id}] = append(of, n)
				}
			}
		}
	}
	return x
}

// keys are the stems and the beginning of which a term has one that holds the word.
func keys(w string) []string {
	var out []string
	if base := bases[w]; base != "" {
		out = append(out, base[:min(6, len(base))])
	}
	out = append(out, kin[w[:min(6, len(w))]]...)
	if len(w) >= start { // see sameStem
		out = append(out, w[:start])
	}
	return out
}

// near returns the deeds that begin with a word that stands in a term, are told in one of
// its words or of their kin, and in which somebody takes part who must, where that is known.
func (x *deeds) near(t term) []int {
	var who []string
	switch {
	case t.by != "":
		who = []string{t.by}
	case len(t.places) > 0: // whoever did it there
		who = []string{""}
	default:
		who = slices.Collect(maps.Keys(t.who))
	}
	var out []int
	for w := range t.words {
		for _, k := range []string{w, w[:start]} {
			for _, w := range x.acts[k] {
				if t.holds(w) {
					for _, id := range who {
						out = append(out, x.by[act{w, id}]...)
					}
				}
			}
		}
	}
	starts := map[string]bool{}
	for w := range t.words {
		starts[w[:start]] = true
		for _, k := range kin[w] {
			starts[k[:start]] = true
		}
	}
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(n int) bool {
		return !slices.ContainsFunc(x.starts[n], func(w string) bool { return starts[w] })
	})
}

// A term is what must happen first, as far as an event can be held against it.
type term struct {
	put    parley.Time     // when it was put at the latest
	words  map[string]bool // its words by stem, without names of parties
	counts []string        // words that say how much or how many
	who    map[string]bool // IDs of those it names, and of those it is put to
	named  map[string]bool // IDs of those it names
	places []string        // names in it that are no party's
	by     string          // the side that has to do it, where it is known
	not    string          // the side that cannot be the one to do it
	in     string          // the article that tells it
	held   map[string]bool // see holds
}

// kin are the stems that mean much the same as a stem, for what terms are about.
var kin = readKin()

//go:embed kin.txt
var kinText string

func readKin() map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(kinText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		class := slices.Sorted(maps.Keys(stems(line)))
		for _, w := range class {
			out[w] = class
		}
	}
	return out
}

// durative are joints of what must last, or must not be.
var durative = map[string]bool{"as long as": true, "so long as": true, "for as long as": true, "while": true, "without": true}

// counting are words of a term that what is told must hold as well.
var counting = set("all both every each whole entire full fully last completely entirely permanent permanently unconditional unconditionally remaining rest two three four five six seven eight nine ten dozen hundred thousand million billion")

func set(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

// term reads what an actor wants done, offers or makes a condition; ok is false when no
// event can show that it was done.
func (d *desk) term(names map[string][]naming, f parley.Finding, actor parley.Argument, to *parley.Argument, words string, when parley.Interval) (t term, ok bool) {
	a := d.article[f.Article]
	if a == nil {
		return t, false
	}
	t = term{put: a.Published, who: map[string]bool{}, named: map[string]bool{}, held: map[string]bool{}, in: f.Article}
	if at := when.To; at.Known() && (!t.put.Known() || at.T.Before(t.put.T)) {
		t.put = at
	}
	if !t.put.Known() {
		return t, false
	}
	text := strings.ToLower(words)
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch {
		case w == "not" || w == "no" || w == "never" || w == "nobody" || w == "nothing" || w == "t" || w == "without" || w == "neither":
			return t, false
		case counting[w] || unicode.IsDigit(rune(w[0])):
			t.counts = append(t.counts, w)
		}
	}
	t.words = stems(words)
	for w := range strings.FieldsFuncSeq(words, func(r rune) bool { return !unicode.IsLetter(r) }) {
		for _, n := range names[w] {
			if !holdsName(words, n.name) {
				continue
			}
			if n.Type == parley.Place {
				t.places = append(t.places, n.name)
				continue
			}
			t.named[n.ID], t.who[n.ID] = true, true
			if n.Country != "" {
				t.named[n.Country], t.who[n.Country] = true, true
			}
			for w := range stems(n.name) {
				delete(t.words, w)
			}
		}
	}
	if to != nil {
		t.who[to.ID], t.who[sideOf(to.Actor)] = true, true
	}
	if len(t.named) == 0 {
		t.who[actor.ID], t.who[sideOf(actor.Actor)] = true, true
	} else {
		t.places = nil
	}
	delete(t.who, "")
	return t, len(t.words) > 0
}

// A naming is one of the names of an entity.
type naming struct {
	*parley.Entity
	name string
}

// namesOf lists the names of entities by their first words.
func namesOf(list []parley.Entity) map[string][]naming {
	out := map[string][]naming{}
	for i := range list {
		e := &list[i]
		for _, name := range append([]string{e.Name}, e.Names...) {
			first := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) })
			if len(name) > 2 && len(first) > 0 && unicode.IsUpper([]rune(first[0])[0]) {
				out[first[0]] = append(out[first[0]], naming{e, name})
			}
		}
	}
	return out
}

// holdsName reports whether a name stands in words as a word of its own.
func holdsName(words, name string) bool {
	for at := 0; ; {
		i := strings.Index(words[at:], name)
		if i < 0 {
			return false
		}
		i += at
		end := i + len(name)
		if (i == 0 || !letterBefore(words, i)) && (end == len(words) || !unicode.IsLetter(rune(words[end]))) {
			return true
		}
		at = i + 1
	}
}

func letterBefore(s string, i int) bool { return unicode.IsLetter(rune(s[i-1])) }

// meets returns how event e, whose mentions begin with the acts told, shows that term t was
// met, nil if it does not.
func (d *desk) meets(e *parley.Event, told [][]string, t term) *parley.Met {
	if e.Status != parley.Occurred || e.Contested || !e.Date.From.Known() || e.Date.From.Grain < parley.Day {
		return nil
	}
	if day := e.Date.From.T.Truncate(24 * time.Hour); day.Before(t.put.T.Truncate(24 * time.Hour)) {
		return nil
	}
	side, named := false, len(t.named) == 0
	for _, list := range [][]parley.Actor{e.Actors, e.Recipients} {
		for _, a := range list {
			s := sideOf(a)
			side = side || t.who[a.ID] || t.who[s]
			named = named || t.named[a.ID] || t.named[s]
			for _, up := range a.ActsFor {
				side = side || t.who[up]
			}
		}
	}
	does := func(side string) bool {
		return slices.ContainsFunc(e.Actors, func(a parley.Actor) bool {
			return a.ID == side || sideOf(a) == side || slices.Contains(a.ActsFor, side)
		})
	}
	if !side && len(t.places) == 0 || !named || t.by != "" && !does(t.by) || t.not != "" && (len(e.Actors) == 0 || does(t.not)) {
		return nil
	}
	for i := range e.Mentions {
		m := &e.Mentions[i]
		a := d.article[m.Article]
		if m.Article == t.in || m.Status != parley.Occurred || m.Stance != parley.Asserted && m.Stance != parley.Attributed || m.Probability < parley.Likely ||
			!a.Published.Known() || a.Published.T.Before(t.put.T) {
			continue
		}
		if !t.holdsAll(told[i]) {
			continue
		}
		sentence := sentenceOf(a.Text, m.Span)
		if !countsIn(sentence, t.counts) {
			continue
		}
		if !side && !slices.ContainsFunc(t.places, func(p string) bool { return strings.Contains(sentence, p) }) {
			continue // not of the parties, but of the very place
		}
		shared, said := 0, stems(sentence)
		for w := range t.words {
			if said[w] || slices.ContainsFunc(kin[w], func(x string) bool { return said[x] }) {
				shared++
			}
		}
		if shared >= min(2, len(t.words)) {
			f := m.Finding
			return &parley.Met{Event: e.ID, Date: e.Date, Passage: f}
		}
	}
	return nil
}

// actWords are the words of a trigger that must stand in a term which it meets, in small
// letters: the act that it begins with, and all that it is done to: guns that are withdrawn
// are not all who have to leave.
func actWords(trigger string) []string {
	var out []string
	for w := range strings.FieldsFuncSeq(trigger, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if first, _ := utf8.DecodeRuneInString(w); len(out) == 0 || !unicode.IsUpper(first) && len(w) >= 4 {
			out = append(out, strings.ToLower(w))
		}
	}
	return out
}

// holdsAll reports whether all the words of an act stand in the term.
func (t term) holdsAll(act []string) bool {
	for _, w := range act {
		if !t.holds(w) {
			return false
		}
	}
	return len(act) > 0
}

// holds reports whether a word stands in the term, in whatever form.
func (t term) holds(w string) bool {
	in, known := t.held[w]
	if !known {
		in = t.has(w)
		t.held[w] = in
	}
	return in
}

func (t term) has(w string) bool {
	if base := bases[w]; base != "" && t.words[base[:min(6, len(base))]] {
		return true
	}
	if slices.ContainsFunc(kin[w[:min(6, len(w))]], func(x string) bool { return t.words[x] }) {
		return true
	}
	for x := range t.words {
		if len(w) >= 4 && sameStem(w, x) {
			return true
		}
	}
	return false
}

// bases are the stems of past forms that do not begin as they do.
var bases = map[string]string{"left": "leave", "sent": "send", "gave": "give", "given": "give", "held": "hold", "took": "take", "taken": "take", "brought": "bring", "sold": "sell", "built": "build", "began": "begin",
	"broke": "break", "broken": "break", "rebuilt": "rebuild", "sought": "seek", "spoke": "speak", "froze": "freeze", "unfroze": "unfreeze", "unfrozen": "unfreeze"}

// sameStem reports whether a word and the stem of another begin alike for as long as
// makes one of the other likely.
func sameStem(w, stem string) bool {
	w = w[:min(6, len(w))]
	n := 0
	for n < len(w) && n < len(stem) && w[n] == stem[n] {
		n++
	}
	return n >= 5 || n == len(stem) || n == len(w) || n >= 4 && max(len(w), len(stem)) <= 5
}

// countsIn reports whether what is told holds every word of number of a term.
func countsIn(told string, counts []string) bool {
	low := " " + strings.Join(strings.FieldsFunc(strings.ToLower(told), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ") + " "
	for _, w := range counts {
		if !strings.Contains(low, " "+w+" ") {
			return false
		}
	}
	return true
}

// sentenceOf returns the line of text around a span, up to the marks that end sentences.
func sentenceOf(text string, s parley.Span) string {
	from, to := s.Start, s.End
	ends := func(c byte) bool { return c == '.' || c == '\n' || c == '?' || c == '!' }
	for from > 0 && !ends(text[from-1]) {
		from--
	}
	for to < len(text) && !ends(text[to]) {
		to++
	}
	return text[from:to]
}
