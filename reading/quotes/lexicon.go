package quotes

import (
	_ "embed"
	"strings"
)

//go:embed cues.txt
var cueWords string

//go:embed sayers.txt
var sayerWords string

// class says what a cue takes; see cues.txt.
type class uint8

const (
	none class = iota
	say
	tell
	write
	weak
	call
)

var (
	cues, nounCues = readCues()
	wishes         = readWishes()
	sayers         = set(comments(sayerWords))
)

// readCues returns the verbs by form, and the nouns.
func readCues() (map[string]class, map[string]bool) {
	classes := map[string]class{"say": say, "tell": tell, "write": write, "weak": weak, "call": call}
	m, nouns := map[string]class{}, map[string]bool{}
	for line := range strings.Lines(cueWords) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 || line[0] == '#' {
			continue
		}
		for w := range strings.FieldsSeq(f[2]) {
			if f[0] == "noun" {
				nouns[w] = true
			} else if m[w] == none && classes[f[0]] != none {
				m[w] = classes[f[0]]
			}
		}
	}
	return m, nouns
}

// A wish says how a verb may tell what is to be done without a clause of its own; see
// cues.txt.
type wish struct{ self, other, forth bool }

func readWishes() map[string]wish {
	m := map[string]wish{}
	for line := range strings.Lines(cueWords) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 || line[0] == '#' {
			continue
		}
		for w := range strings.FieldsSeq(f[2]) {
			x := m[w]
			switch f[0] {
			case "self":
				x.self = true
			case "other":
				x.other = true
			case "for":
				x.forth = true
			default:
				continue
			}
			m[w] = x
		}
	}
	return m
}

// comments drops the lines that are comments.
func comments(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		if line[0] != '#' {
			b.WriteString(line)
		}
	}
	return b.String()
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

var (
	// between are adverbs and auxiliaries that may stand between speaker and cue.
	between = set(`also later then has had have 's is was been reportedly repeatedly previously himself herself themselves itself recently
further again even simply once first publicly privately bluntly briefly initially now still only just subsequently flatly clearly 've
consistently frequently often always long personally explicitly openly already 're are were be 'd bluntly did does`)
	// unreal are words before a cue that make it no speech that took place.
	unreal = set(`may might could would will wo can ca cannot should shall must not n't never if unless whether to 'll would-be let`)
	// ambiguous are forms that are nouns as often as verbs.
	ambiguous = set(`claim claims report reports state states charge tweets posted demands comment note notes promise promises pledge pledges vow
vows fears jokes signal estimates proposes shows recalls accepted`)
	// hinges begin what says when, where and how something was said.
	hinges = set(`in on at during after before of to about from when as while while since following via through by with amid over for
monday tuesday wednesday thursday friday saturday sunday yesterday today earlier late early again afterwards afterward`)
	weekdays = set(`monday tuesday wednesday thursday friday saturday sunday yesterday today`)
	// linking are prepositions inside a source: "a spokesman for the ministry".
	linking     = set(`of for at from in with to`)
	determiners = set(`the a an his her its their one some two three several many another this that our my no every both all`)
	pronouns    = set(`he she they it we i you who`)
	auxiliary   = set(`is are was were be been am 's 're 've has have had do does did will would can could may might shall should must 'll 'd wo ca`)
)
