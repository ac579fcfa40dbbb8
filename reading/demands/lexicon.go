package demands

import (
	_ "embed"
	"strings"

	"parley"
)

//go:embed verbs.txt
var verbWords string

//go:embed refusing.txt
var refusingWords string

//go:embed firm.txt
var firmWords string

//go:embed repeated.txt
var repeatedWords string

//go:embed parties.txt
var partyWords string

//go:embed saying.txt
var sayingWords string

// A frame is one way in which a verb makes a demand.
type frame struct {
	form parley.DemandForm
	with string
}

var (
	verbs     = readVerbs()
	refusing  = set(refusingWords)
	firm      = set(firmWords)
	repeating = set(repeatedWords)
	parties   = set(partyWords)
	saying    = set(sayingWords)
)

func readVerbs() map[string][]frame {
	m := map[string][]frame{}
	for line := range strings.Lines(verbWords) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 || line[0] == '#' {
			continue
		}
		for lemma := range strings.FieldsSeq(f[2]) {
			m[lemma] = append(m[lemma], frame{parley.DemandForm(f[0]), f[1]})
		}
	}
	return m
}

// framesOf returns the frames of a verb by its lemma, or, should the tagger have
// missed the form, by what is left of it without its ending.
func framesOf(lemma, form string) []frame {
	if f := verbs[lemma]; f != nil {
		return f
	}
	for _, end := range [...]string{"ed", "d", "s", "es", "ing"} {
		if stem, ok := strings.CutSuffix(form, end); ok {
			for _, l := range [...]string{stem, stem + "e"} {
				if f := verbs[l]; f != nil {
					return f
				}
			}
		}
	}
	return nil
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for line := range strings.Lines(words) {
		if line[0] == '#' {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			m[w] = true
		}
	}
	return m
}

var (
	// empty are heads of noun phrases that say nothing of what is wanted.
	empty = set(`it this that they them he she him her one more what which who something anything nothing everything`)
	// issues are nouns that "they" and "these" may stand for.
	issues = set(`demand demands proposal proposals offer offers plan plans deal condition conditions term terms request requests call calls idea ideas
claim claims ultimatum`)
	// imagined are auxiliaries of what is not said to be so.
	imagined  = set(`may might could can should must ca cannot would`)
	negations = set(`not n't never no neither nor hardly`)
)
