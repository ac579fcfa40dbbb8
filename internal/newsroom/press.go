package newsroom

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// A piece is an article while it is written.
type piece struct {
	w        *world
	t        *Truth
	r        *rand.Rand
	decks    *decks
	o        *outlet
	id       string
	kind     string // report, readout, copy, rehash, digest, analysis
	pub      time.Time
	undated  bool
	title    sentence
	dateline string
	paras    [][]sentence
	foot     string

	of       *piece // what it was copied or retold from
	relation string
	credits  string // the outlet named as the source, also when its article is not held

	// while writing
	known    map[*Person]bool
	done     map[*Fact]bool
	told     int
	lastDay  time.Time
	shift    map[*Encounter]int
	labelled int
	began    bool
	used     map[string]bool // background that stands already
	side     side
	source   string
}

func (p *piece) credit() string { return p.source }

// say writes one sentence that tells a fact. It is empty when there is no wording.
func (p *piece) say(kind string, f *Fact) sentence {
	fm, ok := p.decks.next(kind)
	if !ok {
		panic("newsroom: no wording for " + kind)
	}
	for range 4 * len(p.decks.w[kind]) { // no sentence begins with digits
		if !fm.number(p, f) {
			break
		}
		fm, _ = p.decks.next(kind)
	}
	b := &builder{p: p, f: f, by: fm.by, loose: p.told > 0 && !strings.HasSuffix(kind, ".back") && !slices.Contains(plainPast, kind)}
	return p.finish(b, fm, kind)
}

// number says whether a form would begin with digits.
func (fm form) number(p *piece, f *Fact) bool {
	slots := figures[fm.nodes[0].slot]
	if slots == nil {
		return false
	}
	c, _ := p.claim(f, slots...)
	return c.Low >= 100 && c.High >= 0 && c.Unit != "minute"
}

func (p *piece) finish(b *builder, fm form, kind string) sentence {
	b.nodes(fm.nodes, "")
	if b.f != nil && tells(kind) {
		m := mark{kind: "fact", fact: b.f, stance: "asserted", bySide: nobody}
		if fm.by != "" {
			m.stance = "attributed"
			m.by, m.bySide = b.whose(fm.by)
		}
		if k := b.f.Kind; (k == "plan" || k == "envoyplan" || k == "vague") && b.f.Kind != "" {
			m.stance = "planned"
		}
		b.mark(0, m)
	}
	p.told++
	return sentence{b.text, b.marks}
}

// tells says whether a kind of wording tells what happened; a title does not count.
func tells(kind string) bool {
	for _, s := range []string{"head.", "background", "seizure", "closing", "colour", "more.", "mediator", "analysis", "blog", "person", "frame"} {
		if strings.HasPrefix(kind, s) {
			return false
		}
	}
	return true
}

// plain writes a sentence that tells nothing.
func (p *piece) plain(kind string) sentence {
	fm, _ := p.decks.next(kind)
	for range p.decks.w[kind] {
		if !p.used[fm.raw] {
			break
		}
		fm, _ = p.decks.next(kind)
	}
	p.used[fm.raw] = true
	return p.finish(&builder{p: p, f: &Fact{Kind: kind, X: holder, Y: claimant, At: p.pub, Place: p.w.towns[0], Condition: false}}, fm, kind)
}

// about writes a sentence about somebody, by the office given, or by the right one.
func (p *piece) about(kind string, x *Person, e *Fact, office, verdict string) sentence {
	fm, _ := p.decks.next(kind)
	f := &Fact{Kind: kind, X: x.Side, Y: 1 - x.Side, At: p.pub}
	if e != nil {
		f.Encounter, f.Number, f.Of, f.Place = e.Encounter, e.Number, e, e.Place
	}
	b := &builder{p: p, f: f, P: x, forced: office, verdict: verdict}
	s := p.finish(b, fm, kind)
	if e != nil {
		s.marks = append(s.marks, mark{start: 0, end: len(s.text), kind: "passage", fact: e})
	}
	return s
}

// quote writes what somebody said.
func (p *piece) quote(q *Quote, kind string) sentence {
	fm, _ := p.decks.next(kind)
	return p.finish(&builder{p: p, f: &Fact{Kind: kind, X: q.Speaker.Side, Y: claimant, At: p.pub}, q: q}, fm, kind)
}

func (p *piece) headline(kind string, f *Fact) {
	fm, ok := p.decks.next("head." + kind)
	if !ok {
		panic("newsroom: no headline for " + kind)
	}
	b := &builder{p: p, f: f, title: true, by: fm.by}
	b.nodes(fm.nodes, "")
	p.title = sentence{text: b.text}
}

