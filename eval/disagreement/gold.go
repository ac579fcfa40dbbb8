// Package disagreement scores what a case makes of many tellings against a gold case:
// who copied whom, how many origins an event has, which encounters there were, where the
// accounts differ and how, who is called what, and who leaves out what.
package disagreement

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"parley"
)

// A Gold is what a careful reader gets out of a case. Fields that are not scored here
// are left out.
type Gold struct {
	Outlets []struct {
		Name, Kind, Bloc, Country string
	}
	Docs []struct {
		Doc, File, Bloc, Kind string
	}
	Links      []Link
	Encounters []Encounter
	Events     []struct {
		ID, Type, Actor string
		Alt             []string
	}
	Reports []struct {
		Event, Stance, To string
		Passage
	}
	Origins []struct {
		Event                       string
		Documents, Outlets, Origins int
		Groups                      [][]string
	}
	Values []struct {
		ID, Event, Slot string
		Passage
		Low  *int `json:"lo"`
		High *int `json:"hi"`
		// From and To are of a day.
		From, To   string
		Population string
	}
	Pairs  []Pair
	Alerts []Alert
	Roles  []struct {
		Passage
		Person, Description, Verdict string
	}
	Labels []struct {
		Passage
		Referent, Side string
	}
	Omissions []struct {
		Proposition, Bloc string
		ToldBy            []string `json:"told_by"`
		Silent            []string
		Material          bool
	}
}

// A Passage is some words of a document.
type Passage struct {
	Doc  string
	Text string
	// Start counts code points; of several equal passages it says which.
	Start int
}

// A Link is an edge from the older article to the newer.
type Link struct{ From, To, Kind string }

// An Encounter is a call, a round or a meeting, held or not.
type Encounter struct {
	ID, Kind string
	Parties  []string
	Number   int
	Date     string
	Status   string
	Passages []struct {
		Passage
		As string
	}
}

// A Pair is how two values of one slot stand to each other.
type Pair struct{ Event, Slot, A, B, Relation string }

// An Alert is a disagreement that a reader should be shown.
type Alert struct {
	ID, Type, Event, Slot string
	A, B                  Passage
	AlsoA                 []Passage `json:"also_a"`
	AlsoB                 []Passage `json:"also_b"`
	Material              bool
}

// Load reads a gold case.
func Load(name string) (*Gold, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	g := &Gold{}
	if err := json.Unmarshal(data, g); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(g.Docs) == 0 {
		return nil, fmt.Errorf("%s: no docs", name)
	}
	return g, nil
}

// A lookup finds the documents and passages of a gold case among the articles of a case.
type lookup struct {
	article map[string]*parley.Article // by document
	doc     map[string]string          // by article
	plain   map[string]plainText       // by document
}

func newLookup(g *Gold, c *parley.Case) *lookup {
	l := &lookup{map[string]*parley.Article{}, map[string]string{}, map[string]plainText{}}
	byFile := map[string]*parley.Article{}
	for i := range c.Articles {
		byFile[filepath.Base(c.Articles[i].Location)] = &c.Articles[i]
	}
	for _, d := range g.Docs {
		if a := byFile[filepath.Base(d.File)]; a != nil {
			l.article[d.Doc], l.doc[a.ID] = a, d.Doc
			l.plain[d.Doc] = newPlain(a.Text)
		}
	}
	return l
}

// A plainText is the letters and digits of a text and where each stands.
type plainText struct {
	letters string
	at      []int
}

func newPlain(s string) plainText {
	var b strings.Builder
	var p plainText
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n := b.Len()
			b.WriteRune(unicode.ToLower(r))
			for range b.Len() - n {
				p.at = append(p.at, i)
			}
		}
	}
	p.letters = b.String()
	return p
}

// span finds a passage in the stored text: the occurrence that stands nearest to where
// the gold has it.
func (l *lookup) span(p Passage) (parley.Span, bool) {
	text, held := l.plain[p.Doc]
	want := newPlain(p.Text).letters
	if !held || want == "" {
		return parley.Span{}, false
	}
	best, far := -1, 0
	for from := 0; ; {
		i := strings.Index(text.letters[from:], want)
		if i < 0 {
			break
		}
		i += from
		if d := max(text.at[i]-p.Start, p.Start-text.at[i]); best < 0 || d < far {
			best, far = i, d
		}
		from = i + 1
	}
	if best < 0 {
		return parley.Span{}, false
	}
	return parley.Span{Start: text.at[best], End: text.at[best+len(want)-1] + 1}, true
}

// holds reports whether a finding shares words with one of the passages.
func (l *lookup) holds(article string, s parley.Span, passages ...Passage) bool {
	for _, p := range passages {
		if l.doc[article] != p.Doc {
			continue
		}
		if at, ok := l.span(p); ok && at.Overlaps(s) {
			return true
		}
	}
	return false
}
