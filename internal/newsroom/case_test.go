package newsroom

import (
	"bytes"
	"encoding/json"
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

func made(t *testing.T, o Options) *Case {
	t.Helper()
	c, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// some are a few cases of every half, made once.
var some = sync.OnceValue(func() map[string][]*Case {
	out := map[string][]*Case{}
	for _, half := range Halves() {
		for seed := range uint64(12) {
			c, err := New(Options{Seed: seed, Half: half, End: Ends[seed%3]})
			if err != nil {
				panic(err)
			}
			out[half] = append(out[half], c)
		}
	}
	return out
})

func each(t *testing.T, f func(t *testing.T, c *Case)) {
	for _, half := range Halves() {
		for _, c := range some()[half] {
			t.Run(half, func(t *testing.T) { f(t, c) })
		}
	}
}

func TestSameOptionsSameBytes(t *testing.T) {
	for _, o := range []Options{{Seed: 4}, {Seed: 4, Half: "score", End: Deal}, {Seed: 5, Articles: 200}} {
		a, b := made(t, o), made(t, o)
		if len(a.Articles) != len(b.Articles) {
			t.Fatal("not as many articles")
		}
		for i := range a.Articles {
			if a.Articles[i].Name != b.Articles[i].Name || !bytes.Equal(a.Articles[i].Text, b.Articles[i].Text) {
				t.Fatalf("article %s differs", a.Articles[i].Name)
			}
		}
		x, _ := json.Marshal(a.Gold)
		y, _ := json.Marshal(b.Gold)
		if !bytes.Equal(x, y) {
			t.Error("the gold differs")
		}
	}
}

func TestNoSuchOptions(t *testing.T) {
	for _, o := range []Options{{Half: "test"}, {End: "victory"}} {
		if _, err := New(o); err == nil {
			t.Errorf("%+v made a case", o)
		}
	}
}

// passages are all that the gold points at.
func passages(g *Gold) []Passage {
	var out []Passage
	for _, l := range g.Links {
		out = append(out, l.Evidence...)
	}
	for _, e := range g.Encounters {
		for _, p := range e.Passages {
			out = append(out, p.Passage)
		}
	}
	for _, r := range g.Reports {
		out = append(out, r.Passage)
	}
	for _, v := range g.Values {
		out = append(out, v.Passage)
	}
	for _, a := range g.Alerts {
		out = append(out, a.A, a.B)
		for _, x := range append(a.AlsoA, a.AlsoB...) {
			out = append(out, x.Passage)
		}
	}
	for _, r := range g.Roles {
		out = append(out, r.Passage)
	}
	for _, l := range g.Labels {
		out = append(out, l.Passage)
	}
	return out
}

// Every passage of the gold stands in its document at its place, and in the file too.
func TestPassagesStandWhereTheyAreSaidTo(t *testing.T) {
	each(t, func(t *testing.T, c *Case) {
		text, file := map[string][]rune{}, map[string]string{}
		for i, d := range c.Gold.Docs {
			text[d.Doc] = []rune(d.Text)
			if d.File != c.Articles[i].Name {
				t.Fatalf("%s is not %s", d.File, c.Articles[i].Name)
			}
			file[d.Doc] = strings.NewReplacer("&quot;", "\"", "&ldquo;", "“", "&rdquo;", "”", "&rsquo;", "’", "&#39;", "'", "&amp;", "&").Replace(string(c.Articles[i].Text))
		}
		for _, p := range passages(c.Gold) {
			if p.Start < 0 || p.Start >= p.End || p.End > len(text[p.Doc]) || string(text[p.Doc][p.Start:p.End]) != p.Text {
				t.Errorf("%+v does not stand there", p)
			} else if !strings.Contains(file[p.Doc], p.Text) {
				t.Errorf("%+v is not in the file", p)
			}
		}
		for _, q := range c.Gold.Quotes {
			for _, d := range q.Docs {
				if !strings.Contains(string(text[d]), q.Text) {
					t.Errorf("%s does not quote %q", d, q.Text)
				}
			}
		}
	})
}

// An alert shows two passages of two documents, or of two named speakers in one.
func TestAlertsHoldTwoPassages(t *testing.T) {
	each(t, func(t *testing.T, c *Case) {
		by := map[Passage]string{}
		for _, v := range c.Gold.Values {
			by[v.Passage] = v.By
		}
		for _, a := range c.Gold.Alerts {
			if a.A.Doc == a.B.Doc && (by[a.A] == by[a.B] || by[a.A] == "" || by[a.B] == "") {
				t.Errorf("alert %+v has one speaker", a)
			}
		}
	})
}

// A case has what a case is for.
func TestProportions(t *testing.T) {
	types := map[string]int{}
	verdicts := map[string]int{}
	kinds := map[string]int{}
	cases := 0
	each(t, func(t *testing.T, c *Case) {
		cases++
		g := c.Gold
		if len(c.Articles) != 64 || len(g.Docs) != 64 {
			t.Errorf("%d articles", len(c.Articles))
		}
		if len(g.Encounters) < 7 || len(g.Events) < 25 || len(g.Alerts) < 6 || len(g.Thin) < 2 || len(g.Quotes) < 15 {
			t.Errorf("%d encounters, %d events, %d alerts, %d thin, %d quotes", len(g.Encounters), len(g.Events), len(g.Alerts), len(g.Thin), len(g.Quotes))
		}
		for _, a := range g.Alerts {
			types[a.Type]++
		}
		for _, r := range g.Roles {
			verdicts[r.Verdict]++
		}
		for _, l := range g.Links {
			kinds[l.Kind]++
		}
		statuses := map[string]bool{}
		for _, e := range g.Encounters {
			statuses[e.Status] = true
			if e.Announced != "" && e.Status == "occurred" {
				as := map[string]bool{}
				for _, p := range e.Passages {
					as[p.As] = true
				}
				if !as["planned"] || !as["held"] {
					t.Errorf("%s was not planned and held: %v", e.ID, as)
				}
			}
		}
		for _, s := range []string{"occurred", "cancelled", "planned"} {
			if !statuses[s] {
				t.Errorf("no encounter %s", s)
			}
		}
	})
	for what, n := range map[string]int{
		"conflict": types["conflict"], "party": types["party"], "update": types["update"], "date": types["date"], "zone": types["zone"],
		"role": types["role"], "label": types["label"], "attribution": types["attribution"], "omission": types["omission"],
		"stale": verdicts["stale"], "premature": verdicts["premature"], "wrong": verdicts["wrong"],
		"verbatim": kinds["verbatim"], "edited": kinds["edited"], "cut": kinds["cut"], "rehash": kinds["rehash"],
	} {
		if n < cases/3 {
			t.Errorf("%d %s in %d cases", n, what, cases)
		}
	}
	if n := kinds["verbatim"] + kinds["edited"] + kinds["cut"] + kinds["rehash"]; n < 12*cases {
		t.Errorf("%d copies in %d cases", n, cases)
	}
	if verdicts["right"] < 10*cases {
		t.Errorf("%d right roles in %d cases", verdicts["right"], cases)
	}
}

// Dates of news are dates of the past, and no article is older than what it tells.
func TestNothingIsToldBeforeItHappens(t *testing.T) {
	each(t, func(t *testing.T, c *Case) {
		at := map[string]time.Time{}
		for _, e := range c.Told()[0].Events {
			at[e.ID] = e.At
		}
		published := map[string]time.Time{}
		for _, d := range c.Gold.Docs {
			published[d.Doc], _ = time.Parse(time.RFC3339, d.Published)
		}
		for _, r := range c.Gold.Reports {
			if p := published[r.Doc]; !p.IsZero() && p.Before(at[r.Event]) {
				t.Errorf("%s tells %s before it happens", r.Doc, r.Event)
			}
		}
	})
}

// Without an end asked for, each comes in about a third of the cases; and lives lived
// freely end in thirds as well, so that no end is rare in the world of the generator.
func TestEndsByThirds(t *testing.T) {
	free, n := map[End]int{}, 3000
	w := newWorld(rng(1), "dev", time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC))
	for i := range n {
		free[live(rng(uint64(i)), w, time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)).End]++
	}
	for _, e := range Ends {
		if share := float64(free[e]) / float64(n); share < .28 || share > .39 {
			t.Errorf("%s: %.3f of lives lived freely", e, share)
		}
	}
	for i, o := range Thirds(10, "dev", 6) {
		if c := made(t, o); c.Truths[0].End != Ends[i%3] {
			t.Errorf("%d ends in %s", i, c.Truths[0].End)
		}
	}
}

