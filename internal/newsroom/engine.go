package newsroom

import (
	"embed"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"time"
	"unicode"
)

// A wording file holds, below a line "## kind", the ways to tell a fact of that kind,
// one to a line. In a line
//
//	{slot}      is filled from the fact, the outlet and the day (see slot)
//	[a|b]       is one of the two
//	@who text   says that the text gives the fact as the word of somebody
//
// Lines that begin with "# " are for the reader of the file.
//
//go:embed wordings/*.txt
var files embed.FS

type node struct {
	text string // literal, if slot and choices are empty
	slot string
	alt  [][]node
}

type form struct {
	by    string
	raw   string
	nodes []node
}

type wordings map[string][]form

// halves are the wordings of each half. They are parsed when they are first asked for.
var halves = sync.OnceValue(func() map[string]wordings {
	m := map[string]wordings{}
	for _, half := range []string{"dev", "dev2", "dev3", "dev4", "score"} {
		m[half] = readWordings(half)
	}
	for half, whole := range rest {
		m[half] = over(readWordings(half), m[whole])
	}
	return m
})

// rest are the sets of which a set of deeds takes all that is no deed, and the names.
var rest = map[string]string{"deeds1": "dev", "deeds2": "dev2", "deeds3": "dev3", "deeds4": "dev4", "deeds5": "dev", "deeds6": "dev2", "deeds7": "dev3", "deeds8": "dev4",
	"deeds9": "dev", "deeds10": "dev2", "deeds11": "dev3", "desk": "dev4"}

func readWordings(half string) wordings {
	data, err := files.ReadFile("wordings/" + half + ".txt")
	if err != nil {
		panic(err) // they are part of the program
	}
	return parseWordings(string(data))
}

// over are wordings of deeds, and those of a whole set for what they do not tell.
func over(deeds, whole wordings) wordings {
	delete(deeds, "none") // for the model of kinds only
	for kind, forms := range whole {
		if len(deeds[kind]) == 0 {
			deeds[kind] = forms
		}
	}
	return deeds
}

func parseWordings(file string) wordings {
	w, kind := wordings{}, ""
	for _, line := range strings.Split(file, "\n") {
		switch {
		case strings.HasPrefix(line, "## "):
			kind = line[3:]
		case line == "" || strings.HasPrefix(line, "# "):
		default:
			f := form{raw: line}
			if strings.HasPrefix(line, "@") {
				f.by, line, _ = strings.Cut(line[1:], " ")
			}
			f.nodes, _ = parseNodes(line, "")
			w[kind] = append(w[kind], f)
		}
	}
	return w
}

// parseNodes reads to the end or to one of the stops, which it leaves.
func parseNodes(s, stops string) ([]node, string) {
	var out []node
	for s != "" && !strings.ContainsRune(stops, rune(s[0])) {
		switch s[0] {
		case '{':
			name, rest, _ := strings.Cut(s[1:], "}")
			out, s = append(out, node{slot: name}), rest
		case '[':
			n := node{}
			for s[0] != ']' {
				var one []node
				one, s = parseNodes(s[1:], "|]")
				n.alt = append(n.alt, one)
			}
			out, s = append(out, n), s[1:]
		default:
			i := strings.IndexAny(s, "{["+stops)
			if i < 0 {
				i = len(s)
			}
			out, s = append(out, node{text: s[:i]}), s[i:]
		}
	}
	return out, s
}

// A mark says what a part of a sentence tells. Offsets count code points.
type mark struct {
	start, end  int
	kind        string // fact, value, role, label, quote
	fact        *Fact
	stance      string // asserted, attributed, planned
	by          string // whose word it is
	bySide      side
	claim       Claim
	date        [2]time.Time
	person      *Person
	description string
	verdict     string
	referent    string
	taking      side // whose framing a label is
	quote       *Quote
}

type sentence struct {
	text  []rune
	marks []mark
}

// A decks deals out the forms of a kind, each once before any comes again.
type decks struct {
	r     *rand.Rand
	w     wordings
	left  map[string][]int
	every map[string]int
}

