package events

import (
	"slices"
	"strings"

	"parley"
	"parley/eval/mentions"
	"parley/plover"
	"parley/reading/entities"
	reader "parley/reading/events"
)

// TreeFigures compare what is read of the same words with the trees of a treebank and
// with trees of our own: what the parser costs. There is no gold of events in it.
type TreeFigures struct {
	Sentences int `json:"sentences"`
	Gold      int `json:"events read with gold trees"`
	Own       int `json:"events read with our trees"`
	// Typed are the events of the gold trees that are read with ours too, with the same
	// type at overlapping words; Same those with the same status and parties as well.
	Typed float64 `json:"of them read with ours"`
	Same  float64 `json:"of them read the same with ours"`
	// Only is the share of what is read with our trees that the gold trees do not give.
	Only float64 `json:"read with ours alone"`
}

// Trees reads the same documents twice, by gold and by own trees.
func Trees(gold, own []*mentions.Document, world *entities.World, l *reader.Lexicon) TreeFigures {
	var f TreeFigures
	var typed, same, only int
	for i := range gold {
		f.Sentences += len(gold[i].Text.Sentences)
		a, b := readTrees(gold[i], world, l), readTrees(own[i], world, l)
		f.Gold, f.Own = f.Gold+len(a), f.Own+len(b)
		used := make([]bool, len(b))
		for _, m := range a {
			best := 0
			for k := range b {
				if b[k].Type != m.Type || !b[k].Trigger.Overlaps(m.Trigger) {
					continue
				}
				used[k], best = true, max(best, 1)
				if b[k].Status == m.Status && parties(b[k]) == parties(m) {
					best = 2
				}
			}
			if best > 0 {
				typed++
			}
			if best > 1 {
				same++
			}
		}
		for k := range used {
			if !used[k] {
				only++
			}
		}
	}
	f.Typed, f.Same, f.Only = share(typed, f.Gold), share(same, f.Gold), share(only, f.Own)
	return f
}

func readTrees(d *mentions.Document, world *entities.World, l *reader.Lexicon) []parley.Mention {
	a := &parley.Article{ID: "treebank", Text: d.Text.Text, Language: "en", Relevant: true,
		Blocks: []parley.Block{{Span: parley.Span{End: len(d.Text.Text)}, Kind: parley.Paragraph}}}
	return slices.DeleteFunc(reader.Find(reader.Inputs{Doc: d.Text, Article: a, Found: entities.Find(d.Text, a, world), World: world}, l),
		func(m parley.Mention) bool { return m.Probability < parley.Likely })
}

// parties are who acts on whom, by ID; of a mutual act all in one.
func parties(m parley.Mention) string {
	ids := func(list []parley.Argument) string {
		var all []string
		for _, a := range list {
			all = append(all, a.ID)
		}
		slices.Sort(all)
		return strings.Join(all, " ")
	}
	switch m.Type {
	case plover.Consult, plover.Agree, plover.Cooperate:
		return ids(slices.Concat(m.Actors, m.Recipients))
	}
	return ids(m.Actors) + " > " + ids(m.Recipients)
}
