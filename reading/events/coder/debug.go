package coder

import (
	"fmt"
	"strings"
)

// Debug is temporary.
func Debug(m Material, row Row) (Label, bool, string) {
	lex, _ := readLexicon()
	r := &reader{lex: lex, cameo: m.CAMEO, groups: AllGroups}
	r.read(row.Question)
	c := &r.c
	near, _ := r.sets()
	flags := c.flags | c.deepFlags&(future|negated|modal)
	var b strings.Builder
	for _, i := range c.core {
		mk := ""
		if i == c.pred {
			mk = "*"
		}
		if c.mark[i] != 0 {
			mk = "@"
		}
		b.WriteString(mk + c.Lemma(i) + " ")
	}
	fl := ""
	for i, n := range flagNames {
		if flags>>i&1 == 1 {
			fl += n + " "
		}
	}
	for n := range lex.rules {
		if lex.rules[n].fits(flags, &near) {
			return lex.rules[n].label, true, fmt.Sprintf("{%s| %s| rule %d %s}", b.String(), fl, n, lex.rules[n].label)
		}
	}
	return 0, false, fmt.Sprintf("{%s| %s| -}", b.String(), fl)
}
