package events

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"

	"parley"
	"parley/plover"
	"parley/reading/entities"
	"parley/text"
)

// An idiom is a way of telling an act that is no verb with its object: "is not for sale",
// "the guns fell silent", "was given another week". It is read from the words: their order is
// turned about in most of them, and a tree of such a sentence is seldom right. What keeps
// other things out is that one of the two sides must be seen to do it.
type idiom struct {
	name string // "idioms:40", for who asks which fired
	typ  plover.Type
	who  string
	*regexp.Regexp
	ahead bool // its own words speak of what is to come
}

// whose are the ways in which an idiom says who does it; idioms.tsv tells what each means.
var whose = words("says vows does both against to own answers backs crowd hit toll helps blames settles")

// parseIdiom reads line n of idioms.tsv; classes are those defined above it. It returns, too,
// what the idiom needs of the literals of the sieve.
func parseIdiom(n int, f []string, classes map[string]string, literals *sieve) (idiom, need, error) {
	typ, ok := plover.Parse(f[0])
	if !ok || !whose[f[1]] {
		return idiom{}, need{}, fmt.Errorf("no type %q or no way %q", f[0], f[1])
	}
	pattern := "(?i)" + expanded(f[2], classes)
	r, err := regexp.Compile(pattern)
	if err != nil {
		return idiom{}, need{}, err
	}
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return idiom{}, need{}, err
	}
	return idiom{fmt.Sprintf("idioms:%d", n), typ, f[1], r, unfinished.MatchString(f[2])}, literals.needed(tree), nil
}

// expanded puts the classes and the stretches into a pattern.
func expanded(pattern string, classes map[string]string) string {
	for depth := 0; depth < 4 && strings.Contains(pattern, "{"); depth++ {
		for name, words := range classes {
			pattern = strings.ReplaceAll(pattern, "{"+name+"}", words)
		}
	}
	return strings.ReplaceAll(pattern, "~", `[^.;:]{0,90}?`)
}

// kindred are the types by which a sentence may have told already what an idiom tells.
var kindred = map[plover.Type][]plover.Type{
	plover.Reject: {plover.Reject, plover.Threaten}, plover.Threaten: {plover.Threaten, plover.Reject},
	plover.Sanction: {plover.Sanction, plover.Coerce, plover.Retreat, plover.Concede}, plover.Concede: {plover.Concede, plover.Retreat},
	plover.Retreat: {plover.Retreat, plover.Concede, plover.Cooperate}, plover.Agree: {plover.Agree, plover.Concede, plover.Reject, plover.Request, plover.Accuse},
	plover.Accuse: {plover.Accuse}, plover.Mobilize: {plover.Mobilize, plover.Retreat}, plover.Support: {plover.Support}, plover.Protest: {plover.Protest},
}

// unreal ends what stands before an act that was not done: "would not", "called for an end".
var unreal = regexp.MustCompile(`(?i)\b(?:if|unless|until|once|whether|nor|neither|not|n[’']t|never|nobody|could|might|may|should|must|would|will|wants?|wanted|urg\pL+|demand\pL*|call\pL* (?:on|for)|ask\pL*|threat\pL*|propos\pL*|plan\pL*|hop\pL*|refus\pL*|seek\pL*|sought|without|before) (?:[\pL’'-]+ ){0,3}$`)

// unfinished are words within what two sides did that leave it undone: "a truce could be
// signed", "the accord has yet to be sealed".
var unfinished = regexp.MustCompile(`(?i)\b(?:could|might|may|should|must|would|will|shall|can|cannot|ought|to be|not|never|if|unless|until|once|before)\b`)

