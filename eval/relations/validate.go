package relations

import (
	"parley/reading/events/coder"
)

// Validate cross-validates five-fold, once for each of so many ways to divide the
// rows, and returns the mean of the figures.
func Validate(m coder.Material, o coder.Options, ways int) (Figures, error) {
	var sum Figures
	for seed := range uint64(ways) {
		o.Seed = seed + 1
		guesses, err := coder.CrossValidate(m, o, 5)
		if err != nil {
			return sum, err
		}
		f := ScoreGuesses(m.Rows, guesses)
		n := float64(ways)
		sum.Root += f.Root / n
		sum.Quad += f.Quad / n
		sum.Binary += f.Binary / n
		sum.Accuracy += f.Accuracy / n
		sum.RightAt60 += f.RightAt60 / n
		sum.Calibration += f.Calibration / n
		sum.Rows = f.Rows
	}
	return sum, nil
}

// ScoreGuesses scores the answers of a cross-validation.
func ScoreGuesses(rows []coder.Row, guesses []coder.Guess) Figures {
	k := coder.Sharpness(guesses, rows)
	gold, predicted, probability := make([]coder.Label, len(rows)), make([]coder.Label, len(rows)), make([]float64, len(rows))
	for i, g := range guesses {
		gold[i], predicted[i], probability[i] = rows[i].Label, g.Best, g.Probability(k)
	}
	return Score(gold, predicted, probability)
}

// A Step is one line of the ablation table.
type Step struct {
	Name string `json:"name"`
	Figures
}

// Ablation cross-validates with less and with more of what the coder has: by what
// it learns from, then by what it looks at.
func Ablation(m coder.Material, standard coder.Options, ways int) ([]Step, error) {
	type what struct {
		name                       string
		groups                     coder.Group
		pairs, prompts, dictionary bool
	}
	plain := coder.Words | coder.Structure
	steps := []what{
		{"CAMEO alone: its entries as rows, its hits, no sentence", coder.CAMEO | coder.Parse, false, false, true},
		{"prompts alone, words", plain, false, true, false},
		{"prompts and CAMEO, all features, no PLV row", coder.AllGroups, false, true, true},
		{"PLV rows alone, words", plain, true, false, false},
		{"+ prompts", plain, true, true, false},
		{"+ CAMEO hits as features", plain | coder.CAMEO, true, true, false},
		{"+ parse features", plain | coder.CAMEO | coder.Parse, true, true, false},
		{"+ CAMEO entries as rows", plain | coder.CAMEO | coder.Parse, true, true, true},
		{"+ classes of words", coder.AllGroups &^ coder.Rules, true, true, true},
		{"+ mode rules: all", coder.AllGroups, true, true, true},
		{"all but words", coder.AllGroups &^ coder.Words, true, true, true},
		{"all but structure", coder.AllGroups &^ coder.Structure, true, true, true},
		{"all but parse features", coder.AllGroups &^ coder.Parse, true, true, true},
		{"all but CAMEO hits", coder.AllGroups &^ coder.CAMEO, true, true, true},
		{"all but classes", coder.AllGroups &^ coder.Classes, true, true, true},
		{"all but prompts", coder.AllGroups, true, false, true},
		{"all but CAMEO entries", coder.AllGroups, true, true, false},
	}
	var out []Step
	for _, s := range steps {
		o := standard
		o.Groups = s.groups
		if !s.pairs {
			o.Pairs = 0
		}
		if !s.prompts {
			o.Prompts = 0
		}
		if !s.dictionary {
			o.Dictionary = 0
		}
		f, err := Validate(m, o, ways)
		if err != nil {
			return out, err
		}
		out = append(out, Step{s.name, f})
	}
	rules, err := coder.RulesOnly()
	if err != nil {
		return out, err
	}
	var gold, predicted []coder.Label
	var probability []float64
	for _, r := range m.Rows {
		a := rules.Code(r.Question)
		l, p := a.Label()
		gold, predicted, probability = append(gold, r.Label), append(predicted, l), append(probability, p)
	}
	return append(out, Step{"the rules of en/ alone, no model", Score(gold, predicted, probability)}), nil
}
