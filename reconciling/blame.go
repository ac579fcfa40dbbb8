package reconciling

import (
	"sort"
	"strings"
	"unicode"

	"parley"
	"parley/plover"
	"parley/text"
)

// Words for putting an attack down to somebody, and for saying that it was not so.
var (
	blaming = text.MustPattern(`(?i)\b(?:accus(?:e|es|ed|ing|ation)|blam(?:e|es|ed|ing)|responsib(?:le|ility)|behind the|(?:fired|came|launched|shot) from (?-i:[A-Z])[\p{L}’']* (?:lines|positions|territory|soil|side)|guilty of|at the door of|point(?:s|ed|ing)? (?:the|a) finger|the work of|culprits?|perpetrat\w+|put(?:s|ting)? (?:it|the \w+) down to|held? \w+ (?:accountable|liable)|holds \w+ (?:accountable|liable))\b`)
	denying = text.MustPattern(`(?i)\b(?:den(?:y|ies|ied|ial)|dismiss(?:es|ed)?|reject(?:s|ed)? (?:the |any |all )?(?:charge|accusation|allegation|claim|suggestion|blame|idea)s?|refut(?:e|es|ed)|disown(?:s|ed)?|disavow(?:s|ed)?|no part|no role|nothing to do|no hand|not (?:responsible|behind)|invention|fabricat(?:ed|ion)|slander|absurd|baseless|groundless|unfounded)\b`)
	// theAttack is an attack that is spoken of as known.
	theAttack = text.MustPattern(`(?i)\b(?:the|that|this) (?:\w+ )?(?:attack|shelling|strike|bombing|raid|killings?|bombardment|assault|massacre|blast|explosion)s?\b`)
)

// A blame is what an article says of who did something: a sentence, and whose it is.
type blame struct {
	parley.Finding
	by     *parley.Actor
	denies bool
}

// blames finds what articles say of who attacked a place: sentences that name it and put
// the attack down to somebody, or say that it was not so, in the order of their telling.
func (d *desk) blames(e *parley.Event) []blame {
	if e.Type != plover.Assault || e.Status != parley.Occurred || strings.IndexFunc(e.Place, unicode.IsLetter) < 0 {
		return nil
	}
	var out []blame
	first := strings.FieldsFunc(e.Place, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })[0]
	tells := map[string]bool{}
	for i := range e.Mentions {
		tells[e.Mentions[i].Article] = true
	}
	for _, k := range d.whoName(first) {
		r := &d.readings[k]
		if !d.canTell(r.Article, e) {
			continue
		}
		a := d.article[r.Article]
		for _, b := range a.Blocks {
			if !b.Kind.Read() || b.Kind == parley.Title {
				continue
			}
			for at := b.Start; at < b.End; {
				i, n := strings.Index(a.Text[at:b.End], e.Place), len(e.Place)
				if tells[a.ID] {
					if found := theAttack.FindStringIndex(a.Text[at:b.End]); found != nil && (i < 0 || found[0] < i) {
						i, n = found[0], found[1]-found[0]
					}
				}
				if i < 0 {
					break
				}
				s := sentenceAt(a.Text, b.Span, parley.Span{Start: at + i, End: at + i + n})
				for s.Start < s.End && (a.Text[s.Start] == ' ' || a.Text[s.Start] == '\n') {
					s.Start++
				}
				at = max(s.End, at+i+1)
				words := s.In(a.Text)
				said := d.accusation(saidAt{a.ID, s.Start, s.End}, words)
				if said == saysNothing {
					continue
				}
				denies := said == saysDenial
				x := blame{Finding: parley.Finding{ID: parley.FindingID(a.ID, "blame", s), Article: a.ID, Span: s, Reader: "reconciling@1"}, denies: denies}
				x.by = d.whose(r, s)
				out = append(out, x)
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].Article != out[j].Article {
			return d.order[out[i].Article] < d.order[out[j].Article]
		}
		return out[i].Span.Start < out[j].Span.Start
	})
	return out
}

// An accusation is what a sentence says of who did something.
type accusation uint8

const (
	saysNothing accusation = iota
	saysBlame
	saysDenial
)

// A saidAt is where a sentence stands.
type saidAt struct {
	article    string
	start, end int
}

// accusation is what the words at a place say, worked out once.
func (d *desk) accusation(at saidAt, words string) accusation {
	said, known := d.accuses[at]
	if !known {
		switch {
		case denying.MatchString(words):
			said = saysDenial
		case blaming.MatchString(words):
			said = saysBlame
		}
		d.accuses[at] = said
	}
	return said
}

// whoName are the readings of the articles that have a word with a capital, in order.
func (d *desk) whoName(word string) []int32 {
	list, known := d.naming[word]
	if !known {
		for k := range d.readings {
			if d.names(d.readings[k].Article, word) {
				list = append(list, int32(k))
			}
		}
		d.naming[word] = list
	}
	return list
}

// whose is who is said to say what a sentence says: the speaker of a statement in it, or
// who accuses or rejects in it.
func (d *desk) whose(r *parley.Reading, s parley.Span) *parley.Actor {
	for _, x := range r.Statements {
		if x.Speaker != nil && s.Contains(x.Cue) && !x.Cue.Empty() {
			return &x.Speaker.Actor
		}
	}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if (m.Type == plover.Accuse || m.Type == plover.Reject) && s.Contains(m.Trigger) && len(m.Actors) > 0 {
			return &m.Actors[0].Actor
		}
	}
	return nil
}

// whoDidIt is the dispute over who made an attack: the first who puts it down to
// somebody, the first who denies it, and the first of another side who puts it down to
// somebody else.
func (d *desk) whoDidIt(e *parley.Event) (parley.Dispute, bool) {
	x := parley.Dispute{Event: e.ID, Slot: "who did it", Relation: parley.Attribution}
	var first, denied, other *blame
	list := d.blames(e)
	side := func(b *blame) string {
		if b.by == nil {
			return ""
		}
		return sideOf(*b.by)
	}
	for i := range list {
		b := &list[i]
		switch {
		case b.denies && denied == nil && (first == nil || side(first) == "" || side(b) != side(first)):
			denied = b
		case !b.denies && first == nil:
			first = b
		case !b.denies && other == nil && side(first) != "" && side(b) != "" && side(b) != side(first):
			other = b
		}
	}
	if first == nil || denied == nil && other == nil {
		return parley.Dispute{}, false
	}
	for _, b := range []*blame{first, denied, other} {
		if b != nil {
			x.Values = append(x.Values, parley.Value{Finding: b.Finding, Words: short(b.Span.In(d.article[b.Article].Text)), By: b.by})
		}
	}
	for i := 1; i < len(x.Values); i++ {
		x.Pairs = append(x.Pairs, parley.Pair{A: 0, B: i, Relation: parley.Attribution})
	}
	x.ID = name("d", []string{e.ID, x.Slot})
	return x, true
}
