package entities

import (
	"strings"

	"parley"
)

// A tally counts what speaks for each sort of thing that an unknown name can be.
type tally struct{ person, people, place, body, media, thing int }

// sortOf tells what an unknown name most likely is, by all the places of the
// document where it stands. The second result is false where nothing tells, or two
// sorts are told; the empty type with true is a thing that no actor is: a ship.
func (r *reader) sortOf(l *line, k, to int) (parley.EntityType, bool) {
	key := foldOf(l, k, to)
	if t, ok := r.sorts[key]; ok {
		return t.kind, t.sure
	}
	t := r.formOf(l, k, to)
	seen := 0
	for _, at := range r.places(l.words[k].fold) {
		o := r.lines[at.line]
		if at.word+to-k > len(o.words) || foldOf(o, at.word, at.word+to-k) != key {
			continue
		}
		r.evidence(o, at.word, at.word+to-k, &t)
		if seen++; seen >= 40 {
			break
		}
	}
	if x := &l.words[k]; to-k == 1 && (x.caps && !l.title || !x.odd) {
		t.place = 0 // "in DH", "in the House"
	}
	kind, sure := t.verdict()
	r.sorts[key] = sorted{kind, sure, t.likely()}
	return kind, sure
}

type sorted struct {
	kind   parley.EntityType
	sure   bool
	likely parley.EntityType // by weaker evidence
}

// severalOf reports whether a name looks like the plural of a people: "the Tarnids say".
func severalOf(l *line, k int) bool {
	f := l.words[k].fold
	if !strings.HasSuffix(f, "s") || strings.HasSuffix(f, "ss") || strings.HasSuffix(f, "us") || strings.HasSuffix(f, "is") || len(f) < 5 {
		return false
	}
	t := &l.Tokens[l.words[k].token]
	if t.XPOS == "NNPS" || t.XPOS == "NNS" || k+1 >= len(l.words) {
		return true
	}
	switch l.words[k+1].fold {
	case "say", "are", "were", "have", "want", "deny", "insist", "claim", "who", "do":
		return true
	}
	return false
}

// verdict takes the sort that more speaks for than for all others.
func (t tally) verdict() (parley.EntityType, bool) {
	best, next := "", 0
	top := 0
	for _, c := range []struct {
		kind  string
		count int
	}{{string(parley.Person), t.person}, {string(parley.People), t.people}, {string(parley.Place), t.place}, {string(parley.Organisation), t.body}, {string(parley.Media), t.media}, {"", t.thing}} {
		if c.count > top {
			best, next, top = c.kind, top, c.count
		} else if c.count > next {
			next = c.count
		}
	}
	return parley.EntityType(best), top >= 2 && top > next
}

// likely is the sort that anything at all speaks for, for want of a sure one.
func (t tally) likely() parley.EntityType {
	if max(t.person, t.place, t.body, t.media) < 1 {
		return ""
	}
	t = tally{person: 2 * t.person, place: 2 * t.place, body: 2 * t.body, media: 2 * t.media}
	kind, _ := t.verdict()
	return kind
}

type wordAt struct{ line, word int }

// places returns where a capitalised word stands in the document.
func (r *reader) places(f string) []wordAt {
	if r.standing == nil {
		r.standing = map[string][]wordAt{}
		for i, l := range r.lines {
			for k := range l.words {
				if x := &l.words[k]; x.upper && !x.punct {
					r.standing[x.fold] = append(r.standing[x.fold], wordAt{i, k})
				}
			}
		}
	}
	return r.standing[f]
}

func foldOf(l *line, k, to int) string {
	var b strings.Builder
	for i := k; i < to; i++ {
		if i > k {
			b.WriteByte(' ')
		}
		b.WriteString(l.words[i].fold)
	}
	return b.String()
}

// formOf reads what the name itself tells.
func (r *reader) formOf(l *line, k, to int) tally {
	var t tally
	last := l.words[to-1].fold
	for i := k; i < to; i++ {
		f := l.words[i].fold
		switch {
		case wordLists["company"][f]:
			t.body += 3
		case i == k && broadcasters[f], i == to-1 && to-k > 1 && papers[f]:
			t.media += 4
		case wordLists["organisation"][f]:
			t.body += 3
		case i == k && to-k > 1 && (placeStarts[f] || compass[f]), i == to-1 && to-k > 1 && wordLists["place"][f]:
			t.place += 3
		case i == k && to-k > 1 && r.world.given[f] != "":
			t.person += 3
		}
	}
	if l.words[k].caps && !l.title && to-k == 1 && len(last) < 7 {
		t.body += 3
	}
	if !l.words[k].caps {
		for _, p := range []string{"o'", "m'", "mac", "mc"} {
			if strings.HasPrefix(last, p) && len(last) > len(p)+2 && l.words[to-1].odd {
				t.person++
			}
		}
		if l.words[to-1].odd {
			for _, e := range []string{"stan", "burg", "grad", "ville", "haven", "abad", "shire", "heim", "polis", "land", "pur"} {
				if strings.HasSuffix(last, e) && len(last) > len(e)+2 {
					t.place++
				}
			}
			for _, e := range []string{"enko", "shvili", "sson", "ssen", "escu", "ovich", "evich", "ovna", "uly", "yan", "vic", "ski", "sky", "dottir"} {
				if strings.HasSuffix(last, e) && len(last) > len(e)+2 {
					t.person++
				}
			}
		}
	}
	return t
}

