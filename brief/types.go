package brief

import "parley/plover"

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
	plover.Agree: "agreement or offer", plover.Consult: "talks", plover.Support: "support", plover.Concede: "concession",
	plover.Cooperate: "cooperation", plover.Aid: "aid", plover.Retreat: "withdrawal, release or end of fighting",
	plover.Request: "request or demand", plover.Accuse: "criticism or accusation", plover.Reject: "refusal", plover.Threaten: "threat",
	plover.Protest: "protest", plover.Sanction: "sanction or suspension", plover.Mobilize: "forces moved or readied",
	plover.Coerce: "coercion", plover.Assault: "attack",
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
