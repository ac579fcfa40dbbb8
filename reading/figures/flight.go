package figures

// quitting are the verbs of those who leave a place, heading those of people who go to one; homes
// the nouns of where people live, havens those of where they go when they cannot, shelters those
// of where they only are.
var (
	quitting = set(`leave quit abandon desert vacate`)
	heading  = set(`leave go move head walk trek run pour stream make set drive get escape take retreat withdraw scatter crowd`)
	homes    = set(`town towns city village villages hamlet quarter quarters district districts valley valleys coast delta island islands islet province region area areas suburb suburbs country capital farm farms plain plains lowlands highlands hills shore
zone riverbank slopes slope plateau oasis settlement settlements neighbourhood neighborhood street streets homes houses house camp camps port enclave basin banks terraces terrace fields pastures farmsteads hamlets parish parishes highlands flats marshes marsh steppe estates`)
	havens   = set(`cave hill hills hill mountains forest forests woods bush border frontier camps camp interior highlands lowlands uplands coast capital south north east west desert caves swamp marshes town towns city cities villages countryside shelters abroad safety relatives relations kin kinsfolk family families friends`)
	shelters = set(`hotel school hospital ship building tower block theatre market station factory works plant prison palace ferry mine airport terminal church mosque museum hall college university house houses homes flats apartments`)
)

// forsaking are the verbs of those who leave where they live for good, dwelling the nouns of who
// lives there.
var (
	forsaking = set(`abandon desert vacate`)
	dwelling  = set(`households families villagers inhabitants residents townsfolk islanders farmers smallholders peasants crofters settlers tenants villages`)
)

// driving are the words of a sentence, and the verbs of a clause of time, that say what makes
// people leave where they live.
var (
	warring = set(`shelling fighting war bombing bombardment raid raids attack attacks offensive clashes massacre killings pogrom drought famine hunger front artillery shells bombs airstrikes strikes rebels militia invasion occupation unrest violence purge eruption
lava flood floods fire fires storm quake plague siege rain rains ash guns cannon mortars gunmen bandits militiamen raiders`)
	driving = set(`collapse burst burn erupt slide leak flood overrun explode tremble crack shell bomb fall`)
)

// wasted are the words for places that people leave because of what is done to them.
var wasted = set(`burning burnt besieged flooded shelled bombed bombarded ruined smouldering drowned shattered devastated stricken encircled starving`)

// standing are the things that only do harm when they fall.
var standing = set(`glass water waters roof wall ceiling tree trees tower bridge gallery tunnel boiler crane mine mines strike strikes stone stones bricks beam beams house building drone drones sea river rivers snow rocks levee dam dyke heat cold bullet bullets`)

// left reads those who leave where they live for a danger: "thousands left the lower town when
// the bridge fell", "11,000 have gone to the hills since the raid". Who has to leave a house or
// a ship is evacuated.
func (l *line) left(v int, c *count) string {
	if !l.fits(c, "civil") || c.noun >= 0 && english.is(l.at(c.noun), "force", "envoy") && l.at(c.noun) != "men" && l.at(c.noun) != "women" {
		return ""
	}
	forced := false
	if l.tree.Lemma(v) == "have" { // "had to leave the hotel"
		if k := l.tree.Child(v, "xcomp"); k > v && l.at(v) == "had" {
			v, forced = k, true
		}
	}
	lemma := l.tree.Lemma(v)
	if !quitting[lemma] && !heading[lemma] || l.unrealVerb(v, true) && !forced {
		return ""
	}
	o, place := l.tree.Child(v, "obj"), ""
	abroad := false // so many go to where they do not live that it tells itself
	switch {
	case o > v && quitting[lemma] && (homes[l.at(o)] || forced && shelters[l.at(o)] || l.upos(o) == "PROPN"):
		place = l.at(o)
		abroad = place == "country" || place == "homeland"
		for _, k := range append(l.tree.All(v, "obl"), l.tree.All(o, "nmod")...) {
			abroad = abroad || l.tree.Case(k) == "for" && havens[l.at(k)]
		}
	case o > v:
		return ""
	case heading[lemma]:
		for _, k := range l.tree.All(v, "obl") {
			switch l.tree.Case(k) {
			case "over", "across":
				if lemma == "go" && (havens[l.at(k)] || l.at(k) == "river" || l.at(k) == "line" || l.at(k) == "pass") {
					place, abroad = l.at(k), true
				}
			case "to", "for", "into", "towards", "toward":
				if havens[l.at(k)] {
					place, abroad = l.at(k), true
				} else if l.upos(k) == "PROPN" && (l.tree.Case(k) == "into" || l.tree.Case(k) == "over into") {
					place, abroad = l.at(k), true
				}
			case "from":
				if homes[l.at(k)] {
					place = l.at(k)
				}
			}
		}
		if place == "" && lemma == "leave" && l.upos(v+1) != "NOUN" && l.upos(v+1) != "PROPN" { // "have left since the front came near"
			place = "home"
		}
	}
	if o > v && place != "" { // "have left the burning suburbs"
		for _, k := range l.tree.All(o, "amod") {
			if wasted[l.at(k)] {
				return "displaced"
			}
		}
	}
	if place == "" || !l.driven(v) && !(forsaking[lemma] && c.noun >= 0 && dwelling[l.at(c.noun)]) && !(abroad && c.low != nil && *c.low >= 1000 && l.tree.Child(v, "nsubj") >= 0) {
		return ""
	}
	if forced && (shelters[place] || l.endangered()) {
		return "evacuated"
	}
	return "displaced"
}

// driven reports whether the clause of the verb at token v names what people flee from: a war, a
// flood, or what happened when they left.
func (l *line) driven(v int) bool {
	for i := v + 1; i < len(l.low) && i < v+16; i++ {
		if w := l.at(i); w == ";" || w == "." {
			break
		} else if warring[w] || dangers[w] || doers[w]["peril"] && !homes[w] && !shelters[w] && !standing[w] {
			return true
		}
	}
	for _, k := range l.tree.All(v, "advcl", "obl") {
		first, last := l.tree.Bounds(k)
		for i := first; i < last && i < v; i++ {
			if warring[l.at(i)] || dangers[l.at(i)] {
				return true
			}
		}
		if m, s := l.tree.Child(k, "mark", "advmod"), l.tree.Child(k, "nsubj", "nsubj:pass"); l.tree.Is(k, "advcl") && m >= 0 && s >= 0 {
			switch l.at(m) {
			case "when", "after", "as", "since", "before", "once":
				if driving[l.tree.Lemma(k)] || l.names(s, "law") || l.names(s, "raider") || l.names(s, "peril") {
					return true
				}
			}
		}
	}
	return false
}
