package entities

import (
	"slices"
	"strings"

	"parley"
)

// alike lets the short form of a body's name mean the body: "the Basin Commission"
// after "the Tavry Basin Commission", "the Mirror" after "The Port Evrin Mirror",
// "the Mevrans" beside the Mevran Liberation Army. Only where one body alone fits.
func (r *reader) alike() {
	same := map[int]int{}
	long := make([][]string, len(r.found.Entities)) // the words of the names of bodies
	for i := range r.found.Entities {
		if isBody(r.found.Entities[i].Type) {
			long[i] = nameWords(r.found.Entities[i].Name)
		}
	}
	for i := range r.found.Entities {
		if j := r.longForm(i, long); j >= 0 && !r.partOfName(i) {
			same[i] = j
		} else if j := r.inFull(i); j >= 0 {
			same[i] = j
		}
	}
	for i, j := range same { // who is somebody else under a third name
		if k, ok := same[j]; ok && k != i {
			same[i] = k
		}
	}
	if len(same) == 0 {
		return
	}
	for s := range r.names {
		for k := range r.names[s] {
			n := &r.names[s][k]
			j, ok := same[n.Entity]
			if !ok {
				continue
			}
			n.Plural = n.Plural || r.found.Entities[n.Entity].Type == parley.People || severalForm(n.Span.In(r.doc.Text))
			n.Entity, n.Guess = j, false
			if n.Kind == PlaceName {
				n.Kind = Proper
			}
			r.forms[j][n.Span.In(r.doc.Text)] = true
		}
	}
	for i := range r.found.claims {
		c := &r.found.claims[i]
		if j, ok := same[c.person]; ok {
			c.person = j
		}
		if b, ok := r.index[c.body]; ok && c.body != "" {
			if j, ok := same[b]; ok {
				c.body, c.country = r.found.Entities[j].ID, r.found.Entities[j].Country
			}
		}
	}
}

// organHeads are what organs of states and of bodies call themselves before "of".
var organHeads = set("council ministers committee secretariat parliament assembly ministry board bureau presidency commission embassy delegation senate office directorate presidium executive leadership government chamber court")

// organsOfBodies lets an organ act for the body or the state that its name says it is of:
// "the Council of Ministers of the Littoral Community".
func (r *reader) organsOfBodies() {
	named := map[string]int{} // by the words of a name
	for i := range r.found.Entities {
		e := &r.found.Entities[i]
		if !isBody(e.Type) && e.Type != parley.State || !r.named1(i) {
			continue
		}
		named[strings.Join(nameWords(e.Name), " ")] = i
		for _, form := range sortedKeys(r.forms[i]) {
			named[strings.Join(nameWords(form), " ")] = i
		}
	}
	for i := range r.found.Entities {
		e := &r.found.Entities[i]
		if e.Type != parley.Organisation && e.Type != parley.Government || r.world.listed(e.ID) || len(e.ActsFor) > 0 || !r.named1(i) {
			continue
		}
		words := nameWords(e.Name)
		for at := 1; at+1 < len(words); at++ {
			if words[at] != "of" || !organHeads[words[at-1]] {
				continue
			}
			tail := words[at+1:]
			if tail[0] == "the" && len(tail) > 1 {
				tail = tail[1:]
			}
			j, ok := named[strings.Join(tail, " ")]
			if !ok || j == i {
				continue
			}
			of := &r.found.Entities[j]
			if of.Name == strings.ToUpper(of.Name) && len(of.Name) > 5 {
				break // set in capitals: of a dateline
			}
			e.ActsFor = append([]string{of.Name}, of.ActsFor...)
			if of.Type == parley.State {
				e.Country = of.Country
			}
			break
		}
	}
}

// inFull returns the one person whose full name holds the name of entity i, which is of a
// person or of nobody knows what: "Le Goff" beside "Guy Le Goff"; -1 for none.
func (r *reader) inFull(i int) int {
	e := &r.found.Entities[i]
	words := nameWords(e.Name)
	if r.world.listed(e.ID) || len(words) == 0 || len(r.forms[i]) == 0 {
		return -1
	}
	switch e.Type {
	case parley.Person, parley.Leader:
	case parley.Organisation, parley.Place:
		if !r.guesses[i] && (e.Type != parley.Place || e.Country != "" || len(words) < 2) || !r.bare(i) {
			return -1
		}
	default:
		return -1
	}
	j := r.personWith(words, i)
	if j < 0 || r.found.genders[i] != "" && r.found.genders[j] != "" && r.found.genders[i] != r.found.genders[j] {
		return -1
	}
	if len(words) == 1 && len(r.people[words[0]]) > 1 {
		return -1 // which of two of one surname is for the reader of surnames to say
	}
	return j
}