func (d *decks) next(kind string) (form, bool) {
	forms := d.w[kind]
	if len(forms) == 0 {
		return form{}, false
	}
	if len(d.left[kind]) == 0 {
		d.left[kind] = d.r.Perm(len(forms))
	}
	i := d.left[kind][0]
	d.left[kind] = d.left[kind][1:]
	d.every[kind]++
	return forms[i], true
}

// builder writes one sentence of a piece.
type builder struct {
	p       *piece
	f       *Fact
	by      string
	q       *Quote
	P       *Person
	text    []rune
	marks   []mark
	title   bool
	loose   bool   // a day just named need not be named again
	forced  string // the office to call P by
	verdict string
}

func (b *builder) write(s string) {
	if s == "" {
		return
	}
	if n := len(b.text); n > 0 {
		switch {
		case b.text[n-1] == ',' && strings.ContainsRune(".,;:?!", rune(s[0])):
			b.text = b.text[:n-1]
		case b.text[n-1] == ' ' && strings.ContainsRune(".,;:?!", rune(s[0])):
			b.text = b.text[:n-1]
		case b.text[n-1] == ',' && strings.HasPrefix(s, " —"): // a dash ends an apposition too
			b.text = b.text[:n-1]
		}
		if strings.HasSuffix(string(b.text), "a(n) ") {
			b.text = b.text[:len(b.text)-5]
			if strings.ContainsRune("AEIOUaeiou", rune(s[0])) {
				b.text = append(b.text, []rune("an ")...)
			} else {
				b.text = append(b.text, []rune("a ")...)
			}
		}
		if b.text[len(b.text)-1] == ' ' && s[0] == ' ' {
			s = s[1:]
		}
	}
	r := []rune(s)
	if b.start() && !(len(r) > 0 && !unicode.IsLetter(r[0])) {
		r[0] = unicode.ToUpper(r[0])
	}
	b.text = append(b.text, r...)
}

// start says whether the next word opens a sentence.
func (b *builder) start() bool {
	t := strings.TrimRight(string(b.text), " ")
	t = strings.TrimSuffix(t, "\"")
	return t == "" || !b.title && strings.HasSuffix(t, ". ") || strings.HasSuffix(t, ".") && len(b.text) > len([]rune(t))
}

func (b *builder) mark(from int, m mark) {
	m.start, m.end = from, len(b.text)
	for m.end > m.start && b.text[m.end-1] == ',' {
		m.end--
	}
	if m.start < m.end {
		b.marks = append(b.marks, m)
	}
}

func (b *builder) nodes(list []node, after string) {
	for i, n := range list {
		next := after
		if i+1 < len(list) {
			next = list[i+1].text
		}
		switch {
		case n.alt != nil:
			b.nodes(n.alt[b.p.r.IntN(len(n.alt))], next)
		case n.slot != "":
			b.slot(n.slot, next)
		default:
			b.write(n.text)
		}
	}
}

// side finds the party that a letter of a slot stands for.
func (b *builder) side(c byte) (side, bool) {
	switch c {
	case 'A':
		return holder, true
	case 'B':
		return claimant, true
	case 'M':
		return mediator, true
	case 'C':
		return ally, true
	case 'G':
		return group, true
	case 'R':
		return b.p.w.changed, true
	case 'X':
		if b.f != nil {
			return b.f.X, true
		}
	case 'Y':
		if b.f != nil {
			return b.f.Y, true
		}
	}
	return nobody, false
}

