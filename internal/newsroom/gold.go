package newsroom

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Gold is what a careful reader gets out of a case. Its form is that of the gold for
// disagreement: documents, links, events, reports, values, pairs, roles and omissions;
// what it says of articles, encounters, events, quotes, conditions, positions,
// disputes, copies and thin articles can be scored as the other cases in eval/gold are.
//
// A Passage counts code points in the text of its document.
type Gold struct {
	About      string             `json:"about"`
	Outlets    []GoldOutlet       `json:"outlets"`
	Docs       []Doc              `json:"docs"`
	Links      []Link             `json:"links"`
	Articles   map[string]Listing `json:"articles"`
	Encounters []GoldEncounter    `json:"encounters"`
	Events     []GoldEvent        `json:"events"`
	Reports    []Report           `json:"reports"`
	Origins    []Origins          `json:"origins"`
	Values     []Value            `json:"values"`
	Pairs      []Pair             `json:"pairs"`
	Alerts     []Alert            `json:"alerts"`
	Roles      []Role             `json:"roles"`
	Labels     []Label            `json:"labels"`
	Omissions  []Omission         `json:"omissions"`
	Quotes     []GoldQuote        `json:"quotes"`
	Conditions []Condition        `json:"conditions"`
	Positions  []Position         `json:"positions"`
	Disputes   []Dispute          `json:"disputes"`
	Copies     [][2]string        `json:"copies"`
	Thin       []string           `json:"thin"`
}

