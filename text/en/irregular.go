package en

import "parley/text/lemma"

// Irregular returns the irregular verbs and nouns of English with their Penn
// Treebank tags, for parley-train to add to what the treebanks have.
func Irregular() []lemma.Pair {
	var all []lemma.Pair
	eachLine("irregular", func(f []string) {
		switch {
		case len(f) == 4 && f[0] == "V":
			all = append(all, lemma.Pair{Form: f[2], Tag: "VBD", Lemma: f[1]}, lemma.Pair{Form: f[3], Tag: "VBN", Lemma: f[1]})
		case len(f) == 4 && f[0] == "R":
			for _, tag := range [...]string{"VBD", "VBN"} {
				all = append(all, lemma.Pair{Form: f[2], Tag: tag, Lemma: f[1]})
			}
			all = append(all, lemma.Pair{Form: f[3], Tag: "VBG", Lemma: f[1]})
		case len(f) == 3 && f[0] == "N":
			all = append(all, lemma.Pair{Form: f[2], Tag: "NNS", Lemma: f[1]})
		}
	})
	return all
}