// awaited ends what stands before an act that something else is made to wait for, in the
// clause that the conjunction begins: "until the last gun", "provided that Boria".
var awaited = regexp.MustCompile(`(?i)\b(?:(?:if|unless|until|till|provided|providing|supposing|as soon as|(?:as|so) long as|on condition|only (?:when|once|after)|the (?:day|hour|moment)) [^,;:.“”"]*|(?:can|could|may|might|will|would|shall) [^:.“”"]*\bwhen [^,;:.“”"]*|(?:before|once) [^,;:.“”"]*\b(?:has|have|is|are) [^,;:.“”"]*)$`)

// terms are words before what something is made to wait for.
var terms = regexp.MustCompile(`(?i)\b(?:if|unless|only|once|when|until|provided|not|never)\b`)

// putAside reports whether the charge that a text makes between two places is put aside in it.
func putAside(text string, from, to int) bool {
	near := text[max(0, from-negates):from]
	return denied.MatchString(text) || negated.MatchString(near) || negated.MatchString(text[from:to]) && !sureOf.MatchString(text[from:to])
}

// negates is how many bytes before a charge a word that negates it may stand.
const negates = 30

// denied are words by which a charge is put aside, negated those that turn it round, sureOf
// those that make it the firmer.
var (
	denied  = regexp.MustCompile(`(?i)\b(?:den(?:y|ied|ies|ying)|reject\pL*|dismiss\pL*|waved|wav(?:es|ing)|contest\pL*|disput\pL*|call(?:s|ed) the|refut\pL*|scoff\pL*|clear(?:ed|s|ing) (?:itself|himself|herself))\b`)
	negated = regexp.MustCompile(`(?i)\b(?:not|never|neither|nor|nobody|n[’']t|cannot)\b`)
	sureOf  = regexp.MustCompile(`(?i)\b(?:not|no) (?:open to |in )?(?:any )?doubt\b|\bnot (?:we|us|(?:its|his|her|their|our|my) \pL+) but\b`)
)

// putOff are words behind what was to be, and is not to be or not yet.
var putOff = regexp.MustCompile(`(?i)\b(?:was|were|is|are|been|being) (?:\pL+ly |again |then )?(?:postponed|put off|called off|cancelled|canceled|shelved|delayed|scrapped|deferred|adjourned|abandoned)\b`)

// longAgo are words of what lies far back.
var longAgo = text.MustPattern(`(?i)\b(?:years?|decades?|centur\pL+|generations?) (?:ago|earlier|before|back)\b|\b(?:in|of|since) (?:19|20)\d\d\b`)

// idioms reads the idioms of sentence n, one of a type.
func (x *implying) idioms(n int, statements []parley.Statement) {
	s := x.in.Doc.Sentences[n].Span
	text := s.In(x.in.Doc.Text)
	if len(text) > longestIdiom {
		return
	}
	held := x.lexicon.literals.in(text)
	done := map[plover.Type]bool{}
	for _, i := range x.lexicon.likely.met(held) {
		d := &x.lexicon.idioms[i]
		if done[d.typ] {
			continue
		}
		at := d.FindStringIndex(text)
		if at == nil || d.who != "says" && d.who != "vows" && d.who != "blames" && (unreal.MatchString(text[:at[0]]) || awaited.MatchString(text[:at[0]])) || d.who == "settles" && terms.MatchString(text) || d.who == "blames" && putAside(text, at[0], at[1]) {
			continue
		}
		if longAgo.MatchString(text) {
			return
		}
		if d.who == "both" && !d.ahead && unfinished.MatchString(text[at[0]:at[1]]) {
			continue
		}
		if d.typ == plover.Reject && amicable.MatchString(text[at[0]:]) {
			continue
		}
		span := parley.Span{Start: s.Start + at[0], End: s.Start + at[1]}
		c := x.clause(span)
		if c == nil {
			return
		}
		if d.who == "hit" || d.who == "toll" {
			done[d.typ] = (d.who == "hit" || x.underFire()) && x.hit(c, d, span)
			continue
		}
		who, whom := x.doers(c, d.who, span, statements)
		if who == nil {
			continue
		}
		done[d.typ] = true
		if (d.who == "both" || d.typ == plover.Sanction && d.who == "does") && x.complete(c, d.typ, who, whom) {
			continue
		}
		if d.who == "says" && d.typ == plover.Threaten && who.Country == "" {
			continue
		}
		before := len(x.out)
		x.add(span, d.typ, []parley.Argument{*who}, whom, d.name, kindred[d.typ]...)
		if len(x.out) == before && d.typ == plover.Sanction {
			done[d.typ] = false // told, and perhaps by nobody: another may say who did it
		}
		if d.who == "both" && len(x.out) > before && putOff.MatchString(text[at[1]:]) { // "the signing of the accord was put off"
			x.out[before].Status = parley.Cancelled
		}
	}
}

