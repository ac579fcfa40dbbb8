// Package rows says where everything that five real articles describe is held: in a
// finding of the export, or in a value of the situation that an analyst can set. Its
// test reads the list of what they describe and holds this table to it.
package rows

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed rows.tsv
var rowsTSV string

// A Row is one line of the table.
type Row struct {
	ID int
	// Kind is yaml or export.
	Kind string
	// Set are values of the situation to be set, "path=value" each; of a row of the export
	// it is empty, and ExportKind and Words say what is to be there.
	Set               []string
	ExportKind, Words string
	// Moves is the output that must change: deal or settlement; empty for what is shown and
	// has no effect.
	Moves string
}

// Rows reads the table.
func Rows() ([]Row, error) {
	var out []Row
	for n, line := range strings.Split(rowsTSV, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 {
			return nil, fmt.Errorf("line %d: %d columns, want 4", n+1, len(f))
		}
		id, err := strconv.Atoi(f[0])
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
		r := Row{ID: id, Kind: f[1]}
		switch f[1] {
		case "yaml":
			r.Set = strings.Split(f[2], "; ")
			if f[3] != "-" {
				r.Moves = f[3]
			}
		case "export":
			r.ExportKind, r.Words, _ = strings.Cut(f[2], ": ")
		default:
			return nil, fmt.Errorf("line %d: %q is neither yaml nor export", n+1, f[1])
		}
		out = append(out, r)
	}
	return out, nil
}