func (p *piece) para(s ...sentence) {
	if len(s) > 0 {
		p.paras = append(p.paras, s)
	}
}

// words counts those of the body.
func (p *piece) words() int {
	n := 0
	for _, para := range p.paras {
		for _, s := range para {
			n += len(strings.Fields(string(s.text)))
		}
	}
	return n
}

// A desk plans and writes the coverage of one case.
type desk struct {
	w      *world
	t      *Truth
	r      *rand.Rand
	decks  *decks
	pieces []*piece
	slips  []slip
	shifts map[string]*Encounter // an outlet that has the wrong day of an encounter
}

// A slip is an office given wrongly, by one article.
type slip struct {
	from, to        time.Time
	person          *Person
	office, verdict string
	kind            string
	of              *Fact
	kinds           string // of outlets
}

func (d *desk) newPiece(o *outlet, kind string, pub time.Time) *piece {
	return &piece{w: d.w, t: d.t, r: d.r, decks: d.decks, o: o, kind: kind, pub: pub, side: nobody,
		known: map[*Person]bool{}, done: map[*Fact]bool{}, used: map[string]bool{}, shift: map[*Encounter]int{}}
}

func (d *desk) outlet(name string) *outlet {
	for i := range d.w.outlets {
		if d.w.outlets[i].name == name {
			return &d.w.outlets[i]
		}
	}
	return nil
}

// of lists the outlets of a kind that speak for a side.
func (d *desk) of(s side, kinds string) []*outlet {
	var out []*outlet
	for i := range d.w.outlets {
		if o := &d.w.outlets[i]; o.side == s && strings.Contains(kinds, o.kind) {
			out = append(out, o)
		}
	}
	return out
}

// quotes gives each moment what was said on its occasion, nothing twice in a case.
func (d *desk) quotes() {
	take := func(kind string) []string {
		if len(d.decks.left["quote."+kind]) == 0 && d.decks.every["quote."+kind] > 0 {
			return nil
		}
		fm, _ := d.decks.next("quote." + kind)
		return strings.Split(fm.raw, "|")
	}
	add := func(f *Fact, x *Person, kind, to string) {
		if text := take(kind); text != nil {
			f.Quotes = append(f.Quotes, &Quote{Speaker: x, Text: text, To: to})
		}
	}
	for i, m := range d.t.Moments {
		f := m.Facts[0]
		kind := "hard"
		if f.Good > 0 {
			kind = "soft"
		}
		voice := func(s side) *Person {
			if f.Encounter != nil && f.Encounter.Level == "leaders" || (i+s)%3 == 0 {
				return d.w.leader[s]
			}
			return d.w.ministerOn(s, f)
		}
		switch {
		case f.Kind == "leak":
			add(f, f.Person, "leak", f.Exclusive)
		case f.Kind == "resign" || f.Kind == "nominate":
		case f.X == mediator:
			add(f, d.w.envoy, "mediator", "")
		case f.Encounter != nil && f.Encounter.What == "round":
			add(f, voice(holder), kind, "")
			add(f, voice(claimant), kind, "")
			add(f, d.w.envoy, "mediator", "")
		case f.X == holder || f.X == claimant:
			add(f, voice(f.X), kind, "")
		default:
			add(f, voice(claimant), kind, "")
		}
		if i%6 == 3 && len(f.Quotes) > 0 { // one newspaper of a party hears more than the others
			s := []side{holder, claimant}[i/6%2]
			o := d.of(s, "newspaper")[0]
			add(f, d.w.negotiator[s], kind, o.name)
		}
	}
}

