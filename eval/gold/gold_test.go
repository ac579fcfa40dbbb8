package gold

import (
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// cases are the gold files of this folder and the articles that each is about.
var cases = []struct{ name, file, articles string }{
	{"talks", "talks-example.json", "../../examples/talks"},
	{"border", "border.json", "border"},
	{"highland", "highland.json", "highland"},
	{"estuary", "estuary.json", "estuary"},
	{"garrison", "garrison.json", "garrison"},
	{"skerry", "skerry.json", "skerry"},
	{"orchard", "orchard.json", "orchard"},
	{"causeway", "causeway.json", "causeway"},
}

var types = strings.Fields(`AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST
	ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT`)

type about struct{ Date, Outlet, Title, DerivedFrom *string }

type bound struct{ Low, High *float64 }

type event struct {
	ID, Type, Status, Date string
	Alt, Says, Docs        []string
	Place                  any
	Figures                map[string][]bound
	Must                   bool
}

type file struct {
	Articles   map[string]about
	Encounters []struct {
		ID   string
		Docs []string
	}
	Events []event
	Quotes []struct {
		Speaker, Text string
		Docs          []string
	}
	Conditions []struct {
		Until    any
		Deadline string
		Docs     []string
	}
	Positions []struct {
		Stance string
		Docs   []string
	}
	Disputes []struct {
		About  string
		Values map[string][]string
	}
	Copies    [][]string
	Thin      []string
	MostFacts string `json:"most_facts"`
}

var (
	hidden  = regexp.MustCompile(`(?is)<(script|style)\b.*?</(script|style)>`)
	tag     = regexp.MustCompile(`(?s)<[^>]*>`)
	notWord = regexp.MustCompile(`[^\pL\pN]+`)
)

// fold makes texts comparable across quotation marks, line ends and case, a space at either end.
func fold(s string) string {
	return " " + strings.TrimSpace(notWord.ReplaceAllString(strings.ToLower(s), " ")) + " "
}

// texts reads a folder of articles as folded text, by the first two characters of the file name.
func texts(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, e := range entries {
		raw, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		s := string(raw)
		if filepath.Ext(e.Name()) == ".html" {
			s = html.UnescapeString(tag.ReplaceAllString(hidden.ReplaceAllString(s, " "), " "))
		}
		key := e.Name()[:2]
		if _, twice := out[key]; twice {
			t.Errorf("two articles begin with %s", key)
		}
		out[key] = fold(s)
	}
	return out
}

func load(t *testing.T, name string) file {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var g file
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return g
}

func alternatives(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, x := range v {
			out = append(out, x.(string))
		}
		return out
	}
	return nil
}

// stands reports whether one of the phrases stands in text from the beginning of a word; its last word may go on.
func stands(text string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(s string) bool {
		return strings.Contains(text, strings.TrimRight(fold(s), " "))
	})
}

func isDay(s string) bool { _, err := time.Parse(time.DateOnly, s); return err == nil }

// inOrder reports whether the words of quote stand in text in their order, close together.
func inOrder(text, quote string) bool {
	words, all := strings.Fields(quote), strings.Fields(text)
	for i := range all {
		if all[i] != words[0] {
			continue
		}
		n := 0
		for _, w := range all[i:min(len(all), i+len(words)+12)] {
			if n < len(words) && w == words[n] {
				n++
			}
		}
		if n == len(words) {
			return true
		}
	}
	return false
}

// A gold file must be about the articles that are there, all of them, and name none that is not.
func TestArticlesAndGoldAgree(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			text, g := texts(t, c.articles), load(t, c.file)
			for key := range text {
				if _, ok := g.Articles[key]; !ok {
					t.Errorf("article %s is not in the gold", key)
				}
			}
			for key, a := range g.Articles {
				if text[key] == "" {
					t.Errorf("no article %s", key)
				}
				if a.Date != nil && !isDay(*a.Date) {
					t.Errorf("article %s: date %q", key, *a.Date)
				}
				if a.Title != nil && !stands(text[key], []string{*a.Title}) {
					t.Errorf("article %s: its title does not stand in it", key)
				}
				if a.Outlet != nil && !stands(text[key], []string{*a.Outlet}) {
					t.Errorf("article %s: its outlet does not stand in it", key)
				}
			}
			known := func(what string, docs []string) {
				if len(docs) == 0 {
					t.Errorf("%s names no article", what)
				}
				for _, d := range docs {
					if text[d] == "" {
						t.Errorf("%s: no article %q", what, d)
					}
				}
			}
			for _, e := range g.Encounters {
				known(e.ID, e.Docs)
			}
			for _, p := range g.Positions {
				known("position", p.Docs)
				if !slices.Contains([]string{"for", "against", "mixed"}, p.Stance) {
					t.Errorf("position with stance %q", p.Stance)
				}
			}
			for _, pair := range g.Copies {
				known("copy", pair)
			}
			for _, d := range g.Disputes {
				if len(d.Values) < 2 {
					t.Errorf("dispute %s has fewer than two values", d.About)
				}
			}
			known("thin", g.Thin)
			known("most_facts", []string{g.MostFacts})
		})
	}
}

