package newsroom

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

var (
	countries  = strings.Fields("Norland Sudmark Valdria Ostrava Kelmar Tirenia")
	capitals   = strings.Fields("Nordhaven Sudburg Valdin Ostra Kelm Tiren")
	surnames   = strings.Fields("Brandt Solvik Maren Torvald Hessel Duran Ilvane Korda Petrak Renn Aldous Varga Lindqvist Morav Essen Talbot Wray Quist Farrow Ness")
	first      = strings.Fields("Ilse Joren Anna Tomas Petra Danil Mira Oskar Lena Viktor")
	towns      = strings.Fields("Velm Harnau Costrel Brenna Tavry Lestow Marn Ottel Quarn Silven Drossel Pallin Ferrow Gantz Hult")
	outlets    = []string{"Interlake News Agency", "The Harbour Courier", "Valdin Post", "Nordhaven Times", "The Inland Trader", "Ostra Mirror", "Kelm Gazette", "The River Review", "Sudburg Herald", "Basin Monitor", "Coast Weekly", "Tiren Tribune"}
	goods      = []string{"grain", "the fishery", "gas transit", "the border crossings", "the prisoners", "the dam", "the rail line", "the customs fees"}
	adjectives = strings.Fields("lengthy tense brief constructive difficult candid fruitless productive")
	months     = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

// dayZero is when the talks begin; there are about ten articles a day.
var dayZero = time.Date(2024, 1, 8, 0, 0, 0, 0, time.UTC)

// An Article is one of them: a Markdown file.
type Article struct {
	Name string
	Text []byte
}

// Make writes the i-th article of a seed. Of ten, two are edited copies of one of the
// forty before them and one retells one.
func Make(seed uint64, i int) Article {
	r := rand.New(rand.NewPCG(seed, uint64(i)))
	day := dayZero.AddDate(0, 0, i/10)
	outlet := outlets[r.IntN(len(outlets))]
	var title string
	var paragraphs []string
	switch k := i % 10; {
	case i > 40 && (k == 3 || k == 7):
		of := original(i - 1 - r.IntN(40))
		title, paragraphs = edited(r, seed, of)
	case i > 40 && k == 9:
		of := original(i - 1 - r.IntN(40))
		title, paragraphs = retold(r, seed, of)
	default:
		title, paragraphs = report(seed, i)
		outlet = outletOf(seed, i)
	}
	text := fmt.Sprintf("---\ntitle: %q\noutlet: %s\ndate: %s\nurl: https://news.example/%d/%d\n---\n\n%s\n", title, outlet, day.Format("2006-01-02"), seed, i, strings.Join(paragraphs, "\n\n"))
	return Article{fmt.Sprintf("%06d.md", i), []byte(text)}
}

// Write writes n articles into a folder, a thousand to a folder in it.
func Write(dir string, seed uint64, n int) error {
	for i := range n {
		folder := filepath.Join(dir, fmt.Sprintf("%03d", i/1000))
		if i%1000 == 0 {
			if err := os.MkdirAll(folder, 0o755); err != nil {
				return err
			}
		}
		a := Make(seed, i)
		if err := os.WriteFile(filepath.Join(folder, a.Name), a.Text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// original is the last report at or before i.
func original(i int) int {
	for i > 40 && (i%10 == 3 || i%10 == 7 || i%10 == 9) {
		i--
	}
	return i
}

func outletOf(seed uint64, i int) string {
	return outlets[rand.New(rand.NewPCG(seed+1, uint64(i))).IntN(len(outlets))]
}

// report is a piece with news of its own: two of six countries, one place, one subject.
func report(seed uint64, i int) (string, []string) {
	r := rand.New(rand.NewPCG(seed+2, uint64(i)))
	day := dayZero.AddDate(0, 0, i/10)
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	a := r.IntN(len(countries))
	if r.IntN(3) > 0 {
		a = r.IntN(2)
	}
	b := (a + 1 + r.IntN(len(countries)-1)) % len(countries)
	if a < 2 && r.IntN(3) > 0 {
		b = 1 - a
	}
	A, B := countries[a], countries[b]
	// An office changes hands every hundred days.
	minister := func(c int) string {
		n := c*7 + i/1000
		return first[n%len(first)] + " " + surnames[(n*3+c)%len(surnames)]
	}
	mA, mB := minister(a), minister(b)
	town, other, thing := pick(towns), pick(towns), pick(goods)
	weekday := day.AddDate(0, 0, -r.IntN(3))
	date := fmt.Sprintf("%d %s", weekday.Day(), months[weekday.Month()-1])
	dead := 2 + r.IntN(30)
	surname := func(full string) string { return full[strings.LastIndexByte(full, ' ')+1:] }
	news := []string{
		fmt.Sprintf("%s, the foreign minister of %s, met %s, the foreign minister of %s, in %s on %s to speak about %s. The talks lasted %d hours and were %s, a spokesman for the ministry of %s said.", mA, A, mB, B, town, weekday.Weekday(), thing, 2+r.IntN(8), pick(adjectives), A),
		fmt.Sprintf("The president of %s spoke by telephone with the president of %s on %s. The call was the %s this year and dealt with %s, both governments said in short statements.", A, B, weekday.Weekday(), []string{"second", "third", "fourth", "fifth", "sixth"}[r.IntN(5)], thing),
		fmt.Sprintf("Shells struck a depot in %s on %s and killed at least %d people, the army of %s said. A hospital in %s put the dead at %d. %s denied that its guns had fired.", town, weekday.Weekday(), dead, B, town, dead+r.IntN(4), A),
		fmt.Sprintf("%s imposed new duties on %s from %s on %s. The government of %s called the step a breach of what had been agreed in %s.", A, thing, B, weekday.Weekday(), B, other),
		fmt.Sprintf("%s released %d prisoners of %s near %s on %s. Buses carried them over the bridge at %s before noon.", A, 5+r.IntN(90), B, town, weekday.Weekday(), other),
		fmt.Sprintf("The %s round of talks between %s and %s ended in %s on %s without an agreement on %s.", []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh"}[r.IntN(7)], A, B, town, weekday.Weekday(), thing),
	}
	for i := range news {
		news[i] += " " + chatter(r, 1)
	}
	r.Shuffle(len(news), func(x, y int) { news[x], news[y] = news[y], news[x] })
	words := []string{
		fmt.Sprintf("%q %s told reporters in %s.", fmt.Sprintf("We will not sign anything on %s until the guns at %s are gone,", thing, other), surname(mA), capitals[a]),
		fmt.Sprintf("%s said that %s would open %s if %s withdrew its troops from %s by %s.", surname(mB), B, thing, A, town, date),
		fmt.Sprintf("%s demanded that %s return the %d lorries that were seized at %s last month. %s rejected the demand.", B, A, 3+r.IntN(40), other, A),
		fmt.Sprintf("%s offered to send %d observers to %s. %s accused %s of playing for time.", A, 10+r.IntN(200), town, B, A),
		fmt.Sprintf("%q the %s minister said. %q", fmt.Sprintf("There is a way to settle %s,", thing), strings.ToLower(B), "Whether the others want it I cannot tell."),
		fmt.Sprintf("The two sides will meet again in %s next week, officials of both said. %s has threatened to stay away unless %s lifts the duties.", pick(towns), B, A),
	}
	r.Shuffle(len(words), func(x, y int) { words[x], words[y] = words[y], words[x] })
	filler := func() string { return chatter(r, 3+r.IntN(3)) }
	title := fmt.Sprintf("%s and %s at odds over %s, article %d", A, B, thing, i)
	head := fmt.Sprintf("%s (%s) -", strings.ToUpper(town), "Interlake")
	if outletOf(seed, i) != "Interlake News Agency" {
		head = strings.ToUpper(town) + " -"
	}
	return title, []string{head + " " + news[0], words[0] + " " + filler(), news[1] + " " + filler(), words[1] + " " + filler(), filler()}
}

// chatter is n sentences that tell of nothing, no two alike.
func chatter(r *rand.Rand, n int) string {
	pick := func(list string) string { words := strings.Fields(list); return words[r.IntN(len(words))] }
	var out []string
	for range n {
		noun := func() string {
			return pick(ordinary) + " " + pick(things)
		}
		s := fmt.Sprintf("the %s %s the %s %s a %s", noun(), pick(deeds), noun(), pick(where), noun())
		if r.IntN(2) == 0 {
			s = fmt.Sprintf("%s a %s, one %s %s %d %s", pick(where), noun(), noun(), pick(deeds), 3+r.IntN(900), pick(things)+"s")
		}
		out = append(out, strings.ToUpper(s[:1])+s[1:]+".")
	}
	return strings.Join(out, " ")
}

const (
	ordinary = "old wide narrow quiet broken painted wooden empty crowded distant local heavy early late silver rusty famous plain steep cold damp sunny crooked second former yellow green lonely busy patient slow tidy noisy hollow gentle"
	things   = "harbour market bakery orchard bridge lighthouse tramway library cellar garden chapel workshop meadow stable kitchen barn theatre quarry mill station ferry clinic school cinema tavern warehouse pond vineyard bell clock lantern wagon barrel kettle ladder fiddle ledger carpet chimney"
	deeds    = "faced crossed followed outlived resembled needed framed missed served warmed held shaded fed replaced joined touched kept drew filled cleared marked crowned filled lit"
	where    = "beside behind beyond near above below past under along opposite"
)

// edited is another outlet's version of a report: a paragraph less, one word for
// another here and there, a sentence of its own.
func edited(r *rand.Rand, seed uint64, of int) (string, []string) {
	title, paragraphs := report(seed, of)
	cut := 1 + r.IntN(len(paragraphs)-1)
	out := append(append([]string{}, paragraphs[:cut]...), paragraphs[cut+1:]...)
	for i := range out {
		out[i] = strings.NewReplacer("killed at least", "left dead at least", "in short statements", "in brief statements", "demanded that", "insisted that").Replace(out[i])
	}
	out = append(out, fmt.Sprintf("The embassy in %s did not answer questions on %d points before this edition closed.", capitals[r.IntN(len(capitals))], 2+r.IntN(7)))
	return strings.TrimSuffix(title, fmt.Sprintf(", article %d", of)) + ", again", out
}

// retold is a short piece that rests on another outlet's.
func retold(r *rand.Rand, seed uint64, of int) (string, []string) {
	title, paragraphs := report(seed, of)
	source := outletOf(seed, of)
	first, _, _ := strings.Cut(paragraphs[2], ". ") // its second piece of news
	return "What it means: " + title, []string{
		fmt.Sprintf("%s, according to a report by %s.", strings.TrimSuffix(first, "."), source),
		fmt.Sprintf("As %s reported, nothing else has been heard of it since. %s", source, chatter(r, 4)),
		chatter(r, 5),
	}
}
