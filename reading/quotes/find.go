package quotes

import (
	"parley"
	"parley/reading/entities"
	"parley/text"
)

// reader names this package and its version in every finding.
const reader = "quotes@1"

// enough is how probable an act must be for a statement where a model was asked: then
// nine of ten are right.
const enough = 0.7

// Find returns what the rules alone find; see [Reader.Find].
func Find(doc *text.Document, found *entities.Found, article string) []parley.Statement {
	return new(Reader).Find(doc, found, article)
}

// Find returns the statements of doc, in order of place; article is the ID that
// the findings carry. A statement whose speaker the article does not name is kept
// when it is quoted, or when its source is by its form somebody who can speak
// ("officials said"); its Speaker is nil. found may be nil: then nobody is named.
func (r *Reader) Find(doc *text.Document, found *entities.Found, article string) []parley.Statement {
	var out []parley.Statement
	heard := newVoices(doc, found)
	for _, a := range r.Acts(doc) {
		if a.learned && (a.Probability < enough || !a.clause) {
			continue
		}
		var who *parley.Argument
		if a.answer {
			who = heard.turn(&a)
		} else if who = speaker(a, found); who == nil {
			who = heard.whose(&a)
		}
		if (a.answer || a.turn) && (who == nil || heard.reports(who)) {
			continue
		}
		heard.hear(&a, who)
		if a.Unreal {
			continue
		}
		if who == nil && (a.nominal || a.learned && !a.sayer) {
			continue
		}
		if who == nil && a.Direct != parley.Direct && !a.sayer && !a.Source.Empty() {
			continue
		}
		out = append(out, statement(a, who, article))
	}
	return out
}

// speaker returns whom the source of a means. Several at once ("both leaders") are
// nobody in particular.
func speaker(a Act, found *entities.Found) *parley.Argument {
	if a.Head < 0 || found == nil {
		return nil
	}
	n := found.Headed(a.Sentence, a.Head)
	if !speaks(n) || n.Kind == entities.RoleNoun {
		for i := a.AsideFirst; i < a.AsideLast; i++ { // "the mediator, Tomas Aldric, said"
			if m := found.Headed(a.Sentence, i); speaks(m) && m.Kind == entities.Proper && m.First >= a.AsideFirst && (isPerson(found, m) || !speaks(n) && speaksFor(found, m)) {
				n = m
				break
			}
		}
	}
	if !speaks(n) {
		return nil
	}
	who := found.Argument(n)
	who.Span = a.Source
	return &who
}

// speaks reports whether the mention means one who can speak.
func speaks(n *entities.Name) bool {
	return n != nil && n.Kind != entities.Nationality && n.Kind != entities.Group && n.Entity >= 0
}

// speaksFor reports whether the mention is of a body: "Roe's party, the National Rally, said".
func speaksFor(found *entities.Found, n *entities.Name) bool {
	t := found.Entities[n.Entity].Type
	return t == parley.Organisation || t == parley.ArmedGroup || t == parley.Company
}

func isPerson(found *entities.Found, n *entities.Name) bool {
	t := found.Entities[n.Entity].Type
	return t == parley.Person || t == parley.Leader
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