// plan decides who makes which mistake.
func (d *desk) plan() {
	w, t := d.w, d.t
	var resign, nominate, sworn, round *Fact
	for _, f := range t.Facts() {
		switch {
		case f.Kind == "resign":
			resign = f
		case f.Kind == "nominate":
			nominate = f
		case f.Kind == "sworn":
			sworn = f
		case (f.Kind == "round.none" || f.Kind == "round.progress") && round == nil:
			round = f
		}
	}
	old := w.minister[w.changed]
	day := 24 * time.Hour
	var back *Person
	for _, l := range w.leader {
		if len(l.Terms) > 1 {
			back = l
		}
	}
	other := w.leader[0]
	if back == other {
		other = w.leader[1]
	}
	title := map[string]string{"president": "prime minister", "prime minister": "president"}[other.Terms[0].Office]
	end := t.Start.AddDate(0, 0, span)
	d.slips = []slip{
		{nominate.At, sworn.At.Add(-12 * time.Hour), w.next, "foreign minister", "premature", "person.new", nil, "newspaper broadcaster state"},
		{sworn.At.Add(1 * day), sworn.At.Add(6 * day), w.acting, "acting foreign minister", "stale", "person.new", nil, "newspaper broadcaster state"},
		{resign.At.Add(2 * day), resign.At.Add(6 * day), old, "foreign minister", "stale", "person.back", round, "newspaper blog state broadcaster"},
		{resign.At.Add(6 * day), end, old, "foreign minister", "stale", "person.back", round, "newspaper blog state"},
		{resign.At.Add(1 * day), resign.At.Add(9 * day), old, "former foreign minister", "right", "person.back", round, "newspaper wire"},
		{resign.At.Add(3 * day), end, old, "former foreign minister", "right", "person.back", round, "newspaper wire state broadcaster"},
		{nominate.At, sworn.At.Add(-12 * time.Hour), w.next, "foreign minister-designate", "right", "person.new", nil, "wire newspaper broadcaster state"},
		{t.Start.Add(3 * day), end, back, "former " + back.Terms[0].Office, "stale", "person.leader", nil, "newspaper broadcaster"},
		{t.Start, end, back, "", "", "person.returned", nil, "wire"},
		{t.Start.Add(5 * day), end, back, "", "", "person.returned", nil, "newspaper broadcaster"},
		{t.Start.Add(4 * day), end, other, title, "wrong", "person.leader", nil, "newspaper broadcaster state"},
		{t.Start.Add(2 * day), end, other, "", "", "person.leader", nil, "wire newspaper"},
	}
	d.shifts = map[string]*Encounter{}
	var calls []*Encounter
	for _, e := range t.Encounters {
		if e.What == "call" && e.Level == "leaders" && !e.zone {
			calls = append(calls, e)
		}
	}
	papers := d.of(nobody, "newspaper")
	d.shifts[papers[d.r.IntN(len(papers))].name] = calls[0]
}

// report writes what an outlet has of its own about a moment.
func (d *desk) report(o *outlet, m *Moment, pub time.Time) *piece {
	p := d.newPiece(o, "report", pub)
	if o.kind == "readout" {
		p.kind = "readout"
	}
	lead := m.Facts[0]
	p.source = lead.Exclusive
	if e := d.shifts[o.name]; e != nil {
		p.shift[e] = -1
	}
	head := strings.TrimPrefix(lead.Kind, "attack.")
	if p.kind == "readout" {
		if lead.X != o.side && lead.Y == o.side {
			// the ministry that speaks is the one that publishes
			f := *lead
			f.X, f.Y = lead.Y, lead.X
			p.headline("readout", &f)
		} else {
			p.headline("readout", lead)
		}
	} else {
		p.headline(head, lead)
	}
	p.lead(lead)
	say := func(f *Fact) sentence {
		p.done[f] = true
		kind := f.Kind
		if kind == "offer" && (o.side == holder || o.side == claimant) { // each side has its own figure
			kind = []string{"offer.holder", "offer.claimant"}[o.side]
			p.side = o.side
			defer func() { p.side = nobody }()
		}
		return p.say(kind, f)
	}
	first := []sentence{say(lead)}
	if lead.Kind == "attack2" {
		for _, s := range []side{holder, claimant} {
			if o.side == nobody || o.side == mediator || o.side == s {
				p.side = s
				kind := []string{"toll.holder", "toll.claimant"}[s]
				first = append(first, p.say(kind, lead))
				p.side = nobody
			}
		}
	}
	p.para(first...)
	quotes := p.choose(lead.Quotes)
	var group []sentence
	ofTalks := false
	flush := func() { p.para(group...); group = nil }
	for _, f := range m.Facts[1:] {
		if f.Hush == o.side && f.Hush != nobody && hushes(f) || f.At.After(pub) {
			continue
		}
		if p.kind == "readout" && (f.Kind != "enc.raised" && f.Kind != "call.length") {
			continue
		}
		if (f.Kind == "enc.raised" || f.Kind == "enc.silent" || strings.HasSuffix(f.Kind, ".length")) && d.r.IntN(3) == 0 {
			continue
		}
		if strings.HasSuffix(f.Kind, ".length") && has(first[0], "length") {
			continue
		}
		if c := strings.HasPrefix(f.Kind, "enc.") || strings.HasSuffix(f.Kind, ".length"); c != ofTalks && len(group) > 0 {
			ofTalks = c
			flush()
		} else {
			ofTalks = c
		}
		group = append(group, say(f))
		if len(group) == 2 {
			flush()
			if len(quotes) > 0 {
				p.para(p.quote(quotes[0], frame(quotes[0], o)))
				quotes = quotes[1:]
			}
		}
	}
	flush()
	for _, q := range quotes {
		p.para(p.quote(q, frame(q, o)))
	}
	if p.kind == "readout" {
		return p
	}
	if o.kind == "wire" || o.side == mediator || o.side == nobody {
		if lead.Encounter != nil && d.r.IntN(2) == 0 {
			kind := "mediator.bad"
			if lead.Good > 0 {
				kind = "mediator.good"
			}
			p.para(p.plain(kind))
		}
	}
	if more := "more." + moreOf[lead.Kind]; more != "more." {
		fm, _ := d.decks.next(more)
		p.paras[0] = append(p.paras[0], p.finish(&builder{p: p, f: lead}, fm, more))
	}
	d.slip(p)
	d.context(p, lead, 3)
	p.ground()
	enough := 120
	if o.bloc != "" { // only of a piece of this length can it be said that it leaves something out
		enough = 152
	}
	for turn := 0; p.words() < enough; turn++ {
		switch n := p.words(); turn % 3 {
		case 0:
			d.context(p, lead, 2)
			if p.words() == n {
				p.ground()
			}
		case 1:
			p.para(p.plain("colour"), p.plain("colour"))
		case 2:
			p.ground()
		}
	}
	p.para(p.plain("closing"))
	return p
}

