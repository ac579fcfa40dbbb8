package relations

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"parley/reading/events/coder"
)

// Material reads what the coder learns from: the folder's PLV_train.tsv and
// CAMEO.2.0.txt, and the coder's own prompts.
func Material(dir string, parser coder.Parser) (coder.Material, error) {
	var m coder.Material
	f, err := os.Open(filepath.Join(dir, "PLV_train.tsv"))
	if err != nil {
		return m, err
	}
	defer f.Close()
	pairs, err := Load(f, true)
	if err != nil {
		return m, fmt.Errorf("%s: %w", f.Name(), err)
	}
	for _, p := range pairs {
		m.Rows = append(m.Rows, p.Row(parser))
	}
	d, err := os.Open(filepath.Join(dir, "CAMEO.2.0.txt"))
	if err != nil {
		return m, err
	}
	defer d.Close()
	if m.CAMEO, m.Entries, err = coder.ReadDictionary(d); err != nil {
		return m, fmt.Errorf("%s: %w", d.Name(), err)
	}
	m.Prompts, err = coder.Prompts(parser)
	return m, err
}

// Shown returns the sentence of a row with its parties marked.
func Shown(r coder.Row) string {
	var b strings.Builder
	for i, t := range r.Tree.Tokens {
		for k, spans := range [][]coder.Range{r.Source, r.Target} {
			for _, s := range spans {
				if s.First == i {
					b.WriteString([]string{"[S ", "[T "}[k])
				}
				if s.Last == i {
					b.WriteString("] ")
				}
			}
		}
		b.WriteString(t.Form + " ")
	}
	return b.String()
}