// What happens early tells something of the end, and not everything: friendly acts
// less hostile ones of the first two weeks order the ends better than chance and worse
// than the whole.
func TestEarlyEventsInform(t *testing.T) {
	w := newWorld(rng(1), "dev", time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC))
	var x [3][]float64
	for i := range 3000 {
		l := live(rng(uint64(i)+9000), w, time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC))
		sum := 0.0
		for _, f := range l.Facts() {
			if f.At.Before(l.Start.AddDate(0, 0, 14)) {
				sum += float64(f.Good)
			}
		}
		k := slices.Index(Ends, l.End)
		x[k] = append(x[k], sum)
	}
	wins, pairs := 0.0, 0.0
	for _, a := range x[0] {
		for _, b := range x[2] {
			pairs++
			if a > b {
				wins++
			} else if a == b {
				wins += .5
			}
		}
	}
	if auc := wins / pairs; auc < .7 || auc > .97 || math.IsNaN(auc) {
		t.Errorf("the first half orders deal and breakdown right in %.3f", auc)
	} else {
		t.Logf("the first half orders deal and breakdown right in %.3f", auc)
	}
}

// No two halves share a wording, all have the same kinds, and each has at least eight
// for what is told often.
func TestWordings(t *testing.T) {
	seen := map[string]string{} // the half that has a wording
	for _, half := range Halves() {
		for kind, forms := range halves()[half] {
			for _, other := range Halves() {
				if len(halves()[other][kind]) == 0 {
					t.Errorf("%s has no %s", other, kind)
				}
			}
			for _, f := range forms {
				if whole := rest[half]; whole != "" && slices.ContainsFunc(halves()[whole][kind], func(x form) bool { return x.raw == f.raw }) {
					continue // taken from there
				}
				if other := seen[f.raw]; other != "" && other != half {
					t.Errorf("%s and %s have a wording of %s in common", other, half, kind)
				}
				seen[f.raw] = half
			}
		}
		for _, kind := range strings.Fields("round.none round.progress call.none call.progress fmcall plan attack attack.toll accuse deny condition offer demand refuse sanction release truce") {
			if n := len(halves()[half][kind]); n < 8 {
				t.Errorf("%s has %d wordings for %s", half, n, kind)
			}
		}
	}
}

