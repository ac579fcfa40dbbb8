package demands

import (
	"parley"
)

// willNot reads "will not recognise the annexation": a refusal, where the one who
// will not says so or is told of.
func (s *scene) willNot(v int) []parley.Demand {
	refuses := false
	for _, k := range s.Children(v) {
		switch s.at(k) {
		case "will", "wo", "would", "'ll":
			refuses = true
		case "can", "could", "ca", "cannot":
			refuses = refuses || admitting[s.Lemma(v)]
		}
	}
	if !refuses || s.Child(v, "nsubj:pass", "aux:pass") >= 0 {
		return nil
	}
	k := s.subject(v)
	if k < 0 {
		return nil
	}
	a := s.party(k)
	if a == nil {
		return nil
	}
	st := s.statement(v)
	if st != nil {
		by := st.Speaker
		if by == nil && (s.at(k) == "we" || s.at(k) == "i") { // whom the text gives no name
			by = s.teller(v).Argument
		}
		if by == nil || !sameSide(by.Actor, a.Actor) && !s.unplaced(by) {
			return nil // somebody's word about another
		}
	}
	if st == nil && s.would(v) {
		return nil
	}
	_, last := s.Bounds(v)
	if h := s.Tokens[v].Head; s.Is(v, "acl") && h >= 0 && (s.at(h) == "thing" || s.at(h) == "point") { // "the one thing that they will not give up is"
		for b := v + 1; b < len(s.Tokens) && b < v+8; b++ {
			if w := s.at(b); w == "is" || w == "was" || w == "are" {
				return s.made(v, b+1, s.phraseEnd(b+1), parley.Refused, []parley.Argument{*a}, nil)
			}
		}
		return nil
	}
	return s.made(v, v, last, parley.Refused, []parley.Argument{*a}, nil)
}

// willed reports whether verb v is an act that the one of whom it is told decides, in words of his
// own: what befalls one, what one thinks or says, and manners of speaking are none.
func (s *scene) willed(v int) bool {
	l := s.Lemma(v)
	if befalling[l] || fateful[l] || saying[l] || doubting[l] || idling[l] || s.Tokens[v].XPOS != "VB" || s.Child(v, "cop") >= 0 {
		return false
	}
	o := s.Child(v, "obj")
	if o <= v || s.Tokens[o].UPOS != "NOUN" && s.Tokens[o].UPOS != "PROPN" {
		return false
	}
	t := s.teller(v)
	return t.told && t.Argument != nil && !s.doubted(v, v)
}

// idling are verbs with which "will not" refuses nothing that was asked.
var idling = set(`forget rest hesitate let waste mince spare spend forgive remember ignore change solve help affect cause play bring break shy dispute speak call quote name
waver sleep mourn exceed resemble tire cry weep repeat disappoint surprise comfort shake wait harm hurt stop deter intimidate describe judge watch read touch`)

// vowed reads "the mayor will let them in tonight, she promised" and "the road would stay open, the
// army pledged": what somebody says with a verb of promising.
func (s *scene) vowed(v int) []parley.Demand {
	if w := s.aux(v); w != "will" && w != "would" && w != "'ll" || s.negated(v) || s.imaginedBy(v) || s.doubted(v, v) {
		return nil
	}
	if h := s.Tokens[v].Head; s.Is(v, "ccomp", "acl", "advcl") && h >= 0 && h < v || violent[s.Lemma(v)] {
		return nil
	}
	t, k := s.teller(v), s.Child(v, "nsubj")
	if !t.told || t.Argument == nil || t.by == nil || t.messenger || !vowing[s.Lemma(t.by.verb)] || t.by.first < v || k < 0 || k > v || s.none(k) {
		return nil
	}
	first, last := s.Bounds(v)
	last = min(last, t.by.first)
	a := s.party(k)
	switch {
	case s.at(k) == "we" || s.at(k) == "i" || a != nil && (sameSide(a.Actor, t.Actor) || pronouns[s.at(k)] != ""):
		first = v
	case s.passiveAt(v) || a == nil:
		first = min(first, k)
	default:
		first = v
	}
	return s.made(v, first, last, parley.Promised, []parley.Argument{*t.Argument}, nil)
}

// nobody reads "not one metre will be given up" and "no foreign soldier shall set foot
// there", in the words of who can see to it: refused, or promised where it is a harm that
// will not be done.
func (s *scene) nobody(v int) []parley.Demand {
	k := s.Child(v, "nsubj")
	if k < 0 || k > v || !s.none(k) || !s.will(v) && s.aux(v) != "can" || lost[s.Lemma(v)] || fated[s.Lemma(k)] || timeWords[s.Lemma(k)] || s.doubted(v, v) {
		return nil
	}
	if h := s.Tokens[v].Head; h >= 0 && h < v && (s.Is(v, "ccomp") && len(framesOf(s.Lemma(h), s.at(h))) > 0 || s.Is(v, "acl", "ccomp") && nominals[s.at(h)] != "") { // read with the verb or noun it hangs on
		return nil
	}
	passive := s.passiveAt(v)
	if idling[s.Lemma(v)] && !harming[s.Lemma(v)] || unwilled[s.Lemma(v)] { // "nobody will be surprised"
		return nil
	}
	if s.at(k) == "nothing" && !passive { // "nothing will change"
		return nil
	}
	if !passive && !refusing[s.Lemma(v)] && !entering[s.Lemma(v)] {
		return nil
	}
	t := s.teller(v)
	if !t.told || t.Argument == nil || t.messenger || messengers[t.Name] {
		return nil
	}
	form := parley.Refused
	if passive && harming[s.Lemma(v)] || t.by != nil && vowing[s.Lemma(t.by.verb)] {
		form = parley.Promised
	}
	first, last := s.Bounds(v)
	first = min(max(first, k-4), k)
	for first < k && !s.Is(first, "det", "advmod", "nummod", "amod", "compound") && s.at(first) != "not" && s.at(first) != "no" {
		first++
	}
	return s.made(v, first, last, form, []parley.Argument{*t.Argument}, nil)
}

