package entities

import (
	"strings"
	"testing"

	"parley"
	"parley/text/en"
)

// An article that names a minister without the country profits from one that
// tells it, and a bare country name from one that gives it a president.
func TestLearn(t *testing.T) {
	w, err := NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	read := func(w *World, s string) *Found {
		a := articleOf(s, "2025-03-02")
		return Find(en.Splitter().Read(a.Text, a.Blocks), a, w)
	}
	telling := read(w, "Arland's Foreign Minister Jane Roe spoke in Orsk, the Arlandic capital. The Arlandic delegation left.")
	bare := "Foreign Minister Jane Roe refused. Arland waits. Orsk rejected the map. The Arlandic army moved."
	before, after := read(w, bare), read(w.Learn(telling), bare)
	actor := func(f *Found, id string) (country string, chain string) {
		for i, e := range f.Entities {
			if e.ID == id {
				return e.Country, strings.Join(f.Actor(i).ActsFor, " > ")
			}
		}
		return "", ""
	}
	if c, _ := actor(before, "jane-roe"); c != "" {
		t.Errorf("before learning, Roe is of %q: the article does not say", c)
	}
	if c, chain := actor(after, "jane-roe"); c != "Arland" || !strings.HasSuffix(chain, "Arland") {
		t.Errorf("after learning, Roe is of %q and acts for %q, want Arland", c, chain)
	}
	if c, _ := actor(after, "arland"); c != "Arland" {
		t.Errorf("after learning, Arland is no state: country %q", c)
	}
	found := false
	for _, n := range after.Names {
		if n.Kind == Metonym && after.Entities[n.Entity].ID == "arland" {
			found = true
		}
	}
	if !found {
		t.Errorf("after learning, %q is not read as Arland's government", "Orsk rejected")
	}
	if _, ok := w.Lookup("jane-roe"); ok {
		t.Error("learning has changed the world it started from")
	}
}

// The order in which articles are learnt from changes nothing.
func TestLearnInAnyOrder(t *testing.T) {
	w, err := NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	var found []*Found
	for _, s := range []string{story, "Arland's Foreign Minister Jane Roe spoke in Orsk, the Arlandic capital.", "Spokeswoman Jane Roe of the Mire Liberation Front said no.", "Valdorian President Ilse Maar met Jane Roe, a company director."} {
		a := articleOf(s, "2025-03-02")
		found = append(found, Find(en.Splitter().Read(a.Text, a.Blocks), a, w))
	}
	backward := []*Found{found[3], found[2], found[1], found[0]}
	a := articleOf(story+" Orsk rejected it. Jane Roe said she had gone.", "2025-03-02")
	doc := en.Splitter().Read(a.Text, a.Blocks)
	one, two := Find(doc, a, w.Learn(found...)), Find(doc, a, w.Learn(backward...))
	compare(t, "mentions", show(doc, two), show(doc, one))
	compare(t, "entities", showEntities(two), showEntities(one))
}

// A state that one article only guesses from an adjective is the one that another names.
func TestGuessedStates(t *testing.T) {
	w, err := NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	read := func(w *World, s string) *Found {
		a := articleOf(s, "2025-03-02")
		return Find(en.Splitter().Read(a.Text, a.Blocks), a, w)
	}
	guess := "The Tamrisan foreign minister spoke. The Tamrisan army left."
	naming := "Tamrisay's president, Jane Roe, spoke to Tamrisay's parliament."
	for _, found := range [][]*Found{{read(w, guess), read(w, naming)}, {read(w, naming), read(w, guess)}} {
		after := read(w.Learn(found...), guess)
		for _, e := range after.Entities {
			if e.Type == "state" && e.Name != "Tamrisay" {
				t.Errorf("%s is a state, want only Tamrisay", e.Name)
			}
		}
		if len(after.Entities) == 0 {
			t.Error("nobody was found")
		}
	}
}

// An adjective may be made of the whole name, its last vowel and all.
func TestNationalityOf(t *testing.T) {
	for _, test := range []struct {
		adjective, noun string
		want            bool
	}{
		{"Tornayan", "Tornay", true},
		{"Valdorian", "Valdoria", true},
		{"Harranese", "Harran", true},
		{"Tornayan", "Tornada", false},
		{"Harran", "Harran", false},
	} {
		if got := nationalityOf(test.adjective, test.noun); got != test.want {
			t.Errorf("%s of %s: %v", test.adjective, test.noun, got)
		}
	}
}

// What a state calls itself means the one of the case that is so called; two are nobody,
// and an article that says the word is read again when either is met.
func TestShortNamesOfTheCase(t *testing.T) {
	w, err := NewWorld()
	if err != nil {
		t.Fatal(err)
	}
	read := func(s string, w *World) *Found {
		a := articleOf(s, "2026-03-02")
		return Find(en.Splitter().Read(a.Text, a.Blocks), a, w)
	}
	one := read("The Emirate of Ovrane closed its embassy. Ovrane's president left.", w).Introduces(w)
	other := read("The Emirate of Tarvess closed its embassy. Tarvess's president left.", w).Introduces(w)
	text := "Nobody heard from the Emirate on Monday."
	for _, test := range []struct {
		told []parley.Introduction
		want bool
	}{{[]parley.Introduction{one}, true}, {[]parley.Introduction{one, other}, false}} {
		known := Acquaint(test.told...)
		found := read(text, w.Knowing(known))
		got := false
		for _, e := range found.Entities {
			got = got || e.ID == "ovrane"
		}
		if got != test.want {
			t.Errorf("of %d emirates: meant %v, want %v", len(test.told), got, test.want)
		}
	}
	if a, b := Acquaint(one).Mark(text, parley.Introduction{}), Acquaint(one, other).Mark(text, parley.Introduction{}); a == "" || a == b {
		t.Errorf("the marks of one emirate and of two are %q and %q", a, b)
	}
}
