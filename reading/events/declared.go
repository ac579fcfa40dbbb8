package events

import (
	"regexp"

	"parley"
	"parley/plover"
	"parley/reading/entities"
)

// What somebody will not hear of is refused in many more ways than by a verb of refusing:
// by what is said of the thing ("is not for sale"), by leaving it no room ("there will be no
// talks about it"), by never and nothing. They are read from the words, for the order of
// words is turned about in most of them and a tree of such a sentence is seldom right. That
// somebody who speaks for a side says so keeps what others think out of it.

// yielding are verbs of what one does who gives way, or deals with the other side.
const yielding = `(?:giv(?:e|ing) (?:up|away|in|way|ground)|ced(?:e|ing)|surrender|hand(?:ing)? over|part(?:ing)? with|let go of|trad(?:e|ing)|renounc(?:e|ing)|relinquish|abandon|yield|budge|bargain|haggle|negotiat(?:e|ing)|accept|sign|agree|recogni[sz]e|tolerate|return(?:ing)?|sit(?:ting)? down|com(?:e|ing) back|withdraw(?:ing)?|leav(?:e|ing)|vacat(?:e|ing)|retreat(?:ing)?|compromise|back(?:ing)? down|bow|bend|discuss(?:ing)?|talk(?:ing)?|put (?:its|his|her|their) name|tak(?:e|ing) part|attend(?:ing)?|allow|permit|countenance|entertain|let|pull(?:ing)? (?:out|back)|resum(?:e|ing)|clear(?:ing)? out|go(?:ing)? back|join(?:ing)?)`

const (
	modals  = `(?:will|would|shall|can|could|may|might|must)`
	few     = `(?:[\pL’'-]+ ){0,3}?`
	stretch = `[^.;:]{0,90}?`
)