// willGive reads "we will take in four hundred of them" and "Norway will provide the trains, it
// has told them": a promise of what one gives, in one's own words.
func (s *scene) willGive(v int, neg bool) []parley.Demand {
	if neg || !giveaway[s.Lemma(v)] || s.passiveAt(v) || s.doubted(v, v) || s.imaginedBy(v) {
		return nil
	}
	if w := s.aux(v); w != "will" && w != "'ll" && w != "shall" {
		return nil
	}
	k := s.subject(v)
	t := s.teller(v)
	if k < 0 || k > v || !t.told || t.Argument == nil || t.messenger || messengers[t.Name] {
		return nil
	}
	own := s.at(k) == "we" || s.at(k) == "i" || s.ourOwn(k)
	if a := s.party(k); !own && (a == nil || !sameSide(a.Actor, t.Actor)) {
		return nil
	}
	o := s.Child(v, "obj")
	if o < v && s.at(v+1) != "in" || o > v && s.Tokens[o].UPOS == "PRON" {
		return nil
	}
	_, last := s.Bounds(v)
	return s.made(v, v, last, parley.Promised, []parley.Argument{*t.Argument}, nil)
}

// giveaway are verbs of what one gives or lets others have.
var giveaway = set(`provide give send pay take lend open reopen release free return host withdraw lift supply deliver grant fund finance rebuild receive admit evacuate share forgive repay contribute donate restore`)

// aux returns the auxiliary that verb v stands under, in small letters.
func (s *scene) aux(v int) string {
	for _, k := range s.Children(v) {
		if s.Is(k, "=aux") {
			return s.at(k)
		}
	}
	return ""
}

var (
	// entering are verbs of coming and going that somebody can forbid.
	entering = set(`enter set cross pass sail fly land move go come touch get see`)
	// harming are verbs of what is done to somebody's hurt.
	harming = set(`harm hurt punish prosecute touch arrest fine dismiss sack scrap close abandon leave evict expel imprison jail kill shoot shell persecute`)
)

// admitting are verbs whose "cannot" refuses.
var admitting = set(`accept agree allow permit recognise recognize tolerate sign support consent approve`)

func (s *scene) would(v int) bool {
	for _, k := range s.Children(v) {
		if s.at(k) == "would" {
			return true
		}
	}
	return false
}

// weight reads "stressed the need for guarantees".
func (s *scene) weight(v int) []parley.Demand {
	o := s.Child(v, "obj")
	if o < 0 || !weights[s.at(o)] && s.at(o) != "importance" || s.Child(v, "aux:pass") >= 0 {
		return nil
	}
	form := parley.Demanded
	if s.at(o) == "importance" { // asks for less
		form = parley.Aimed
	}
	for _, k := range s.Children(o) {
		if c := s.Case(k); s.Is(k, "nmod") && (c == "of" || c == "for") && (s.Tokens[k].UPOS == "NOUN" || s.Tokens[k].UPOS == "PROPN") {
			first, last := s.Bounds(k)
			for first < last && s.Is(first, "case") {
				first++
			}
			return s.made(v, first, last, form, s.actors(v), nil)
		}
	}
	return nil
}

// getting are infinitives after "want" that ask something of others: "wants to see the
// mines lifted". To want to do something oneself is an aim, and asks nothing.
var getting = map[string]bool{"see": true, "have": true, "get": true, "receive": true, "obtain": true, "regain": true, "recover": true, "retrieve": true, "join": true}

// finite are verbs that a parse takes for nouns behind a name.
var finite = set(`appears seems suggests remains comes shows looks means marks signals`)

// showing are infinitives after "want" that say nothing of what is wanted.
var showing = set(`signal show say know make create be talk speak understand believe go use do think take give leave put`)

// wordy are things offered that are only words.
var wordy = set(`reassurance reassurances assurance condolence condolences thanks apology apologies explanation insight insights comment comments detail details glimpse view views praise analysis
evidence hope prayer prayers advice opinion glimpses clue clues proof example congratulations criticism sympathy tribute excuse excuses`)

// talking are infinitives after "refused" and "declined" that refuse an answer only.
var talking = map[string]bool{"comment": true, "say": true, "answer": true, "confirm": true, "name": true, "specify": true, "elaborate": true, "identify": true, "give": true, "be": true, "disclose": true, "reveal": true, "respond": true, "speculate": true, "provide": true}

// readiness reads "Putin's stated readiness to meet".
func (s *scene) readiness(v int) []parley.Demand {
	k := s.Child(v, "nmod:poss")
	for i := v - 1; k < 0 && i > 0 && i > v-4; i-- { // the owner, should the parse have missed it
		if s.at(i) == "'s" || s.at(i) == "'" {
			k = i - 1
		}
	}
	if k < 0 {
		return nil
	}
	a := s.name(k)
	if a == nil {
		a = s.party(k)
	}
	if a == nil && possessives[s.at(k)] != "" {
		a = s.antecedentParty(k)
	}
	first, last := s.infinitive(v)
	if a == nil || first < 0 {
		return nil
	}
	for i := first + 1; i < last; i++ { // the verb of the sentence, drawn in
		if x := s.Tokens[i].XPOS; x == "VBZ" || x == "VBD" || x == "MD" || finite[s.at(i)] {
			last = i
		}
	}
	return s.made(v, first, last, parley.Offered, []parley.Argument{*a}, nil)
}
