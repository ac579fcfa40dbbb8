package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"parley/reconciling/kinds"
)

// KindsOptions are the settings of the kinds command.
type KindsOptions struct {
	Wordings []string
	Test     string
	Out      string
	Fills    int
	Misses   bool
	kinds.Options
}

func newKindsCommand() *cobra.Command {
	o := KindsOptions{Options: kinds.StandardOptions()}
	c := &cobra.Command{
		Use:   "kinds --out model.bin",
		Short: "Train the model of the kinds of deeds that sentences tell",
		Long: `Reads wordings, lines with slots below the kind of fact that they tell, fills the
slots and writes a model, and beside it MODEL.md, which says from what and how it was made.
The same seed gives the same bytes. With --test it writes nothing and says how many lines
of other wordings it knows.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return runKinds(o) },
	}
	f := c.Flags()
	f.StringSliceVar(&o.Wordings, "wordings", []string{"internal/newsroom/wordings/dev*.txt", "internal/newsroom/wordings/deeds*.txt"}, "files of wordings")
	f.StringVar(&o.Test, "test", "", "wordings to be tried on, left out of the training")
	f.BoolVar(&o.Misses, "misses", false, "with --test: name the lines that are not known")
	f.StringVar(&o.Out, "out", "", "where the model goes")
	f.IntVar(&o.Fills, "fills", 2, "how often each line is filled")
	f.Uint64Var(&o.Seed, "seed", o.Seed, "seed of every random choice")
	f.IntVar(&o.Rounds, "rounds", o.Rounds, "how often the sentences are read")
	f.Float64Var(&o.Rate, "rate", o.Rate, "length of the first steps")
	f.Float64Var(&o.Keep, "keep", o.Keep, "what pulls weights to nothing")
	f.Float64Var(&o.Drop, "drop", o.Drop, "share of the words left out each time")
	f.IntVar(&o.Least, "least", o.Least, "in how many sentences a word must stand, a line filled twice being two")
	return c
}

func runKinds(o KindsOptions) error {
	if o.Out == "" && o.Test == "" {
		return errors.New("where should the model go? (--out)")
	}
	var files []string
	for _, p := range o.Wordings {
		found, err := filepath.Glob(p)
		if err != nil {
			return err
		}
		files = append(files, found...)
	}
	slices.Sort(files)
	files = slices.Compact(files)
	if o.Test != "" {
		t, err := tryKinds(files, o.Test, o)
		if err == nil {
			fmt.Println(t)
		}
		return err
	}
	data, lines, err := trainKinds(files, o)
	if err != nil {
		return err
	}
	m, err := kinds.Open(data)
	if err != nil {
		return err
	}
	var tried []string
	for _, f := range files {
		t, err := tryKinds(files, f, o)
		if err != nil {
			return err
		}
		tried = append(tried, filepath.ToSlash(f)+": "+t)
	}
	if err := os.WriteFile(o.Out, data, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(filepath.Dir(o.Out), "MODEL.md"), kindsCard(o, tried, lines, len(m.Names())-1, data), 0o644)
}

// trainKinds learns from the lines of files, and says how many there are.
func trainKinds(files []string, o KindsOptions) (data []byte, lines int, err error) {
	r := rand.New(rand.NewPCG(o.Seed, o.Seed))
	var all []kinds.Sentence
	for _, f := range files {
		s, err := wordings(f, r, o.Fills)
		if err != nil {
			return nil, 0, err
		}
		all = append(all, s...)
	}
	return kinds.Train(all, o.Options), len(all) / o.Fills, nil
}

// tryKinds says how many lines of one file a model knows that learned from the others.
func tryKinds(files []string, test string, o KindsOptions) (string, error) {
	data, _, err := trainKinds(slices.DeleteFunc(slices.Clone(files), func(f string) bool { return f == test }), o)
	if err != nil {
		return "", err
	}
	m, err := kinds.Open(data)
	if err != nil {
		return "", err
	}
	lines, err := wordings(test, rand.New(rand.NewPCG(o.Seed, o.Seed)), 1)
	if err != nil {
		return "", err
	}
	right, of, quiet, none := 0, 0, 0, 0
	for _, l := range lines {
		g := m.Of(l.Text)
		name, p := m.Best(g)
		switch {
		case l.Kind == kinds.None:
			none++
			if name == kinds.None {
				quiet++
			}
			continue
		case name == l.Kind:
			right++
		case o.Misses:
			fmt.Printf("%s, not %s (%.2f): %s\n", l.Kind, name, p, l.Text)
		}
		of++
	}
	return fmt.Sprintf("%d of %d lines that tell a deed, %d of %d that tell none", right, of, quiet, none), nil
}

// oneKind are the kinds of wordings that tell a deed of one kind; left are those that tell
// what stands beside a deed.
var (
	oneKind = map[string]string{"round.none": "round", "round.progress": "round", "round.back": "round", "call.none": "call", "call.progress": "call", "call.back": "call",
		"attack2": "attack", "attack.back": "attack", "plan.back": "plan", "truce.back": "truce", "release.back": "release", "fmcall.back": "fmcall",
		"cancel.back": "cancel", "sanction.back": "sanction", "leak.again": "leak"}
	left  = []string{"toll.", "attack.", "offer.", "person.", "round.length", "call.length", "enc.", "more.", "head.digest", "head.rehash", "head.readout", "head.analysis", "head.toll", "blog."}
	deeds = strings.Fields(`round call fmcall plan envoyplan cancel vague attack accuse deny counter condition withdraw stay resign nominate sworn offer raise
		demand concede refuse redline sanction lift threaten extend carry release expel aid truce broken mobilise pullback protest recall support leak leakdeny
		deal partial breakdown`)
)

// wordings are the lines of a file, each filled several times.
func wordings(name string, r *rand.Rand, fills int) ([]kinds.Sentence, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var out []kinds.Sentence
	kind := ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "## "):
			kind = strings.TrimSpace(line[3:])
			continue
		case line == "" || strings.HasPrefix(line, "#"):
			continue
		case strings.HasPrefix(line, "@"):
			_, line, _ = strings.Cut(line, " ")
		}
		of, title := strings.CutPrefix(kind, "head.")
		if known := oneKind[of]; known != "" {
			of = known
		} else if slices.ContainsFunc(left, func(l string) bool { return strings.HasPrefix(kind, l) }) {
			continue
		}
		if !slices.Contains(deeds, of) {
			of = kinds.None
		}
		for range fills {
			s := filled(line, r)
			if title {
				s = strings.TrimRight(s, ".")
			}
			out = append(out, kinds.Sentence{Kind: of, Text: s})
		}
	}
	return out, nil
}

// filled is a line with its slots filled and one of each two choices taken.
func filled(line string, r *rand.Rand) string {
	var b strings.Builder
	for line != "" {
		i := strings.IndexAny(line, "{[")
		if i < 0 {
			break
		}
		b.WriteString(line[:i])
		open := line[i]
		end := map[byte]string{'{': "}", '[': "]"}[open]
		inside, rest, _ := strings.Cut(line[i+1:], end)
		if open == '[' {
			if strings.Contains(inside, "{") {
				inside = filled(inside, r)
			}
			choices := strings.Split(inside, "|")
			b.WriteString(choices[r.IntN(len(choices))])
		} else {
			b.WriteString(fill(inside, r))
		}
		line = rest
	}
	b.WriteString(line)
	s := b.String()
	for i, c := range s {
		if unicode.IsLetter(c) {
			return s[:i] + string(unicode.ToUpper(c)) + s[i+len(string(c)):]
		}
	}
	return s
}

// fill is what may stand in a slot. Names have a capital, which is all that the model sees of them.
func fill(slot string, r *rand.Rand) string {
	some := func(list ...string) string { return list[r.IntN(len(list))] }
	switch slot {
	case "On":
		return some("on Monday", "on Thursday", "yesterday", "on 3 March", "Tuesday", "on Friday evening")
	case "Day", "On2", "day", "onf", "until":
		return some("on Monday", "Thursday", "3 March")
	case "ord":
		return some("third", "fourth", "fifth", "sixth")
	case "number":
		return some("three", "four", "five")
	case "dur":
		return some("two hours", "50 minutes", "an hour and a half", "nine hours")
	case "q", "q2", "q1":
		return some("30 tonnes of grain a day", "220 megawatts", "12 trains a week", "40 million dollars", "1,200 permits")
	case "subject", "subjectbare", "subjectshort":
		return some("the dam", "fishing in the strait", "the border crossing", "transit")
	case "issue", "Issue":
		return some("who inspects the gates", "the sharing of revenue", "the number of permits", "access for inspectors")
	case "monitors", "monitorsshort":
		return some("foreign observers", "inspectors")
	case "goods":
		return some("timber", "imports of fish", "cement")
	case "reason":
		return some("a lack of good faith", "recent events", "a full diary")
	case "threat":
		return some("close the crossing", "cut off the power")
	case "threatdone":
		return some("the crossing was closed", "the power was cut off")
	case "condpres":
		return "the Army of Tarn pulls its guns back from Mount Orv"
	case "condpast":
		return "the Army of Tarn pulled its guns back from Mount Orv"
	case "result":
		return some("brought some progress", "ended without an agreement")
	case "resultpp":
		return some("made some progress", "failed to agree")
	case "topics", "Topics", "untopic", "Untopic":
		return some("the prisoners", "the dam", "trade")
	case "was|were":
		return "was"
	case "label", "labelA", "labelB":
		return some("the operation", "the campaign")
	case "killed", "freed", "freed2", "days", "injured", "troops", "trucks", "expelled", "crowd", "children":
		return some("12", "30", "four")
	case "outlet":
		return "the Tarn Gazette"
	}
	rest := strings.TrimLeft(slot, "ABXYMGRCPS")
	switch rest {
	case "adj":
		return "Arlandian"
	case "gov":
		return "the government of Arland"
	case "min":
		return some("the Arlandian foreign ministry", "Arland's foreign ministry")
	case "mil":
		return some("the Arlandian army", "Arland's armed forces")
	case "pm":
		return some("Prime Minister Orva Tann", "Arland's prime minister, Orva Tann,")
	case "fm":
		return some("Foreign Minister Orva Tann", "Arland's foreign minister, Orva Tann,")
	case "env":
		return some("chief negotiator Orva Tann", "Arland's chief negotiator, Orva Tann,")
	case "spox":
		return "Orva Tann, a spokeswoman for the Arlandian foreign ministry,"
	case "cmd":
		return "the group's commander"
	}
	if slot == "G" {
		return some("the Army of Tarn", "the Tarn Liberation Front")
	}
	return some("Arland", "Tarn", "Orva Tann")
}

// kindsCard is what MODEL.md says.
func kindsCard(o KindsOptions, tried []string, lines, names int, data []byte) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `# The model of the kinds of deeds

%s guesses from the words of a sentence which of %d kinds of deeds it tells, or none.

## Made from
%d lines written for Parley, each filled %d times; each file is by another writer. Beside it stands how much of it a model knows that
learned from the others.
`, "`model.bin`", names, lines, o.Fills)
	for _, t := range tried {
		fmt.Fprintf(&b, "- %s\n", t)
	}
	fmt.Fprintf(&b, `
Nothing else went into it.

## Licence
That of Parley.

## Made with
    go run ./cmd/parley-train kinds --seed %d --rounds %d --rate %g --keep %g --drop %g --least %d --fills %d --out reconciling/kinds/model.bin

Seconds on one core; the same seed on the same kind of processor gives the same bytes.

## Scores
Of the joining of tellings that asks it: eval/RESULTS.md, "origins exact".

## File
%d bytes, SHA-256 `+"`%x`\n", o.Seed, o.Rounds, o.Rate, o.Keep, o.Drop, o.Least, o.Fills, len(data), sha256.Sum256(data))
	return b.Bytes()
}