// complete gives an event of the sentence that nobody is said to have done the two sides who
// did it: "a truce was agreed". It returns false where there is no such.
func (x *implying) complete(c *clause, t plover.Type, who, whom *parley.Argument) bool {
	for i := range x.told {
		m := &x.told[i]
		if (m.Type == t || t == plover.Sanction && m.Type == plover.Coerce) && c.Contains(m.Trigger) && len(m.Actors) == 0 {
			if m.Actors = []parley.Argument{*who}; whom != nil {
				m.Recipients = []parley.Argument{*whom}
			}
			return true
		}
	}
	return false
}

// longestIdiom is how many bytes a sentence may have in which idioms are looked for.
const longestIdiom = 900

// doers returns who does what an idiom tells and to whom, in one of the ways of [whose]; a
// nil who where nobody of a side is seen to.
func (x *implying) doers(c *clause, way string, s parley.Span, statements []parley.Statement) (who, whom *parley.Argument) {
	two := x.sides(s)
	switch way {
	case "says", "vows":
		return x.speaker(c, s, statements, nil), nil
	case "blames":
		by := x.speaker(c, s, statements, pointing)
		if by == nil {
			return nil, nil
		}
		for _, a := range x.named(c) {
			if a.ID != by.ID && !slices.Contains(by.ActsFor, a.Name) && !a.place && (a.Country == "" || a.Country != by.Country) && c.canThreaten([]party{{Argument: a.Argument, token: a.head}}) && x.in.Found.TypeOf(a.ID) != parley.Leader {
				return by, &a.Argument
			}
		}
		return nil, nil
	case "both":
		if len(two) == 2 {
			return &two[0], &two[1]
		}
		return nil, nil
	case "crowd":
		for _, a := range x.named(c) {
			if of := c.Case(a.head); (of == "against" || of == "at" || of == "with" || of == "over" || a.Span.End > s.Start) && !a.place {
				crowd := parley.Argument{Actor: parley.Actor{ID: "protesters", Name: "protesters"}, Span: s}
				return &crowd, &a.Argument
			}
		}
		return nil, nil
	case "helps":
		var friend, place *present
		for _, a := range x.named(c) {
			switch {
			case a.place && a.Country == "" || a.place && a.ID != a.Country || len(two) == 2 && ofSides(two, a.Argument):
				if of := c.Case(a.head); place == nil || of == "to" || of == "into" || of == "in" {
					place = &a
				}
			case friend == nil && (x.in.Found.TypeOf(a.ID) == parley.State || a.Country != "" || of(c, a.head, "of", "from", "by")):
				friend = &a
			}
		}
		if friend == nil || place == nil {
			return nil, nil
		}
		whom := place.Argument
		if state, ok := stateOf(x.in, place.Country); ok {
			whom.Actor = state
		}
		return &friend.Argument, &whom
	case "backs":
		var friend, side *present
		for _, a := range x.named(c) {
			switch {
			case a.place:
			case len(two) == 2 && ofSides(two, a.Argument):
				if side == nil {
					side = &a
				}
			case friend == nil && (x.in.Found.TypeOf(a.ID) == parley.State || a.Country != ""):
				friend = &a
			}
		}
		if friend == nil || side == nil {
			return nil, nil
		}
		return &friend.Argument, x.state(side.Argument)
	}
	var before, within, behind, by *present
	for _, a := range x.named(c) {
		if a.place || len(two) == 2 && !ofSides(two, a.Argument) && x.in.Found.TypeOf(a.ID) != parley.ArmedGroup {
			continue
		}
		of := strings.ToLower(c.joinedCase(a.head))
		switch {
		case of == "by" && a.Span.Start > s.Start-40:
			if by == nil {
				by = &a
			}
		case a.Span.End <= s.Start:
			if of == "" || of == "of" && way != "does" && way != "settles" || (of == "of" || of == "from") && (way == "does" || way == "settles") && before == nil {
				before = &a
			}
		case a.Span.Start < s.End:
			if within == nil && (of == "" || of == "of" || of == "from" || way == "answers") {
				within = &a
			}
		case a.Span.Start < s.End+60:
			if behind == nil && (of == "" || of == "of" || of == "from" || of == "on" || of == "against" || of == "to" || way == "answers" && (of == "with" || of == "in" || of == "on the part of" || of == "for")) {
				behind = &a
			}
		}
	}
	if p := c.headOf(s); way == "does" && before != nil && p >= 0 && c.Tokens[p].UPOS == "VERB" && c.passive(p) { // "he met Roe, but the session was called off": by whom is not told
		for k := before.head + 1; k < len(c.Tokens) && c.Tokens[k].Start < s.Start; k++ {
			if x := c.Tokens[k].XPOS; c.Tokens[k].UPOS == "VERB" && (x == "VBD" || x == "VBZ") && !c.Is(k, "acl", "amod") {
				before = nil
				break
			}
		}
	}
	first := func(list ...*present) *parley.Argument {
		for _, a := range list {
			if a != nil {
				return &a.Argument
			}
		}
		return nil
	}
	other := func(a *parley.Argument) *parley.Argument {
		if a == nil {
			return nil
		}
		if o := opponent(two, *a); len(o) == 1 {
			return &o[0]
		}
		return nil
	}
	switch way {
	case "does", "settles":
		who = first(by, before, within)
		if who == nil && behind != nil && c.Case(behind.head) == "" {
			who = &behind.Argument
		}
		if who == nil && way == "settles" { // the one side that it names
			for _, a := range x.named(c) {
				switch {
				case a.place || len(two) == 2 && !ofSides(two, a.Argument) || len(two) < 2 && a.Country == "":
				case who == nil:
					who = x.state(a.Argument)
				case who.Country != a.Country:
					return nil, nil
				}
			}
		}
		return who, other(who)
	case "answers":
		return first(within, behind), nil
	case "own":
		if who = first(by); who == nil {
			if a := x.owner(c, two, s, false); a != nil {
				who = x.state(a.Argument)
			} else {
				who = first(within, before, behind)
			}
		}
		return who, other(who)
	case "to":
		whom = first(before, within, behind)
		return other(whom), whom
	case "against":
		if a := x.owner(c, two, s, true); a != nil {
			whom = x.state(a.Argument)
		}
		bare := func(a *present) *present {
			if a == nil || a.nationality || a.owning || whom != nil && a.Country == whom.Country {
				return nil
			}
			return a
		}
		if who = first(by, bare(before), bare(within), bare(behind)); who == nil {
			who = other(whom)
		}
		switch {
		case who == nil:
			return nil, nil
		case whom == nil:
			whom = other(who)
		case whom.Country == who.Country:
			return nil, nil
		}
		return who, whom
	}
	return nil, nil
}