// papers are last words of the names of newspapers and agencies, broadcasters
// first words of those of stations.
var (
	papers       = map[string]bool{"courier": true, "mirror": true, "post": true, "times": true, "herald": true, "tribune": true, "gazette": true, "chronicle": true, "newswire": true, "observer": true, "ledger": true, "telegraph": true, "dispatch": true, "examiner": true, "inquirer": true, "bulletin": true, "sentinel": true, "radio": true, "television": true, "tv": true, "journal": true, "broadcasting": true, "news": true, "daily": true, "weekly": true}
	broadcasters = map[string]bool{"radio": true, "television": true, "channel": true, "tv": true}
)

var compass = set("great new old north south east west upper lower little central northern southern eastern western")

// words around a name, and what they tell of it
var (
	whereWords   = set("in near outside around across throughout towards toward inside via")
	placeBefore  = set("reached reach reaches leave left leaves visit visited visits enter entered enters captured capture shelled besieged occupied northern southern eastern western central upper lower inner bordering")
	peopleOf     = set("residents people streets mayor governor citizens outskirts port town city village villages province region district capital bay island harbour harbor siege battle hospital gates walls road north south east west suburbs coast waters border banks mouth valley")
	placeAfter   = set("river rivers lake lakes province region district city town village port harbour harbor island islands camp bridge crossing valley mountains hills strait dam canal basin airport road highway peninsula delta coast station railway terminal heights plant strip front line ridge border pass gorge")
	riverBefore  = set("flow level waters mouth banks bank valley delta bend ford tributary tributaries source course bed")
	riverAfter   = set("rises rose flows flowed waters floods flooded froze drains dried meanders")
	shipBefore   = set("aboard ships vessels ferries boats tankers trawlers frigates freighters barges ship vessel ferry boat tanker trawler frigate freighter yacht barge cutter crew captain hull hold deck wreck cargo sinking steamer")
	shipAfter    = set("sank sailed docked capsized anchored berthed foundered")
	personAfter  = set("smiled laughed wept died married resigned walked wrote grew noticed thought felt knew fell recalled nodded shrugged sighed spoke stood sat wore phoned rang lied retired paused joked testified read noted replied answered whispered shouted argued wondered")
	personOwned  = set("wife husband mother father son daughter brother sister lawyer lawyers aide aides family deputy successor predecessor voice speech widow hand hands face plan letter book career arrest trial death illness birthday")
	bodyBefore   = set("group company firm agency party union movement network militia charity airline bank broadcaster alliance coalition consortium ngo supplier shipper trader lender insurer miner refiner maker retailer")
	bodyAfter    = set("chief chiefs boss shares executives members fighters gunmen militants employees workers directors chairman chairwoman shareholders spokesman spokeswoman leader subsidiary")
	landOwned    = set("envoy negotiators delegation rulers coast farmers ports waters fishermen farmland economy population streets harbour harbor suburbs markets mayor")
	bodyOwned    = set("members chairman chairwoman director directors board shares employees headquarters founder founders leader leaders fighters")
	underArms    = set("commander commanders command fighters fighter gunmen gunman militants guerrillas")
	personBefore = set("mr mrs ms dr sir lord lady king queen prince princess saint captain sergeant poor young")
)