// moreOf is the kind of detail that goes with a lead.
var moreOf = map[string]string{
	"round.none": "round", "round.progress": "round", "call.none": "call", "call.progress": "call", "fmcall": "call",
	"attack": "attack", "attack2": "attack", "resign": "resign", "nominate": "office", "sworn": "office",
	"sanction": "sanction", "lift": "sanction", "release": "release", "expel": "expel", "aid": "aid", "truce": "truce",
	"threaten": "threaten", "mobilise": "army", "pullback": "army", "raise": "talk", "concede": "talk", "redline": "talk",
	"refuse": "talk", "leakdeny": "talk", "extend": "talk", "cancel": "talk", "vague": "talk", "plan": "talk",
	"deal": "end", "partial": "end", "breakdown": "end",
}

// hushes says whether a fact can be left out by those whom it does not suit.
func hushes(f *Fact) bool {
	return f.Kind == "accuse" || f.Kind == "refuse" || f.Kind == "broken" || f.Kind == "cancel" || f.Kind == "recall"
}

func has(s sentence, slot string) bool {
	return slices.ContainsFunc(s.marks, func(m mark) bool { return m.kind == "value" && m.claim.Slot == slot })
}

func frame(q *Quote, o *outlet) string {
	if q.To != "" {
		return "frame.told"
	}
	return "frame"
}

// choose takes the quotes that an outlet has and wants: a party's outlet its own side's.
func (p *piece) choose(all []*Quote) []*Quote {
	var out []*Quote
	for _, q := range all {
		switch {
		case q.To != "" && q.To != p.o.name:
		case q.To != "":
			p.source = q.To
			out = append(out, q)
		case p.o.side == holder || p.o.side == claimant:
			if q.Speaker.Side == p.o.side {
				out = append(out, q)
			}
		default:
			if len(out) < 2 {
				out = append(out, q)
			}
		}
	}
	return out
}

func (p *piece) lead(f *Fact) {
	w := p.w
	place := w.country[max(0, f.X)%4].Capital
	switch {
	case f.Encounter != nil && f.Encounter.What == "round" && !strings.HasPrefix(f.Kind, "plan"):
		place = f.Encounter.Place
	case f.X == mediator:
		place = w.country[mediator].Capital
	case f.X == nobody || f.Kind == "attack2":
		place = f.Place
	case f.X == group:
		place = w.country[claimant].Capital
	}
	switch p.o.kind {
	case "wire":
		if p.o.american {
			p.dateline = fmt.Sprintf("%s, %s (%s) — ", strings.ToUpper(place), p.pub.Format("January 2"), p.o.credit)
		} else {
			p.dateline = fmt.Sprintf("%s (%s) - ", strings.ToUpper(place), p.o.credit)
		}
	case "newspaper":
		if p.o.layout == "md" {
			p.dateline = strings.ToUpper(place) + " – "
		}
	}
}

// ground adds background that tells nothing new; how it began, once.
func (p *piece) ground() {
	var s []sentence
	for range 2 {
		kind := "background"
		if p.r.IntN(3) == 0 && !p.began {
			kind = "seizure"
			p.began = true
		}
		fm, _ := p.decks.next(kind)
		if (strings.Contains(fm.raw, "{labelA}") && p.o.side == claimant) || (strings.Contains(fm.raw, "{labelB}") && p.o.side == holder) {
			fm, _ = p.decks.next("background")
		}
		if p.used[fm.raw] {
			continue
		}
		p.used[fm.raw] = true
		f := &Fact{Kind: kind, X: holder, Y: claimant, At: p.pub}
		s = append(s, p.finish(&builder{p: p, f: f}, fm, kind))
	}
	p.para(s...)
}