// slot fills one. A first letter names a party: A the holder, B the claimant, M the
// mediator, C the ally, G the armed group, X who acts in the fact, Y the other; what
// follows says what of it is meant.
func (b *builder) slot(name, next string) {
	p, f, w := b.p, b.f, b.p.w
	from := len(b.text)
	th := w.theme
	if s, ok := b.side(name[0]); ok && (len(name) == 1 || name[1] >= 'a' && name[1] <= 'z') {
		if s == nobody {
			s = claimant
		}
		if b.party(s, name[1:], next) {
			return
		}
	}
	if slots := figures[name]; slots != nil && !(name == "q2" && b.q != nil) {
		b.figure(slots...)
		return
	}
	switch name {
	case "On":
		b.when(next)
	case "Day":
		b.bareDay()
	case "pair":
		b.write(b.pair())
	case "On2", "day":
		d := f.At
		b.write(p.dayName(midnight(d)))
	case "onf":
		b.write("on " + p.dayName(f.Until))
	case "until":
		b.write(p.dayName(f.Until))
	case "ord":
		b.write(ordinals[f.Number])
	case "number":
		b.write(inWords(f.Number))
	case "place":
		switch {
		case f.Encounter != nil && f.Encounter.Place != "":
			b.write(f.Encounter.Place)
		case f.Place != "":
			b.write(f.Place)
		default:
			b.write(w.places[0])
		}
	case "town":
		if f.Place == "" && f.Of != nil {
			b.write(f.Of.Place)
		} else {
			b.write(f.Place)
		}
	case "site":
		b.write(w.site)
	case "valley":
		b.write(w.valley)
	case "subject":
		b.write(th.subject)
	case "subjectshort":
		b.write(th.short)
	case "subjectbare":
		b.write(th.bare)
	case "issue", "Issue":
		b.write(th.issue)
	case "monitors":
		b.write(th.monitors)
	case "monitorsshort":
		b.write(th.short2)
	case "threat":
		b.write(th.threat)
	case "threatdone":
		b.write(th.done)
	case "goods":
		b.write(f.Goods)
	case "reason":
		b.write(f.Reason)
	case "condpres", "condpast":
		b.party(group, "", "")
		b.write(map[string]string{"condpres": " pulls", "condpast": " pulled"}[name] + " its guns back from " + w.site)
	case "result":
		b.write(map[bool]string{true: "brought some progress", false: "ended without an agreement"}[f.Encounter.Progress])
	case "resultpp":
		b.write(map[bool]string{true: "made some progress", false: "failed to agree"}[f.Encounter.Progress])
	case "topics", "Topics":
		b.write(f.Topics[0].text + " and " + f.Topics[1].text)
	case "untopic", "Untopic":
		b.write(f.Topics[0].text)
	case "was|were":
		b.write(map[bool]string{true: "were", false: "was"}[f.Topics[0].plural])
	case "label":
		b.write(th.label)
		b.mark(from, mark{kind: "label", referent: w.valley, taking: nobody})
	case "labelA", "labelB":
		s, words := holder, th.labelA
		if name == "labelB" {
			s, words = claimant, th.labelB
		}
		b.write(words)
		b.mark(from, mark{kind: "label", referent: w.valley, taking: s, fact: f})
	case "P":
		b.person(b.P, next)
	case "S", "S2":
		b.person(b.q.Speaker, next)
	case "scap":
		b.write(w.country[b.q.Speaker.Side%4].Capital)
	case "q1":
		b.write(strings.TrimSuffix(b.q.Text[0], "."))
		b.mark(from, mark{kind: "quote", quote: b.q, person: b.q.Speaker})
	case "q2":
		if len(b.q.Text) > 1 {
			b.write(strings.TrimSuffix(b.q.Text[1], ".") + ".")
			b.mark(from, mark{kind: "quote", quote: b.q, person: b.q.Speaker})
		}
	case "outlet":
		b.write(p.credit())
	case "newfm", "leaker":
		x := f.Person
		if f.Of != nil && f.Of.Person != nil {
			x = f.Of.Person
		}
		b.bareName(x)
	case "acting":
		b.bareName(w.acting)
	case "xfmname":
		b.write(f.Person.Name())
		p.known[f.Person] = true
	case "oldfm":
		b.person(w.minister[w.changed], next)
	case "newfmlast":
		b.write(f.Person.Surname)
	default:
		panic("newsroom: no slot " + name)
	}
}

// figures are the slots that hold a number, and the slots of claims that it may be from.
var figures = map[string][]string{
	"dur": {"length"}, "freed": {"released"}, "freed2": {"released2"}, "trucks": {"delivered"}, "troops": {"deployed", "withdrawn"},
	"days": {"duration", "vacant"}, "children": {"killed"}, "killed": {"killed"}, "injured": {"injured"}, "crowd": {"crowd"},
	"expelled": {"expelled"}, "q": {"q"}, "q2": {"q2"},
}

