// Package results writes eval/RESULTS.md: one row for each figure, the first value
// it ever had beside the last.
package results

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A Row is one figure of one reader on one set of data.
type Row struct {
	// Stage and Measure name the figure; together they are its key.
	Stage, Measure string
	// On says on what it was measured.
	On string
	// Value as printed; Must and Good are what is aimed at, empty where nothing is.
	Value, Must, Good string
}

// Key identifies the figure in the file of first values.
func (r Row) Key() string { return r.Stage + "\t" + r.Measure + "\t" + r.On }

// Percent writes a share.
func Percent(x float64) string { return strconv.FormatFloat(100*x, 'f', 1, 64) + " %" }

// First reads the file of first values: key and value, one figure a line.
func First(data string) map[string]string {
	first := map[string]string{}
	for _, line := range strings.Split(data, "\n") {
		if i := strings.LastIndexByte(line, '\t'); i > 0 {
			first[line[:i]] = line[i+1:]
		}
	}
	return first
}

// Remember returns the file of first values with those of rows that were not in it.
func Remember(data string, rows []Row) string {
	first := First(data)
	for _, r := range rows {
		if _, ok := first[r.Key()]; !ok {
			if data != "" && !strings.HasSuffix(data, "\n") {
				data += "\n"
			}
			data += r.Key() + "\t" + r.Value + "\n"
		}
	}
	return data
}

// Write writes the table, stage by stage in the order given.
func Write(w io.Writer, rows []Row, first map[string]string, absent []string) error {
	var b strings.Builder
	b.WriteString("# Results\n\nWritten by `go run ./cmd/parley-eval all`. \"First\" is the value when the figure was first taken. Data of others are never in this repository: their figures are taken where the data stand beside it.\n")
	stage := ""
	for _, r := range rows {
		if r.Stage != stage {
			stage = r.Stage
			fmt.Fprintf(&b, "\n## %s\n\n| figure | on | now | first | must | good |\n|---|---|---|---|---|---|\n", stage)
		}
		was := first[r.Key()]
		fmt.Fprintf(&b, "| %s | %s | **%s** | %s | %s | %s |\n", r.Measure, r.On, r.Value, was, r.Must, r.Good)
	}
	if len(absent) > 0 {
		b.WriteString("\n## Not taken\n\n")
		for _, a := range absent {
			fmt.Fprintf(&b, "- %s\n", a)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