// bare reports whether no mention of an entity has an article before it.
func (r *reader) bare(i int) bool {
	for s := range r.names {
		for _, n := range r.names[s] {
			if n.Entity == i && n.First > 0 && strings.EqualFold(r.lines[s].Tokens[n.First-1].Form, "the") {
				return false
			}
		}
	}
	return true
}

func isBody(t parley.EntityType) bool {
	switch t {
	case parley.Organisation, parley.ArmedGroup, parley.Media, parley.Company, parley.Government:
		return true
	}
	return false
}

func severalForm(s string) bool { return !strings.Contains(s, " ") && strings.HasSuffix(s, "s") }

// longForm returns the one body whose name ends in the whole name of entity i, or
// whose people it names; -1 for none or several.
func (r *reader) longForm(i int, bodies [][]string) int {
	e := &r.found.Entities[i]
	if r.world.listed(e.ID) || len(r.forms[i]) == 0 {
		return -1
	}
	words := nameWords(e.Name)
	last := words[max(len(words)-1, 0):]
	if len(words) == 0 {
		return -1
	}
	found := -1
	for j, long := range bodies {
		o := &r.found.Entities[j]
		if j == i || len(long) < 2 || len(long) <= len(words) && len(words) > 1 {
			continue
		}
		switch {
		case (e.Type == parley.Organisation || e.Type == parley.Company) && (o.Type == parley.Company || o.Type == parley.Organisation && (r.world.given[words[0]] != "" || lenders[long[len(long)-1]])) && len(words) == 1 && words[0] == long[0] && !r.world.english(words[0]) && r.bare(i):
		case isBody(e.Type):
			ends := len(long) > len(words) && slices.Equal(long[len(long)-len(words):], words)
			if ends && len(long) > len(words) {
				before := len(long) - len(words) - 1
				if before > 0 && long[before] == "the" {
					before--
				}
				ends = long[before] != "of" && long[before] != "for" // the Council of the Union is not the Union
			}
			if len(words) > 1 && len(long) > len(words)+1 && long[len(words)] == "of" && slices.Equal(long[:len(words)], words) {
				ends = true // "the Council of Ministers" of the Littoral Pact
			}
			if initials(e.Name, o.Name) {
				ends = true
			} else if ends && len(words) == 1 {
				ends = papers[words[0]] && o.Type == parley.Media || (wordLists["organisation"][words[0]] || strings.HasSuffix(words[0], "s")) && r.notTheNames(i)
			}
			if !ends && !r.peopleOf(last, words, long, o) {
				continue
			}
		case (e.Type == parley.People || e.Type == parley.Place) && e.Country == "":
			if !r.peopleOf(last, words, long, o) {
				continue
			}
		default:
			continue
		}
		if found >= 0 {
			return -1
		}
		found = j
	}
	return found
}

// partOfName reports whether some mention of an entity has a capitalised word before
// it: it is then the end of a longer name that was not read whole.
func (r *reader) partOfName(i int) bool {
	for s := range r.names {
		l := r.lines[s]
		for _, n := range r.names[s] {
			if n.Entity != i || n.First == 0 || l.title {
				continue
			}
			before := l.Tokens[n.First-1]
			if before.UPOS == "PROPN" && before.SpaceAfter {
				return true
			}
		}
	}
	return false
}

// peopleOf reports whether a single plural names the people of a body: "Mevrans" of
// the "Mevran Liberation Army".
func (r *reader) peopleOf(last, words, long []string, o *parley.Entity) bool {
	if len(words) != 1 || o.Type != parley.ArmedGroup && o.Type != parley.Organisation {
		return false
	}
	return last[0] == long[0]+"s" && !r.world.english(long[0]) || last[0] == long[0]+"ists" || last[0] == long[0]+"ers" && !r.world.english(last[0])
}

// notTheNames reports whether every mention of an entity has an article before it.
func (r *reader) notTheNames(i int) bool {
	for s := range r.names {
		l := r.lines[s]
		for _, n := range r.names[s] {
			if n.Entity != i {
				continue
			}
			if n.First == 0 || !strings.EqualFold(l.Tokens[n.First-1].Form, "the") {
				return false
			}
		}
	}
	return true
}
