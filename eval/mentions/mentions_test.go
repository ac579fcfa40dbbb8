package mentions

import (
	"strings"
	"testing"

	"parley/reading/entities"
	"parley/text/conllu"
)

// A treebank in small: a name, a pronoun of the same chain, a second person.
const small = `# newdoc id = d1
# newpar
# text = Ann Lee met Bob Ray.
1	Ann	Ann	PROPN	NNP	_	3	nsubj	_	Entity=(1-person-new
2	Lee	Lee	PROPN	NNP	_	1	flat	_	Entity=1)
3	met	meet	VERB	VBD	_	0	root	_	_
4	Bob	Bob	PROPN	NNP	_	3	obj	_	Entity=(2-person-new
5	Ray	Ray	PROPN	NNP	_	4	flat	_	Entity=2)|SpaceAfter=No
6	.	.	PUNCT	.	_	3	punct	_	_

# text = She left.
1	She	she	PRON	PRP	_	2	nsubj	_	Entity=(1-person-giv)
2	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

`

func documents(t *testing.T) []*Document {
	t.Helper()
	s, err := conllu.Read(strings.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	return Documents(s, true)
}

func TestDocuments(t *testing.T) {
	docs := documents(t)
	if len(docs) != 1 || docs[0].Text.Text != "Ann Lee met Bob Ray. She left." {
		t.Fatalf("documents: %d, text %q", len(docs), docs[0].Text.Text)
	}
	want := []Mention{{0, 0, 2, 0, "1", "person", true}, {0, 3, 5, 3, "2", "person", true}, {1, 0, 1, 0, "1", "person", false}}
	if len(docs[0].Mentions) != len(want) {
		t.Fatalf("mentions: %v, want %v", docs[0].Mentions, want)
	}
	for i, m := range docs[0].Mentions {
		if m != want[i] {
			t.Errorf("mention %d: %v, want %v", i, m, want[i])
		}
	}
}

func TestScores(t *testing.T) {
	w, err := entities.NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	c := ScoreCoref(documents(t), w)
	if c.Linkable != 1 || c.Links != 1 || c.Right != 1 {
		t.Errorf("coreference: %d linkable, %d links, %d right; want one of each", c.Linkable, c.Links, c.Right)
	}
	n := ScoreNames(documents(t), w).By["PER"]
	if n.Gold != 2 || n.Found != 2 || n.Right != 2 || n.F1() != 1 {
		t.Errorf("persons: %+v, want two of two", *n)
	}
}
