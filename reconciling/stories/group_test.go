package stories

import (
	"math/rand/v2"
	"testing"
	"time"
)

var quake = []string{
	"An earthquake of magnitude 6.1 struck the Sarn valley on Monday and killed 35 people in Lestov.\nRescue teams dug through collapsed houses in Lestov all night.",
	"Rescuers in Lestov searched collapsed houses after the earthquake in the Sarn valley, which had killed at least 30.\nThe earthquake had a magnitude of 6.1.",
	"The death toll of Monday's earthquake in the Sarn valley rose to 35 as rescue teams reached Lestov.",
}

var trial = []string{
	"A court in Marovar sentenced the banker Petar Lusk to nine years in prison for fraud.\nLusk had taken money from pensioners.",
	"Banker Petar Lusk will go to prison for nine years, a Marovar court ruled in a fraud trial that pensioners had awaited.",
	"Nine years for Lusk: the fraud trial of the banker in Marovar ended with prison.\nPensioners cheered in court.",
}

var filler = []string{
	"The port of Evrin opened a second ferry line on Thursday, and ticket prices fell.",
	"Bakers in Tavry complain of the price of flour, which has doubled since spring.",
}

func texts(lists ...[]string) []Text {
	var out []Text
	for _, l := range lists {
		for _, s := range l {
			out = append(out, Text{Body: s, Lead: s})
		}
	}
	return out
}

func TestOneStoryToldByMany(t *testing.T) {
	g := Group(texts(quake, trial, filler))
	for i := range 3 {
		if g[i] != g[0] || g[3+i] != g[3] {
			t.Fatalf("stories fell apart: %v", g)
		}
	}
	if g[0] == g[3] || g[6] == g[7] || g[6] == g[0] || g[7] == g[3] {
		t.Fatalf("stories ran together: %v", g)
	}
}

func TestOrderChangesNothing(t *testing.T) {
	in := texts(quake, trial, filler)
	want := Group(in)
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		order := rng.Perm(len(in))
		turned := make([]Text, len(in))
		for k, i := range order {
			turned[k] = in[i]
		}
		got := Group(turned)
		for k := range order {
			for l := range order {
				if (got[k] == got[l]) != (want[order[k]] == want[order[l]]) {
					t.Fatalf("order %v: %v, in the first order %v", order, got, want)
				}
			}
		}
	}
}

func TestWhatLiesWeeksApartIsTwoStories(t *testing.T) {
	in := texts(quake, trial, filler)
	day := time.Date(2025, 9, 1, 0, 0, 0, 0, time.UTC)
	for i := range in {
		in[i].Published = day
	}
	in[2].Published = day.AddDate(0, 0, 30)
	if g := Group(in); g[0] != g[1] || g[2] == g[0] {
		t.Fatal(g)
	}
}

func TestNothingToGroup(t *testing.T) {
	if g := Group(nil); len(g) != 0 {
		t.Fatal(g)
	}
	if g := Group(make([]Text, 3)); g[0] == g[1] {
		t.Fatalf("texts without a word share no story: %v", g)
	}
}
