package quotes

import (
	"parley"
	"parley/text"
)

type treeOf = *text.Tree

// reader names this package and its version in every finding.
const reader = "quotes@1"

// Names answers whom a token means: the name, role or pronoun that it is the main
// word of, resolved; nil when the article names nobody there.
type Names func(sentence, token int) *parley.Argument

// Find returns the statements of doc, in order of place. A statement whose speaker
// the article does not name is kept when it is quoted, or when its source is by its
// form somebody who can speak ("officials said"); its Speaker is nil.
func Find(doc *text.Document, names Names, article string) []parley.Statement {
	var out []parley.Statement
	for _, a := range Acts(doc) {
		if a.Unreal {
			continue
		}
		var who *parley.Argument
		if a.Head >= 0 && names != nil {
			if n := names(a.Sentence, a.Head); n != nil {
				c := *n
				c.Span = a.Source
				who = &c
			}
		}
		if who == nil && a.Direct == parley.Indirect && !a.sayer {
			continue
		}
		if who == nil && a.Direct != parley.Direct && !a.sayer {
			continue
		}
		out = append(out, statement(a, who, article))
	}
	return out
}

func statement(a Act, who *parley.Argument, article string) parley.Statement {
	span := a.Content[0]
	for _, c := range a.Content {
		span = span.Cover(c)
	}
	if !a.Cue.Empty() {
		span = span.Cover(a.Cue)
	}
	if !a.Source.Empty() {
		span = span.Cover(a.Source)
	}
	return parley.Statement{
		Finding: parley.Finding{ID: parley.FindingID(article, "statement", span), Article: article, Span: span, Reader: reader},
		Speaker: who, Cue: a.Cue, Content: a.Content, Direct: a.Direct,
	}
}
