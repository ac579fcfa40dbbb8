package lemma

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/text/conllu"
)

// treebank reads a treebank that lies beside the repository, or skips the test.
func treebank(t *testing.T, names ...string) []*conllu.Sentence {
	t.Helper()
	shared := os.Getenv("PARLEY_SHARED")
	if shared == "" {
		shared = "../../../shared"
	}
	var all []*conllu.Sentence
	for _, name := range names {
		s, err := conllu.ReadFile(filepath.Join(shared, "data", "ud", name))
		if os.IsNotExist(err) {
			t.Skip("the treebanks are not beside the repository")
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, s...)
	}
	return all
}

// With the gold tags, 99 lemmas of 100 are right on sentences not learnt from.
func TestDev(t *testing.T) {
	train := treebank(t, "en_ewt-ud-train.conllu.gz", "en_gum-open-train.conllu.gz")
	table, err := Open(Learn(train, nil).Bytes())
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d scripts, %d keys, %d bytes", len(table.scripts), len(table.keys), len(table.Bytes()))
	for _, name := range []string{"en_ewt-ud-dev.conllu.gz", "en_gum-open-dev.conllu.gz"} {
		words, right, shown := 0, 0, 0
		for _, s := range treebank(t, name) {
			for _, w := range s.Words {
				words++
				got := table.Lemma(w.Form, Tag(w.UPOS, w.XPOS))
				if strings.EqualFold(got, w.Lemma) {
					right++
				} else if shown < 60 {
					shown++
					t.Logf("%s %s: %s, not %s", w.Form, w.XPOS, got, w.Lemma)
				}
			}
		}
		t.Logf("%s: %.2f %%", name, 100*float64(right)/float64(words))
		if right*100 < words*99 {
			t.Errorf("%s: %d of %d", name, right, words)
		}
	}
}

// toy is a treebank of words that stand alone: form, tag and lemma.
func toy(words ...[3]string) []*conllu.Sentence {
	var all []*conllu.Sentence
	for _, w := range words {
		all = append(all, &conllu.Sentence{Words: []conllu.Word{{Form: w[0], XPOS: w[1], Lemma: w[2]}}})
	}
	return all
}

func TestLemma(t *testing.T) {
	table := Learn(toy(
		[3]string{"United", "NNP", "United"}, [3]string{"UNITED", "NNP", "United"}, [3]string{"United", "NNP", "Unite"},
		[3]string{"b/c", "IN", "because"}, [3]string{"kg", "NNS", "kilogram"},
		[3]string{"report", "NN", "report"}, [3]string{"reports", "NNS", "report"}, [3]string{"towns", "NNS", "town"}, [3]string{"politics", "NN", "politics"},
		[3]string{"time", "NN", "time"}, [3]string{"slow", "JJ", "slow"}, [3]string{"faster", "JJR", "fast"}, [3]string{"colder", "JJR", "cold"},
		[3]string{"Democrats", "NNPS", "Democrat"}, [3]string{"Kurds", "NNPS", "Kurd"}, [3]string{"Sunnis", "NNPS", "Sunni"},
		[3]string{"called", "VBD", "call"}, [3]string{"walked", "VBD", "walk"},
		[3]string{"walking", "VBG", "walk"}, [3]string{"coldest", "JJS", "cold"}, [3]string{"fast", "JJ", "fast"},
	), []Pair{{"freed", "VBD", "free"}, {"overrode", "VBD", "override"}})
	for _, c := range []struct{ name, form, tag, want string }{
		{"capitals vote together", "United", "NNP", "United"},
		{"a short form with a tag not met", "b/c", "NN", "because"},
		{"a short form in the singular", "kg", "NN", "kilogram"},
		{"a plural taken for a singular", "envoys", "NN", "envoy"},
		{"no plural", "statistics", "NN", "statistics"},
		{"no plural either", "chaos", "NN", "chaos"},
		{"a comparative taken for an adjective", "slower", "JJ", "slow"},
		{"an irregular verb with a tag not met", "overrode", "VBG", "override"},
		{"a number in threes", "12,500", "CD", "12500"},
		{"with a fraction", "1,250,000.5", "CD", "1250000.5"},
		{"a decimal comma", "3,40", "CD", "3.40"},
		{"a mark of a subject", "#ceasefires", "NNS", "#ceasefires"},
		{"a plural of initials", "MP's", "NNS", "mp"},
		{"its capitals taken for a singular", "NGOs", "NN", "ngo"},
		{"its capitals taken for a pronoun", "NGOs", "PRP", "ngo"},
		{"a base form taken for a participle", "report", "VBN", "report"},
		{"the name of a file", "talks.reports", "NNS", "talks.reports"},
		{"a past tense taken for a base form", "walked", "VB", "walk"},
		{"a participle without its g", "walkin", "VBP", "walk"},
		{"a date", "1,250,00", "CD", "1,250,00"},
		{"believers", "Islamists", "NNPS", "Islamist"},
		{"a name in s", "Athens", "NNPS", "Athens"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := table.Lemma(c.form, c.tag); got != c.want {
				t.Errorf("%s %s: %s, not %s", c.form, c.tag, got, c.want)
			}
		})
	}
}
