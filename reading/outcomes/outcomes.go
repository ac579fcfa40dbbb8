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
const Version = "outcomes@1"

//go:embed en
var english embed.FS

// A Lexicon is the words of one language for outcomes.
type Lexicon struct {
	cues                []cue
	talk, raise, unreal map[string]bool
}

type cue struct {
	kind    parley.OutcomeKind
	pattern *text.Pattern
}

// English returns the English lexicon.
func English() (*Lexicon, error) {
	l := &Lexicon{talk: map[string]bool{}, raise: map[string]bool{}, unreal: map[string]bool{}}
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
	sets := map[string]map[string]bool{"talk": l.talk, "raise": l.raise, "unreal": l.unreal}
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
	since, block := 3, -1 // sentences since an encounter was named
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if s.Block != block {
			block, since = s.Block, 3
		}
		if s.Block < len(a.Blocks) && a.Blocks[s.Block].Kind == parley.Heading {
			continue
		}
		since++
		supposed, question := -1, false // where a supposition begins
		for k := range s.Tokens {
			w := strings.ToLower(s.Tokens[k].Form)
			if l.talk[w] {
				since = 0
			}
			if l.unreal[w] && supposed < 0 {
				supposed = len(fold(doc.Text[s.Start:s.Tokens[k].Start]))
			}
			question = question || w == "?"
		}
		if since > 2 || question {
			continue
		}
		folded := fold(s.In(doc.Text))
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
			c := &l.cues[k]
			if seen[parley.NoProgress] && c.kind == parley.Progress {
				continue // "no progress was made" holds "progress" too
			}
			if at := c.pattern.FindStringIndex(folded); at != nil && (supposed < 0 || at[0] < supposed) {
				add(c.kind, parley.Span{})
			}
		}
		if s.Parsed && supposed < 0 {
			if topic := l.unraised(text.NewTree(s)); !topic.Empty() {
				add(parley.NotRaised, topic)
			}
		}
	}
	return out
}

// unraised returns the words of a topic that is told not to have been raised.
func (l *Lexicon) unraised(t *text.Tree) parley.Span {
	for v := range t.Tokens {
		if t.Tokens[v].UPOS != "VERB" || !l.raise[t.Lemma(v)] {
			continue
		}
		if t.Lemma(v) == "bring" && t.Child(v, "compound:prt") < 0 {
			continue
		}
		negated := false
		for _, k := range t.All(v, "advmod") {
			switch strings.ToLower(t.Tokens[k].Form) {
			case "not", "n't", "n’t", "never":
				negated = true
			}
		}
		topic := t.Child(v, "obj")
		if topic < 0 {
			topic = t.Child(v, "nsubj:pass")
		}
		if !negated || topic < 0 || t.Tokens[topic].UPOS == "PRON" {
			continue
		}
		first, last := topic, topic+1
		for _, k := range t.Children(topic) {
			if t.Is(k, "acl", "punct", "appos", "parataxis", "conj", "cc") {
				continue
			}
			a, b := t.Bounds(k)
			first, last = min(first, a), max(last, b)
		}
		return parley.Span{Start: t.Tokens[first].Start, End: t.Tokens[last-1].End}
	}
	return parley.Span{}
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
