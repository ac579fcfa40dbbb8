package main

import (
	"fmt"
	"os"
	"strings"

	"parley"
	"parley/reading/entities"
	"parley/text/en"
)

func main() {
	w, err := entities.NewWorld()
	if err != nil {
		panic(err)
	}
	lang := en.Splitter()
	if os.Getenv("SPLIT") == "" {
		lang, _ = en.New()
	}
	brief := os.Getenv("BRIEF") != ""
	var all []*entities.Found
	for pass := 0; pass < 2; pass++ {
		if os.Getenv("LEARN") == "" {
			pass = 1
		} else if pass == 1 {
			w = w.Learn(all...)
		}
		for _, f := range os.Args[1:] {
			raw, _ := os.ReadFile(f)
			t := string(raw)
			a := &parley.Article{Text: t}
			if d := os.Getenv("DATE"); d != "" {
				a.Published, _ = parley.ParseTime(d)
			}
			at := 0
			for i, p := range strings.SplitAfter(t, "\n") {
				b := parley.Block{Span: parley.Span{Start: at, End: at + len(strings.TrimRight(p, "\n"))}}
				if i == 0 || strings.HasPrefix(p, "#") {
					b.Kind = parley.Heading
					if i == 0 {
						b.Kind = parley.Title
					}
					for b.Start < b.End && (t[b.Start] == '#' || t[b.Start] == ' ') {
						b.Start++
					}
				}
				at += len(p)
				if b.End > b.Start {
					a.Blocks = append(a.Blocks, b)
				}
			}
			doc := lang.Read(t, a.Blocks)
			found := entities.Find(doc, a, w)
			if pass == 0 {
				all = append(all, found)
				continue
			}
			fmt.Println("=====", f)
			for i, s := range doc.Sentences {
				if !brief {
					fmt.Printf("-- %s\n", strings.Join(strings.Fields(s.Span.In(t)), " "))
				}
				for _, n := range found.Sentence(i) {
					fmt.Printf("   %-12s %-28q", n.Kind, n.Span.In(t))
					for _, a := range found.Arguments(&n) {
						fmt.Printf(" %s|%s|%s|%s", a.ID, a.Name, a.Country, strings.Join(a.ActsFor, ">"))
					}
					fmt.Println()
				}
			}
			for _, c := range entities.RoleClaims(doc, a, found, w) {
				fmt.Printf("ROLE %q %s %s\n", c.Description, c.Person.Name, c.Verdict)
			}
		}
	}
}