// slip lets the piece speak of somebody whose office has changed, if it is the day.
func (d *desk) slip(p *piece) {
	for i, s := range d.slips {
		if p.pub.Before(s.from) || p.pub.After(s.to) || p.known[s.person] || !strings.Contains(s.kinds, p.o.kind) ||
			(s.verdict == "wrong" || s.verdict == "stale") && p.o.side == s.person.Side {
			continue
		}
		d.slips = slices.Delete(d.slips, i, i+1)
		p.para(p.about(s.kind, s.person, s.of, s.office, s.verdict))
		return
	}
}

// plainPast are the kinds whose wordings will do for what is some days old as well.
var plainPast = []string{"expel", "aid", "recall", "mobilise", "pullback", "withdraw", "threaten", "redline", "support", "lift", "carry", "extend"}

// context recalls what happened before: encounters of the same kind, attacks, bans.
func (d *desk) context(p *piece, lead *Fact, n int) {
	var out []sentence
	facts := d.t.Facts()
	for i := len(facts) - 1; i >= 0 && len(out) < n; i-- {
		f := facts[i]
		if p.done[f] || !f.At.Before(p.pub) || daysBetween(f.At, lead.At) < 1 || f.Hush == p.o.side && hushes(f) {
			continue
		}
		kind := ""
		switch {
		case f.Kind == "round.none" || f.Kind == "round.progress":
			kind = "round.back"
		case f.Kind == "call.none" || f.Kind == "call.progress":
			kind = "call.back"
		case f.Kind == "fmcall" || f.Kind == "cancel":
			kind = f.Kind + ".back"
		case f.Kind == "attack" && !p.done[f] && p.o.side != holder:
			kind = "attack.back"
		case f.Kind == "sanction":
			kind = "sanction.back"
			for _, g := range facts {
				if g.Of == f && !g.At.After(p.pub) {
					kind = ""
				}
			}
		case f.Kind == "truce":
			kind = "truce.back"
			for _, g := range facts {
				if g.Of == f && !g.At.After(p.pub) {
					kind = ""
				}
			}
		case f.Kind == "release":
			kind = "release.back"
		case f == lead.Of || f.Kind == "threaten" && daysBetween(p.pub, f.Until) < 1:
		case slices.Contains(plainPast, f.Kind) && daysBetween(f.At, p.pub) < 10:
			kind = f.Kind
		case f.Kind == "plan" && midnight(f.Until).After(p.pub) && daysBetween(f.At, p.pub) > 0:
			kind = "plan.back"
		}
		if kind == "" || d.r.IntN(3) == 0 {
			continue
		}
		p.done[f] = true
		out = append(out, p.say(kind, f))
	}
	p.para(out...)
}

// copyOf is another outlet's version of a piece: word for word, edited, or cut.
func (d *desk) copyOf(of *piece, o *outlet, relation string, pub time.Time) *piece {
	p := d.newPiece(o, "copy", pub)
	p.of, p.relation = of, relation
	p.title = of.title
	for _, para := range of.paras {
		p.paras = append(p.paras, slices.Clone(para))
	}
	if relation != "verbatim" || d.r.IntN(2) == 0 {
		p.dateline = of.dateline
	}
	credit := []string{"(" + of.o.short + ")", "Source: " + of.o.name, "With material from " + of.o.short, "Agencies"}
	if of.o.kind == "wire" && d.r.IntN(4) > 0 {
		p.foot, p.credits = credit[d.r.IntN(len(credit))], of.o.name
		if p.foot == "Agencies" {
			p.credits = ""
		}
	}
	switch n := len(p.paras); relation {
	case "cut":
		p.paras = p.paras[:max(2, n*6/10)]
	case "edited":
		if n > 4 { // one paragraph goes, two change places
			gone := 2 + d.r.IntN(n-3)
			p.paras = slices.Delete(p.paras, gone, gone+1)
			n--
		}
		if n > 4 {
			i := n - 3
			p.paras[i], p.paras[i+1] = p.paras[i+1], p.paras[i]
		}
		lead := d.leadOf(of)
		p.paras = p.paras[:n-1]
		p.known = maps(of)
		p.lastDay = midnight(lead.At)
		p.headline(strings.TrimPrefix(lead.Kind, "attack."), lead)
		p.para(p.plain("closing"))
		for _, x := range [][2]string{{" said that ", " stated that "}, {" told reporters", " told journalists"}, {" took place ", " was held "}} {
			for i, para := range p.paras {
				for k := range para {
					if p.paras[i][k], _ = replaced(para[k], x[0], x[1]); false {
						break
					}
				}
			}
		}
	}
	return p
}

