package events

import (
	"cmp"
	"regexp"
	"slices"
	"sort"
	"strings"

	"parley"
	"parley/plover"
	"parley/reading/entities"
	"parley/text"
)

// impliedBy is how sure an event is that another reader's finding tells.
const impliedBy = .6

// Implied returns the events that findings of other readers are: a condition is a refusal or
// a threat, an amount asked for a demand, one offered an offer, a charge an accusation or its
// denial, a refusal what it says. They have words for these acts that no verb or noun of the
// lexicon tells ("the price of a return to the table", "the Borian bid went no further than
// 20"). What the sentence tells already is left out.
func Implied(in Inputs, l *Lexicon, r *parley.Reading) []parley.Mention {
	x := implying{in: in, told: r.Mentions, lexicon: l, at: map[int]*clause{}}
	for i := range r.Conditions {
		x.condition(&r.Conditions[i])
	}
	for i := range r.Demands {
		if d := &r.Demands[i]; d.Form == parley.Refused && x.side(d.Actor) && x.finite(d.Span) && !amicable.MatchString(d.Span.In(in.Doc.Text)) && !sureOf.MatchString(d.Span.In(in.Doc.Text)) {
			x.add(d.Span, plover.Reject, []parley.Argument{d.Actor}, cmp.Or(d.To, x.dealtWith(d)), "a refusal", plover.Reject, plover.Threaten)
		}
	}
	for i := range r.Amounts {
		x.amount(&r.Amounts[i])
	}
	for i := range r.Charges {
		x.charge(&r.Charges[i])
	}
	for n := range in.Doc.Sentences {
		x.idioms(n, r.Statements)
	}
	sort.SliceStable(x.out, func(i, j int) bool { return x.out[i].Trigger.Start < x.out[j].Trigger.Start })
	return x.out
}

// dealtWith returns with whom the words of a refusal will have nothing to do: "refused to talk
// to the Front"; nil where they name nobody.
func (x *implying) dealtWith(d *parley.Demand) *parley.Argument {
	c := x.clause(d.Span)
	if c == nil {
		return nil
	}
	for _, a := range x.named(c) {
		if of := c.Case(a.head); d.Span.Contains(a.Span) && !a.place && (of == "to" || of == "with") && a.ID != d.Actor.ID && (x.in.Found.TypeOf(a.ID) == parley.ArmedGroup || !onSide(d.Actor, a.Argument)) {
			return &a.Argument
		}
	}
	return nil
}

// amicable is what is refused to nobody: a war that one does not want, the talks that one
// will not break off.
var amicable = regexp.MustCompile(`(?i)\b(?:want|wants|wish|wishes|seek|seeks|desire|desires|need|intend|looking for|interested in) (?:to \pL+ )?(?:[\pL’'-]+ ){0,3}?(?:wars?|conflicts?|escalation|confrontation|fight|quarrel|bloodshed|crisis|hostilit(?:y|ies)|enm\pL+|arms race|rift|clash|violence)\b|\b(?:stop|cease|quit|break off|leave off|tire of|give up|abandon) (?:the |these |our |its |their )?(?:talk|talking|talks|negotiating|negotiations|dialogue|search)\b`)

type implying struct {
	mended  bool // whether trees are looked at as they are mended
	in      Inputs
	lexicon *Lexicon
	told    []parley.Mention
	at      map[int]*clause
	out     []parley.Mention
	guess   []parley.Actor // see sides
}

// clause returns the sentence in which a span begins, nil where it was not parsed or is a
// heading.
func (x *implying) clause(s parley.Span) *clause {
	doc := x.in.Doc
	n := sort.Search(len(doc.Sentences), func(i int) bool { return doc.Sentences[i].End > s.Start })
	if n >= len(doc.Sentences) || !doc.Sentences[n].Contains(parley.Span{Start: s.Start, End: s.Start}) {
		return nil
	}
	t := &doc.Sentences[n]
	if !t.Parsed || len(t.Tokens) > longest || t.Block < len(x.in.Article.Blocks) && x.in.Article.Blocks[t.Block].Kind == parley.Heading {
		return nil
	}
	if x.at[n] == nil {
		if x.mended && !x.lexicon.Without["repair"] {
			t = x.in.mended(n, x.lexicon)
		}
		x.at[n] = &clause{Tree: text.NewTree(t), sentence: n, text: doc.Text, found: x.in.Found, lexicon: x.lexicon, quoted: x.in.Quoted, world: x.in.World,
			state: func(country string) (parley.Actor, bool) { return stateOf(x.in, country) }, isTitle: headline(x.in, n)}
	}
	return x.at[n]
}

