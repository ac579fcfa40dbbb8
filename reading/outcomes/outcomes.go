// Package outcomes reads what an article says came of an encounter: progress or
// none, the tone it was described in, and topics that were not raised.
//
// A sentence counts only beside a word for an encounter, in it or shortly before,
// and never when it supposes ("if the talks fail").
//
// Start at [Find].
package outcomes

import (
	"embed"
	"fmt"
	"strings"

	"parley"
	"parley/reading/entities"
	"parley/text"
)

// Version names this reader in its findings.
const Version = "outcomes@2"

//go:embed en
var english embed.FS

// A Lexicon is the words of one language for outcomes.
type Lexicon struct {
	cues                []cue
	talk, raise, unreal map[string]bool
	// mention are nouns of a topic's being raised, matter those of a topic, avoid verbs of
	// leaving one out; a document may be silent about much, which is no silence of talks.
	mention, matter, avoid, document map[string]bool
}

type cue struct {
	kind    parley.OutcomeKind
	pattern *text.Pattern
}

// English returns the English lexicon.
func English() (*Lexicon, error) {
	sets := map[string]map[string]bool{}
	for _, name := range [...]string{"talk", "raise", "unreal", "mention", "matter", "avoid", "document"} {
		sets[name] = map[string]bool{}
	}
	l := &Lexicon{talk: sets["talk"], raise: sets["raise"], unreal: sets["unreal"],
		mention: sets["mention"], matter: sets["matter"], avoid: sets["avoid"], document: sets["document"]}
	cues, err := lines("en/cues.tsv")
	if err != nil {
		return nil, err
	}
	for _, f := range cues {
		p, err := text.NewPattern(f[1])
		if err != nil {
			return nil, fmt.Errorf("outcome cues: %w", err)
		}
		l.cues = append(l.cues, cue{parley.OutcomeKind(f[0]), p})
	}
	words, err := lines("en/words.txt")
	if err != nil {
		return nil, err
	}
	for _, f := range words {
		set, ok := sets[f[0]]
		if !ok {
			return nil, fmt.Errorf("outcome words: no list %q", f[0])
		}
		for _, w := range strings.Fields(f[1]) {
			set[w] = true
		}
	}
	return l, nil
}

func lines(name string) ([][]string, error) {
	data, err := english.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var out [][]string
	for n, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 2 {
			return nil, fmt.Errorf("%s:%d: want two columns", name, n+1)
		}
		out = append(out, f)
	}
	return out, nil
}

// Find returns the outcomes that the article tells, in order of place, at most one
// of each kind for a sentence.
func Find(doc *text.Document, a *parley.Article, found *entities.Found, l *Lexicon) []parley.Outcome {
	var out []parley.Outcome
	since, block := 3, -1 // sentences since an encounter was named, in the same block
	away, silent := reach+1, false
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if s.Block != block {
			block, since = s.Block, 3
		}
		if s.Block < len(a.Blocks) && a.Blocks[s.Block].Kind == parley.Heading {
			continue
		}
		since++
		away++
		before := silent
		silent = false
		supposed, question := -1, false // where a supposition begins
		for k := range s.Tokens {
			w := strings.ToLower(s.Tokens[k].Form)
			if l.talk[w] {
				since, away = 0, 0
			}
			if l.unreal[w] && supposed < 0 {
				supposed = len(fold(doc.Text[s.Start:s.Tokens[k].Start]))
			}
			question = question || w == "?"
		}
		if away > reach || question {
			continue
		}
		folded := ""
		if since <= 2 {
			folded = fold(s.In(doc.Text))
		}
		seen := map[parley.OutcomeKind]bool{}
		add := func(kind parley.OutcomeKind, topic parley.Span) {
			if seen[kind] {
				return
			}
			seen[kind] = true
			o := parley.Outcome{Kind: kind, Topic: topic, Who: who(found, i)}
			o.Article, o.Span, o.Reader = a.ID, s.Span, Version
			o.ID = parley.FindingID(a.ID, "outcome "+string(kind), s.Span)
			out = append(out, o)
		}
		for k := range l.cues {
			if since > 2 {
				break
			}
			c := &l.cues[k]
			if seen[parley.NoProgress] && c.kind == parley.Progress {
				continue // "no progress was made" holds "progress" too
			}
			if at := c.pattern.FindStringIndex(folded); at != nil && (supposed < 0 || at[0] < supposed) {
				add(c.kind, parley.Span{})
			}
		}
		if s.Parsed && supposed < 0 && (before || l.mayBeSilent(s)) {
			t := text.NewTree(s)
			topic := l.unraised(t)
			if topic.Empty() && before {
				topic = nor(t)
			}
			if !topic.Empty() {
				add(parley.NotRaised, topic)
				silent = true
			}
		}
	}
	return out
}

// who returns the entities named in the sentence, for the choice of the encounter.
func who(found *entities.Found, sentence int) []parley.Actor {
	var out []parley.Actor
	seen := map[string]bool{}
	for i := range found.Names {
		n := &found.Names[i]
		if n.Sentence != sentence || n.Kind == entities.PlaceName || n.Kind == entities.Nationality {
			continue
		}
		for _, a := range found.Arguments(n) {
			if !seen[a.ID] {
				seen[a.ID] = true
				out = append(out, a.Actor)
			}
		}
	}
	return out
}

// fold writes words for the cues: small letters, straight quotes, one line.
func fold(s string) string { return folding.Replace(strings.ToLower(s)) }

var folding = strings.NewReplacer("’", "'", "‘", "'", "\n", " ")