// Each article that is said to tell an event must hold one of the words it is known by.
func TestEventsStandInTheirArticles(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			text, g := texts(t, c.articles), load(t, c.file)
			seen := map[string]bool{}
			for _, e := range g.Events {
				if seen[e.ID] {
					t.Errorf("two events %s", e.ID)
				}
				seen[e.ID] = true
				for _, typ := range append([]string{e.Type}, e.Alt...) {
					if !slices.Contains(types, typ) {
						t.Errorf("%s: type %q", e.ID, typ)
					}
				}
				if e.Status != "" && !slices.Contains(strings.Fields("occurred planned conditional denied cancelled"), e.Status) {
					t.Errorf("%s: status %q", e.ID, e.Status)
				}
				if e.Date != "" && !isDay(e.Date) {
					t.Errorf("%s: date %q", e.ID, e.Date)
				}
				if len(e.Docs) == 0 || len(e.Says) == 0 {
					t.Errorf("%s: an event needs articles and words", e.ID)
				}
				for _, d := range e.Docs {
					if !stands(text[d], e.Says) {
						t.Errorf("%s: article %s holds none of %q", e.ID, d, e.Says)
					}
				}
				for _, w := range append(alternatives(e.Place), e.Says...) {
					if !slices.ContainsFunc(e.Docs, func(d string) bool { return stands(text[d], []string{w}) }) {
						t.Errorf("%s: %q stands in none of %v", e.ID, w, e.Docs)
					}
				}
				for what, bounds := range e.Figures {
					for _, b := range bounds {
						n := strconv.FormatFloat(*b.Low, 'f', -1, 64)
						if !slices.ContainsFunc(e.Docs, func(d string) bool { return strings.Contains(text[d], " "+n+" ") || spelt(text[d], n) }) {
							t.Errorf("%s: %s %s stands in none of %v", e.ID, what, n, e.Docs)
						}
					}
				}
			}
		})
	}
}

func spelt(text, digits string) bool {
	words := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve")
	n, err := strconv.Atoi(digits)
	return err == nil && n < len(words) && strings.Contains(text, " "+words[n]+" ")
}

// Quotes must stand in every article named for them; so must the values of a dispute.
func TestQuotesAndDisputedValuesStand(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			text, g := texts(t, c.articles), load(t, c.file)
			for _, q := range g.Quotes {
				last := q.Speaker[strings.LastIndex(q.Speaker, " ")+1:]
				for _, d := range q.Docs {
					if !inOrder(text[d], strings.TrimSpace(fold(q.Text))) {
						t.Errorf("article %s does not hold %q", d, q.Text)
					}
					if !stands(text[d], []string{last}) {
						t.Errorf("article %s does not name %s", d, q.Speaker)
					}
				}
			}
			for _, d := range g.Disputes {
				for value, docs := range d.Values {
					for _, doc := range docs {
						if !stands(text[doc], strings.Split(value, "|")) {
							t.Errorf("%s: article %s holds none of %q", d.About, doc, value)
						}
					}
				}
			}
			for _, k := range g.Conditions {
				for _, d := range k.Docs {
					if !slices.ContainsFunc(alternatives(k.Until), func(u string) bool { return inOrder(text[d], strings.TrimSpace(fold(u))) }) {
						t.Errorf("article %s does not hold the condition %q", d, k.Until)
					}
				}
				if k.Deadline != "" && !isDay(k.Deadline) {
					t.Errorf("condition %v: deadline %q", k.Until, k.Deadline)
				}
			}
		})
	}
}