// abstaining are verbs of those who keep out of something as long as a condition holds;
// keepingOut are those that do with one of the words of away: "stay away", not "keep talking".
var (
	abstaining = words("boycott withhold abstain refuse refrain shun suspend freeze exclude")
	keepingOut = words("stay keep remain hold leave")
	away       = words("away out empty closed shut home off absent from")
)

func abstains(will []string) bool {
	if len(will) == 0 {
		return false
	}
	return abstaining[will[0]] || keepingOut[will[0]] && slices.ContainsFunc(will[1:], func(w string) bool { return away[w] })
}

// meeting are verbs of dealing with each other: to do so "only if" is to refuse it.
var meeting = words("come return sit negotiate join rejoin resume attend take talk sign send meet go be reopen participate discuss")

// condition reads what a side will not do without something: a refusal for the time being,
// and a threat where it is what it will do that is unwelcome ("unless they sign, it will").
func (x *implying) condition(d *parley.Condition) {
	if !x.side(d.Actor) {
		return
	}
	joined, will := strings.Fields(strings.ToLower(d.Joined)), strings.Fields(strings.ToLower(d.Will))
	only := d.RedLine || len(will) > 0 && contains(joined, "only") && meeting[will[0]] || (contains(joined, "until") || contains(joined, "unless")) && abstains(will)
	switch {
	case d.WillNot != "", only:
		x.add(d.Span, plover.Reject, []parley.Argument{d.Actor}, d.To, "a condition", plover.Reject, plover.Threaten, plover.Request)
	case d.Relation == "unless":
		x.add(d.Span, plover.Threaten, []parley.Argument{d.Actor}, d.To, "a condition", plover.Reject, plover.Threaten, plover.Request)
	}
}

// finite reports whether the words of a finding are a clause that says so, no participle or
// relative clause that only speaks of it: "a word for pushing back", "what they will not do".
func (x *implying) finite(s parley.Span) bool {
	c := x.clause(s)
	if c == nil {
		return false
	}
	p := c.headOf(s)
	return p >= 0 && c.Tokens[p].UPOS == "VERB" && c.Tokens[p].XPOS != "VBG" && !c.Is(p, "acl", "acl:relcl")
}

// side reports whether somebody is one of the two sides of the article or acts for one; where
// the article does not show who they are, whether it is somebody with a country.
func (x *implying) side(who parley.Argument) bool {
	return ofSides(x.sides(who.Span), who)
}

func ofSides(two []parley.Argument, who parley.Argument) bool {
	for _, s := range two {
		if onSide(who, s) {
			return true
		}
	}
	return len(two) < 2 && who.Country != "" && hasName(who)
}

// amount reads what is asked for, offered or settled for as the demand, the offer or the
// readiness that it is of.
func (x *implying) amount(a *parley.Amount) {
	c := x.clause(a.Span)
	if c == nil {
		return
	}
	if a.Kind == parley.AmountOffered || a.Kind == parley.AmountEnough {
		if wrongly.MatchString(c.Span.In(x.in.Doc.Text)) {
			return // told to be denied
		}
	}
	switch {
	case a.Denied:
		if a.By != nil && (a.Kind == parley.AmountEnough || a.Kind == parley.AmountOffered || a.Kind == parley.AmountMoved) {
			x.add(a.Span, plover.Reject, []parley.Argument{*a.By}, nil, "an amount denied", plover.Reject)
		}
	case a.Kind == parley.AmountAsked:
		who := c.wisher(a.Span, x.sides(a.Span))
		if who == nil {
			who = c.dealer(a.Span, a.By, x.sides(a.Span))
		}
		x.add(a.Span, plover.Request, who, nil, "an amount asked for", plover.Request, plover.Concede, plover.Agree)
	case a.Kind == parley.AmountOffered:
		x.proposed(c, a.Span)
		x.add(a.Span, plover.Agree, c.dealer(a.Span, a.By, x.sides(a.Span)), nil, "an amount offered", plover.Agree, plover.Concede, plover.Request, plover.Reject)
	case a.Kind == parley.AmountMoved:
		x.add(a.Span, plover.Concede, c.dealer(a.Span, a.By, x.sides(a.Span)), nil, "an amount moved", plover.Agree, plover.Concede, plover.Request, plover.Reject, plover.Retreat)
	case a.Kind == parley.AmountEnough:
		x.add(a.Span, plover.Agree, c.dealer(a.Span, a.By, x.sides(a.Span)), nil, "an amount settled for", plover.Agree, plover.Concede, plover.Request, plover.Reject)
	}
}

// wrongly are words by which somebody puts aside what has been said.
var wrongly = regexp.MustCompile(`(?i)\b(?:claims?|reports?|story|stories|notion|suggestion|assertion|rumou?rs?)\b (?:[\pL’'-]+ ){0,2}?that\b[^.;:]{0,90}?\b(?:is|was|are|were) (?:[\pL’'-]+ )?(?:wrong|mistaken|incorrect|inaccurate|disputed|denied|false|untrue|in error)\b`)

