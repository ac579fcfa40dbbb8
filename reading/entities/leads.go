package entities

// leading are verbs of those who have a body under them, with the office that they
// make.
var leading = map[string]title{
	"leads": {form: "leader", class: "leader", acts: 'o'}, "led": {form: "leader", class: "leader", acts: 'o'},
	"heads": {form: "head", class: "head", acts: 'o'}, "headed": {form: "head", class: "head", acts: 'o'},
	"chairs": {form: "chair", class: "head", acts: 'o'}, "chaired": {form: "chair", class: "head", acts: 'o'},
	"commands": {form: "commander", class: "commander", acts: 'o'}, "runs": {form: "head", class: "head", acts: 'o'},
	"represents": {form: "representative", class: "envoy", acts: 'o'},
}

// actsFor reads what a clause behind a name says of whom somebody acts for: ", who
// chairs the Ovek Front,", ", for the Front,".
func (r *reader) actsFor(l *line, k int) *described {
	if k+2 >= len(l.words) || l.words[k-1].possessive {
		return nil
	}
	i := k
	comma := l.words[i].form == ","
	if comma {
		i++
	}
	t := foundTitle{from: i, to: i + 1}
	switch f := l.words[i].fold; {
	case f == "who" && i+2 < len(l.words):
		var ok bool
		if t.title, ok = leading[l.words[i+1].fold]; !ok {
			return nil
		}
		i += 2
	case f == "for" && comma:
		t.title = title{form: "representative", class: "envoy", acts: 'o'}
		i++
	default:
		return nil
	}
	for n := 0; n < 4 && i < len(l.words) && !l.words[i].upper && !l.words[i].punct; n++ {
		if f := l.words[i].fold; f != "the" && (functionWords[f] || l.words[i].possessive) || t.class == "envoy" && f != "the" {
			return nil
		}
		i++
	}
	n := r.nameAt(l, i)
	if n == nil || n.Entity < 0 || n.Kind == Nationality || n.Kind == PlaceName {
		return nil
	}
	d := &described{foundTitle: &t, from: t.from, owner: n}
	for d.end = i; d.end < len(l.words) && r.nameAt(l, d.end) == n; d.end++ {
	}
	if t.form == "representative" && comma && l.words[t.from].fold == "for" && (d.end >= len(l.words) || l.words[d.end].form != ",") {
		return nil
	}
	switch e := &r.found.Entities[n.Entity]; {
	case isBody(e.Type):
		d.body, d.country = e.ID, e.Country
	default:
		return nil
	}
	return d
}
