package brief

import (
	"strings"

	"parley"
	"parley/plover"
)

// modeNouns name an event by its type and mode, where the mode says more than the
// type. Modes are those of the codebook; an unknown one adds nothing.
var modeNouns = map[plover.Type]map[string]string{
	plover.Consult: {"phone": "telephone call", "visit": "visit", "third-party": "talks through a third party", "multilateral": "talks of several parties", "mediate": "mediation",
		"meet": "meeting", "meeting": "meeting", "summit": "summit", "talks": "talks"},
	plover.Retreat: {"withdraw": "withdrawal", "withdrawal": "withdrawal", "release": "release", "return": "return", "ceasefire": "ceasefire", "disarm": "disarmament", "access": "access allowed", "resign": "resignation", "peacekeepers": "peacekeepers let in"},
	plover.Aid:     {"military": "military aid", "humanitarian": "humanitarian aid", "economic": "economic aid", "asylum": "asylum"},
	plover.Sanction: {"expel": "expulsion", "withdraw": "withdrawal from a body or agreement", "discontinue": "suspension of ties or supplies",
		"convict": "conviction"},
	plover.Protest:  {"demo": "demonstration", "riot": "riot", "strike": "strike of workers", "hunger": "hunger strike", "boycott": "boycott", "obstruct": "blockade by protesters"},
	plover.Mobilize: {"troops": "troops moved or readied", "weapons": "weapons moved or readied", "police": "police deployed", "militia": "militia raised"},
	plover.Coerce: {"seize": "seizure", "arrest": "arrest", "deport": "deportation", "ban": "ban", "censor": "censorship", "restrict": "restriction",
		"curfew": "curfew", "martial-law": "martial law", "cyber": "cyber attack", "withhold": "withholding"},
	plover.Assault: {"assassinate": "killing of a person singled out", "abduct": "abduction", "beat": "beating", "torture": "torture", "execute": "execution", "sexual": "sexual violence",
		"firearms": "shooting", "explosives": "bombing", "suicide-attack": "suicide attack", "heavy-weapons": "attack with heavy weapons", "drone": "drone attack", "aerial": "air attack", "territory": "taking of territory"},
}

var typeNouns = map[plover.Type]string{
	plover.Agree: "agreement", plover.Consult: "talks", plover.Support: "support", plover.Concede: "concession",
	plover.Cooperate: "cooperation", plover.Aid: "aid", plover.Retreat: "withdrawal, release or end of fighting",
	plover.Request: "request or demand", plover.Accuse: "criticism or accusation", plover.Reject: "refusal", plover.Threaten: "threat",
	plover.Protest: "protest", plover.Sanction: "sanction or suspension", plover.Mobilize: "forces moved or readied",
	plover.Coerce: "coercion", plover.Assault: "attack",
}

// noun is the plain word for what happened. It is never a bare code.
func (w *writer) noun(e parley.Event) string {
	if e.Type == plover.Consult { // readers name these as a person would
		for _, m := range e.Mentions {
			if m.What != "" {
				return encounterNoun(m.What)
			}
		}
	}
	if n := w.toldNoun(e); n != "" {
		return n
	}
	for _, mode := range e.Modes {
		if n := modeNouns[e.Type][strings.ToLower(mode)]; n != "" {
			return n
		}
	}
	if n := typeNouns[e.Type]; n != "" {
		return n
	}
	return "event"
}

// toldNouns are words that an article may use for an event and that say no more
// than that it took place: they are plainer than the name of a type.
var toldNouns = map[string]bool{"attack": true, "strike": true, "airstrike": true, "bombing": true, "shelling": true, "bombardment": true, "raid": true,
	"assault": true, "offensive": true, "invasion": true, "incursion": true, "assassination": true, "killing": true, "capture": true, "seizure": true,
	"destruction": true, "pause": true, "suspension": true, "halt": true, "freeze": true, "embargo": true, "ban": true, "expulsion": true,
	"exercise": true, "exercises": true, "drill": true, "drills": true, "threat": true, "ultimatum": true, "truce": true, "ceasefire": true,
	"withdrawal": true, "release": true, "exchange": true, "swap": true, "delivery": true, "deployment": true, "investigation": true,
	"blockade": true, "arrest": true, "protest": true, "march": true, "demonstration": true}

// kinds may stand before such a noun.
var kinds = map[string]bool{"drone": true, "air": true, "missile": true, "rocket": true, "artillery": true, "mortar": true, "naval": true, "ground": true,
	"joint": true, "military": true, "prisoner": true, "hostage": true}

// toldNoun is the noun of the best telling, with the kind before it: "drone
// strike". It is empty where the telling uses a verb.
func (w *writer) toldNoun(e parley.Event) string {
	m, ok := w.best(e)
	if !ok {
		return ""
	}
	text := w.articles[m.Article].Text
	if !m.Trigger.Valid(text) {
		return ""
	}
	fields := strings.Fields(strings.ToLower(text[max(0, m.Trigger.Start-20):m.Trigger.End]))
	if len(fields) == 0 || !toldNouns[fields[len(fields)-1]] {
		return ""
	}
	n := fields[len(fields)-1]
	if len(fields) > 1 && kinds[fields[len(fields)-2]] {
		n = fields[len(fields)-2] + " " + n
	}
	return n
}

// encounterNoun is the plain word for an encounter.
func encounterNoun(what string) string {
	switch what {
	case "":
		return "encounter"
	case "call":
		return "telephone call"
	}
	return what
}

// weights say how much an event of each type matters to where talks stand.
var weights = map[plover.Type]int{
	plover.Agree: 9, plover.Concede: 7, plover.Retreat: 7, plover.Assault: 7, plover.Sanction: 6, plover.Coerce: 6,
	plover.Reject: 5, plover.Threaten: 5, plover.Mobilize: 5, plover.Aid: 5, plover.Consult: 4, plover.Cooperate: 4,
	plover.Request: 3, plover.Protest: 3, plover.Accuse: 2, plover.Support: 2,
}

// figure writes a number with its bounds: "at least 14 injured".
func figure(f parley.Figure) string {
	var n string
	switch {
	case f.Low != nil && f.High != nil && *f.Low == *f.High:
		n = number(*f.Low)
	case f.Low != nil && f.High != nil:
		n = number(*f.Low) + " to " + number(*f.High)
	case f.Low != nil:
		n = "at least " + number(*f.Low)
	case f.High != nil:
		n = "at most " + number(*f.High)
	default:
		return ""
	}
	people := f.Unit == "" || f.Unit == "people" || f.Unit == "persons"
	switch f.What {
	case "killed", "injured", "released", "captured", "arrested", "missing", "displaced", "evacuated":
		if !people {
			n += " " + f.Unit
		}
		return n + " " + f.What
	}
	if f.Unit != "" {
		n += " " + f.Unit
	}
	if f.What != "" {
		return f.What + ": " + n
	}
	return n
}
