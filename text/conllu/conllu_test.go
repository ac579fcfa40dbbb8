package conllu

import (
	"bytes"
	"strings"
	"testing"
)

const two = "# newdoc id = harbour\n" +
	"# sent_id = harbour-1\n" +
	"# text = They can't wait.\n" +
	"1\tThey\tthey\tPRON\tPRP\tNumber=Plur\t4\tnsubj\t4:nsubj\t_\n" +
	"2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
	"2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_\n" +
	"3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n" +
	"3.1\tempty\tempty\tVERB\tVB\t_\t_\t_\t_\t_\n" +
	"4\twait\twait\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n" +
	"5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n" +
	"\n" +
	"# newpar\n" +
	"1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tNote=a|SpaceAfter=No\n" +
	"2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\t_\n" +
	"\n"

func TestRead(t *testing.T) {
	all, err := Read(strings.NewReader(two))
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 2 || len(all[0].Words) != 5 {
		t.Fatalf("%d sentences", len(all))
	}
	s := all[0]
	if s.Words[1].SpaceAfter || !s.Words[2].SpaceAfter || s.Words[3].SpaceAfter {
		t.Error("the spaces of a multiword token stand behind its last word")
	}
	if s.Words[3].Head != 0 || s.Words[0].Rel != "nsubj" || !s.NewDoc || s.Doc != "harbour" {
		t.Errorf("%+v", s)
	}
	if got := all[1].Surface(); got != "Go!" {
		t.Errorf("text %q", got)
	}
	docs := Documents(all)
	if len(docs) != 1 || docs[0].Text != "They can't wait.\n\nGo!" {
		t.Errorf("documents %+v", docs)
	}
}

func TestWriteAndReadAgain(t *testing.T) {
	all, err := Read(strings.NewReader(two))
	if err != nil {
		t.Fatal(err)
	}
	var once, twice bytes.Buffer
	if err := Write(&once, all); err != nil {
		t.Fatal(err)
	}
	again, err := Read(bytes.NewReader(once.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if err := Write(&twice, again); err != nil {
		t.Fatal(err)
	}
	if once.String() != twice.String() {
		t.Errorf("once:\n%s\ntwice:\n%s", &once, &twice)
	}
}

func TestReadRefuses(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"columns", "1\ta\n", "line 1: 2 columns"},
		{"numbers", "2\ta\ta\t_\t_\t_\t0\troot\t_\t_\n", "number of the next word"},
		{"heads", "1\ta\ta\t_\t_\t_\tx\troot\t_\t_\n", "no head"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read(strings.NewReader(c.in))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add(two)
	f.Add("1-9\tx\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\ta\t_\t_\t_\t7\tdep\t_\t_\n\n")
	f.Fuzz(func(t *testing.T, s string) {
		all, err := Read(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, s := range all {
			for _, w := range s.Words {
				if w.Head > len(s.Words) {
					t.Fatal("a head outside the sentence")
				}
			}
		}
		Documents(all)
	})
}