// refusals are words by which a side refuses.
var refusals = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\b(?:` + modals + ` ` + few + `(?:not|never)|won[’']t|wouldn[’']t|cannot|can[’']t|couldn[’']t) ` + few + yielding + `\b`),
	regexp.MustCompile(`(?i)\b(?:never|under no circumstances?|on no account|at no price|in no case|not at any price|no more)\b` + stretch + `\b` + modals + `\b (?:[\pL’'-]+ ){1,5}?` + yielding + `\b`),
	regexp.MustCompile(`\b[Nn]o \pL+ (?:government|leader|president|cabinet|ruler|minister|parliament|chancellor|king)s?\b[^.;:]{0,20}\b(?:could|can|would|will)\b`),
	regexp.MustCompile(`(?i)\bthere (?:` + modals + ` be|is|was|are|were) (?:simply |quite )?(?:no|nothing) (?:[\pL’'-]+ ){0,2}?(?:talks?|negotiat\pL+|bargain\pL*|haggl\pL+|compromises?|concessions?|discussion|deal|question of|surrender|withdrawal|retreat|return|round|way back|room for)\b`),
	regexp.MustCompile(`(?i)(?:\bnot|\bnever|n[’']t) (?:[\pL’'-]+ ){0,2}?(?:for sale|negotiable|(?:open|up|subject) (?:to|for) (?:[\pL’'-]+ )?(?:negotiations?|discussions?|debate|bargaining|talks|barter|question)|on offer|a bargaining chip|an option)\b`),
	regexp.MustCompile(`(?i)\b(?:non-negotiable|nonnegotiable|out of the question|unthinkable|inconceivable|sacrosanct|inviolable|(?:a|the|its|his|her|their) red lines?)\b`),
	regexp.MustCompile(`(?i)\b(?:swore|sworn|vow(?:ed|s|ing)|swearing|pledg(?:ed|es|ing))\b[^.;:]{0,30}\bnever to ` + yielding + `\b`),
	regexp.MustCompile(`(?i)\b(?:will|would) (?:sign|accept|concede|yield|give|cede|offer|surrender|discuss) (?:nothing|nobody|no\b)`),
	regexp.MustCompile(`(?i)\bnot? (?:(?:a|an|one|single) )?[\pL’'-]+\b[^.;:]{0,80}\b(?:will|would|shall) (?:ever )?be (?:ceded|given up|given away|surrendered|handed over|traded|abandoned|bargained away|negotiated|accepted|signed|yielded|tolerated|withdrawn)\b`),
	regexp.MustCompile(`(?i)\brul(?:ed|es|ing) out\b[^.;:]{0,40}\b(?:that|any|all|a|an)\b`),
	regexp.MustCompile(`(?i)\b(?:no (?:intention|wish|desire|reason|need|plans?|sense|point)) (?:of|to|in) (?:[\pL’'-]+ ){0,2}?` + yielding + `\b`),
	regexp.MustCompile(`(?i)\b(?:will|would|shall|to) (?:stay|remain) (?:where|put|in place|on the|away)\b`),
	regexp.MustCompile(`(?i)\b(?:is|are|was|were|remains?) ours\b`),
}

// disclaimers are words by which a side denies what is laid to its charge.
var disclaimers = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\b(?:had|has|have|having|play(?:ed|s)|took|taken|bore|bears?)\b (?:[\pL’'-]+ )?no (?:[\pL’'-]+ )?(?:part|role|hand|involvement|share|responsibility|blame|knowledge|connection|link|say)\b`),
	regexp.MustCompile(`(?i)\b(?:had|has|have|having) (?:absolutely )?nothing to do with\b`),
	regexp.MustCompile(`(?i)\b(?:knew|knows?|known) nothing (?:of|about)\b`),
	regexp.MustCompile(`(?i)\b(?:was|were|is|are|been|be) (?:not|never|in no way) (?:[\pL’'-]+ )?(?:behind|involved|responsible|to blame|party to|complicit|guilty)\b`),
	regexp.MustCompile(`(?i)\b(?:charges?|accusations?|claims?|allegations?|reports?|story|stories|suggestions?|version|account)\b[^.;:]{0,60}\b(?:is|are|was|were|been|being)\b (?:[\pL’'-]+ ){0,2}?(?:false|untrue|baseless|groundless|unfounded|lies?|inventions?|invented|fabricat\pL+|nonsense|absurd|fantasy|slander|libel|propaganda|ridiculous|fiction|without (?:foundation|basis))\b`),
	regexp.MustCompile(`(?i)\b(?:call|brand|term|label|dismiss|describ|denounc|reject|brush|wav|laugh)(?:ed|es|e|ing|s)? ` + stretch + `\b(?:lies?|inventions?|fabrications?|slander|libel|nonsense|fantasy|absurd|baseless|groundless|unfounded|untrue|smear|propaganda|fairy tales?|fables?|fiction|calumny|insult)\b`),
	regexp.MustCompile(`(?i)\b(?:protest|maintain|insist|plead)(?:ed|s|ing)? (?:on |upon )?(?:its|his|her|their) (?:own )?innocence\b`),
	regexp.MustCompile(`(?i)\b(?:did not|had not|had never|has not|has never|have not|didn[’']t|hadn[’']t|neither|never) (?:fir(?:e|ed)|order(?:ed)?|arm(?:ed)?|shell(?:ed)?|launch(?:ed)?|attack(?:ed)?|str(?:ike|uck)|sho(?:ot|t)|bomb(?:ed)?|suppl(?:y|ied)|pa(?:y|id))\b`),
	regexp.MustCompile(`(?i)\bno truth\b|\bnot true\b|(?:^|[“"] ?)not so\b|\b(?:is|was|were|are) (?:untrue|a lie|pure (?:fantasy|invention)|false)\b`),
	regexp.MustCompile(`(?i)\b(?:contest|disput)(?:ed|es|ing)\b[^.;:]{0,30}\bthat\b`),
	regexp.MustCompile(`(?i)\bnot a (?:single )?(?:rocket|shell|shot|gun|round|missile|bullet|drone)\b`),
}

// declared reads the refusals and denials of a sentence by their words.
func (x *implying) declared(n int, statements []parley.Statement) {
	s := x.in.Doc.Sentences[n].Span
	text := s.In(x.in.Doc.Text)
	for i, list := range [][]*regexp.Regexp{refusals, disclaimers} {
		for _, r := range list {
			at := r.FindStringIndex(text)
			if at == nil {
				continue
			}
			found := parley.Span{Start: s.Start + at[0], End: s.Start + at[1]}
			c := x.clause(found)
			if c == nil {
				return
			}
			who := x.speaker(c, found, statements)
			if who == nil {
				continue
			}
			x.add(found, plover.Reject, []parley.Argument{*who}, nil, []string{"a refusal in words", "a denial in words"}[i], plover.Reject, plover.Threaten)
			return
		}
	}
}

// speaker returns who of a side says the words of a span: the speaker of the shortest
// statement around them, else of one told in the sentence, else who stands before them as
// the one that does what they say. Nil where somebody else says them.
func (x *implying) speaker(c *clause, s parley.Span, statements []parley.Statement) *parley.Argument {
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
	if p := c.headOf(s); by == nil && p >= 0 && c.Tokens[p].UPOS == "VERB" && !c.passive(p) { // "dismissed as invention what Boria had said"
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
	if by != nil {
		if x.side(*by) || c.canThreaten([]party{{Argument: *by}}) {
			return by
		}
		return nil
	}
	for v := range c.Tokens { // "…, Borian ministry underlined"
		if !uttering[c.Lemma(v)] || s.Overlaps(c.Tokens[v].Span) || c.Tokens[v].UPOS != "VERB" || c.passive(v) {
			continue
		}
		for _, p := range parties(c.acting(c.subjects(v))) {
			if x.side(p.Argument) || c.canThreaten([]party{p}) {
				return &p.Argument
			}
			return nil
		}
	}
	for _, n := range c.found.Sentence(c.sentence) {
		if n.Kind == entities.PlaceName || n.Kind == entities.Nationality || n.End > s.Start || n.Head >= len(c.Tokens) || c.Case(n.Head) != "" || c.Is(n.Head, "nmod:poss", "compound") {
			continue
		}
		if a := c.found.Argument(&n); x.side(a) {
			return &a
		}
	}
	return nil
}

// uttering are verbs of saying, and of doing it by one's bearing.
var uttering = words("say tell declare state insist underline stress emphasise emphasize lay vow swear warn maintain retort counter reply answer rejoin respond affirm reaffirm repeat reiterate assure make let announce proclaim thunder appear argue assert add explain object protest")