// bareName writes a name without an office, for which the sentence itself has words.
func (b *builder) bareName(x *Person) {
	if b.p.known[x] {
		b.write(b.p.short(x))
		return
	}
	b.write(x.Name())
	b.p.known[x] = true
}

// figure writes a number that the outlet has been told, with what is counted where a
// number does not say it.
func (b *builder) figure(slots ...string) {
	from := len(b.text)
	c, owner := b.p.claim(b.f, slots...)
	switch {
	case c.Unit == "minute":
		b.write(length(c.Low, b.start()))
	case c.Slot == "q" || c.Slot == "q2":
		b.write(number(c.Low, b.start()) + " " + c.Unit)
	default:
		b.write(c.figure(b.start()))
	}
	m := mark{kind: "value", fact: owner, claim: c}
	if c.By != nobody {
		m.by, m.bySide = b.p.w.country[c.By].Name, c.By
	} else if b.by != "" {
		m.by, m.bySide = b.whose(b.by)
	} else {
		m.bySide = nobody
	}
	b.mark(from, m)
}

// whose names the source of a form.
func (b *builder) whose(by string) (string, side) {
	w := b.p.w
	if s, ok := b.side(by[0]); ok && by != "dipl" {
		switch {
		case s == group:
			return w.group, group
		case s == mediator || s == nobody:
			return w.country[mediator].Name + " as mediator", mediator
		}
		switch by[1:] {
		case "mil":
			return w.country[s].Adjective + " army", s
		default:
			return w.country[s].Adjective + " foreign ministry", s
		}
	}
	return map[string]string{"hospital": "hospital", "doctors": "hospital", "rescuers": "rescue workers", "mayor": "mayor", "dipl": "diplomats", "police": "police"}[by], nobody
}

// when writes the day of a fact: left out where the piece has just named it.
func (b *builder) when(next string) {
	p, f := b.p, b.f
	day := midnight(f.At)
	from := len(b.text)
	e := f.Encounter
	begin := e != nil && e.Status == "occurred" && day.Equal(midnight(e.Date)) && !strings.HasPrefix(f.Kind, "plan")
	claimed := [2]time.Time{day, day}
	if b.title {
		return
	}
	switch {
	case begin && e.zone && p.o.side == claimant:
		day = day.AddDate(0, 0, 1)
		b.write("in the early hours of " + p.dayName(day))
		claimed = [2]time.Time{day, day}
	case begin && e.zone:
		b.write("late on " + p.dayName(day))
	case begin && p.shift[e] != 0:
		day = day.AddDate(0, 0, p.shift[e])
		b.write("on " + p.dayName(day))
		claimed = [2]time.Time{day, day}
	case !b.start() && b.loose && p.lastDay.Equal(day) && p.r.IntN(3) > 0:
		return
	default:
		b.write("on " + p.dayName(day))
	}
	p.lastDay = day
	if begin {
		b.mark(from, mark{kind: "value", fact: f.event(), bySide: nobody, claim: Claim{Slot: "date", By: nobody}, date: claimed})
	}
}

// bareDay writes the day of a fact as a noun and never leaves it out: "the Monday session".
func (b *builder) bareDay() {
	p, f, e := b.p, b.f, b.f.Encounter
	day, from := midnight(f.At), len(b.text)
	begin := e != nil && e.Status == "occurred" && day.Equal(midnight(e.Date)) && !strings.HasPrefix(f.Kind, "plan")
	switch {
	case begin && e.zone && p.o.side == claimant:
		day = day.AddDate(0, 0, 1)
	case begin && !e.zone:
		day = day.AddDate(0, 0, p.shift[e])
	}
	b.write(p.dayName(day))
	p.lastDay = day
	if begin {
		b.mark(from, mark{kind: "value", fact: f.event(), bySide: nobody, claim: Claim{Slot: "date", By: nobody}, date: [2]time.Time{day, day}})
	}
}

