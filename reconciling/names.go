package reconciling

import (
	"sort"
	"strings"
	"unicode"

	"parley"
	"parley/plover"
)

// shortened finds the bodies that some article calls by the last word or the first
// letters of their names alone ("the Congress", "the OPC") and that the case has one
// of: short form to body, by ID. What only one of two could be stays as it is.
func shortened(byID map[string]parley.Entity) map[string]string {
	ends, letters := map[string][]string{}, map[string][]string{}
	for id, e := range byID {
		if !isBody(e) {
			continue
		}
		words := strings.Fields(e.Name)
		if len(words) < 2 {
			continue
		}
		var short []string
		switch before := words[len(words)-2]; before {
		case "of", "for", "on", "in", "the": // the Court of Veldgrad is not Veldgrad
		default:
			short = append(short, words[len(words)-1])
		}
		if words[1] == "of" { // "the Concord" of Gulf States
			short = append(short, words[0])
		}
		for _, w := range short {
			w = strings.ToLower(w)
			ends["the-"+w] = append(ends["the-"+w], id)
			ends[w] = append(ends[w], id)
		}
		if a := acronym(e.Name); len(a) > 2 {
			letters[strings.ToLower(a)] = append(letters[strings.ToLower(a)], id)
		}
	}
	out := map[string]string{}
	for id, e := range byID {
		if !isBody(e) && e.Type != parley.Place && e.Type != parley.Person || e.Country != "" {
			continue
		}
		if e.Name == strings.ToUpper(e.Name) && len(letters[id]) == 1 {
			out[id] = letters[id][0]
		}
		if long := ends[id]; len(long) == 1 && len(strings.Fields(e.Name)) == 1 {
			out[id] = long[0]
		}
	}
	return out
}

func isBody(e parley.Entity) bool {
	switch e.Type {
	case parley.Organisation, parley.ArmedGroup, parley.Company:
		return true
	}
	return false
}

// acronym is made of the capitals that words begin with.
func acronym(name string) string {
	out := ""
	for _, w := range strings.Fields(name) {
		if r := []rune(w)[0]; unicode.IsUpper(r) {
			out += string(r)
		}
	}
	return out
}

// misread finds those whom an article knows by surname only and took for something
// else than a person: "sending Tchandisso" beside one Matthieu Tchandisso.
func misread(byID map[string]parley.Entity, full map[string][]string) map[string]string {
	out := map[string]string{}
	for id, e := range byID {
		if e.Type == parley.Organisation && e.Country == "" && len(full[id]) == 1 && len(e.Names) <= 1 && len(strings.Fields(e.Name)) == 1 {
			out[id] = full[id][0]
		}
	}
	return out
}

// follow goes from name to name until one stays.
func follow(rename map[string]string, id string) string {
	for range 8 {
		to, ok := rename[id]
		if !ok || to == id {
			return id
		}
		id = to
	}
	return id
}

// A home is the state of a dispute within one: what its articles call "the
// government", "the rebels", without saying whose.
type home struct {
	state  parley.Entity
	rebels parley.Entity // no ID: nobody, or one of several
}

// organs and bands are what a state and its opponents are called by where nobody else
// could be meant.
var (
	homeOrgans = map[string]bool{"government": true, "army": true, "military": true, "armed-forces": true, "interior-ministry": true, "defence-ministry": true, "defense-ministry": true, "foreign-ministry": true, "justice-ministry": true,
		"police": true, "president": true, "parliament": true, "presidency": true, "cabinet": true, "security-forces": true, "government-forces": true, "government-troops": true, "government-team": true, "government-delegation": true,
		"palace": true, "presidential-palace": true, "state": true, "ministry": true, "soldiers": true, "troops": true}
	homeRebels = map[string]bool{"rebels": true, "insurgents": true, "guerrillas": true, "rebel-leadership": true, "rebel-movement": true, "insurgency": true, "rebel-fighters": true, "rebel-forces": true, "rebel-delegation": true}
)

// homeOf returns the state whose dispute with an armed group the case tells, with that
// group; the zero home where two states face one another, or none does.
func homeOf(readings []parley.Reading, byID map[string]parley.Entity) home {
	states, groups, abroad := map[string]float64{}, map[string]float64{}, map[string]float64{}
	for i := range readings {
		for k := range readings[i].Mentions {
			m := &readings[i].Mentions[k]
			weight := 1.0
			if m.Type == plover.Consult || m.Type == plover.Agree {
				weight = 3
			}
			all := append(append([]parley.Argument{}, m.Actors...), m.Recipients...)
			for x := range all {
				for y := range all {
					a, b := all[x].Actor, all[y].Actor
					if a.Country == "" {
						if group, ok := groupOf(b, byID); ok && homeOrgans[a.ID] && group != "" {
							groups[group] += weight
						}
						continue
					}
					if group, ok := groupOf(b, byID); ok {
						states[a.Country] += weight
						if group != "" {
							groups[group] += weight
						}
					} else if b.Country != "" && a.Country != b.Country {
						abroad[a.Country] += weight
					}
				}
			}
		}
	}
	state, second := most(states)
	if state == "" || states[state] < 3 || states[state] < 3*second || abroad[state] > 2*states[state] {
		return home{}
	}
	h := home{}
	for _, id := range []string{state, slug(state)} {
		if e, ok := byID[id]; ok && e.Type == parley.State {
			h.state = e
		}
	}
	if h.state.ID == "" {
		return home{}
	}
	if group, other := most(groups); groups[group] >= 2*other {
		h.rebels = byID[group]
	}
	return h
}

// groupOf returns the armed group that an actor is or acts for; "" for rebels that
// nobody names.
func groupOf(a parley.Actor, byID map[string]parley.Entity) (string, bool) {
	if a.Country != "" {
		return "", false
	}
	if rebels(a.ID) && len(a.ActsFor) == 0 {
		return "", true
	}
	for _, id := range []string{slug(last(a.ActsFor)), a.ID} {
		id = strings.ReplaceAll(strings.ReplaceAll(id, "'", ""), "’", "")
		if e, ok := byID[id]; ok && e.Type == parley.ArmedGroup && e.Country == "" && len(e.ActsFor) == 0 {
			return id, true
		}
	}
	return "", false
}

func last(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[len(list)-1]
}

// rebels reports whether an actor is called nothing but rebels, whatever they are of:
// "highland rebels".
func rebels(id string) bool {
	i := strings.LastIndexByte(id, '-')
	return homeRebels[id] || homeRebels[id[i+1:]] && strings.Count(id, "-") == 1
}

// most returns the key of most weight, and the weight of the next.
func most(weights map[string]float64) (string, float64) {
	keys := make([]string, 0, len(weights))
	for k := range weights {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if weights[keys[i]] != weights[keys[j]] {
			return weights[keys[i]] > weights[keys[j]]
		}
		return keys[i] < keys[j]
	})
	switch len(keys) {
	case 0:
		return "", 0
	case 1:
		return keys[0], 0
	}
	return keys[0], weights[keys[1]]
}

// settle makes an actor that is only "the government" or "the rebels" the one of the
// dispute.
func (h home) settle(a *parley.Actor) {
	if h.state.ID == "" || a.Country != "" || len(a.ActsFor) > 0 {
		return
	}
	switch {
	case homeOrgans[a.ID]:
		a.ID, a.Name = slug(h.state.Name+" "+a.Name), h.state.Name+" "+strings.ToLower(a.Name)
		a.Country, a.ActsFor = h.state.Country, []string{h.state.Name}
	case h.rebels.ID != "" && rebels(a.ID):
		a.ActsFor = []string{h.rebels.Name}
	}
}