func of(c *clause, i int, prepositions ...string) bool { return contains(prepositions, c.Case(i)) }

// hit tells an attack by what falls where, or by its dead: nobody is said to have made it. It
// returns false where the sentence names no place.
func (x *implying) hit(c *clause, d *idiom, s parley.Span) bool {
	var place *present
	for _, a := range x.named(c) {
		if !a.place {
			continue
		}
		if place == nil || apart(a.Span, s) < apart(place.Span, s) {
			place = &a
		}
	}
	if place == nil || x.knows(c, plover.Assault) || c.question() {
		return false
	}
	m := x.mention(c, d.typ, s, d.name)
	if recounted.MatchString(c.Span.In(x.in.Doc.Text)) {
		m.Date = parley.Interval{}
	}
	m.Place, m.PlaceCountry = place.Name, place.Country
	if state, ok := stateOf(x.in, place.Country); ok {
		m.Recipients = []parley.Argument{{Actor: state, Span: place.Span}}
	}
	x.out = append(x.out, m)
	return true
}

// recounted are words of a toll that has changed, on another day than that of the attack.
var recounted = regexp.MustCompile(`(?i)\b(?:tolls?|tally|number|count|dead|deaths|fatalities|victims)\b.*\b(?:rose|risen|rising|stood|climb\pL*|updated|revised|brought|lifted)\b|\b(?:raised|raising|bringing|updated|revised|put|lifted)\b.*\b(?:tolls?|tally|number|count|dead|deaths)\b`)

