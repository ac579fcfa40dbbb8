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
				got := table.Lemma(w.Form, w.XPOS)
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
