package conllu

import (
	"bufio"
	"fmt"
	"io"
)

// Write writes sentences so that Read gives them back.
func Write(w io.Writer, sentences []*Sentence) error {
	b := bufio.NewWriter(w)
	for _, s := range sentences {
		if s.NewDoc {
			fmt.Fprintf(b, "# newdoc id = %s\n", s.Doc)
		} else if s.NewPar {
			fmt.Fprintln(b, "# newpar")
		}
		if s.ID != "" {
			fmt.Fprintf(b, "# sent_id = %s\n", s.ID)
		}
		if s.Text != "" {
			fmt.Fprintf(b, "# text = %s\n", s.Text)
		}
		next := 0
		for i, word := range s.Words {
			if next < len(s.Ranges) && s.Ranges[next].First == i+1 {
				r := s.Ranges[next]
				misc := "_"
				if !s.Words[r.Last-1].SpaceAfter {
					misc = "SpaceAfter=No"
				}
				fmt.Fprintf(b, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", r.First, r.Last, r.Form, misc)
				next++
			}
			head := "_"
			if word.Head >= 0 {
				head = fmt.Sprint(word.Head)
			}
			misc := word.Misc
			if misc == "" && !word.SpaceAfter {
				misc = "SpaceAfter=No"
			}
			fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t_\t%s\n", i+1, dash(word.Form), dash(word.Lemma),
				dash(word.UPOS), dash(word.XPOS), dash(word.Feats), head, dash(word.Rel), dash(misc))
		}
		fmt.Fprintln(b)
	}
	return b.Flush()
}

func dash(column string) string {
	if column == "" {
		return "_"
	}
	return column
}
