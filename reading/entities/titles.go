package entities

import (
	"slices"
	"strings"
)

// A foundTitle is a title where it stands in a line.
type foundTitle struct {
	title
	from, to int
	plural   bool
}

// titleStarting returns the longest title that begins at word k.
func titleStarting(w *World, l *line, k int) *foundTitle {
	if k < 0 || k >= len(l.words) || l.words[k].punct {
		return nil
	}
	first := l.words[k].fold
	for _, key := range []string{first, strings.TrimSuffix(first, "s")} {
		for _, t := range w.titles[key] {
			if key != first && len(t.words) > 1 {
				continue
			}
			if ok, plural := titleMatches(l, k, t.words); ok {
				if unnamed := wantsCapital[t.form] && (!l.words[k].upper || k+1 >= len(l.words) || !l.words[k+1].upper || l.words[k+1].punct || k > 0 && l.words[k-1].upper && !l.words[k-1].punct); unnamed {
					continue
				}
				if t.class == "honorific" && t.form == "madam" && k+1 < len(l.words) && l.words[k+1].upper && titleStarting(w, l, k+1) != nil {
					continue // "Madam Speaker" is how an office is addressed
				}
				return &foundTitle{t.title, k, behindHyphen(l, k+len(t.words)), plural}
			}
		}
		if key == first && !strings.HasSuffix(first, "s") {
			break
		}
	}
	return nil
}

// behindHyphen is where a title ends whose last word is before word to: "-designate" and
// "-elect" belong to it.
func behindHyphen(l *line, to int) int {
	if to < len(l.words) && l.words[to].hyphen {
		switch l.words[to].fold {
		case "designate", "elect", "nominee":
			return to + 1
		case "for":
			if to+1 < len(l.words) && l.words[to+1].fold == "life" {
				return to + 2
			}
		}
	}
	return to
}

// wantsCapital are titles that are common words or surnames as well: with a capital before a name
// only.
var wantsCapital = set("count baron earl don dom deacon duke")

func titleMatches(l *line, k int, words []string) (ok, plural bool) {
	if k+len(words) > len(l.words) {
		return false, false
	}
	for i, t := range words {
		f := l.words[k+i].fold
		if l.words[k+i].possessive && i+1 < len(words) {
			return false, false
		}
		if f == t {
			continue
		}
		if i == len(words)-1 && f == t+"s" || strings.HasSuffix(t, "man") && f == t[:len(t)-2]+"en" {
			plural = true
			continue
		}
		return false, false
	}
	return true, plural
}

// titleEnding returns the longest title that ends before word k.
func titleEnding(w *World, l *line, k int) *foundTitle {
	for from := max(0, k-4); from < k; from++ {
		if t := titleStarting(w, l, from); t != nil && t.to == k {
			return t
		}
		for _, key := range []string{l.words[from].fold, strings.TrimSuffix(l.words[from].fold, "s")} {
			for _, t := range w.titles[key] {
				if len(t.words) != k-from {
					continue
				}
				if ok, plural := titleMatches(l, from, t.words); ok {
					return &foundTitle{t.title, from, k, plural}
				}
			}
		}
	}
	return nil
}

// qualifiers may stand between a country and a title, or before both.
var qualifiers = map[string]bool{"former": true, "then": true, "ex": true, "acting": true, "interim": true, "caretaker": true, "deputy": true, "senior": true, "chief": true, "top": true, "new": true, "newly": true, "appointed": true, "elected": true, "incumbent": true, "current": true, "late": true, "outgoing": true, "incoming": true, "special": true, "veteran": true, "longtime": true, "lead": true, "prominent": true, "re": true, "first": true, "presidential": true, "retired": true, "disgraced": true, "ousted": true, "embattled": true, "one": true, "time": true, "sitting": true, "transitional": true, "de": true, "facto": true, "self": true, "proclaimed": true, "hard": true, "line": true, "hardline": true, "republican": true, "democratic": true, "conservative": true, "military": true, "army": true, "security": true, "government": true, "state": true, "foreign": true, "policy": true, "ministry": true, "press": true, "assistant": true, "vice": true, "honorary": true, "permanent": true, "main": true, "staunch": true, "key": true, "long": true, "serving": true}

// A described title is a title with what stands around it.
type described struct {
	*foundTitle
	from    int // first word of the description
	end     int // past its last word: after "of Arland"
	tense   string
	country string // alpha-3 or name
	body    string // entity id of the body: the Kremlin, NATO
	owner   *Name  // the mention that gave the country or body
}

// before reads the description that ends where a name begins: "former U.S.
// President", "Kremlin spokesman", "Arland's Foreign Minister".
func (r *reader) before(l *line, k int) *described {
	t := titleEnding(r.world, l, k)
	if t == nil {
		return nil
	}
	d := &described{foundTitle: t, from: t.from, end: t.to}
	r.leftOf(d, l)
	return d
}