// leadOf is the fact that a piece leads with.
func (d *desk) leadOf(p *piece) *Fact {
	for _, m := range p.paras[0][0].marks {
		if m.kind == "fact" {
			return m.fact
		}
	}
	return nil
}

// maps is who has been introduced by a piece.
func maps(p *piece) map[*Person]bool {
	out := map[*Person]bool{}
	for _, para := range p.paras {
		for _, s := range para {
			for _, m := range s.marks {
				if m.person != nil {
					out[m.person] = true
				}
			}
		}
	}
	return out
}

// replaced puts other words for some, once, and moves the marks behind them; words in
// quotation marks stay.
func replaced(s sentence, old, new string) (sentence, bool) {
	text := string(s.text)
	i := strings.Index(text, old)
	if i < 0 || strings.Count(text[:i], "\"")%2 == 1 {
		return s, false
	}
	at, d := len([]rune(text[:i])), len([]rune(new))-len([]rune(old))
	end := at + len([]rune(old))
	out := sentence{text: []rune(text[:i] + new + text[i+len(old):])}
	for _, m := range s.marks {
		if m.start >= end {
			m.start += d
		}
		if m.end >= end {
			m.end += d
		}
		out.marks = append(out.marks, m)
	}
	return out, true
}

// retold is a piece that rests on what another outlet alone had.
func (d *desk) retold(of *piece, leak *Fact, o *outlet, pub time.Time) *piece {
	p := d.newPiece(o, "rehash", pub)
	p.of, p.relation, p.source, p.credits = of, "rehash", leak.Exclusive, leak.Exclusive
	p.headline("rehash", leak)
	if o.kind == "blog" {
		p.para(p.plain("blog.open"))
	}
	p.para(p.say("leak.again", leak))
	p.done[leak] = true
	for _, q := range leak.Quotes {
		if q.To != "" {
			p.para(p.quote(q, "frame.told"))
		}
	}
	if o.kind == "blog" {
		p.para(p.plain("analysis"), p.plain("analysis"))
		p.ground()
		p.para(p.plain("analysis"), p.plain("blog.close"))
	} else {
		for _, f := range d.t.Facts() {
			if f.Kind == "leakdeny" && f.Of == leak && f.At.Before(pub) {
				p.para(p.say(f.Kind, f))
			}
		}
		d.slip(p)
		d.context(p, leak, 1)
		p.ground()
	}
	return p
}

// digest tells the news of a week in a line each, and leaves some out.
func (d *desk) digest(o *outlet, pub time.Time) *piece {
	p := d.newPiece(o, "digest", pub)
	p.headline("digest", &Fact{Kind: "digest", X: holder, Y: claimant, At: pub})
	for i, m := range d.t.Moments {
		f := m.Facts[0]
		if n := daysBetween(f.At, pub); n < 1 || n > 7 || i%4 == 2 || !f.Until.IsZero() && daysBetween(f.Until, pub) >= 0 || f.Exclusive != "" || f.Kind == "attack2" {
			continue
		}
		p.para(p.say(f.Kind, f))
	}
	return p
}

// analysis says much and tells nothing.
func (d *desk) analysis(o *outlet, pub time.Time) *piece {
	p := d.newPiece(o, "analysis", pub)
	p.headline("analysis", &Fact{Kind: "analysis", X: holder, Y: claimant, At: pub})
	for range 4 {
		p.para(p.plain("analysis"), p.plain("analysis"))
	}
	p.ground()
	return p
}