// pair is what those who meet are called together.
func (b *builder) pair() string {
	women := 0
	for s := range 2 {
		x := b.p.w.ministerOn(s, b.f)
		if b.f.Encounter.Level == "leaders" {
			x = b.p.w.leader[s]
		}
		if x.Female {
			women++
		}
	}
	return []string{"the two men", "the pair", "the two women"}[women]
}

// party writes a party or what belongs to it.
func (b *builder) party(s side, what, next string) bool {
	p, w := b.p, b.p.w
	var c Country
	if s < group {
		c = w.country[s]
	}
	from := len(b.text)
	switch what {
	case "":
		if s != group {
			b.write(c.Name)
			break
		}
		name := "the " + w.group
		adjective := map[side]string{holder: "patriotic", claimant: "terrorist"}[p.o.side]
		if !b.title && adjective != "" && (p.o.kind == "state" || p.r.IntN(3) == 0) && p.labelled < 2 {
			p.labelled++
			b.write("the " + adjective + " " + w.group)
			b.mark(from, mark{kind: "label", referent: w.group, taking: p.o.side})
		} else {
			b.write(name)
		}
	case "adj":
		b.write(c.Adjective)
	case "cap":
		b.write(c.Capital)
	case "gov":
		if p.r.IntN(2) == 0 || b.title {
			b.write(c.Name)
		} else {
			b.write("the " + c.Adjective + " government")
		}
	case "min":
		b.write("the " + c.Adjective + " foreign ministry")
	case "mil":
		b.write("the " + c.Adjective + " army")
	case "pm":
		if s == ally {
			b.person(w.allyHead, next)
		} else {
			b.person(w.leader[s], next)
		}
	case "fm":
		b.person(w.ministerOn(s, b.f), next)
	case "env":
		if s == mediator {
			b.person(w.envoy, next)
		} else {
			b.person(w.negotiator[s], next)
		}
	case "spox":
		b.person(w.speaker[s], next)
	case "cmd":
		b.person(w.commander, next)
	case "pmlast":
		b.write(w.leader[s].Surname)
	case "fmlast":
		b.write(w.ministerOn(s, b.f).Surname)
	default:
		return false
	}
	return true
}

// ministerOn is who leads a foreign ministry when a fact happens, an acting minister too.
func (w *world) ministerOn(s side, f *Fact) *Person {
	if f == nil || s != w.changed {
		return w.minister[s]
	}
	if f.Kind == "resign" {
		return f.Person
	}
	for _, x := range []*Person{w.minister[s], w.next, w.acting} {
		if strings.HasSuffix(x.OfficeOn(f.At), "foreign minister") && x.OfficeOn(f.At) != "deputy foreign minister" {
			return x
		}
	}
	panic("newsroom: a ministry without a head")
}

// person names somebody: with the office at the first mention, by surname afterwards.
func (b *builder) person(x *Person, next string) {
	p, w := b.p, b.p.w
	if b.title {
		b.write(x.Surname)
		return
	}
	if p.known[x] && !(b.forced != "" && x == b.P) {
		b.write(p.short(x))
		return
	}
	p.known[x] = true
	from := len(b.text)
	office, verdict := p.office(x, b.f)
	if b.forced != "" && x == b.P {
		office, verdict = b.forced, b.verdict
	}
	country := w.country[x.Side%4]
	name := x.Name()
	possessive := strings.HasPrefix(next, "'") || strings.HasPrefix(next, "’")
	form := p.r.IntN(4)
	if possessive {
		form = p.r.IntN(2) * 3
	}
	home := p.o.side == x.Side
	upper := titleCase(office)
	switch {
	case office == "":
		b.write(name)
	case office == "commander":
		b.write("the commander of the " + w.group + ", " + name + ",")
	case office == "mediator":
		switch form {
		case 0, 3:
			b.write(country.Adjective + " mediator " + name)
		case 1:
			b.write("the " + country.Adjective + " mediator, " + name + ",")
		default:
			b.write("the mediator, " + name + " of " + country.Name + ",")
		}
	case strings.HasPrefix(office, "spokes"):
		if form%2 == 0 && !possessive {
			b.write(name + ", a " + office + " for the " + country.Adjective + " foreign ministry,")
		} else {
			b.write(country.Adjective + " foreign ministry " + office + " " + name)
		}
	case strings.HasPrefix(office, "member"):
		if possessive {
			b.write(name)
		} else {
			b.write(name + ", a " + country.Adjective + " " + office + ",")
		}
	case strings.HasPrefix(office, "former ") || office == "chief negotiator" || strings.HasSuffix(office, "designate") || strings.HasPrefix(office, "deputy"):
		switch form {
		case 0, 3:
			if strings.HasPrefix(office, "former ") {
				b.write("former " + country.Adjective + " " + strings.TrimPrefix(office, "former ") + " " + name)
			} else {
				b.write(country.Adjective + " " + office + " " + name)
			}
		case 1:
			if rest, ok := strings.CutPrefix(office, "former "); ok {
				b.write("the former " + country.Adjective + " " + rest + ", " + name + ",")
			} else {
				b.write("the " + country.Adjective + " " + office + ", " + name + ",")
			}
		default:
			b.write(name + ", the " + office + " of " + country.Name + ",")
		}
	default:
		switch {
		case form == 3 && home:
			b.write(upper + " " + name)
		case form == 0 || form == 3:
			b.write(country.Adjective + " " + upper + " " + name)
		case form == 1:
			b.write("the " + country.Adjective + " " + office + ", " + name + ",")
		default:
			b.write(name + ", " + country.Name + "'s " + office + ",")
		}
	}
	if office != "" {
		b.mark(from, mark{kind: "role", person: x, description: office, verdict: verdict})
	}
}