// The names of two halves come from pools that share nothing whole: not a given name,
// an outlet, a kind of group or site, nor what is negotiated, threatened or banned.
func TestPools(t *testing.T) {
	seen := map[string]string{}
	for _, half := range Halves() {
		if rest[half] != "" {
			continue
		}
		p := pools[half]
		if p == nil {
			t.Fatalf("%s has no names", half)
		}
		list := slices.Concat(p.ends, p.women, p.men, p.groups, p.sites, p.wires, p.papers, p.blogs, p.reviews, p.digests)
		for _, th := range p.themes {
			list = append(list, th.subject, th.monitors, th.threat, th.labelA, th.labelB, th.label)
			list = append(list, th.goods...)
		}
		for _, a := range p.stems {
			for _, b := range p.ends {
				end, _, _ := strings.Cut(b, "/")
				list = append(list, a+end)
			}
		}
		for _, x := range [][2][]string{{p.townStems, p.towns}, {p.nameStems, p.names}} {
			for _, a := range x[0] {
				for _, b := range x[1] {
					list = append(list, a+b)
				}
			}
		}
		for _, x := range list {
			if other := seen[x]; other != "" && other != half {
				t.Errorf("%s and %s both have %q", other, half, x)
			}
			seen[x] = half
		}
	}
}

// It is the claimant who demands of the holder.
func TestWhoDemands(t *testing.T) {
	each(t, func(t *testing.T, c *Case) {
		b := c.Truths[0].w.country[claimant]
		for _, e := range c.Gold.Events {
			if e.Kind == "demand" && *e.Actor != b.Name {
				t.Errorf("%s demands: %q", *e.Actor, e.Says)
			}
		}
	})
}

func resigned(c *Case) time.Time {
	for _, f := range c.Truths[0].Facts() {
		if f.Kind == "resign" {
			return f.At
		}
	}
	return time.Time{}
}

// The verdict on each office given is that of the table of offices.
func TestRolesAgainstTheTable(t *testing.T) {
	each(t, func(t *testing.T, c *Case) {
		people := map[string]*Person{}
		for _, x := range c.Truths[0].w.people {
			people[x.Name()] = x
		}
		published, news := map[string]time.Time{}, map[string]bool{}
		for _, d := range c.Gold.Docs {
			published[d.Doc], _ = time.Parse(time.RFC3339, d.Published)
		}
		for _, d := range c.Gold.Docs { // the news that somebody has resigned names the office
			news[d.Doc] = daysBetween(resigned(c), published[d.Doc]) < 2 || d.Kind == "digest"
		}
		for _, r := range c.Gold.Roles {
			x, pub := people[r.Person], published[r.Doc]
			if pub.IsZero() {
				continue
			}
			right := x.OfficeOn(pub) == r.Description
			if office, ok := strings.CutPrefix(r.Description, "former "); ok {
				right = x.heldBefore(office, pub) && x.OfficeOn(pub) != office
			} else if office, ok := strings.CutSuffix(r.Description, "-designate"); ok {
				right = x.willHold(office, pub)
			}
			if right != (r.Verdict == "right") && !news[r.Doc] {
				t.Errorf("%s calls %s %s: %s, held %q", r.Doc, r.Person, r.Description, r.Verdict, x.OfficeOn(pub))
			}
			if stale := x.heldBefore(r.Description, pub) && x.OfficeOn(pub) != r.Description; r.Verdict == "premature" != x.willHold(r.Description, pub) || stale && r.Verdict != "stale" && !news[r.Doc] {
				t.Errorf("%s calls %s %s: %s", r.Doc, r.Person, r.Description, r.Verdict)
			}
		}
	})
}