// underFire reports whether the article speaks of an attack by its weapons alone: where a
// mention tells it, its dead are told of that.
func (x *implying) underFire() bool {
	for _, list := range [][]parley.Mention{x.told, x.out} {
		for i := range list {
			if list[i].Type == plover.Assault {
				return false
			}
		}
	}
	return weapons.MatchString(x.in.Doc.Text)
}

var weapons = regexp.MustCompile(`(?i)\b(?:rockets?|shells|shelling|shelled|missiles?|bombardment|bombarded|airstrikes?|mortars?|artillery)\b`)

func apart(a, b parley.Span) int { return max(a.Start-b.End, b.Start-a.End, 0) }

// owner returns whose the thing is that an idiom tells of: the nearest name that qualifies
// something, where ban is set not the one that qualifies a ban itself.
func (x *implying) owner(c *clause, two []parley.Argument, s parley.Span, ban bool) *present {
	var best *present
	for _, a := range x.named(c) {
		if a.place || !a.nationality && !a.owning || len(two) == 2 && !ofSides(two, a.Argument) {
			continue
		}
		if ban && banning.MatchString(x.in.Doc.Text[a.Span.End:c.End]) {
			continue
		}
		if best == nil || apart(a.Span, s) < apart(best.Span, s) {
			best = &a
		}
	}
	return best
}

// banning begins with what one who forbids makes, as it stands behind his name.
var banning = regexp.MustCompile(`(?i)^(?:[’']s)? (?:[\pL-]+ )?(?:ban|embargo|boycott|prohibition|interdict|ultimatum|government|ministry|authorities|decree|order|markets?|borders?|frontiers?|shops?|shelves|customs|shoppers|importers|soil|territory|president|prime minister|foreign minister|army|cabinet|side)\b`)

// state is the state that somebody acts for, himself where none is known.
func (x *implying) state(a parley.Argument) *parley.Argument {
	if actor, ok := stateOf(x.in, a.Country); ok {
		a.Actor = actor
	}
	return &a
}

