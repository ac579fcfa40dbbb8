package main

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"sort"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/eval/events"
	"parley/reading"
)

// A judged reading: of which set it is, whether it was right in all its parts, and the
// signs that spoke for it and against it.
type judged struct {
	set   string
	right bool
	signs []string
}

func newEventsFitCommand() *cobra.Command {
	from := "eval/gold/events-judged.tsv"
	var gold []string
	var ridge float64
	c := &cobra.Command{
		Use:   "events-fit",
		Short: "Learn how sure the event reader may be of what it reads",
		Long: `Weighs the signs that speak for and against a reading (reading/events/sure.go) so that
the probabilities fit how often readings were right: a logistic regression with a ridge.
Prints the table en/sure.tsv, and on standard error how well the weights learnt from all
other sets rank the readings of each.

The readings are those of eval/gold/events-judged.tsv: judged before the reader was
mended on them, for it is too sure of itself on what it was mended on. With --judge the
development halves of gold files are read and judged anew, and such a table is printed.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if len(gold) > 0 {
				return judge(cmd.OutOrStdout(), gold)
			}
			rows, err := readJudged(from)
			if err != nil {
				return err
			}
			for _, set := range setsOf(rows) {
				in, out := split(rows, set)
				w := fitSigns(in, ridge)
				fmt.Fprintf(cmd.ErrOrStderr(), "%s: %d readings, %.3f right; ranked by the others' weights: area under the curve %.3f, surest nine tenths %.3f right\n",
					set, len(out), surest(out, w, 1), area(out, w), surest(out, w, .9))
			}
			w := fitSigns(rows, ridge)
			names := make([]string, 0, len(w))
			for n := range w {
				names = append(names, n)
			}
			sort.Strings(names)
			fmt.Fprintf(cmd.OutOrStdout(), "# Weights of the signs that speak for and against a reading, in log-odds. Made by\n# parley-eval events-fit from %s (%d readings), which were\n# judged before the reader was mended on them: a fit on what one has mended is too sure of itself.\n", from, len(rows))
			for _, n := range names {
				fmt.Fprintf(cmd.OutOrStdout(), "%s\t%.2f\n", n, w[n])
			}
			return nil
		},
	}
	c.Flags().StringVar(&from, "judged", from, "the table of judged readings")
	c.Flags().StringSliceVar(&gold, "judge", nil, "gold files to read and judge anew")
	c.Flags().Float64Var(&ridge, "ridge", 3, "how strongly weights are held to nothing")
	return c
}

// judge reads the development halves of gold files and writes the table of judged
// readings, a set a file.
func judge(w io.Writer, gold []string) error {
	signs := map[string][]string{}
	r, err := newObservedReader(func(m *parley.Mention, s []string) { signs[m.ID] = s })
	if err != nil {
		return err
	}
	for _, path := range gold {
		list, err := loadEvents(path, "dev")
		if err != nil {
			return err
		}
		set := strings.TrimSuffix(path[strings.LastIndexByte(path, '/')+1:], ".jsonl")
		for _, row := range list { // one by one: IDs are of one passage
			clear(signs)
			events.Judge([]events.Row{row}, func(text, anchor string) parley.Reading { return r.Read(passage(text, anchor)) },
				func(m *parley.Mention, ok bool) {
					fmt.Fprintf(w, "%s\t%s\t%t\t%s\n", set, row.ID, ok, strings.Join(signs[m.ID], "|"))
				})
		}
	}
	return nil
}

// readJudged reads the table of judged readings: set, row, right or not, signs with bars
// between them.
func readJudged(path string) ([]judged, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []judged
	s := bufio.NewScanner(f)
	for n := 1; s.Scan(); n++ {
		if strings.HasPrefix(s.Text(), "#") {
			continue
		}
		col := strings.Split(s.Text(), "\t")
		if len(col) != 4 {
			return nil, fmt.Errorf("%s:%d: %d columns, want 4", path, n, len(col))
		}
		j := judged{set: col[0], right: col[2] == "true"}
		if col[3] != "" {
			j.signs = strings.Split(col[3], "|")
		}
		out = append(out, j)
	}
	return out, s.Err()
}

func setsOf(rows []judged) []string {
	var out []string
	for _, r := range rows {
		if !slices.Contains(out, r.set) {
			out = append(out, r.set)
		}
	}
	return out
}

// split divides the readings into those of other sets and those of one.
func split(rows []judged, set string) (in, out []judged) {
	for _, r := range rows {
		if r.set == set {
			out = append(out, r)
		} else {
			in = append(in, r)
		}
	}
	return in, out
}

func odds(w map[string]float64, signs []string) float64 {
	z := w["always"]
	for _, s := range signs {
		z += w[s]
	}
	return z
}

// area is how often a right reading is held surer than a wrong one; ties count half.
func area(rows []judged, w map[string]float64) float64 {
	var won, pairs float64
	for _, a := range rows {
		for _, b := range rows {
			if a.right && !b.right {
				pairs++
				switch d := odds(w, a.signs) - odds(w, b.signs); {
				case d > 0:
					won++
				case d == 0:
					won += .5
				}
			}
		}
	}
	return won / max(pairs, 1)
}

// surest is the share of right ones among the surest part of the readings.
func surest(rows []judged, w map[string]float64, part float64) float64 {
	rows = slices.Clone(rows)
	sort.SliceStable(rows, func(i, j int) bool { return odds(w, rows[i].signs) > odds(w, rows[j].signs) })
	rows = rows[:int(float64(len(rows))*part)]
	right := 0
	for _, r := range rows {
		if r.right {
			right++
		}
	}
	return float64(right) / float64(max(len(rows), 1))
}

// newObservedReader returns the reader of the product, whose event reader tells each
// of its readings.
func newObservedReader(observe func(*parley.Mention, []string)) (*reading.Reader, error) {
	r, err := newReader()
	if err != nil {
		return nil, err
	}
	r.Observe(observe)
	return r, nil
}

func loadEvents(path, half string) ([]events.Row, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return events.Load(f, half)
}

// expected are weights that signs are held to where too few readings bear them to tell;
// the others are held to nothing.
var expected = map[string]float64{"by nobody to nobody": -1.3}

// fitSigns fits the log-odds of being right, by ascent with steps that cannot
// overshoot; "always" is what all share and is not held.
func fitSigns(rows []judged, ridge float64) map[string]float64 {
	w := map[string]float64{"always": 0}
	most := 0
	for _, r := range rows {
		most = max(most, len(r.signs))
		for _, s := range r.signs {
			w[s] = 0
		}
	}
	names := make([]string, 0, len(w))
	for n := range w {
		names = append(names, n)
	}
	slices.Sort(names)
	// The curvature of the likelihood is at most a quarter of the squared lengths summed.
	step := 1 / (float64(len(rows)*(most+1))/4 + ridge)
	for range 20000 {
		g := map[string]float64{}
		for _, r := range rows {
			d := -1 / (1 + math.Exp(-odds(w, r.signs)))
			if r.right {
				d++
			}
			g["always"] += d
			for _, s := range r.signs {
				g[s] += d
			}
		}
		for _, n := range names {
			if n != "always" {
				g[n] -= ridge * (w[n] - expected[n])
			}
			w[n] += g[n] * step
		}
	}
	return w
}