// leftOf walks over qualifiers to the country or body before a title.
func (r *reader) leftOf(d *described, l *line) {
	for d.from > 0 {
		p := &l.words[d.from-1]
		if p.punct {
			return
		}
		if n := r.nameAt(l, d.from-1); n != nil && d.owner == nil {
			e := &r.found.Entities[max(n.Entity, 0)]
			if n.Entity < 0 || !adjacent(l, d.from-1) && !p.possessive {
				return
			}
			switch e.Type {
			case "state":
				d.country = e.Country
			case "person", "leader":
				return
			case "place":
				d.country = e.Country
				if e.Country == "" && n.Kind != Nationality {
					return
				}
			default:
				d.body, d.country = e.ID, e.Country
			}
			d.owner = n
			for d.from > 0 && r.nameAt(l, d.from-1) == n {
				d.from--
			}
			continue
		}
		if !qualifiers[p.fold] || p.possessive {
			return
		}
		if d.owner != nil && p.fold != "former" && p.fold != "then" && p.fold != "ex" && p.fold != "late" && p.fold != "outgoing" && p.fold != "new" && p.fold != "acting" {
			return
		}
		switch p.fold {
		case "former", "ex", "ousted", "then", "outgoing", "incoming", "late", "elect":
			d.tense = p.fold
		}
		if p.fold == "deputy" || p.fold == "vice" || p.fold == "assistant" {
			d.class, d.unique = "deputy "+d.class, false
		}
		d.from--
	}
}

// adjacent: the word is joined to the next by a space or hyphen only.
func adjacent(l *line, k int) bool { return k+1 < len(l.words) && !l.words[k+1].punct }

// after reads a description that follows a name: ", the foreign minister of
// Arland", ", a spokesman for the Kremlin", ", Arland's envoy".
func (r *reader) after(l *line, k int) *described {
	if k+2 >= len(l.words) || l.words[k].form != "," || l.words[k].possessive {
		return nil
	}
	i := k + 1
	for n := 0; i < len(l.words) && n < 7; n++ {
		if t := titleStarting(r.world, l, i); t != nil && t.class != "honorific" {
			// the longest title that ends furthest right
			if t.to < len(l.words) && !t.plural && l.words[t.to].upper && !l.words[t.to].punct && r.nameAt(l, t.to) == nil && t.class != "expert" && !functionWords[l.words[t.to].fold] {
				if titleStarting(r.world, l, t.to) == nil {
					return nil // "Roe, President Doe and ..." is a list
				}
				i = t.to
				continue
			}
			if n := r.nameAt(l, t.to); n != nil && t.to < len(l.words) {
				if e := n.Entity; e >= 0 && (r.found.Entities[e].Type == "leader" || r.found.Entities[e].Type == "person") {
					return nil
				}
			}
			if next := titleStarting(r.world, l, t.to); next != nil && adjacent(l, t.to-1) {
				i = t.to
				continue
			}
			d := &described{foundTitle: t, from: t.from, end: t.to}
			r.leftOf(d, l)
			if d.from < k+1 {
				d.from = k + 1
			}
			if r.rightOf(d, l); d.owner == nil {
				r.forState(d, l)
			}
			return d
		}
		x := &l.words[i]
		if x.punct {
			return nil
		}
		if !(x.fold == "the" || x.fold == "a" || x.fold == "an" || x.fold == "who" || x.fold == "is" || x.fold == "was" || x.fold == "his" || x.fold == "her" || x.fold == "its" || qualifiers[x.fold] || r.nameAt(l, i) != nil) {
			return nil
		}
		if n := r.nameAt(l, i); n != nil && n.Entity >= 0 {
			if e := r.found.Entities[n.Entity].Type; e == "leader" || e == "person" {
				return nil
			}
		}
		i++
	}
	return nil
}

// rightOf reads "of Arland", "for the Kremlin" after a title.
func (r *reader) rightOf(d *described, l *line) {
	i := d.to
	if i >= len(l.words) || d.owner != nil {
		return
	}
	switch f := l.words[i].fold; {
	case f == "of", f == "for":
	case f == "from" && d.plural:
	case f == "in" && (d.class == "official" || d.class == "governor" || d.class == "mayor"):
	default: // an ambassador to Arland is not Arland's
		return
	}
	i++
	for i < len(l.words) && (l.words[i].fold == "the" || l.words[i].fold == "both") {
		i++
	}
	n := r.nameAt(l, i)
	if n == nil || n.Entity < 0 || n.Kind == Nationality {
		return
	}
	e := &r.found.Entities[n.Entity]
	switch e.Type {
	case "person", "leader":
		return
	case "state":
		d.country = e.Country
	case "place":
		d.country = e.Country
	default:
		d.body, d.country = e.ID, e.Country
	}
	d.owner = n
	for d.end = i; d.end < len(l.words) && r.nameAt(l, d.end) == n; d.end++ {
	}
}

// forState reads "for the Arlandic foreign ministry" after a title, not "of Arlandic descent".
func (r *reader) forState(d *described, l *line) {
	i := d.to
	if i+2 >= len(l.words) || l.words[i].fold != "of" && l.words[i].fold != "for" {
		return
	}
	if i++; l.words[i].fold == "the" {
		i++
	}
	n := r.nameAt(l, i)
	if n == nil || n.Entity < 0 || n.Kind != Nationality {
		return
	}
	for k := i + 1; k < len(l.words) && k <= i+3 && !l.words[k].punct; k++ {
		if officials[l.words[k].fold] {
			d.country, d.owner, d.end = r.found.Entities[n.Entity].Country, n, k+1
			return
		}
	}
}

// officials are nouns of what belongs to a state.
var officials = set("ministry government army military presidency president premier cabinet navy police parliament embassy delegation")

func sortStrings(s []string) { slices.Sort(s) }