// The rows of the gold. Documents are named by the number that begins their file's name.
type (
	// GoldOutlet is one as it would be declared; Bloc is empty where it speaks for nobody.
	GoldOutlet struct {
		Name    string `json:"name"`
		Kind    string `json:"kind"`
		Bloc    string `json:"bloc,omitempty"`
		Country string `json:"country,omitempty"`
	}
	// Doc is an article: its text is the title and the paragraphs, with an empty line between.
	Doc struct {
		Doc       string `json:"doc"`
		File      string `json:"file"`
		Outlet    string `json:"outlet"`
		Bloc      string `json:"bloc,omitempty"`
		Kind      string `json:"kind"` // report, readout, copy, rehash, digest, analysis
		Lang      string `json:"lang"`
		Published string `json:"published,omitempty"`
		Title     string `json:"title"`
		Words     int    `json:"words"`
		Facts     int    `json:"facts"`
		Text      string `json:"text"`
	}
	// Passage is some words of a document.
	Passage struct {
		Doc   string `json:"doc"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
	}
	// Link is a copy edge from the older article to the newer one.
	Link struct {
		From     string    `json:"from"`
		To       string    `json:"to"`
		Kind     string    `json:"kind"` // verbatim, edited, cut, rehash
		Credit   string    `json:"credit,omitempty"`
		Evidence []Passage `json:"evidence"` // one of each where they share a passage
	}
	// Listing is what is on an article.
	Listing struct {
		Date        string `json:"date,omitempty"`
		Outlet      string `json:"outlet"`
		Title       string `json:"title"`
		DerivedFrom string `json:"derived_from,omitempty"`
	}
	// GoldEncounter is a call, a round or a meeting, held or not.
	GoldEncounter struct {
		ID        string   `json:"id"`
		What      string   `json:"what"`
		Kind      string   `json:"kind"` // call, round, meeting
		Level     string   `json:"level"`
		Parties   []string `json:"parties"`
		Number    int      `json:"number,omitempty"`
		Place     string   `json:"place,omitempty"`
		Date      string   `json:"date,omitempty"`
		Announced string   `json:"announced,omitempty"`
		Status    string   `json:"status"`
		Outcome   string   `json:"outcome,omitempty"` // progress, none
		Docs      []string `json:"docs"`
		Passages  []Told   `json:"passages"`
		MaybeSame []string `json:"maybe_same,omitempty"`
	}
	// Told is a passage that tells of an encounter, as held, planned or cancelled.
	Told struct {
		Passage
		As string `json:"as"`
	}
	// GoldEvent is one, with PLOVER's type.
	GoldEvent struct {
		ID        string   `json:"id"`
		Kind      string   `json:"kind"`
		Type      string   `json:"type"`
		Alt       []string `json:"alt,omitempty"`
		Actor     *string  `json:"actor"`
		Recipient string   `json:"recipient,omitempty"`
		Place     string   `json:"place,omitempty"`
		Date      string   `json:"date"`
		Status    string   `json:"status"`
		Story     string   `json:"story"`
		Says      []string `json:"says"`
		Docs      []string `json:"docs"`
		Must      bool     `json:"must,omitempty"`
		// Figures are what is counted and the different counts that are told of it.
		Figures map[string][]Bounds `json:"figures,omitempty"`
	}
	// Bounds of a figure: equal when it is exact, High absent for "at least".
	Bounds struct {
		Low  int  `json:"low"`
		High *int `json:"high,omitempty"`
	}
	// Report is one telling of an event.
	Report struct {
		Event string `json:"event"`
		Passage
		Stance string `json:"stance"`
		To     string `json:"to,omitempty"`
		Origin int    `json:"origin"` // its number among the origins of the event
	}
	// Origins are the groups of documents that tell an event independently. Two articles
	// of one outlet are one origin; ByDocument counts the groups where they are not joined.
	Origins struct {
		Event      string     `json:"event"`
		Documents  int        `json:"documents"`
		Outlets    int        `json:"outlets"`
		Origins    int        `json:"origins"`
		ByDocument int        `json:"origins_by_document"`
		Groups     [][]string `json:"groups"`
	}
	// Value is one telling of a figure or a day. High is absent for "at least".
	Value struct {
		ID    string `json:"id"`
		Event string `json:"event"`
		Slot  string `json:"slot"`
		Passage
		Low        *int   `json:"lo,omitempty"`
		High       *int   `json:"hi,omitempty"`
		From       string `json:"from,omitempty"` // of a day
		To         string `json:"to,omitempty"`
		Unit       string `json:"unit,omitempty"`
		Population string `json:"population,omitempty"`
		AsOf       string `json:"as_of,omitempty"`
		By         string `json:"by,omitempty"`

		bySide side
		at     time.Time
	}
	// Pair is how two different values of one slot stand to each other.
	Pair struct {
		Event    string `json:"event"`
		Slot     string `json:"slot"`
		A        string `json:"a"` // ids of values
		B        string `json:"b"`
		Relation string `json:"relation"`
	}
	// Alert is a disagreement that a reader should be shown: the types are conflict,
	// party, update, date, zone, role, label, attribution and omission.
	Alert struct {
		ID       string  `json:"id"`
		Type     string  `json:"type"`
		Event    string  `json:"event,omitempty"`
		Slot     string  `json:"slot,omitempty"`
		A        Passage `json:"a"`
		B        Passage `json:"b"`
		AlsoA    []Told  `json:"also_a,omitempty"` // other passages with the same value as A
		AlsoB    []Told  `json:"also_b,omitempty"`
		Material bool    `json:"material"`
	}
	// Role is what somebody is called, and whether it is so on the day of writing.
	Role struct {
		Passage
		Person      string `json:"person"`
		Description string `json:"description"`
		Verdict     string `json:"verdict"`
	}
	// Label is a name for a thing that takes a side; Side is a country or empty.
	Label struct {
		Passage
		Referent string `json:"referent"`
		Side     string `json:"side,omitempty"`
	}
	// Omission is an event that a bloc could have told and did not.
	Omission struct {
		Proposition string   `json:"proposition"`
		Bloc        string   `json:"bloc"`
		ToldBy      []string `json:"told_by"`
		Silent      []string `json:"silent"`
		Material    bool     `json:"material"`
	}
	// GoldQuote is something said in somebody's own words.
	GoldQuote struct {
		Speaker string   `json:"speaker"`
		Text    string   `json:"text"`
		Docs    []string `json:"docs"`
	}
	// Condition is what somebody makes an act depend on.
	Condition struct {
		Actor    string   `json:"actor"`
		Will     string   `json:"will,omitempty"`
		WillNot  string   `json:"will_not,omitempty"`
		Until    string   `json:"until"`
		Deadline string   `json:"deadline,omitempty"`
		Docs     []string `json:"docs"`
	}
	// Position is for or against something.
	Position struct {
		Actor  string   `json:"actor"`
		Issue  []string `json:"issue"`
		Stance string   `json:"stance"`
		Docs   []string `json:"docs"`
	}
	// Dispute is an alert about values in the form of the other cases.
	Dispute struct {
		About  string              `json:"about"`
		Values map[string][]string `json:"values"`
	}
)

// coded is the type of an event by the kind of its fact.
var coded = map[string]struct {
	kind string
	alt  []string
	must bool
}{
	"round.none": {"CONSULT", nil, true}, "round.progress": {"CONSULT", []string{"AGREE"}, true},
	"call.none": {"CONSULT", nil, true}, "call.progress": {"CONSULT", []string{"AGREE"}, true}, "fmcall": {"CONSULT", nil, true},
	"plan": {"CONSULT", nil, false}, "envoyplan": {"CONSULT", nil, false}, "cancel": {"CONSULT", []string{"REJECT", "SANCTION"}, true}, "vague": {"CONSULT", nil, false},
	"attack": {"ASSAULT", nil, true}, "attack2": {"ASSAULT", nil, true}, "accuse": {"ACCUSE", nil, true}, "deny": {"REJECT", nil, true}, "counter": {"ACCUSE", []string{"REJECT"}, false},
	"condition": {"REJECT", []string{"THREATEN", "REQUEST"}, true}, "withdraw": {"RETREAT", []string{"CONCEDE"}, true}, "stay": {"REJECT", nil, false},
	"offer": {"AGREE", []string{"CONCEDE", "AID", "COOPERATE", "SUPPORT"}, true}, "raise": {"AGREE", []string{"CONCEDE", "COOPERATE", "SUPPORT"}, true},
	"demand": {"REQUEST", nil, true}, "concede": {"CONCEDE", []string{"AGREE", "RETREAT"}, true},
	"refuse": {"REJECT", nil, true}, "redline": {"REJECT", nil, true},
	"sanction": {"SANCTION", nil, true}, "lift": {"CONCEDE", []string{"RETREAT", "COOPERATE"}, true},
	"threaten": {"THREATEN", nil, true}, "extend": {"CONCEDE", []string{"RETREAT"}, false}, "carry": {"SANCTION", []string{"COERCE", "MOBILIZE"}, true},
	"release": {"CONCEDE", []string{"RETREAT", "COOPERATE"}, true}, "expel": {"SANCTION", []string{"COERCE"}, true}, "aid": {"AID", nil, true},
	"truce": {"AGREE", nil, true}, "broken": {"ACCUSE", []string{"ASSAULT"}, true}, "mobilise": {"MOBILIZE", nil, true}, "pullback": {"RETREAT", []string{"CONCEDE"}, true},
	"protest": {"PROTEST", nil, false}, "recall": {"SANCTION", []string{"REJECT"}, true}, "support": {"SUPPORT", nil, false},
	"leak": {"AGREE", []string{"CONCEDE"}, false}, "leakdeny": {"REJECT", nil, false},
	"deal": {"AGREE", nil, true}, "partial": {"AGREE", nil, true}, "breakdown": {"REJECT", []string{"SANCTION", "RETREAT"}, true},
}

// claims are the kinds in which a party speaks for itself.
var claims = map[string]bool{"accuse": true, "deny": true, "counter": true, "leakdeny": true, "broken": true, "redline": true, "condition": true,
	"refuse": true, "offer": true, "raise": true, "concede": true, "demand": true}

// counted are the slots that are figures of people and things.
var counted = map[string]bool{"killed": true, "injured": true, "released": true, "deployed": true, "withdrawn": true, "delivered": true}

// located is a mark in a document, with its place in the whole text.
type located struct {
	mark
	Passage
	p *piece
}

// gatherer makes the gold of one case.
type gatherer struct {
	g     *Gold
	w     *world
	t     *Truth
	desk  *desk
	all   []located
	track string // prefixed to ids where a folder holds more than one case
	text  map[string][]rune
}

// locate lays the marks of a piece into the text of its document.
func (x *gatherer) locate(p *piece) string {
	title, paragraphs := p.text()
	text := title + "\n\n" + strings.Join(paragraphs, "\n\n")
	runes := []rune(text)
	at := len([]rune(title)) + 2
	for i, para := range p.paras {
		pos := at
		if i == 0 {
			pos += len([]rune(p.dateline))
		}
		for _, s := range para {
			for _, m := range s.marks {
				a, b := pos+m.start, pos+m.end
				x.all = append(x.all, located{m, Passage{p.id, a, b, string(runes[a:b])}, p})
			}
			pos += len(s.text) + 1
		}
		at += len([]rune(paragraphs[i])) + 2
	}
	x.text[p.id] = runes
	return text
}

func (x *gatherer) id(f *Fact) string { return x.track + f.ID }

func iso(t time.Time) string { return t.Format("2006-01-02") }

func (x *gatherer) name(s side) string {
	switch {
	case s == nobody:
		return ""
	case s == group:
		return x.w.group
	}
	return x.w.country[s].Name
}

func unique(list []string) []string {
	out := slices.Clone(list)
	slices.Sort(out)
	return slices.Compact(out)
}

func docsOf(list []located) []string {
	var out []string
	for _, l := range list {
		out = append(out, l.Doc)
	}
	return unique(out)
}

func (x *gatherer) where(keep func(located) bool) []located {
	var out []located
	for _, l := range x.all {
		if keep(l) {
			out = append(out, l)
		}
	}
	return out
}

func (x *gatherer) gather() {
	for _, p := range x.desk.pieces {
		text := x.locate(p)
		title, _ := p.text()
		d := Doc{Doc: p.id, Outlet: p.o.name, Bloc: p.o.bloc, Kind: p.kind, Lang: "en", Title: title, Words: p.words(), Text: text, Facts: x.facts(p)}
		ext, _ := p.file()
		d.File = fileName(p, ext)
		l := Listing{Outlet: p.o.name, Title: title}
		if !p.undated {
			d.Published = p.pub.Format(time.RFC3339)
			l.Date = iso(p.pub)
		}
		if p.relation == "rehash" {
			l.DerivedFrom = p.credits
		}
		x.g.Docs = append(x.g.Docs, d)
		x.g.Articles[p.id] = l
		if d.Facts < 4 || d.Facts*300 < 2*d.Words {
			x.g.Thin = append(x.g.Thin, p.id)
		}
	}
	for _, o := range x.w.outlets {
		x.g.Outlets = append(x.g.Outlets, GoldOutlet{o.name, o.kind, o.bloc, o.country})
	}
	x.links()
	x.encounters()
	x.events()
	x.values()
	x.roles()
	x.attributions()
	x.omissions()
	x.rest()
}

// facts counts the checkable findings of a piece: what it tells, its figures, its quotes.
func (x *gatherer) facts(p *piece) int {
	n := 0
	for _, l := range x.all {
		if l.Doc == p.id && (l.kind == "quote" || l.kind == "value" && l.claim.Slot != "date" || l.kind == "fact" && coded[l.fact.Kind].kind != "") {
			n++
		}
	}
	return n
}

func (x *gatherer) links() {
	for _, p := range x.desk.pieces {
		if p.of == nil {
			continue
		}
		l := Link{From: p.of.id, To: p.id, Kind: p.relation, Credit: p.credits}
		pick := func(doc string) []located {
			return x.where(func(m located) bool {
				if p.relation == "rehash" {
					return m.Doc == doc && (m.kind == "fact" && m.fact.Exclusive != "" || m.kind == "quote")
				}
				return m.Doc == doc && m.kind == "fact"
			})
		}
		if a, b := pick(p.of.id), pick(p.id); len(a) > 0 && len(b) > 0 {
			l.Evidence = []Passage{a[0].Passage, b[0].Passage}
		}
		x.g.Links = append(x.g.Links, l)
		x.g.Copies = append(x.g.Copies, [2]string{l.From, l.To})
	}
}

func (x *gatherer) encounters() {
	for _, e := range x.t.Encounters {
		told := x.where(func(l located) bool {
			return (l.kind == "fact" || l.kind == "passage") && l.fact.Encounter == e
		})
		g := GoldEncounter{ID: x.track + e.ID, Kind: e.What, Level: e.Level, Parties: []string{x.name(holder), x.name(claimant)}, Number: e.Number, Place: e.Place, Status: e.Status, Docs: docsOf(told)}
		if !e.Date.IsZero() {
			g.Date = iso(e.Date)
		}
		if !e.Announced.IsZero() {
			g.Announced = iso(e.Announced)
		}
		if e.Status == "occurred" {
			g.Outcome = map[bool]string{true: "progress", false: "none"}[e.Progress]
		}
		for _, id := range e.Like {
			g.MaybeSame = append(g.MaybeSame, x.track+id)
		}
		g.What = strings.TrimSpace(fmt.Sprintf("%s %s of %s, %s %s, %s", ordinals[e.Number], e.What, e.Level, e.Place, g.Date, e.Status))
		if e.Number == 0 {
			g.What = strings.TrimPrefix(g.What, "zeroth ")
		}
		for _, l := range told {
			as := "held"
			switch l.fact.Kind {
			case "plan", "envoyplan", "vague":
				as = "planned"
			case "cancel":
				as = "cancelled"
			}
			g.Passages = append(g.Passages, Told{l.Passage, as})
		}
		if len(told) > 0 {
			x.g.Encounters = append(x.g.Encounters, g)
		}
	}
}

func (x *gatherer) events() {
	for _, f := range x.t.Facts() {
		c, ok := coded[f.Kind]
		told := x.tellings(f)
		if !ok || len(told) == 0 {
			continue
		}
		g := GoldEvent{ID: x.id(f), Kind: f.Kind, Type: c.kind, Alt: c.alt, Date: iso(f.At), Status: "occurred", Story: x.track + f.Thread, Docs: docsOf(told), Must: c.must}
		from, to := f.ends()
		actor := x.name(from)
		switch f.Kind {
		case "plan", "vague", "envoyplan":
			actor = x.name(holder)
			g.Recipient, g.Status, g.Date = x.name(claimant), "planned", ""
			if !f.Until.IsZero() {
				g.Date = iso(f.Until)
			}
		case "withdraw", "stay":
			actor = x.w.group
		case "support":
			actor, g.Recipient = x.name(ally), x.name(f.X)
		case "cancel":
			g.Status = "cancelled"
			g.Recipient = x.name(f.Y)
		case "attack", "attack2":
			g.Place, actor = f.Place, ""
		case "aid", "protest", "mobilise", "pullback":
		default:
			g.Recipient = x.name(to)
		}
		if f.Encounter != nil && g.Place == "" {
			g.Place = f.Encounter.Place
		}
		if actor != "" {
			g.Actor = &actor
		}
		for _, l := range told {
			g.Says = append(g.Says, strings.TrimRight(l.Text, "."))
		}
		g.Says = unique(g.Says)
		for _, l := range x.all {
			if l.kind != "value" || l.fact != f || l.claim.Of == "children" || !counted[l.claim.Slot] {
				continue
			}
			b := Bounds{Low: l.claim.Low}
			if l.claim.High >= 0 {
				b.High = &l.claim.High
			}
			if g.Figures == nil {
				g.Figures = map[string][]Bounds{}
			}
			if !slices.ContainsFunc(g.Figures[l.claim.Slot], func(o Bounds) bool {
				return o.Low == b.Low && (o.High == nil) == (b.High == nil)
			}) {
				g.Figures[l.claim.Slot] = append(g.Figures[l.claim.Slot], b)
			}
		}
		x.g.Events = append(x.g.Events, g)
		x.origins(g.ID, told)
	}
}

// ends are who does a thing and to whom; what a demand is told beside is what X offers, so
// that it is Y who demands.
func (f *Fact) ends() (from, to side) {
	if f.Kind == "demand" {
		return f.Y, f.X
	}
	return f.X, f.Y
}

// tellings are the passages that tell an event: those of its own fact, and of a toll.
func (x *gatherer) tellings(f *Fact) []located {
	return x.where(func(l located) bool {
		return l.kind == "fact" && (l.fact == f || l.fact.event() == f && strings.HasPrefix(l.fact.Kind, "attack."))
	})
}

// origins joins the documents that tell an event by copy edges, and those that give it
// only as the word of one and the same source.
func (x *gatherer) origins(id string, told []located) {
	docs := docsOf(told)
	parent := map[string]string{}
	var root func(string) string
	root = func(d string) string {
		if parent[d] == "" {
			return d
		}
		return root(parent[d])
	}
	join := func(a, b string) {
		if a, b = root(a), root(b); a != b {
			parent[max(a, b)] = min(a, b)
		}
	}
	fact := told[0].fact.event()
	if told[0].fact.Kind == "leakdeny" { // a denial in public is not what one newspaper alone had
		fact = told[0].fact
	}
	for _, l := range x.g.Links {
		if slices.Contains(docs, l.From) && slices.Contains(docs, l.To) && (l.Kind != "rehash" || fact.Exclusive != "") {
			join(l.From, l.To)
		}
	}
	// What one newspaper alone had is its own, though it be told by others only.
	if fact.Exclusive != "" {
		for _, d := range docs {
			join(docs[0], d)
		}
	}
	// A party's claim in the outlets of its own bloc is told once.
	first := ""
	for _, l := range told {
		if by, _ := fact.ends(); claims[fact.Kind] && l.p.o.side == by && (by == holder || by == claimant) {
			if first != "" {
				join(first, l.Doc)
			}
			first = l.Doc
		}
	}
	sole := map[string]string{}
	for _, d := range docs {
		var sources []string
		for _, l := range told {
			if l.Doc == d {
				sources = append(sources, l.by)
			}
		}
		if s := unique(sources); len(s) == 1 && s[0] != "" {
			if other, ok := sole[s[0]]; ok {
				join(other, d)
			} else {
				sole[s[0]] = d
			}
		}
	}
	strict := map[string]bool{}
	for _, d := range docs {
		strict[root(d)] = true
	}
	// What an outlet tells again it does not tell independently.
	at := map[string]string{}
	for _, d := range docs {
		name := x.g.Articles[d].Outlet
		if at[name] != "" {
			join(at[name], d)
		}
		at[name] = d
	}
	o := Origins{Event: id, Documents: len(docs), ByDocument: len(strict)}
	number := map[string]int{}
	var outlets []string
	for _, d := range docs {
		r := root(d)
		if _, ok := number[r]; !ok {
			number[r] = len(o.Groups)
			o.Groups = append(o.Groups, nil)
		}
		o.Groups[number[r]] = append(o.Groups[number[r]], d)
		outlets = append(outlets, x.g.Articles[d].Outlet)
	}
	o.Origins, o.Outlets = len(o.Groups), len(unique(outlets))
	x.g.Origins = append(x.g.Origins, o)
	for _, l := range told {
		x.g.Reports = append(x.g.Reports, Report{id, l.Passage, l.stance, l.by, number[root(l.Doc)]})
	}
}

// values lists every telling of a figure, and how the different ones of a slot relate.
func (x *gatherer) values() {
	type key struct{ event, slot string }
	var order []key
	groups := map[key][][]Value{}
	for _, l := range x.all {
		if l.kind != "value" {
			continue
		}
		v := Value{ID: fmt.Sprintf("%sv%d", x.track, len(x.g.Values)+1), Event: x.id(l.fact), Slot: l.claim.Slot, Passage: l.Passage, Unit: l.claim.Unit, Population: l.claim.Of, By: l.by, bySide: l.bySide, at: l.fact.At}
		if !l.claim.From.IsZero() {
			v.at = l.claim.From
		}
		v.AsOf = v.at.Format(time.RFC3339)
		if v.Slot == "date" {
			v.From, v.To, v.AsOf = iso(l.date[0]), iso(l.date[1]), ""
		} else {
			low, high := l.claim.Low, l.claim.High
			v.Low = &low
			if high >= 0 {
				v.High = &high
			}
		}
		x.g.Values = append(x.g.Values, v)
		k := key{v.Event, v.Slot}
		if groups[k] == nil {
			order = append(order, k)
		}
		i := slices.IndexFunc(groups[k], func(g []Value) bool { return same(g[0], v) })
		if i < 0 {
			groups[k] = append(groups[k], nil)
			i = len(groups[k]) - 1
		}
		groups[k][i] = append(groups[k][i], v)
	}
	for _, k := range order {
		gs := groups[k]
		for i := range gs {
			for j := range gs[:i] {
				a, b := apart(gs[j], gs[i])
				zone := x.zone(k.event)
				relation := relate(a, b, zone)
				x.g.Pairs = append(x.g.Pairs, Pair{k.event, k.slot, a.ID, b.ID, relation})
				kind := relation
				if k.slot == "date" && relation == "conflict" {
					kind = "date"
				}
				switch kind {
				case "conflict", "party", "update", "date", "zone":
				default:
					continue
				}
				al := x.alert(kind, k.event, k.slot, a.Passage, b.Passage)
				for _, v := range gs[j] {
					if v.Passage != a.Passage {
						al.AlsoA = append(al.AlsoA, Told{v.Passage, v.By})
					}
				}
				for _, v := range gs[i] {
					if v.Passage != b.Passage {
						al.AlsoB = append(al.AlsoB, Told{v.Passage, v.By})
					}
				}
				x.g.Alerts = append(x.g.Alerts, al)
				d := Dispute{About: k.slot + " of " + k.event, Values: map[string][]string{}}
				for _, g := range [][]Value{gs[j], gs[i]} {
					var docs []string
					for _, v := range g {
						docs = append(docs, v.Doc)
					}
					d.Values[g[0].Text] = unique(append(docs, d.Values[g[0].Text]...))
				}
				if kind != "zone" && len(d.Values) == 2 {
					x.g.Disputes = append(x.g.Disputes, d)
				}
			}
		}
	}
}

func (x *gatherer) alert(kind, event, slot string, a, b Passage) Alert {
	return Alert{ID: fmt.Sprintf("%sa%d", x.track, len(x.g.Alerts)+1), Type: kind, Event: event, Slot: slot, A: a, B: b, Material: true}
}

func (x *gatherer) zone(event string) bool {
	for _, e := range x.t.Encounters {
		if x.track+e.ID == event {
			return e.zone
		}
	}
	return false
}

func same(a, b Value) bool {
	eq := func(p, q *int) bool { return p == nil && q == nil || p != nil && q != nil && *p == *q }
	return a.From == b.From && a.Unit == b.Unit && a.Population == b.Population && eq(a.Low, b.Low) && eq(a.High, b.High)
}

// apart picks one of each of two groups, from two documents if it can.
func apart(a, b []Value) (Value, Value) {
	for _, u := range a {
		for _, v := range b {
			if u.Doc != v.Doc {
				return u, v
			}
		}
	}
	return a[0], b[0]
}

// relate says how two values of a slot stand to each other, as the definitions have it:
// the first that fits of scope, same, compatible, update, party, conflict. "About" has
// been turned into an interval before.
func relate(a, b Value, zone bool) string {
	switch {
	case a.Unit != b.Unit || a.Population != b.Population:
		return "scope"
	case same(a, b):
		return "same"
	case a.Slot == "date" && zone:
		return "zone"
	case a.Slot == "date":
		return "conflict"
	}
	meet := func(u, v Value) bool { return u.High == nil || *u.High >= *v.Low }
	if meet(a, b) && meet(b, a) {
		return "compatible"
	}
	first, last := a, b
	if b.at.Before(a.at) {
		first, last = b, a
	}
	if last.at.Sub(first.at) >= 3*time.Hour && *last.Low > *first.Low {
		return "update"
	}
	if a.bySide+b.bySide == holder+claimant && a.bySide != b.bySide && min(a.bySide, b.bySide) >= 0 {
		return "party"
	}
	return "conflict"
}

func (x *gatherer) roles() {
	var right []located
	var wrong []located
	for _, l := range x.all {
		switch l.kind {
		case "role":
			x.g.Roles = append(x.g.Roles, Role{l.Passage, l.person.Name(), l.description, l.verdict})
			if l.verdict == "right" {
				right = append(right, l)
			} else {
				wrong = append(wrong, l)
			}
		case "label":
			x.g.Labels = append(x.g.Labels, Label{l.Passage, l.referent, x.name(l.taking)})
		}
	}
	for _, l := range wrong {
		best := -1
		for i, r := range right {
			if r.person == l.person && r.Doc != l.Doc && r.description != l.description &&
				(best < 0 || r.p.pub.Sub(l.p.pub).Abs() < right[best].p.pub.Sub(l.p.pub).Abs()) {
				best = i
			}
		}
		if best >= 0 {
			x.g.Alerts = append(x.g.Alerts, x.alert("role", "", "office of "+l.person.Name(), l.Passage, right[best].Passage))
		}
	}
	// One alert for each thing that both sides have their own words for.
	done := map[string]bool{}
	for _, a := range x.all {
		if a.kind != "label" || a.taking != holder || done[a.referent] {
			continue
		}
		for _, b := range x.all {
			if b.kind == "label" && b.taking == claimant && b.referent == a.referent && a.Doc != b.Doc {
				x.g.Alerts = append(x.g.Alerts, x.alert("label", "", a.referent, a.Passage, b.Passage))
				done[a.referent] = true
				break
			}
		}
	}
}

// attributions are who did it, and who says that it is not so.
func (x *gatherer) attributions() {
	for _, f := range x.t.Facts() {
		if f.Kind != "deny" && f.Kind != "counter" && f.Kind != "leakdeny" {
			continue
		}
		said := x.where(func(l located) bool {
			return l.kind == "fact" && (l.fact.Kind == "accuse" && l.fact.Of == f.Of || l.fact == f.Of && f.Kind == "leakdeny")
		})
		denied := x.where(func(l located) bool { return l.kind == "fact" && l.fact == f })
		func() {
			for _, a := range said {
				for _, b := range denied {
					if a.Doc != b.Doc {
						al := x.alert("attribution", x.id(f.Of), map[string]string{"leakdeny": "denied"}[f.Kind], a.Passage, b.Passage)
						if al.Slot == "" {
							al.Slot = "who did it"
						}
						for _, o := range said {
							if o.Passage != a.Passage {
								al.AlsoA = append(al.AlsoA, Told{o.Passage, o.by})
							}
						}
						for _, o := range denied {
							if o.Passage != b.Passage {
								al.AlsoB = append(al.AlsoB, Told{o.Passage, o.by})
							}
						}
						x.g.Alerts = append(x.g.Alerts, al)
						return
					}
				}
			}
		}()
	}
}

// omissions follow the definition: at least two origins of other blocs tell an event,
// and at least three documents of a bloc, on the same story, of 150 words or more and
// out six hours after it was first told, do not.
func (x *gatherer) omissions() {
	type doc struct {
		p       *piece
		stories map[string]bool
		tells   map[*Fact]bool
	}
	docs := map[string]*doc{}
	for _, p := range x.desk.pieces {
		docs[p.id] = &doc{p, map[string]bool{}, map[*Fact]bool{}}
	}
	for _, l := range x.all {
		if l.kind == "fact" {
			if f := x.desk.leadOf(l.p); f != nil && l.p.kind != "digest" {
				docs[l.Doc].stories[f.Thread] = true
			}
			docs[l.Doc].tells[l.fact] = true
			docs[l.Doc].tells[l.fact.event()] = true
		}
	}
	groupsOf := map[string][][]string{}
	for _, o := range x.g.Origins {
		groupsOf[o.Event] = o.Groups
	}
	for _, f := range x.t.Facts() {
		if coded[f.Kind].kind == "" {
			continue
		}
		var first time.Time
		for _, p := range x.desk.pieces {
			if docs[p.id].tells[f] && (first.IsZero() || p.pub.Before(first)) {
				first = p.pub
			}
		}
		if first.IsZero() {
			continue
		}
		for _, s := range []side{holder, claimant} {
			bloc := x.w.country[s].Name
			var silent []string
			broken := false
			for _, p := range x.desk.pieces {
				switch {
				case p.o.bloc != bloc:
				case docs[p.id].tells[f]:
					broken = true
				case !p.undated && docs[p.id].stories[f.Thread] && p.words() >= 150 && p.pub.Sub(first) >= 6*time.Hour:
					silent = append(silent, p.id)
				}
			}
			if broken || len(silent) < 3 {
				continue
			}
			n := 0
			var told []string
			for _, g := range groupsOf[x.id(f)] {
				foreign := slices.ContainsFunc(g, func(d string) bool { return docs[d].p.o.bloc != bloc })
				if foreign {
					n++
					told = append(told, g...)
				}
			}
			if n < 2 {
				continue
			}
			material := f.Hush == s && hushes(f)
			x.g.Omissions = append(x.g.Omissions, Omission{x.id(f), bloc, unique(told), silent, material})
			a := x.tellings(f)[0]
			b := x.where(func(l located) bool {
				return l.Doc == silent[0] && l.kind == "fact"
			})[0]
			al := x.alert("omission", x.id(f), bloc, a.Passage, b.Passage)
			al.Material = material
			x.g.Alerts = append(x.g.Alerts, al)
		}
	}
}

// rest are the quotes, conditions and positions.
func (x *gatherer) rest() {
	at := map[string]int{}
	for _, l := range x.all {
		if l.kind != "quote" {
			continue
		}
		key := l.person.Name() + "|" + l.Text
		i, ok := at[key]
		if !ok {
			i = len(x.g.Quotes)
			at[key] = i
			x.g.Quotes = append(x.g.Quotes, GoldQuote{Speaker: l.person.Name(), Text: strings.TrimRight(l.Text, ".")})
		}
		x.g.Quotes[i].Docs = unique(append(x.g.Quotes[i].Docs, l.Doc))
	}
	for _, f := range x.t.Facts() {
		docs := docsOf(x.where(func(l located) bool { return l.kind == "fact" && l.fact == f }))
		if len(docs) == 0 {
			continue
		}
		switch f.Kind {
		case "condition":
			x.g.Conditions = append(x.g.Conditions, Condition{Actor: x.name(f.X), WillNot: "return to the talks, negotiate, take part in a round", Until: x.w.group + " pulls its guns back from " + x.w.site, Docs: docs})
		case "threaten":
			x.g.Conditions = append(x.g.Conditions, Condition{Actor: x.name(f.X), Will: x.w.theme.threat, Until: x.name(f.Y) + " signs an agreement or gives way|sign|agreement|answer", Deadline: iso(f.Until), Docs: docs})
		case "refuse":
			x.g.Positions = append(x.g.Positions, Position{x.name(f.X), []string{x.w.theme.monitors, "proposal of " + x.name(mediator)}, "against", docs})
		}
	}
	slices.SortFunc(x.g.Copies, func(a, b [2]string) int { return cmp.Or(strings.Compare(a[0], b[0]), strings.Compare(a[1], b[1])) })
}
