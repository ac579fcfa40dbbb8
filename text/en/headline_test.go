package en

import (
	"strings"
	"testing"
)

// Headlines have verbs and subjects too, whatever their capitals.
func TestHeadlines(t *testing.T) {
	e, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Iran Warns of Retaliation as Israel Strikes Nuclear Sites", []string{"Iran<nsubj<Warns", "Israel<nsubj<Strikes", "Sites<obj<Strikes"}},
		{"Kremlin Spokesman Says Talks Will Resume Next Week", []string{"Spokesman<nsubj<Says", "Resume<ccomp<Says", "Talks<nsubj<Resume"}},
		{"SARKAN REJECTS NORTHERN DEMAND", []string{"SARKAN<nsubj<REJECTS", "DEMAND<obj<REJECTS"}},
		{"Peru, Chile sign border pact", []string{"Peru<nsubj<sign", "Chile<conj<Peru", "pact<obj<sign"}},
		{"Lyon, France prepares for talks", []string{"France<nsubj<prepares"}},
		{"Erdogan Offers to Host Talks in Istanbul", []string{"Erdogan<nsubj<Offers", "Host<xcomp<Offers", "Talks<obj<Host"}},
	} {
		t.Run(c.text, func(t *testing.T) {
			got := " " + arcs(e.Read(c.text, nil).Sentences[0]) + " "
			for _, want := range c.want {
				if !strings.Contains(got, " "+want+" ") {
					t.Errorf("no %s in %s", want, got)
				}
			}
		})
	}
}
