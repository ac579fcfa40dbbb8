// Package newsroom writes the press coverage of negotiations that never were, together
// with the truth that the coverage tells and the gold that a careful reader would get
// out of it.
//
// A case is invented from a seed. First the [Truth]: two parties and a mediator, an
// armed group, officials with dated offices of whom some come and go; hidden parameters
// (how sincere each party is, what it pays for having no agreement, how strong those
// are who want none) decide, day by day for four weeks and with noise, whether what is
// done next is friendly or hostile, and in the end whether there is a deal, a partial
// deal or a breakdown. Then its coverage by some twenty outlets, of which some speak
// for a party: reports, readouts, copies whole, edited and cut, pieces that retell what
// one newspaper alone had, digests, essays. The writer marks what each sentence tells,
// so that the [Gold] is known and not read out of the text.
//
// The wordings are data, in sets that share nothing: wordings/dev.txt and dev2.txt to
// dev4.txt, which may be looked at and tuned on, and wordings/score.txt, which is only
// ever scored. The names of each half come from a pool of their own too.
//
// [New] writes one case of some sixty articles, or many at once, each a negotiation of
// its own with its own names, when more are asked for. [Make] and [Write] (bulk.go) are
// older and simpler: news of nothing in particular, article by article and without
// gold, for the tests that want many articles quickly and at random.
package newsroom

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"time"
)

// Options say what case to make. The same options give the same bytes.
type Options struct {
	Seed     uint64
	Half     string // one of Halves; empty: "dev"
	Articles int    // how many; 0 is 64, fewer than 40 are made 40
	End      End    // empty: each with a chance of a third
}

// perCase is how many articles a negotiation has when none are asked for, and at most
// before there is a second negotiation.
const perCase, mostPerCase = 64, 90

// A Case is what was made: its articles in the order in which they came out.
type Case struct {
	Truths   []*Truth // one for each negotiation
	Articles []Article
	Gold     *Gold
}

// Halves are the sets of wordings and names, sorted. All but "score" may be tuned on.
func Halves() []string {
	var out []string
	for half := range halves() {
		out = append(out, half)
	}
	slices.Sort(out)
	return out
}

// Thirds are the options for n cases of which a third each end in a deal, a partial
// deal and a breakdown.
func Thirds(seed uint64, half string, n int) []Options {
	out := make([]Options, n)
	for i := range out {
		out[i] = Options{Seed: seed + uint64(i), Half: half, End: Ends[i%3]}
	}
	return out
}

// New makes a case. It fails only when the options make no sense.
func New(o Options) (*Case, error) {
	if o.Half == "" {
		o.Half = "dev"
	}
	if halves()[o.Half] == nil {
		return nil, fmt.Errorf("newsroom: no half %q: %s", o.Half, strings.Join(Halves(), ", "))
	}
	if o.End != "" && !slices.Contains(Ends, o.End) {
		return nil, fmt.Errorf("newsroom: no end %q: deal, partial or breakdown", o.End)
	}
	if o.Articles == 0 {
		o.Articles = perCase
	}
	o.Articles = max(o.Articles, 40)
	n := 1
	if o.Articles > mostPerCase {
		n = (o.Articles + perCase - 1) / perCase
	}
	base := time.Date(2023, 1, 2, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(o.Seed*11%840))
	c := &Case{Gold: &Gold{Articles: map[string]Listing{}, About: about}}
	var all []*piece
	var desks []*desk
	for k := range n {
		r := rand.New(rand.NewPCG(o.Seed, uint64(k)<<8|uint64(len(o.Half))))
		start := base.AddDate(0, 0, span*(k/8)+3*(k%8))
		w := newWorld(r, o.Half, start)
		t := newTruth(r, w, start, o.End)
		d := &desk{w: w, t: t, r: r, decks: &decks{r: r, w: halves()[o.Half], left: map[string][]int{}, every: map[string]int{}}}
		share := o.Articles*(k+1)/n - o.Articles*k/n
		all = append(all, d.cover(share)...)
		c.Truths, desks = append(c.Truths, t), append(desks, d)
	}
	slices.SortStableFunc(all, func(a, b *piece) int { return a.pub.Compare(b.pub) })
	width := len(fmt.Sprint(len(all)))
	for i, p := range all {
		p.id = fmt.Sprintf("%0*d", max(2, width), i+1)
	}
	for k, d := range desks {
		x := &gatherer{g: c.Gold, w: d.w, t: d.t, desk: d, text: map[string][]rune{}}
		if n > 1 {
			x.track = fmt.Sprintf("n%d:", k+1)
		}
		x.gather()
	}
	for g, i := reflect.ValueOf(c.Gold).Elem(), 0; i < g.NumField(); i++ { // a list is never null
		if f := g.Field(i); f.Kind() == reflect.Slice && f.IsNil() {
			f.Set(reflect.MakeSlice(f.Type(), 0, 0))
		}
	}
	for _, p := range all {
		ext, text := p.file()
		c.Articles = append(c.Articles, Article{fileName(p, ext), text})
	}
	return c, nil
}

const about = "Invented. What a careful reader gets out of the articles beside this file; offsets count code points in the texts of docs."

// fileName is the number of the piece and something of its outlet and title.
func fileName(p *piece, ext string) string {
	slug := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			return r
		case r == ' ' || r == '-':
			return '-'
		}
		return -1
	}, strings.ToLower(p.o.short+" "+string(p.title.text)))
	if len(slug) > 48 {
		slug = slug[:48]
	}
	return p.id + "-" + strings.Trim(slug, "-") + ext
}

// Until is the part of a case that was out by the end of a day: for those who ask what
// could be known then.
func (c *Case) Until(day time.Time) []Article {
	var out []Article
	for i, d := range c.Gold.Docs {
		if d.Published != "" && d.Published[:10] <= iso(day) {
			out = append(out, c.Articles[i])
		}
	}
	return out
}

// Write writes articles/, gold.json and truth.json into a folder.
func (c *Case) Write(dir string) error {
	if err := os.MkdirAll(filepath.Join(dir, "articles"), 0o755); err != nil {
		return err
	}
	for _, a := range c.Articles {
		if err := os.WriteFile(filepath.Join(dir, "articles", a.Name), a.Text, 0o644); err != nil {
			return err
		}
	}
	for name, v := range map[string]any{"gold.json": c.Gold, "truth.json": c.Told()} {
		out, err := json.MarshalIndent(v, "", " ")
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), append(out, '\n'), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// A Story is a truth as it is written to a file.
type Story struct {
	End    End          `json:"end"`
	Ended  time.Time    `json:"ended"`
	Hidden Hidden       `json:"hidden"`
	Days   []DayState   `json:"days"`
	Events []StoryEvent `json:"events"`
}

// A StoryEvent is a fact of a truth: its kind, when, who and whether it was friendly.
type StoryEvent struct {
	ID   string    `json:"id"`
	Kind string    `json:"kind"`
	At   time.Time `json:"at"`
	X    string    `json:"x,omitempty"`
	Y    string    `json:"y,omitempty"`
	Good int       `json:"good,omitempty"`
}

// Told is the truth of each negotiation in a form that can be written.
func (c *Case) Told() []Story {
	var out []Story
	for _, t := range c.Truths {
		s := Story{t.End, t.Ended, t.Hidden, t.Days, nil}
		x := &gatherer{w: t.w}
		for _, f := range t.Facts() {
			from, to := f.ends()
			s.Events = append(s.Events, StoryEvent{f.ID, f.Kind, f.At, x.name(from), x.name(to), f.Good})
		}
		out = append(out, s)
	}
	return out
}
