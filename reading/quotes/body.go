package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/reading/entities"
	"parley/text"
)

// bodyNouns are the nouns of bodies that speak as one.
var bodyNouns = set(`hospital army military navy ministry government parliament council committee commission union party opposition company bank agency
presidency police coalition alliance group militia junta administration tribunal court watchdog regulator mission bureau delegation statement office department
organisation organization movement kremlin embassy consulate league association federation front society authority institute foundation chamber congress
assembly cabinet secretariat coastguard`)

// named are the last words of the names of bodies that are not in the list of those
// who speak.
var named = set(`league association federation front society institute foundation chamber congress assembly embassy consulate cabinet secretariat brigade
guild network forum initiative observatory centre center trust fund corps board syndicate confederation coastguard university party council commission`)

// organs are bodies of a state when no name says whose.
var organs = set(`army military navy police ministry government parliament presidency administration coastguard court cabinet`)

// body returns the body that a source means: one with a name of its own ("the
// Barley Growers' League"), one told of before ("the league", "the army"), or one
// that has no name ("the town's hospital"), told by its words.
func (v *voices) body(a *Act, toks []text.Token, first int) *parley.Argument {
	head := strings.ToLower(toks[a.Head].Form)
	if !bodyNouns[head] && !named[head] || head == "statement" {
		return nil
	}
	last := a.Head + 1
	capitals := 0
	for i := first; i < last; i++ {
		if upper(toks[i].Form) && !(i == first && determiners[strings.ToLower(toks[i].Form)]) {
			capitals++
		}
	}
	switch strings.ToLower(toks[first].Form) {
	case "the", "a", "an", "his", "her", "their", "our", "my", "some", "any", "no", "one":
		first++
	case "its", "this", "that", "each", "both", "every", "another":
		return nil
	}
	if first >= last {
		return nil
	}
	words := toks[first].Span.Cover(toks[last-1].Span).In(v.doc.Text)
	if strings.ContainsAny(words, "\n\"“”,") {
		return nil
	}
	if upper(toks[a.Head].Form) && last < len(toks) && toks[last].End <= a.Source.End { // "the Committee for a Fair Budget"
		switch strings.ToLower(toks[last].Form) {
		case "of", "for", "on", "to":
			words = parley.Span{Start: toks[first].Start, End: a.Source.End}.In(v.doc.Text)
			capitals = 2
			if strings.ContainsAny(words, "\n\"“”,") {
				return nil
			}
		}
	}
	if capitals > 1 && upper(toks[a.Head].Form) { // a name, whole
		return v.kept(head, &parley.Argument{Actor: parley.Actor{ID: slug(words), Name: words}})
	}
	the := first > 0 && strings.EqualFold(toks[first-1].Form, "the")
	if last-first == 1 && the {
		if b := v.bodies[head]; b != nil {
			return b
		}
		if b := v.bodyBefore(head, start(a)); b != nil {
			return b
		}
		if h := v.bodies["*"+head]; h != nil {
			return nil // two of them
		}
	}
	if !the && last-first == 1 && !upper(toks[a.Head].Form) && head != "police" {
		return nil // "a group said"
	}
	name := strings.ToLower(words)
	return v.kept(head, &parley.Argument{Actor: parley.Actor{ID: slug(name), Name: name}})
}

// kept remembers a body by its noun, unless another has the same.
func (v *voices) kept(noun string, b *parley.Argument) *parley.Argument {
	if v.bodies["*"+noun] != nil {
		return b
	}
	if old := v.bodies[noun]; old != nil && old.ID != b.ID {
		delete(v.bodies, noun)
		v.bodies["*"+noun] = b
		return b
	}
	v.bodies[noun] = b
	return b
}

// bodyBefore returns the body whose name ends in the noun and that alone is told
// of with it before a place; nil when there are two.
func (v *voices) bodyBefore(noun string, at int) *parley.Argument {
	found := -1
	for i := range v.found.Names {
		n := &v.found.Names[i]
		if n.Start >= at {
			break
		}
		if n.Entity < 0 || n.Kind == entities.Nationality || n.Kind == entities.Pronoun {
			continue
		}
		e := &v.found.Entities[n.Entity]
		if organs[noun] && e.Type != parley.Government {
			continue // "the army" is no liberation army
		}
		if lastWord(e.Name) != noun && !(e.Type == parley.Organisation && strings.HasPrefix(strings.ToLower(e.Name), noun+" ")) && !(noun == "group" && e.Type == parley.ArmedGroup) && !(noun == "company" && e.Type == parley.Company) {
			continue
		}
		if found >= 0 && found != n.Entity {
			return nil
		}
		found = n.Entity
	}
	if found < 0 {
		return nil
	}
	return &parley.Argument{Actor: v.found.Actor(found)}
}

func upper(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// IsBody reports whether a name has the noun of a body in it: "Tarn Fishing
// League", "Committee for a Fair Budget".
func IsBody(name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if bodyNouns[w] || named[w] {
			return true
		}
	}
	return false
}
