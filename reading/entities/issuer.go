package entities

import (
	"regexp"
	"strings"

	"parley"
)

var (
	// officialPaper is what a paper calls itself that an office sends out.
	officialPaper = regexp.MustCompile(`(?i)\b(?:communiqu[eé]|press (?:release|statement|service)|official (?:statement|communication)|note verbale|declaration|for immediate release|readout|statement of the|statement by the)`)
	// officeName is the name of such an office in its letterhead or as the outlet.
	officeName = regexp.MustCompile(`(?i)\b(?:(?:royal|federal|state|national|foreign|interior|defen[cs]e|trade|transport|imperial|grand|ducal) ){0,2}(ministry|office|bureau|chancellery|presidency|secretariat|directorate|cabinet|admiralty|commissariat|department|prefecture|council|junta|palace|embassy|legation|high command|general staff)(?:\b(?: of| for)(?: the)?(?: [\pL’'-]+){1,3})?`)
	// realmName is a state by its full name in a letterhead.
	realmName = regexp.MustCompile(`(?i:\b(kingdom|republic|principality|commonwealth|emirate|sultanate|grand duchy|duchy|federation|confederation|union|free state|empire|khanate) of )(?i:the )?(\p{Lu}[\pL’'-]+)`)
)

// deskWords stand before the name of the part of an office that deals with the press.
var deskWords = set("press information media public communications publicity")

// issuer lets "the Ministry" of a communiqué mean whose paper it is: the office that its
// letterhead or its outlet names, of the state that stands there too.
func (r *reader) issuer() {
	if r.article == nil || len(r.doc.Sentences) == 0 {
		return
	}
	head := r.doc.Text[:min(r.doc.Sentences[0].Start, 600)]
	above := strings.Join([]string{r.article.Outlet.Name, head, r.article.Title}, "\n")
	if !officialPaper.MatchString(above) {
		return
	}
	var m []string
	for _, at := range officeName.FindAllStringSubmatchIndex(above, -1) {
		if words := strings.Fields(above[:at[0]]); len(words) > 0 && deskWords[fold(words[len(words)-1])] {
			continue // "Press Department": who sends it out for the office
		}
		for i := 0; i < len(at); i += 2 {
			m = append(m, above[max(at[i], 0):max(at[i+1], 0)])
		}
		break
	}
	if m == nil {
		r.groupPaper(above)
		return
	}
	noun := strings.ToLower(m[1])
	office := strings.Join(strings.Fields(m[0]), " ")
	if office == strings.ToUpper(office) {
		office = nameCase(office)
	}
	if i := strings.IndexAny(office, ",\n"); i > 0 {
		office = office[:i]
	}
	words := strings.Fields(noun)
	var at []wordAt
	for n, l := range r.lines {
		for k := 1; k+len(words) <= len(l.words); k++ {
			if l.words[k].upper && !l.title && l.words[k-1].fold == "the" && l.words[k+len(words)-1].fold == words[len(words)-1] && l.words[k].fold == words[0] && r.free(l, k, k+len(words)) && !r.ofSomebody(l, k+len(words)) {
				at = append(at, wordAt{line: n, word: k})
			}
		}
	}
	state := r.stateNamed(above)
	if g := realmName.FindStringSubmatch(above); g != nil {
		if i := r.realmOf(strings.ToLower(g[1]), g[2]); state < 0 {
			state = i
		}
	}
	r.paper = state + 1
	if len(at) == 0 {
		return
	}
	e := parley.Entity{ID: slug(office), Name: office, Type: parley.Government}
	if state >= 0 {
		s := &r.found.Entities[state]
		if e.Country = s.Country; e.Country == "" {
			e.Country = s.ID
		}
		e.ActsFor = []string{s.Name}
	}
	i := r.entity(e)
	r.issues = i + 1
	if x := &r.found.Entities[i]; x.Country == "" && len(x.ActsFor) == 0 {
		x.Country, x.ActsFor, x.Type = e.Country, e.ActsFor, parley.Government
	}
	for _, p := range at {
		r.mention(r.lines[p.line], p.word, p.word+len(words), i, Proper)
	}
}

// groupPaper makes the body whose name heads an official paper, in capitals, the one whose
// paper it is, where no state and no office of one does: "SONS OF THE MARSH". "We" is that body.
func (r *reader) groupPaper(above string) {
	head, _, _ := strings.Cut(strings.TrimSpace(r.doc.Text), "\n")
	words := strings.Fields(head)
	if len(words) < 2 || len(words) > 6 || head != strings.ToUpper(head) || head == strings.ToLower(head) || strings.ContainsAny(head, ".,:;!?0123456789") || officialPaper.MatchString(head) || realmName.MatchString(above) || r.stateNamed(above) >= 0 {
		return
	}
	name := nameCase(head)
	i, ok := r.index[slug(name)]
	if !ok {
		i = r.entity(parley.Entity{ID: slug(name), Name: name, Type: parley.Organisation})
	} else if !isBody(r.found.Entities[i].Type) || r.found.Entities[i].Type == parley.Media {
		return
	} else if r.found.Entities[i].Name == head {
		r.found.Entities[i].Name = name
	}
	r.issues = i + 1
	for _, l := range r.lines {
		if !l.title {
			r.own(l, i)
		}
	}
}

