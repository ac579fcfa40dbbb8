package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"

	"parley/text/net"
)

// A card is what MODEL.md says of a model.
type card struct {
	Options          LanguageOptions
	Sentences, Words int
	Bytes            int
	Sum              [sha256.Size]byte
	Scores           []devScore
}

type devScore struct {
	Name string
	net.Score
	Lemma float64
}

func (c card) text() []byte {
	var b bytes.Buffer
	o := c.Options
	fmt.Fprintf(&b, `# The model of English

%s tags, lemmatises and parses English in the style of Universal Dependencies 2.

## Made from
%d sentences, %d words of
`, "`model.bin`", c.Sentences, c.Words)
	for _, name := range o.Train {
		fmt.Fprintf(&b, "- %s%s\n", name, source(name))
	}
	fmt.Fprintf(&b, `
Nothing else went into it: no other text, no weights or vectors of others.

## Licence
The model is learnt from text under CC BY-SA 4.0, and is published under CC BY-SA 4.0
(https://creativecommons.org/licenses/by-sa/4.0/), not under the licence of the program.
Attribution:
- Universal Dependencies English Web Treebank: Natalia Silveira, Timothy Dozat, Marie-Catherine de Marneffe, Samuel Bowman,
  Miriam Connor, John Bauer, Christopher D. Manning: A Gold Standard Dependency Corpus for English, LREC 2014. CC BY-SA 4.0.
- GUM, the Georgetown University Multilayer corpus: Amir Zeldes: The GUM Corpus: Creating Multilayer Resources in the
  Classroom, Language Resources and Evaluation 51 (2017). Annotations CC BY 4.0; the texts used are CC BY, CC BY-SA or in the public domain.

Changes: the texts were turned into numbers; the file holds the list of word forms met twice or more.

## Made with
    go run ./cmd/parley-train language --data %s --seed %d --epochs %d --width %d --hidden %d --layers %s --second %d --rate %g --dropout %g --inner %g --average %g --vary %g --out text/en/model.bin

One core; the same seed on the same kind of processor gives the same bytes. With %s
added only the lemmas are learnt again, in seconds, and the net stays.

## Scores
On the words of the treebanks, with predicted tags; shares of words in percent. LAS counts the universal relations, punctuation included;
capitals of lemmas do not count.

| sentences not learnt from | words | UPOS | XPOS | lemma | UAS | LAS |
|---|---|---|---|---|---|---|
`, o.Data, o.Seed, o.Epochs, o.Width, o.Hidden, o.Layers, o.Second, o.Rate, o.Dropout, o.Inner, o.Average, o.Vary, "`--net text/en/model.bin`")
	for _, s := range c.Scores {
		fmt.Fprintf(&b, "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f |\n", s.Name, s.Words, 100*s.UPOS, 100*s.XPOS, 100*s.Lemma, 100*s.UAS, 100*s.LAS)
	}
	fmt.Fprintf(&b, "\n## File\n%d bytes, SHA-256 `%x`\n", c.Bytes, c.Sum)
	return b.Bytes()
}

// source says what a treebank file is.
func source(name string) string {
	switch {
	case strings.Contains(name, "ewt"):
		return ": Universal Dependencies English EWT 2.16, CC BY-SA 4.0"
	case strings.Contains(name, "gum-open"):
		return ": GUM, UD 2.16, the genres whose texts are CC BY, CC BY-SA or in the public domain"
	case strings.Contains(name, "gum-nc"):
		return ": GUM, UD 2.16, genres that may NOT be used commercially: this model must not ship"
	}
	return ""
}
