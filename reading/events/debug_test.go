package events

import (
	"bufio"
	"fmt"
	"os"
	"testing"

	"parley"
	"parley/reading/entities"
	"parley/text/en"
)

func TestDebug(t *testing.T) {
	path := os.Getenv("DEBUG_SENTENCES")
	if path == "" {
		t.Skip("DEBUG_SENTENCES is not set")
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	e, err := en.New()
	if err != nil {
		t.Fatal(err)
	}
	w, _ := entities.NewWorld()
	l, err := English()
	if err != nil {
		t.Fatal(err)
	}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		s := sc.Text()
		a := &parley.Article{ID: "x", Text: s, Blocks: []parley.Block{{Span: parley.Span{End: len(s)}}}}
		d := e.Read(s, a.Blocks)
		found := entities.Find(d, a, w)
		for i := range d.Sentences {
			if os.Getenv("DEBUG_SHORT") != "" {
				break
			}
			for k, tok := range d.Sentences[i].Tokens {
				n := found.Headed(i, k)
				name := ""
				if n != nil && n.Head == k {
					for _, x := range found.Arguments(n) {
						name += fmt.Sprintf(" <%s %s %s %s>", n.Kind, x.ID, x.Country, x.ActsFor)
					}
				}
				fmt.Printf("%3d %-14s %-12s %-6s %-5s %3d %-12s%s\n", k, tok.Form, tok.Lemma, tok.UPOS, tok.XPOS, tok.Head, tok.Rel, name)
			}
		}
		mentions := Find(Inputs{Doc: d, Article: a, Found: found, World: w}, l)
		if len(mentions) > 0 && os.Getenv("DEBUG_SHORT") != "" {
			fmt.Println(s)
		}
		for _, m := range mentions {
			fmt.Println("=>", m.Type, m.Status, m.Actors, m.Recipients, m.ClaimedBy, m.Place, m.Rule, m.Trigger.In(s))
		}
	}
}