func titleCase(office string) string {
	if rest, ok := strings.CutPrefix(office, "acting "); ok {
		return "acting " + titleCase(rest)
	}
	f := strings.Fields(office)
	for i := range f {
		f[i] = strings.ToUpper(f[i][:1]) + f[i][1:]
	}
	return strings.Join(f, " ")
}

// office is what a careful writer calls somebody on the day of writing.
func (p *piece) office(x *Person, f *Fact) (string, string) {
	if f != nil && f.Kind == "resign" && x == f.Person {
		return "foreign minister", "right"
	}
	now := x.OfficeOn(p.pub)
	switch {
	case now != "":
		return now, "right"
	case x.heldBefore("foreign minister", p.pub):
		return "former foreign minister", "right"
	case x.willHold("foreign minister", p.pub):
		return "foreign minister-designate", "right"
	}
	return "", "right"
}

// short names somebody whom the piece has introduced.
func (p *piece) short(x *Person) string {
	if !p.o.mister {
		return x.Surname
	}
	if x.Female {
		return "Ms " + x.Surname
	}
	return "Mr " + x.Surname
}

// dayName names a day as it is written on the day of publication: a weekday within the
// six days before and after, else the date.
func (p *piece) dayName(d time.Time) string {
	if n := daysBetween(d, p.pub); n > -7 && n < 7 && p.o.kind != "readout" {
		return d.Weekday().String()
	}
	return written(d, p.o.american)
}

// claim is the latest figure for a slot that the outlet has heard, and the fact that it
// is a figure of.
func (p *piece) claim(f *Fact, slots ...string) (Claim, *Fact) {
	var best *Claim
	for _, x := range []*Fact{f, f.Of} {
		if x == nil || best != nil {
			continue
		}
		for i, c := range x.Claims {
			for _, s := range slots {
				if c.Slot == s && !c.From.After(p.pub) && (c.Bloc == nobody || c.Bloc == p.o.side) && (c.Outlet == "" || c.Outlet == p.o.name) && (c.By == nobody || p.side == nobody || c.By == p.side) {
					best = &x.Claims[i]
				}
			}
		}
	}
	if best == nil {
		panic(fmt.Sprintf("newsroom: %s has no %v", f.ID, slots))
	}
	return *best, f.event()
}

// event is the fact that a detail is a detail of.
func (f *Fact) event() *Fact {
	switch f.Kind {
	case "attack.injured", "attack.children", "attack.toll", "round.length", "call.length", "leakdeny", "enc.raised", "enc.silent", "toll.holder", "toll.claimant":
		if f.Of != nil {
			return f.Of
		}
	}
	return f
}