// sides returns the two sides of the article; where it does not join them, the two states of
// which it names most, if a third is named no more than half as often as the second.
func (x *implying) sides(s parley.Span) []parley.Argument {
	if two := x.in.Found.Parties(s); len(two) == 2 {
		return two
	}
	if x.guess == nil {
		x.guess = []parley.Actor{}
		count := map[string]int{}
		var countries []string
		for _, n := range x.in.Found.Names {
			if n.Entity < 0 || n.Kind == entities.PlaceName || n.Kind == entities.Pronoun {
				continue
			}
			if country := x.in.Found.Entities[n.Entity].Country; country != "" {
				if count[country]++; count[country] == 1 {
					countries = append(countries, country)
				}
			}
		}
		slices.SortStableFunc(countries, func(a, b string) int { return count[b] - count[a] })
		if n := len(countries); n >= 2 && count[countries[1]] >= 2 && (n == 2 || 2*count[countries[2]] <= count[countries[1]]) {
			one, ok1 := stateOf(x.in, countries[0])
			other, ok2 := stateOf(x.in, countries[1])
			if ok1 && ok2 {
				x.guess = []parley.Actor{one, other}
			}
		}
	}
	var out []parley.Argument
	for _, a := range x.guess {
		out = append(out, parley.Argument{Actor: a, Span: s})
	}
	return out
}

// A present is somebody whom a sentence names.
type present struct {
	parley.Argument
	head               int
	place, nationality bool
	owning             bool // "of Boria", "Boria's", "from Boria"
}

// named returns those whom the sentence names, in order of place.
func (x *implying) named(c *clause) []present {
	var out []present
	for _, n := range c.found.Sentence(c.sentence) {
		if n.Kind == entities.Pronoun || n.Kind == entities.Group || n.Head >= len(c.Tokens) {
			continue
		}
		a := c.found.Argument(&n)
		if a.ID == "" || c.found.TypeOf(a.ID) == parley.Media {
			continue
		}
		a.Span = n.Span
		out = append(out, present{a, n.Head, n.Kind == entities.PlaceName && a.ID != a.Country, n.Kind == entities.Nationality,
			c.Is(n.Head, "nmod:poss") || of(c, n.Head, "of", "from") && !(n.From > 0 && strings.EqualFold(c.Tokens[max(0, n.From-2)].Form, "out"))})
	}
	slices.SortStableFunc(out, func(a, b present) int { return a.Span.Start - b.Span.Start })
	return out
}

// joinedCase returns the preposition of noun i, or that of the noun which "and" or a comma
// joins it to: "with Anna Vell and Omar Tell".
func (c *clause) joinedCase(i int) string {
	for step := 0; step < 4; step++ {
		if of := c.Case(i); of != "" || !c.Is(i, "conj", "appos", "flat") || c.Tokens[i].Head < 0 {
			return of
		}
		i = c.Tokens[i].Head
	}
	return ""
}

// speaker returns who of a side says the words of a span: the speaker of the shortest
// statement around them, else who does the verb in them, else the speaker of a statement of
// the sentence, or who else says something in it. Nil where somebody else says them.
// Where verbs are given, only who does one of these says them: who "had shelled" a town is
// the one that is charged.
func (x *implying) speaker(c *clause, s parley.Span, statements []parley.Statement, verbs map[string]bool) *parley.Argument {
	if a := x.inserted(c); a != nil {
		return a
	}
	var by *parley.Argument
	shortest := -1
	for i := range statements {
		t := &statements[i]
		if t.Speaker == nil {
			continue
		}
		for _, part := range t.Content {
			if part.Overlaps(s) && (shortest < 0 || part.Len() < shortest) {
				by, shortest = t.Speaker, part.Len()
			}
		}
	}
	if p := c.headOf(s); by == nil && p >= 0 && c.Tokens[p].UPOS == "VERB" && !c.passive(p) && (verbs == nil || verbs[c.Lemma(p)]) { // "dismissed as invention what Boria had said"
		for _, who := range parties(c.acting(c.subjects(p))) {
			if x.side(who.Argument) {
				return &who.Argument
			}
		}
	}
	for i := range statements {
		if t := &statements[i]; by == nil && t.Speaker != nil && !t.Cue.Empty() && c.Contains(t.Cue) {
			by = t.Speaker
		}
	}
	if by == nil {
		by = c.found.Account(c.Tree, c.sentence)
	}
	if by != nil {
		if x.side(*by) || c.canThreaten([]party{{Argument: *by}}) {
			return by
		}
		return nil
	}
	for v := range c.Tokens { // "…, the Borian ministry underlined"
		if !uttering[c.Lemma(v)] && !asserting[c.Lemma(v)] || s.Overlaps(c.Tokens[v].Span) || c.Tokens[v].UPOS != "VERB" || c.passive(v) {
			continue
		}
		if a := x.beside(c, v, false); a != nil {
			return a
		}
		for _, p := range parties(c.acting(c.subjects(v))) {
			if x.side(p.Argument) || c.canThreaten([]party{p}) {
				return &p.Argument
			}
			return nil
		}
	}
	for _, a := range x.named(c) {
		if a.place || a.nationality || a.Span.End > s.Start || c.Case(a.head) != "" || c.Is(a.head, "nmod:poss", "compound") {
			continue
		}
		if h := c.Tokens[a.head].Head; verbs != nil && (h < 0 || !verbs[c.Lemma(h)]) {
			continue
		}
		if x.side(a.Argument) || c.canThreaten([]party{{Argument: a.Argument, token: a.head}}) {
			return &a.Argument
		}
	}
	if verbs == nil {
		for _, a := range x.named(c) { // "was the word that the Borian minister had for it"
			if !a.place && !a.nationality && a.Span.Start >= s.End && c.Is(a.head, "nsubj") && x.side(a.Argument) {
				return &a.Argument
			}
		}
	}
	return nil
}