// cover writes the whole coverage: n articles, in the order in which they came out.
func (d *desk) cover(n int) []*piece {
	d.quotes()
	d.plan()
	type job struct {
		o   *outlet
		m   *Moment
		pub time.Time
	}
	var jobs []job
	taken := map[string]bool{}
	assign := func(o *outlet, m *Moment) bool {
		if o == nil {
			return false
		}
		key := fmt.Sprint(o.name, slices.Index(d.t.Moments, m))
		if taken[key] {
			return false
		}
		taken[key] = true
		at := m.At()
		last := at // of what belongs to the lead
		for _, f := range m.Facts {
			if f.At.After(last) {
				last = f.At
			}
		}
		var pub time.Time
		switch o.kind {
		case "wire":
			pub = last.Add(time.Duration(60+d.r.IntN(150)) * time.Minute)
		case "state", "readout", "broadcaster":
			pub = last.Add(time.Duration(120+d.r.IntN(300)) * time.Minute)
		default:
			pub = last.Add(time.Duration(4+d.r.IntN(14))*time.Hour + time.Duration(d.r.IntN(60))*time.Minute)
		}
		if m.Facts[0].Exclusive == o.name {
			pub = at.Add(30 * time.Minute)
		}
		jobs = append(jobs, job{o, m, awake(pub)})
		return true
	}
	copies, retold, digests, analyses := max(4, n*17/100), max(2, n*9/100), max(1, n/25), max(1, n/24)
	own := n - copies - retold - digests - analyses
	// What the case cannot do without.
	ministry := holder
	for _, m := range d.t.Moments {
		if e := m.Facts[0].Encounter; e != nil && e.What == "call" && e.Level == "leaders" {
			assign(d.of(ministry, "readout")[0], m)
			ministry = claimant
		}
		for _, f := range m.Facts {
			for _, c := range f.Claims {
				if c.Outlet != "" && f.Kind != "attack.toll" {
					assign(d.outlet(c.Outlet), m)
				}
			}
		}
		lead := m.Facts[0]
		switch {
		case m == d.t.Moments[0]:
			assign(d.of(holder, "state newspaper")[d.r.IntN(4)], m)
			assign(d.of(claimant, "state newspaper")[d.r.IntN(4)], m)
		case lead.Kind == "attack":
			assign(d.of(mediator, "broadcaster")[0], m)
			assign(d.of(nobody, "wire")[d.r.IntN(2)], m)
			assign(d.of(nobody, "newspaper")[d.r.IntN(4)], m)
		case lead.Exclusive != "":
			assign(d.outlet(lead.Exclusive), m)
			continue
		case lead.Kind == "attack.toll":
			for _, o := range d.of(holder, "state newspaper")[:3] {
				assign(o, m)
			}
			assign(d.of(claimant, "state newspaper")[d.r.IntN(4)], m)
			assign(d.of(nobody, "wire")[d.r.IntN(2)], m)
			assign(d.of(nobody, "newspaper")[d.r.IntN(4)], m)
		case lead.Kind == "attack2":
			assign(d.of(holder, "state")[0], m)
			assign(d.of(claimant, "state")[0], m)
		}
	}
	for name, e := range d.shifts { // one entry
		for _, m := range d.t.Moments {
			if m.Facts[0].Encounter == e {
				assign(d.outlet(name), m)
			}
		}
	}
	wires := d.of(nobody, "wire")
	anybody := append(append(d.of(mediator, "broadcaster"), d.of(nobody, "newspaper")...), append(d.of(holder, "state newspaper"), d.of(claimant, "state newspaper")...)...)
	for i, m := range d.t.Moments {
		switch lead := m.Facts[0]; {
		case lead.Exclusive != "", slices.ContainsFunc(jobs, func(j job) bool { return j.m == m && j.o.kind != "readout" }):
		case lead.Encounter != nil, lead.Thread == d.t.Moments[2].Facts[0].Thread, lead.ID == "end", d.r.IntN(2) == 0:
			assign(wires[i%2], m)
		default:
			assign(anybody[d.r.IntN(len(anybody))], m)
		}
		if lead := m.Facts[0]; lead.Kind == "release" || lead.Kind == "expel" {
			assign(d.of(nobody, "newspaper")[d.r.IntN(4)], m)
		}
	}
	end := d.t.Moments[len(d.t.Moments)-1]
	assign(d.of(holder, "state newspaper")[d.r.IntN(4)], end)
	assign(d.of(claimant, "state newspaper")[d.r.IntN(4)], end)
	assign(d.of(nobody, "newspaper")[d.r.IntN(4)], end)
	order := d.r.Perm(len(d.t.Moments))
	for pass := 0; len(jobs) < own && pass < 12; pass++ {
		for k, i := range order {
			m := d.t.Moments[i]
			if m.Facts[0].Exclusive != "" || pass == 0 && !large(m) {
				continue
			}
			if len(jobs) >= own {
				break
			}
			var from []*outlet
			switch pass % 4 {
			case 0:
				from = d.of((k+pass)%2, "state newspaper")
			case 1:
				from = d.of(nobody, "newspaper")
			case 2:
				from = d.of(1-(k+pass)%2, "state newspaper")
			default:
				if e := m.Facts[0].Encounter; e != nil && e.What == "call" {
					from = d.of(k%2, "readout")
				} else {
					from = append(d.of(mediator, "broadcaster"), wires...)
				}
			}
			assign(from[d.r.IntN(len(from))], m)
		}
	}
	// Where there are too many, moments that are told more than once are told once less.
	for i := len(jobs) - 1; i >= 0 && len(jobs) > own; i-- {
		told := 0
		for _, j := range jobs {
			if j.m == jobs[i].m {
				told++
			}
		}
		if told > 1 {
			jobs = slices.Delete(jobs, i, i+1)
		}
	}
	copies = n - len(jobs) - retold - digests - analyses
	slices.SortStableFunc(jobs, func(a, b job) int { return a.pub.Compare(b.pub) })
	for _, j := range jobs {
		d.pieces = append(d.pieces, d.report(j.o, j.m, j.pub))
	}
	reports := slices.Clone(d.pieces)

	var leaks []*piece
	for _, p := range reports {
		if d.leadOf(p).Exclusive != "" {
			leaks = append(leaks, p)
		}
	}
	var unheld *Fact
	for _, f := range d.t.Facts() {
		if f.Kind == "leak" && d.outlet(f.Exclusive) == nil {
			unheld = f
		}
	}
	retellers := append(d.of(nobody, "blog"), append(d.of(mediator, "broadcaster"), append(d.of(holder, "newspaper"), d.of(claimant, "newspaper")...)...)...)
	for i := range retold {
		if i == 1 || i == 3 {
			o := []*outlet{d.of(claimant, "newspaper")[1], d.of(nobody, "blog")[0]}[i/2]
			d.pieces = append(d.pieces, d.retold(nil, unheld, o, awake(unheld.At.Add(time.Duration(5+4*i)*time.Hour))))
			continue
		}
		of := leaks[i%len(leaks)]
		d.pieces = append(d.pieces, d.retold(of, d.leadOf(of), retellers[i%len(retellers)], awake(of.pub.Add(time.Duration(9+7*i)*time.Hour))))
	}
	// Copies: most of wires, by outlets that have nothing of their own on the day.
	for i, tries := 0, 0; i < copies && tries < 1000; tries++ {
		of := reports[d.r.IntN(len(reports))]
		if of.o.kind == "readout" || d.r.IntN(3) > 0 && of.o.kind != "wire" || d.leadOf(of).Exclusive != "" {
			continue
		}
		var from []*outlet
		for k := range d.w.outlets {
			o := &d.w.outlets[k]
			ok := o.kind == "newspaper" || o.kind == "state" || o.kind == "broadcaster"
			if of.o.side == holder || of.o.side == claimant {
				ok = ok && o.side == of.o.side
			}
			if ok && o != of.o && !taken[fmt.Sprint(o.name, slices.Index(d.t.Moments, d.momentOf(of)))] && (of.o.kind != "wire" || o.side == nobody || o.side == mediator || d.r.IntN(2) == 0) {
				from = append(from, o)
			}
		}
		if len(from) == 0 {
			continue
		}
		o := from[d.r.IntN(len(from))]
		taken[fmt.Sprint(o.name, slices.Index(d.t.Moments, d.momentOf(of)))] = true
		relation := []string{"edited", "verbatim", "cut", "edited"}[i%4]
		d.pieces = append(d.pieces, d.copyOf(of, o, relation, awake(of.pub.Add(time.Duration(70+d.r.IntN(900))*time.Minute))))
		i++
	}
	for i := range digests {
		d.pieces = append(d.pieces, d.digest(d.of(nobody, "digest")[0], d.t.Start.AddDate(0, 0, (i+1)*span/digests).Add(6*time.Hour)))
	}
	for i := range analyses {
		p := d.analysis(d.of(nobody, "review")[0], d.t.Start.AddDate(0, 0, 4+(i*9)%22).Add(8*time.Hour))
		p.undated = i == 0
		d.pieces = append(d.pieces, p)
	}
	slices.SortStableFunc(d.pieces, func(a, b *piece) int {
		return cmp.Or(a.pub.Compare(b.pub), strings.Compare(a.o.name, b.o.name))
	})
	return d.pieces
}

// large says whether a moment is on every front page.
func large(m *Moment) bool {
	for _, s := range []string{"round.", "call.", "attack", "truce", "release", "sanction"} {
		if strings.HasPrefix(m.Facts[0].Kind, s) {
			return true
		}
	}
	return false
}

// awake is a time, or five in the morning when nobody is at the desk.
func awake(t time.Time) time.Time {
	if t.Hour() < 5 {
		return time.Date(t.Year(), t.Month(), t.Day(), 5, t.Minute(), 0, 0, time.UTC)
	}
	return t
}

func (d *desk) momentOf(p *piece) *Moment {
	lead := d.leadOf(p)
	for _, m := range d.t.Moments {
		if slices.Contains(m.Facts, lead) {
			return m
		}
	}
	return nil
}