// realmOf returns the state that a letterhead names in full, and lets "the Kingdom" in the
// text mean it.
func (r *reader) realmOf(noun, name string) int {
	if name == strings.ToUpper(name) {
		name = nameCase(name)
	}
	i := -1
	if id := r.world.knows(name); id != "" {
		if i = r.known(id); r.found.Entities[i].Type != parley.State {
			return -1
		}
	} else if have, ok := r.index[slug(name)]; ok {
		if i = have; r.found.Entities[i].Type != parley.State && r.found.Entities[i].Type != parley.Place {
			return -1
		}
		r.found.Entities[i].Type, r.found.Entities[i].Country = parley.State, name
	} else {
		i = r.entity(parley.Entity{ID: slug(name), Name: name, Type: parley.State, Country: name})
	}
	r.realmIs(noun[strings.LastIndexByte(noun, ' ')+1:], i)
	return i
}

// kingdoms lets "the Kingdom" mean the one state of the document that a king or a queen
// leads, where no full name of a state says whose it is.
func (r *reader) kingdoms() {
	found := -1
	for _, c := range r.found.claims {
		if c.class != "monarch" || c.country == "" || c.tense == "former" || c.tense == "late" {
			continue
		}
		i := r.stateOf(c.country)
		if i < 0 || found >= 0 && i != found {
			return
		}
		found = i
	}
	if found >= 0 && !r.world.listed(r.found.Entities[found].ID) {
		r.realmIs("kingdom", found)
	}
}

// realmIs lets a noun for a state, with "the" and a capital, mean that state where it means
// nobody yet.
func (r *reader) realmIs(head string, i int) {
	for s := range r.names {
		for k := range r.names[s] {
			if n := &r.names[s][k]; n.Entity >= 0 && n.Entity != i && n.Last-n.First == 1 && fold(n.Span.In(r.doc.Text)) == head && r.found.Entities[n.Entity].Type == parley.Organisation && len(r.found.Entities[n.Entity].ActsFor) == 0 {
				delete(r.forms[n.Entity], n.Span.In(r.doc.Text))
				n.Entity, n.Kind = i, Proper
			}
		}
	}
	for _, l := range r.lines {
		for k := 1; k < len(l.words); k++ {
			if w := &l.words[k]; w.fold == head && w.upper && l.words[k-1].fold == "the" && !l.title && r.free(l, k, k+1) && !r.ofSomebody(l, k+1) {
				r.short(l, k, i)
			}
		}
	}
}

// servants are nouns for those who act for whom they are of.
var servants = set("guards soldiers sailors officers officials members troops forces gunmen envoys ministers delegates workers drivers policemen agents engineers inspectors")

// ofSomebody reports whether "of" and a capital follow: "the Ministry of Trade" is another.
func (r *reader) ofSomebody(l *line, k int) bool {
	return k < len(l.words) && (l.words[k].fold == "of" || l.words[k].fold == "for") || k < len(l.words) && l.words[k].upper && !l.words[k].punct
}

// stateNamed returns the one state whose name stands in a stretch of text, else the one
// whose seat or whose own words ("the Kingdom") the document tells of as the issuer's; -1
// where there is none or several.
func (r *reader) stateNamed(s string) int {
	low, found := " "+fold(s)+" ", -1
	low = strings.NewReplacer("\n", " ", ",", " ", ".", " ").Replace(low)
	for i := range r.found.Entities {
		e := &r.found.Entities[i]
		if e.Type != parley.State || !strings.Contains(low, " "+fold(e.Name)+" ") {
			continue
		}
		if found >= 0 && found != i {
			return -1
		}
		found = i
	}
	return found
}

// nameCase writes a name set in capitals as names are written, its small words small.
func nameCase(s string) string {
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		if i == 0 || !functionWords[w] {
			words[i] = capital(w)
		}
	}
	return strings.Join(words, " ")
}

// callingsOff takes an office that stands in the name off it, where the rest is a person
// whom the document knows: "Counsellor Ida Varn".
func (r *reader) callingsOff() {
	persons := map[string]int{}
	for i := range r.found.Entities {
		if r.isPerson(i) {
			persons[r.found.Entities[i].Name] = i
		}
	}
	for s := range r.names {
		for k := range r.names[s] {
			n := &r.names[s][k]
			if n.Kind != Proper || n.Entity < 0 || n.Last-n.First < 2 {
				continue
			}
			words := n.Span.In(r.doc.Text)
			first, rest, ok := strings.Cut(words, " ")
			who, known := persons[strings.Join(strings.Fields(rest), " ")]
			if !ok || !known || who == n.Entity || !doer(strings.ToLower(first)) && !r.learnt[fold(first)] {
				continue
			}
			delete(r.forms[n.Entity], words)
			n.From, n.First, n.Entity = min(n.From, n.First), n.First+1, who
			n.Start = n.End - len(rest)
		}
	}
}

// Issuer returns whose paper the article is, where it is one that an office sends out; nil
// for any other.
func (f *Found) Issuer() *parley.Argument {
	if f.issuer <= 0 {
		return nil
	}
	return &parley.Argument{Actor: f.Actor(f.issuer - 1)}
}

// Interview reports whether the article is told in turns, one of them a guest's.
func (f *Found) Interview() bool { return len(f.voices) > 0 }

// Opening returns the first sentence of the first turn.
func (f *Found) Opening() int {
	for i, who := range f.voices {
		if who >= 0 {
			return i
		}
	}
	return 0
}

// Question reports whether a sentence is put to the guest of an interview: what it says is
// asked, not told.
func (f *Found) Question(sentence int) bool {
	return sentence >= 0 && sentence < len(f.questions) && f.questions[sentence]
}