// proposed makes the proposal of an amount that the sentence tells the offer that it is, and
// gives an offer that is told to be made to nobody the other side.
func (x *implying) proposed(c *clause, amount parley.Span) {
	two := x.sides(amount)
	for i := range x.told {
		m := &x.told[i]
		if !c.Contains(m.Trigger) || m.Status != parley.Occurred || len(m.Actors) != 1 || len(m.Recipients) > 0 || !ofSides(two, m.Actors[0]) {
			continue
		}
		if p := c.headOf(m.Trigger); m.Type == plover.Request && p >= 0 && c.Lemma(p) == "propose" {
			m.Type, m.ID = plover.Agree, parley.FindingID(m.Article, "mention "+plover.Agree.String(), m.Trigger)
		}
		if m.Type == plover.Agree {
			m.Recipients = opponent(two, m.Actors[0])
		}
	}
}

// charge reads who is said to have done a deed, or says that he has not.
func (x *implying) charge(a *parley.Charge) {
	c := x.clause(a.Span)
	if c == nil || a.By == nil || a.Attack == "" {
		return
	}
	by := *a.By
	if w := x.inserted(c); w != nil {
		by = *w
	}
	if a.Denies {
		x.add(a.Span, plover.Reject, []parley.Argument{by}, nil, "a denial", plover.Reject, plover.Accuse)
		return
	}
	for _, n := range c.found.Sentence(c.sentence) {
		if n.Kind == entities.PlaceName || n.Kind == entities.Pronoun {
			continue
		}
		for _, whom := range c.found.Arguments(&n) {
			if whom.ID != by.ID && whom.Country != by.Country && c.canThreaten([]party{{Argument: whom, token: n.Head}}) {
				x.add(a.Span, plover.Accuse, []parley.Argument{by}, &whom, "a charge", plover.Accuse, plover.Reject)
				return
			}
		}
	}
}

// add tells an event of the words of a finding, unless one of the types is told in its
// sentence.
func (x *implying) add(s parley.Span, t plover.Type, who []parley.Argument, to *parley.Argument, why string, known ...plover.Type) {
	c := x.clause(s)
	if c == nil || len(who) == 0 || c.question() {
		return
	}
	if x.knows(c, known...) {
		return
	}
	m := x.mention(c, t, s, why)
	if m.Actors = who; !m.Date.Known() {
		m.Date = x.day(c)
	}
	if to != nil {
		m.Recipients = without([]parley.Argument{*to}, who)
	} else {
		m.Recipients = opponent(x.sides(s), who[0])
	}
	x.out = append(x.out, m)
}

// knows reports whether the sentence tells an event of one of the types already.
func (x *implying) knows(c *clause, types ...plover.Type) bool {
	for _, list := range [][]parley.Mention{x.told, x.out} {
		for i := range list {
			if slices.Contains(types, list[i].Type) && c.Contains(list[i].Trigger) {
				return true
			}
		}
	}
	return false
}

// mention is an event told by the words of a span, as yet by nobody.
func (x *implying) mention(c *clause, t plover.Type, s parley.Span, why string) parley.Mention {
	m := parley.Mention{Type: t, Status: parley.Occurred, Stance: parley.Asserted, Trigger: s, Rule: why, Probability: impliedBy}
	m.Finding = parley.Finding{ID: parley.FindingID(x.in.Article.ID, "mention "+t.String(), s), Article: x.in.Article.ID, Span: c.Span, Reader: Version}
	m.Contexts = c.contexts(m.Span)
	if p := c.headOf(s); p >= 0 {
		m.Date = c.date(x.in, p, c.Span, m.Status)
		if at := c.place(p); at != nil && len(c.appointed(p)) > 0 {
			m.Place, m.PlaceCountry = at.Name, at.Country
		}
	}
	if ahead, day := diary(x.in, c.sentence); ahead { // "Friday: signing of the accord"
		m.Status, m.Stance, m.Date = parley.Planned, parley.StancePlanned, day
	}
	return m
}

// day returns the one day of the past that a sentence names, not known where it names none
// or two: what lies ahead is when something is to be done.
func (x *implying) day(c *clause) parley.Interval {
	var out parley.Interval
	if x.in.Dates == nil || x.in.Article.Published.Grain < parley.Day {
		return out
	}
	for _, d := range x.in.Dates(c.sentence) {
		switch {
		case !d.Interval.Exact() || d.Interval.From.T.After(x.in.Article.Published.T):
		case out.Known() && !out.Meets(d.Interval):
			return parley.Interval{}
		default:
			out = d.Interval
		}
	}
	return out
}