func set(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

// evidence counts what stands around a name at one place.
func (r *reader) evidence(l *line, k, to int, t *tally) {
	word := func(i int) string {
		if i < 0 || i >= len(l.words) {
			return ""
		}
		if l.words[i].punct {
			return l.words[i].form
		}
		return l.words[i].fold
	}
	before, after := word(k-1), word(to)
	owned := l.words[to-1].possessive
	the := before == "the"
	if to-k == 1 && l.words[to-1].odd && the && !owned && severalOf(l, k) {
		t.people += 2
	}
	if the {
		before = word(k - 2)
		t.person -= 3
	}
	r.before1(l, k, before, the, t)
	switch {
	case owned && onlyStates[after], owned && landOwned[after]:
		t.place += 2
	case owned && personOwned[after]:
		t.person += 2
	case owned && bodyOwned[after]:
		t.body++
	case owned:
	case placeAfter[after] && !l.words[to].upper:
		t.place += 3
	case the && riverAfter[after]:
		t.place += 3
	case the && shipAfter[after]:
		t.thing += 3
	case personAfter[after] && !the:
		t.person += 2
	case bodyAfter[after] && !l.words[to].upper:
		t.body += 2
	case after == "who", after == "," && word(to+1) == "who":
		t.person += 3
	case after == "," && to+2 < len(l.words) && len(l.words[to+1].form) == 2 && l.words[to+1].form[0] >= '1' && l.words[to+1].form[0] <= '9' && word(to+2) == ",":
		t.person += 3
	case after == "," && r.apposition(l, to+1, t):
	case after == ",":
		if p, n := r.match(l, to+1); n > 0 && (p.means == meansState || p.means == meansPlace) && !the && k > 0 && whereOrOf(before) {
			t.place += 3
		}
	}
	if l.words[k].hyphen || to < len(l.words) && l.words[to].hyphen && (after == "based" || after == "born") {
		t.place++
	}
	if after == "himself" || after == "herself" {
		t.person += 3
	}
	if !the && !l.title && talks[after] && !owned {
		t.person++
	}
	// a name in address: "What changed, Ilka?", "Two things, Ansel."
	if to-k == 1 && !the && (k == l.first && after == "," && questions[word(to+1)] || word(k-1) == "," && (after == "?" || after == "!" || after == "." && len(l.words) < 7)) {
		t.person += 2
	}
	r.joinedTo(l, k, to, t)
}

// talks are verbs of people rather than of states, which reject and accuse.
var talks = set("said says told tells added explained joked recalled argued asked replied thinks believes hopes knows insisted suggested explains")

var questions = set("what who why how when where do did are is have can could will would you thank thanks tell")

func whereOrOf(f string) bool {
	return whereWords[f] || f == "of" || f == "from" || f == "to" || f == "at"
}

// before1 counts what the words before a name tell, its article aside.
func (r *reader) before1(l *line, k int, before string, the bool, t *tally) {
	i := k - 1
	if the {
		i--
	}
	second := ""
	if i > 0 && !l.words[i-1].punct {
		second = l.words[i-1].fold
	}
	switch {
	case the && shipBefore[before], the && before == "of" && shipBefore[second], shipBefore[before] && before != "captain" && before != "crew" && before != "hold":
		t.thing += 4
	case the && before == "of" && riverBefore[second], the && (before == "on" || before == "along" || before == "across" || before == "over" || before == "down" || before == "up" || before == "beyond"):
		t.place += 2
	case the && whereWords[before]:
		t.place++
	case whereWords[before]:
		t.place += 2
	case before == "at":
		t.place++
	case (before == "to" || before == "from") && r.moves(l, i):
		t.place += 2
	case before == "of" && peopleOf[second]:
		t.place += 3
	case before == "of" && (second == "members" || second == "member" || second == "shares" || second == "founder"):
		t.body += 2
	case the && before == "of" && underArms[second]:
		t.body += 4
	case placeBefore[before]:
		t.place += 2
	case personBefore[strings.TrimSuffix(before, ".")] && i >= 0 && l.words[i].upper && !the:
		t.person += 3
	case bodyBefore[before]:
		t.body += 3
	}
}

// apposition counts what a description behind a comma tells: ", the largest trade
// union in Arland,", ", a village of 400".
func (r *reader) apposition(l *line, k int, t *tally) bool {
	if k >= len(l.words) {
		return false
	}
	switch l.words[k].fold {
	case "a", "an", "the", "its", "his", "her", "one", "once", "which":
	default:
		return false
	}
	for i := k; i < len(l.words) && i < k+6; i++ {
		x := &l.words[i]
		if x.punct || i > k && functionWords[x.fold] {
			break
		}
		next := ""
		if i+1 < len(l.words) && !l.words[i+1].punct {
			next = l.words[i+1].fold
		}
		if next != "" && r.world.vocabulary[next] && !functionWords[next] && (wordLists["place"][next] || bodyBefore[next] || r.world.agents[next] != "") {
			continue // "trade union": the second word counts
		}
		switch {
		case wordLists["place"][x.fold] || wordLists["placehead"][x.fold]:
			t.place += 3
			return true
		case papers[x.fold] || x.fold == "newspaper" || x.fold == "magazine" || x.fold == "broadcaster" || x.fold == "website":
			t.media += 3
			return true
		case bodyBefore[x.fold] || wordLists["organisation"][x.fold]:
			t.body += 3
			return true
		}
		if _, ok := kin[x.fold]; ok {
			t.person += 3
			return true
		}
		if shipBefore[x.fold] && x.fold != "crew" && x.fold != "captain" && x.fold != "hold" {
			t.thing += 3
			return true
		}
	}
	return false
}

// joinedTo lets a name be of the sort of the known one that "and" joins it to.
func (r *reader) joinedTo(l *line, k, to int, t *tally) {
	other := (*Name)(nil)
	if k > 1 && (l.words[k-1].fold == "and" || l.words[k-1].fold == "or") {
		other = r.nameAt(l, k-2)
	}
	if other == nil && to+1 < len(l.words) && !l.words[to-1].possessive && (l.words[to].fold == "and" || l.words[to].fold == "or") {
		other = r.nameAt(l, to+1)
	}
	if other == nil || other.Entity < 0 || other.Guess {
		return
	}
	switch r.found.Entities[other.Entity].Type {
	case parley.Person, parley.Leader:
		t.person++
	case parley.Place:
		t.place++
	case parley.State:
		if other.Kind != Nationality {
			t.place++
		}
	case parley.Organisation, parley.ArmedGroup, parley.Company:
		t.body++
	}
}
