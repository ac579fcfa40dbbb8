package events

import (
	"regexp"
	"strings"

	"parley"
	"parley/plover"
)

// A Record is one of PETRARCH's unit records: a text and the dyads coded in it, with
// codes of the old WEIS scheme.
type Record struct {
	ID    string
	Text  string
	Dyads []Dyad
}

// A Dyad is source, target and code of a record.
type Dyad struct{ Source, Target, Code string }

var (
	recordOf = regexp.MustCompile(`(?s)<Sentence [^>]*id="([^"]*)"[^>]*>(.*?)</Sentence>`)
	codingOf = regexp.MustCompile(`<EventCoding sourcecode="([^"]*)" targetcode="([^"]*)" eventcode="([^"]*)"`)
	textOf   = regexp.MustCompile(`(?s)<Text>(.*?)</Text>`)
	actorOf  = regexp.MustCompile(`^([^\[#;]+?)\s*\[([^\]]*)\]`)
)

// ReadRecords reads the file of unit records.
func ReadRecords(data string) []Record {
	var out []Record
	for _, m := range recordOf.FindAllStringSubmatch(data, -1) {
		t := textOf.FindStringSubmatch(m[2])
		if t == nil {
			continue
		}
		r := Record{ID: m[1], Text: strings.Join(strings.Fields(t[1]), " ")}
		for _, c := range codingOf.FindAllStringSubmatch(m[2], -1) {
			r.Dyads = append(r.Dyads, Dyad{c[1], c[2], c[3]})
		}
		out = append(out, r)
	}
	return out
}

// ReadActors reads an actor dictionary of PETRARCH: for each name, folded, its code.
// A line that begins with "+" is another name of the one before.
func ReadActors(data string) map[string]string {
	names := map[string]string{}
	code := ""
	for _, l := range strings.Split(data, "\n") {
		l = strings.TrimSpace(l)
		if more, ok := strings.CutPrefix(l, "+"); ok {
			names[fold(strings.ReplaceAll(strings.Split(more, " ")[0], "_", " "))] = code
		} else if m := actorOf.FindStringSubmatch(l); m != nil {
			code = strings.ToUpper(m[2])
			names[fold(strings.ReplaceAll(m[1], "_", " "))] = code
		}
	}
	return names
}

// weis gives the types that a two-digit root of the WEIS scheme may be in PLOVER. Roots
// 02 (comment) and those above 22 have none.
var weis = map[string][]plover.Type{
	"01": {plover.Concede, plover.Retreat}, "03": {plover.Consult}, "04": {plover.Support, plover.Agree}, "05": {plover.Agree},
	"06": {plover.Support, plover.Cooperate, plover.Aid, plover.Concede}, "07": {plover.Aid, plover.Support}, "08": {plover.Agree, plover.Cooperate},
	"09": {plover.Request}, "10": {plover.Request, plover.Agree}, "11": {plover.Reject}, "12": {plover.Accuse}, "13": {plover.Accuse, plover.Protest},
	"14": {plover.Reject}, "15": {plover.Request}, "16": {plover.Threaten}, "17": {plover.Threaten}, "18": {plover.Protest, plover.Mobilize},
	"19": {plover.Sanction, plover.Reject}, "20": {plover.Sanction, plover.Coerce}, "21": {plover.Coerce, plover.Assault}, "22": {plover.Assault},
}

// PetrarchFigures say how far our reading of the records agrees with theirs.
type PetrarchFigures struct {
	Records int `json:"records"`
	// Dyads are those whose code has a counterpart here.
	Dyads int     `json:"dyads"`
	Pair  float64 `json:"both parties found"`
	Type  float64 `json:"both parties and a type of the root found"`
	// Empty are the records that hold nothing; Silent the share read so.
	Empty  int     `json:"records without events"`
	Silent float64 `json:"of them read as nothing"`
}

// ScorePetrarch reads every record from its raw text and looks for its dyads, in
// either direction where the type is mutual.
func ScorePetrarch(records []Record, actors map[string]string, read func(text string) parley.Reading) PetrarchFigures {
	f := PetrarchFigures{Records: len(records)}
	var pair, typed, silent int
	for _, r := range records {
		reading := read(r.Text)
		if len(r.Dyads) == 0 {
			f.Empty++
			if len(reading.Mentions) == 0 {
				silent++
			}
		}
		for _, d := range r.Dyads {
			types := weis[d.Code[:min(2, len(d.Code))]]
			if types == nil {
				continue
			}
			f.Dyads++
			found, right := false, false
			for i := range reading.Mentions {
				m := &reading.Mentions[i]
				forth := coded(m.Actors, d.Source, actors) && coded(m.Recipients, d.Target, actors)
				back := coded(m.Actors, d.Target, actors) && coded(m.Recipients, d.Source, actors)
				if !forth && !(back && (m.Type == plover.Consult || m.Type == plover.Agree || m.Type == plover.Cooperate)) {
					continue
				}
				found = true
				for _, t := range types {
					right = right || t == m.Type
				}
			}
			if found {
				pair++
			}
			if right {
				typed++
			}
		}
	}
	f.Pair, f.Type, f.Silent = share(pair, f.Dyads), share(typed, f.Dyads), share(silent, f.Empty)
	return f
}

// coded reports whether one of the parties has the code: by its name, or by the first
// word of it, as the records name countries inside of phrases.
func coded(list []parley.Argument, code string, actors map[string]string) bool {
	code = strings.ToUpper(code)[:min(3, len(code))]
	for _, a := range list {
		names := append([]string{a.Name, a.ID}, a.ActsFor...)
		names = append(names, strings.Fields(a.Name)...)
		for _, n := range names {
			if c := actors[fold(n)]; c != "" && strings.HasPrefix(c, code) || strings.EqualFold(n, code) {
				return true
			}
		}
		if strings.HasPrefix(strings.ToUpper(a.Country), code) {
			return true
		}
	}
	return false
}