// headOf returns the token of the span that the others of it hang from, -1 where it holds none.
func (c *clause) headOf(s parley.Span) int {
	for i := range c.Tokens {
		if h := c.Tokens[i].Head; s.Contains(c.Tokens[i].Span) && (h < 0 || !s.Contains(c.Tokens[h].Span)) {
			return i
		}
	}
	return -1
}

// dealer returns whose demand or offer an amount is: the owner of the noun it is told of
// ("the Borian offer was 20"), else who does the verb that it hangs from.
func (c *clause) dealer(s parley.Span, by *parley.Argument, two []parley.Argument) []parley.Argument {
	at := c.headOf(s)
	if at < 0 {
		return nil
	}
	side := func(in []party) []parley.Argument {
		for _, p := range parties(in) {
			if ofSides(two, p.Argument) {
				return []parley.Argument{p.Argument}
			}
		}
		return nil
	}
	for step := 0; at >= 0 && step < 8; step++ {
		for _, k := range append([]int{at}, c.All(at, "nsubj", "obj", "nsubj:pass", "obl", "nmod", "appos")...) {
			if sizes[c.Lemma(k)] { // "the size of the Borian offer"
				if of := c.behind(k, "of"); len(of) > 0 {
					k = of[0]
				}
			}
			if c.Tokens[k].UPOS == "NOUN" && dealing[c.Lemma(k)] {
				if out := side(append(c.owners(k), c.beneath(k, "of", 1)...)); out != nil {
					return out
				}
				if out := side(c.beneath(k, "from", 1)); out != nil {
					return out
				}
			}
		}
		if sufficing[c.Lemma(at)] { // "would be enough for Boria", "would satisfy Boria"
			for _, k := range append(c.behind(at, "for"), c.All(at, "obj")...) {
				if out := side(asParties(c.parties(k))); out != nil {
					return out
				}
			}
		}
		if c.Tokens[at].UPOS == "VERB" && c.lexicon.governors[c.Lemma(at)] != "reported" {
			if out := side(c.acting(c.subjects(at))); out != nil && !c.receives(at) {
				return out
			} else if out != nil { // "was to get", "had been offered": by the other
				if o := opponent(two, out[0]); len(o) == 1 {
					return o
				}
			}
		}
		if s := c.nsubj(at); s >= 0 && c.Child(at, "cop") >= 0 {
			if out := side(c.acting(c.parties(s))); out != nil {
				return out
			}
		}
		at = c.Tokens[at].Head
	}
	var tells []parley.Argument
	for _, n := range c.found.Sentence(c.sentence) { // the side that the sentence names first and addresses nothing to, and that does not give the number itself
		if of := c.Case(n.Head); of == "to" || of == "from" || of == "by" {
			continue
		}
		switch out := side(asParties(c.named(&n, n.Head))); {
		case out == nil:
		case by != nil && (by.ID == out[0].ID || by.Country != "" && by.Country == out[0].Country):
			tells = append(tells, out...)
		default:
			return out
		}
	}
	return tells[:min(1, len(tells))]
}

// wisher returns who wants of somebody else that he give an amount: "wants Boria to let through
// 40"; nil where that is not said so.
func (c *clause) wisher(s parley.Span, two []parley.Argument) []parley.Argument {
	at := c.headOf(s)
	if at < 0 {
		return nil
	}
	for _, h := range c.Ancestors(at) {
		if c.Tokens[h].UPOS != "VERB" || !wishing[c.Lemma(h)] || c.passive(h) {
			continue
		}
		for _, p := range parties(c.acting(c.subjects(h))) {
			if ofSides(two, p.Argument) {
				return []parley.Argument{p.Argument}
			}
		}
	}
	return nil
}

// wishing are verbs of those who want something done by somebody.
var wishing = words("want demand ask require insist press urge wish expect")

// receives reports whether the subject of verb v is the one who is given something.
func (c *clause) receives(v int) bool {
	return receiving[c.Lemma(v)] && !c.passive(v) || granting[c.Lemma(v)] && c.passive(v) && c.Child(v, "obj") >= 0 || granting[c.Lemma(v)] && c.Child(v, "nsubj:pass") >= 0 && c.found.Headed(c.sentence, c.Child(v, "nsubj:pass")) != nil
}

// receiving are verbs of those who are given something, granting of those who give it.
var (
	receiving = words("get receive have see obtain gain")
	granting  = words("offer promise give grant accord allot hand allow")
)

// sufficing are words for what is enough for somebody.
var sufficing = words("enough sufficient acceptable suffice satisfy do content")

// sizes are nouns for how great something is.
var sizes = words("size amount extent scale level volume height number")

// dealing are nouns for what is asked, offered and settled for.
var dealing = words("offer proposal bid proposition tender demand claim request entitlement requirement figure")
