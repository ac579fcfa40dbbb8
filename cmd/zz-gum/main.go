package main

import (
	"fmt"
	"os"

	"parley/eval/mentions"
	"parley/reading/entities"
	"parley/text/conllu"
	"parley/text/en"
)

func main() {
	w, err := entities.NewWorld()
	if err != nil {
		panic(err)
	}
	lang, _ := en.New()
	for _, f := range os.Args[1:] {
		s, err := conllu.ReadFile(f)
		if err != nil {
			panic(err)
		}
		for _, mode := range []string{"gold", "ours", "none"} {
			parsed := mode == "gold"
			docs := mentions.Documents(s, parsed)
			if mode == "ours" {
				parsed = true
				for _, d := range docs {
					for i := range d.Text.Sentences {
						lang.Parse(&d.Text.Sentences[i])
					}
				}
			}
			if os.Getenv("MODE") != "" && os.Getenv("MODE") != mode {
				continue
			}
			fmt.Print(mode, " ")
			c := mentions.ScoreCoref(docs, w)
			fmt.Printf("parsed=%v coref: linkable %d linked %.3f links %d right %.3f", parsed, c.Linkable, c.Recall(), c.Links, c.Precision())
			for _, k := range []string{"name", "pronoun", "noun"} {
				fmt.Printf(" %s %v", k, *c.By[k])
			}
			fmt.Println()
			n := mentions.ScoreNames(docs, w)
			for _, k := range []string{"PER", "ORG", "LOC", "all"} {
				fmt.Printf("  %s P %.3f R %.3f F1 %.3f (%d)", k, float64(n.By[k].Right)/float64(n.By[k].Found), float64(n.By[k].Right)/float64(n.By[k].Gold), n.By[k].F1(), n.By[k].Gold)
			}
			fmt.Println()
			if os.Getenv("WRONG") == "roles" {
				for _, d := range docs {
					f := entities.Find(d.Text, d.Article, w)
					for _, n := range f.Names {
						if n.Kind == entities.RoleNoun {
							fmt.Println("ROLE", parsed, d.ID, n.Sentence, n.Span.In(d.Text.Text), "=", f.Entities[max(n.Entity, 0)].Name, ":", d.Text.Sentences[n.Sentence].Span.In(d.Text.Text))
						}
					}
				}
			}
			if parsed && os.Getenv("WRONG") == "coref" {
				for _, x := range c.Wrong {
					fmt.Println(x)
				}
			}
			if parsed && os.Getenv("WRONG") == "missed" {
				for _, x := range c.Missed {
					fmt.Println(x)
				}
			}
			if parsed && os.Getenv("WRONG") == "names" {
				for _, x := range n.Wrong {
					fmt.Println(x)
				}
			}
		}
	}
}