// Articles that are no copies of each other, nor of a third, share less than half of
// their words in runs of eight; copies share more.
func TestOnlyCopiesShareTheirWords(t *testing.T) {
	each(t, func(t *testing.T, c *Case) {
		parent, kind := map[string]string{}, map[[2]string]string{}
		root := func(d string) string {
			for parent[d] != "" {
				d = parent[d]
			}
			return d
		}
		for _, l := range c.Gold.Links {
			parent[root(l.To)] = root(l.From)
			kind[[2]string{l.From, l.To}] = l.Kind
		}
		runs := map[string][]string{}
		for _, d := range c.Gold.Docs {
			w := strings.Fields(strings.ToLower(d.Text))
			for i := range len(w) - 7 {
				runs[d.Doc] = append(runs[d.Doc], strings.Join(w[i:i+8], " "))
			}
		}
		for _, a := range c.Gold.Docs {
			older := map[string]bool{}
			for _, r := range runs[a.Doc] {
				older[r] = true
			}
			for _, b := range c.Gold.Docs {
				shared, last := 0, -1
				for i, r := range runs[b.Doc] {
					if older[r] {
						shared += i + 7 - max(last, i-1)
						last = i + 7
					}
				}
				share := float64(shared) / float64(len(runs[b.Doc])+7)
				switch k := kind[[2]string{a.Doc, b.Doc}]; {
				case k == "verbatim" || k == "edited" || k == "cut":
					if share < .5 {
						t.Errorf("%s is a copy of %s and shares %.2f of its words", b.Doc, a.Doc, share)
					}
				case k == "" && a.Doc < b.Doc && root(a.Doc) != root(b.Doc) && share >= .5:
					t.Errorf("%s is no copy of %s and shares %.2f of its words", b.Doc, a.Doc, share)
				}
			}
		}
	})
}

// What a copy editor would strike out at sight.
var blunders = regexp.MustCompile(`,,|,\.|\.\.|  | [.,;:?!]|\(n\)|zeroth|[{}\[\]|]|(?m:^\d)|[.!?] [a-z]|\b(on on|the the|a an|of of|in in|by by)\b|\ba [aeio]|\ban [^aeiouh]|;\.`)

// No sentence is glued badly.
func TestProse(t *testing.T) {
	each(t, func(t *testing.T, c *Case) {
		for _, d := range c.Gold.Docs {
			_, body, _ := strings.Cut(d.Text, "\n\n")
			for _, para := range strings.Split(body, "\n\n") {
				if m := blunders.FindString(para); m != "" {
					t.Errorf("%s: %q in %s", d.Doc, m, para)
				}
				if strings.Count(para, "\"")%2 == 1 || strings.Count(para, "“") != strings.Count(para, "”") {
					t.Errorf("%s: a quotation is not closed in %s", d.Doc, para)
				}
			}
		}
	})
}

// As many articles are made as are asked for.
func TestHowMany(t *testing.T) {
	for seed := range uint64(6) {
		for _, n := range []int{40, 47, 64, 90} {
			if c := made(t, Options{Seed: seed, Articles: n}); len(c.Articles) != n || len(c.Truths) != 1 {
				t.Errorf("%d articles of %d, %d negotiations", len(c.Articles), n, len(c.Truths))
			}
		}
	}
}

// A folder of many articles is many negotiations.
func TestMany(t *testing.T) {
	c := made(t, Options{Seed: 3, Articles: 500})
	if len(c.Articles) != 500 || len(c.Truths) < 8 {
		t.Errorf("%d articles of %d negotiations", len(c.Articles), len(c.Truths))
	}
	ids := map[string]bool{}
	for _, e := range c.Gold.Events {
		if ids[e.ID] {
			t.Errorf("event %s twice", e.ID)
		}
		ids[e.ID] = true
	}
}

func BenchmarkNew(b *testing.B) {
	for range b.N {
		if _, err := New(Options{Seed: 1, Articles: 1000}); err != nil {
			b.Fatal(err)
		}
	}
}