// inserted returns who says a sentence in words that are put into it between commas: "Arland,
// claims the Borian army, had ordered it".
func (x *implying) inserted(c *clause) *parley.Argument {
	for v := range c.Tokens {
		if uttering[c.Lemma(v)] || asserting[c.Lemma(v)] {
			if a := x.beside(c, v, true); a != nil {
				return a
			}
		}
	}
	return nil
}

// beside returns who stands at a verb of saying at the end of a sentence or within it, whatever
// the parse makes of him: "…, the commander of the Front, Anna Vell, contended", "…, claims the
// Borian government, …"; nil where nobody of a side does.
// Where inserted is set, he must stand behind it, between commas.
func (x *implying) beside(c *clause, v int, inserted bool) *parley.Argument {
	low := func(i int) string {
		if i < 0 || i >= len(c.Tokens) {
			return ""
		}
		return strings.ToLower(c.Tokens[i].Form)
	}
	names := c.found.Sentence(c.sentence)
	here := func(is func(n *entities.Name) bool) *parley.Argument {
		for i := range names {
			n := &names[i]
			if n.Kind == entities.Pronoun || n.Kind == entities.PlaceName || n.Kind == entities.Nationality || !is(n) {
				continue
			}
			if a := c.found.Argument(n); x.side(a) || c.canThreaten([]party{{Argument: a, token: n.Head}}) {
				return &a
			}
		}
		return nil
	}
	if low(v-1) == "," && low(v+1) != "that" && low(v+1) != "it" {
		if a := here(func(n *entities.Name) bool { return v < n.From && n.From <= v+3 && low(n.Last) == "," }); a != nil {
			return a
		}
	}
	if inserted {
		return nil
	}
	at := v - 1
	if low(at) == "," { // "Vell, Boria's president, said"
		at--
	}
	return here(func(n *entities.Name) bool {
		return n.Last-1 == at && (n.From == 0 || low(n.From-1) != "of" && low(n.From-1) != "to")
	})
}

// asserting are verbs of those who say something that others may not believe.
var asserting = words("contend claim allege charge complain suggest note")

// pointing are verbs of those who put a deed down to somebody.
var pointing = words("accuse point speak blame say charge fault see hold find detect")

// uttering are verbs of saying, and of doing it by one's bearing.
var uttering = words("say tell declare state insist underline stress emphasise emphasize lay vow swear warn maintain retort counter reply answer rejoin respond affirm reaffirm repeat reiterate assure make let announce proclaim thunder appear argue assert add explain object protest")
