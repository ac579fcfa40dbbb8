package en

import (
	"fmt"
	"strings"
	"testing"

	"parley/text"
)

// arcs writes a tree as "word<relation<head" for each word.
func arcs(s text.Sentence) string {
	var all []string
	for _, t := range s.Tokens {
		head := "ROOT"
		if t.Head >= 0 {
			head = s.Tokens[t.Head].Form
		}
		all = append(all, fmt.Sprintf("%s<%s<%s", t.Form, t.Rel, head))
	}
	return strings.Join(all, " ")
}

// What the readers stand on: who did what to whom, and what was said. The model is
// a statistical one; these are sentences it must not get wrong.
func TestParse(t *testing.T) {
	e, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"subject and object", "The rebels attacked the port.", []string{"rebels<nsubj<attacked", "attacked<root<ROOT", "port<obj<attacked"}},
		{"passive", "The port was attacked by the rebels.", []string{"port<nsubj:pass<attacked", "rebels<obl:agent<attacked"}},
		{"saying", "Doukas said the talks would resume on Friday.", []string{"Doukas<nsubj<said", "resume<ccomp<said", "talks<nsubj<resume"}},
		{"quotation", "“We will not sign,” said Ilka Brandt.", []string{"sign<ccomp<said", "Ilka<nsubj<said", "We<nsubj<sign", "not<advmod<sign"}},
		{"negation", "The minister did not reject the offer.", []string{"minister<nsubj<reject", "not<advmod<reject", "offer<obj<reject"}},
		{"future", "The envoys will meet in Varna next week.", []string{"envoys<nsubj<meet", "will<aux<meet"}},
		{"to do", "The army agreed to withdraw its troops.", []string{"army<nsubj<agreed", "withdraw<xcomp<agreed", "troops<obj<withdraw"}},
		{"relative clause", "The minister who signed the deal resigned.", []string{"minister<nsubj<resigned", "signed<acl:relcl<minister", "deal<obj<signed"}},
		{"coordination", "The president met the envoy and rejected the plan.", []string{"rejected<conj<met", "plan<obj<rejected"}},
		{"name before a comma", "Kyiv, for its part, responded with a strike.", []string{"Kyiv<nsubj<responded"}},
		{"participle behind the subject", "Soldiers stationed near the border crossed the river.", []string{"Soldiers<nsubj<crossed", "stationed<acl<Soldiers", "crossed<root<ROOT", "border<obl<stationed"}},
		{"participle that opens", "Founded in 1998, the league controls most of the coast.", []string{"Founded<advcl<controls", "controls<root<ROOT", "league<nsubj<controls"}},
		{"participle with a question", "Asked whether he would resign, the minister declined to comment.", []string{"Asked<advcl<declined", "declined<root<ROOT", "resign<ccomp<Asked"}},
		{"two verbs of one subject", "The rebels attacked the port and withdrew.", []string{"attacked<root<ROOT", "withdrew<conj<attacked"}},
		{"clitic", "Kyiv's delegation hasn't left.", []string{"Kyiv<nmod:poss<delegation", "delegation<nsubj<left"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := e.Read(c.text, nil)
			if len(d.Sentences) != 1 || !d.Sentences[0].Parsed {
				t.Fatalf("%d sentences", len(d.Sentences))
			}
			got := arcs(d.Sentences[0])
			for _, want := range c.want {
				if !strings.Contains(" "+got+" ", " "+want+" ") {
					t.Errorf("no %s in %s", want, got)
				}
			}
		})
	}
}

func TestLemmas(t *testing.T) {
	e, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, word, want string }{
		{"They met in Geneva.", "met", "meet"},
		{"He withdrew the troops.", "withdrew", "withdraw"},
		{"He withdrew the envoys.", "envoys", "envoy"},
		{"She was provoked.", "was", "be"},
		{"She was provoked.", "provoked", "provoke"},
		{"They fled the towns.", "fled", "flee"},
		{"The countries stopped shelling.", "countries", "country"},
		{"The countries stopped shelling.", "stopped", "stop"},
		{"He denied it.", "denied", "deny"},
		{"Althogh he refused, they met.", "Althogh", "althogh"},
		{"He went on, althogh they refused.", "althogh", "although"},
		{"They reached the lever.", "lever", "lever"},
		{"Norway insists that sanctions be lifted first.", "insists", "insist"},
		{"It's been a long day.", "'s", "have"},
		{"NEWS - U P D A T E D - The talks failed.", "D", "_"},
		{"The talks resume on Fri, Sat and Sun.", "Sun", "Sunday"},
		{"Sun rose with the others.", "Sun", "Sun"},
		{"Kyiv's envoys waived it.", "waived", "waive"},
		{"The hostages were freed on Monday.", "freed", "free"},
		{"The rebels struck a deal.", "struck", "strike"},
		{"He withdrew the troops.", "troops", "troops"},
		{"They buried four medics.", "medics", "medic"},
		{"The envoys mimicked him.", "mimicked", "mimic"},
		{"He unveiled the plan.", "unveiled", "unveil"},
		{"It's been agreed.", "'s", "have"},
		{"It's being built.", "'s", "be"},
		{"It’s a trap.", "’s", "be"},
		{"He knows it best.", "best", "well"},
		{"It is the best plan.", "best", "good"},
		{"They met on Aug. 12.", "Aug.", "August"},
		{"They met on Sun. 12 May.", "Sun.", "Sunday"},
		{"They fired 12,500 shells.", "12,500", "12500"},
		{"They ordered an evacuation.", "evacuation", "evacuation"},
		{"He read the decree.", "decree", "decree"},
		{"He told the auhtority.", "auhtority", "authority"},
		{"It was sooo cold.", "sooo", "so"},
	} {
		t.Run(c.text+" "+c.word, func(t *testing.T) {
			for _, s := range e.Read(c.text, nil).Sentences {
				for _, w := range s.Tokens {
					if w.Form == c.word && w.Lemma != c.want {
						t.Errorf("%s: %s, not %s", w.Form, w.Lemma, c.want)
					}
				}
			}
		})
	}
}

// A long sentence is parsed in pieces and is one tree all the same.
func TestLongSentence(t *testing.T) {
	e, err := New()
	if err != nil {
		t.Fatal(err)
	}
	s := strings.TrimSpace(strings.Repeat("the envoy met the minister, and ", 100)) + " left."
	d := e.Read(s, nil)
	if len(d.Sentences) != 1 {
		t.Fatalf("%d sentences", len(d.Sentences))
	}
	check(t, s, d)
}

func TestWithoutModel(t *testing.T) {
	for _, s := range Splitter().Read("They met.", nil).Sentences {
		if s.Parsed || s.Tokens[0].Head != -1 || s.Tokens[0].UPOS != "" {
			t.Errorf("%+v", s)
		}
	}
}

func TestDamagedModel(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("parley net"), append(append([]byte(nil), model...), 0)} {
		if _, err := Open(data); err == nil {
			t.Errorf("a model of %d bytes was accepted", len(data))
		}
	}
}
