package reconciling

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"parley"
	"parley/plover"
)

// A telling is a mention with what comparing it asks for again and again.
type telling struct {
	*parley.Mention
	window parley.Interval
	word   string
	number int // in its series, as the mention or a figure of it tells; 0 when not told
	// level and together are of a consultation: the rank of those who meet, and whether
	// they are named together ("the leaders").
	level    string
	together bool
	content  map[string]bool // nil until it is asked for
}

// same reports whether two mentions are tellings of one event. Every line is a
// reason why not; what is left must then be tied by something more than its type.
// Precision comes first: a wrong merge hides an event, a missed one only repeats it.
func (d *desk) same(a, b *telling) bool {
	if a.Type != b.Type || !statusesMeet(a.Status, b.Status) {
		return false
	}
	if !kindsMeet(a.Mention, b.Mention) || !timesMeet(a, b) || !placesMeet(a.Mention, b.Mention) {
		return false
	}
	if a.number != 0 && b.number != 0 && a.number != b.number {
		return false
	}
	if a.Type == plover.Consult {
		if a.level != "" && b.level != "" && a.level != b.level && !oneOfSeries(a, b) {
			return false
		}
		if a.together || b.together {
			return met(a, b) || talkedOf(a) && talkedOf(b) && a.level == b.level && a.level != "" && d.tied(a, b)
		}
	}
	if a.Type == plover.Assault && d.headlineAttack(a, b) {
		return true
	}
	straight := sidesMeet(a.Actors, b.Actors) && sidesMeet(a.Recipients, b.Recipients) || a.Type == plover.Assault && attackMeets(a.Mention, b.Mention)
	crossed := mutual(a.Type) && sidesMeet(a.Actors, b.Recipients) && sidesMeet(a.Recipients, b.Actors)
	if !straight && !crossed {
		return d.oneDeed(a, b)
	}
	return d.tied(a, b) && (!worded(a.Type) || d.sameWords(a, b) && !(offers(a.Type) && d.otherNumbers(a, b)) || d.headline(a.Mention, b.Mention))
}

// otherNumbers reports whether both tell numbers, but none that the other does.
func (d *desk) otherNumbers(a, b *telling) bool {
	some, other := false, false
	for w := range d.contentOf(b) {
		some = some || unicode.IsDigit(rune(w[0]))
	}
	for w := range d.contentOf(a) {
		if unicode.IsDigit(rune(w[0])) {
			if d.contentOf(b)[w] {
				return false
			}
			other = true
		}
	}
	return some && other
}

// oneDeed reports whether two tellings of which one leaves out a side ("the envoy was
// withdrawn", "people filled the square") are of one deed all the same: what they do name
// meets, and they give one day or one town, in the same words where it is an act of words.
func (d *desk) oneDeed(a, b *telling) bool {
	if !partTold(a.Type) || a.Article == b.Article && a.word != b.word { // two deeds told in one breath share their words
		return false
	}
	open, named := true, false
	for _, sides := range [][2][]parley.Argument{{a.Actors, b.Actors}, {a.Recipients, b.Recipients}} {
		x, y := known(sides[0]), known(sides[1])
		if len(x) == 0 || len(y) == 0 {
			continue
		}
		named = true
		open = open && sidesMeet(x, y)
	}
	near := d.publishedWithin(a.Mention, b.Mention, 2*24*time.Hour)
	oneTown := a.Place != "" && strings.EqualFold(a.Place, b.Place) && d.publishedWithin(a.Mention, b.Mention, 4*24*time.Hour)
	oneDay := a.Date.Exact() && b.Date.Exact()
	switch {
	case !open:
		return false
	case a.Type == plover.Protest, a.Type == plover.Mobilize:
		return oneTown || oneDay && named
	}
	if (named && oneDay || oneTown) && (a.word == b.word || d.sameWords(a, b)) {
		return true
	}
	both, of := d.sharedWords(a, b)
	return named && near && both >= 2 && 2*both >= of
}

// partTold reports whether tellings of such an event often leave out who did it or to
// whom, and day or town tell which it is.
func partTold(t plover.Type) bool {
	return t != plover.Consult && t != plover.Assault && t != plover.Accuse && t != plover.Reject
}

// known are those of a side that are somebody in particular: not "people".
func known(side []parley.Argument) []parley.Argument {
	return slices.DeleteFunc(slices.Clone(side), func(x parley.Argument) bool { return x.Country == "" })
}

// slip is how far apart two tellings may date one call or round of a series.
const slip = 2 * 24 * time.Hour

// timesMeet reports whether two mentions can be of one time. Of a call or round whose
// number both tell, one may have the day wrong.
func timesMeet(a, b *telling) bool {
	if a.window.Meets(b.window) {
		return true
	}
	return a.Type == plover.Consult && a.number != 0 && a.number == b.number && a.Date.Exact() && b.Date.Exact() && a.Date.From.T.Sub(b.Date.From.T).Abs() <= slip
}

// headline reports whether one of two mentions of an article is its headline and the
// other stands in its first lines: the lead tells what the headline does.
func (d *desk) headline(a, b *parley.Mention) bool {
	if a.Article != b.Article {
		return false
	}
	article := d.article[a.Article]
	title, lead := -1, 0
	for i, blk := range article.Blocks {
		if blk.Kind == parley.Title && title < 0 {
			title = i
		}
	}
	if title < 0 {
		return false
	}
	in := func(m *parley.Mention) int { // blocks that are read, from the headline on
		n := 0
		for i, blk := range article.Blocks {
			if i < title || !blk.Kind.Read() {
				continue
			}
			if blk.Overlaps(m.Trigger) {
				return n
			}
			n++
		}
		return n
	}
	x, y := in(a), in(b)
	lead = max(x, y)
	return min(x, y) == 0 && lead > 0 && lead <= 3
}

// worded are the types whose acts consist in what is said: two refusals by one
// party are one only when the same is refused.
func worded(t plover.Type) bool {
	switch t {
	case plover.Consult, plover.Assault, plover.Mobilize, plover.Protest:
		return false
	}
	return true
}

// sameWords reports whether two mentions are told in enough of the same words:
// half of the content words of the shorter one.
func (d *desk) sameWords(a, b *telling) bool {
	both, of := d.sharedWords(a, b)
	return 2*both >= of && both > 0
}

// sharedWords counts the content words that two mentions have in common, of how many of the
// shorter one.
func (d *desk) sharedWords(a, b *telling) (both, of int) {
	x, y := d.contentOf(a), d.contentOf(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	for w := range x {
		if y[w] {
			both++
		}
	}
	return both, len(x)
}

func (d *desk) contentOf(t *telling) map[string]bool {
	if t.content == nil {
		t.content = d.content(t.Mention)
	}
	return t.content
}

// content returns the words of a mention that carry it: of four letters and more,
// cut to six, without its trigger and the names of its parties.
func (d *desk) content(m *parley.Mention) map[string]bool {
	text := d.article[m.Article].Text
	skip := map[string]bool{}
	if first := strings.Fields(strings.ToLower(m.Trigger.In(text))); len(first) > 0 { // what was done; to what, comes after it
		skip[first[0][:min(6, len(first[0]))]] = true
	}
	for _, side := range [][]parley.Argument{m.Actors, m.Recipients} {
		for _, a := range side {
			for _, w := range strings.Fields(strings.ToLower(a.Span.In(text) + " " + a.Name)) {
				skip[w[:min(6, len(w))]] = true
			}
		}
	}
	out := map[string]bool{}
	for w := range strings.FieldsFuncSeq(strings.ToLower(m.Span.In(text)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(w) < 4 && (w[0] < '0' || w[0] > '9') {
			continue
		}
		if w = w[:min(6, len(w))]; skip[w] {
			continue
		}
		if s := synonym[w]; s != "" {
			w = s
		}
		out[w] = true
	}
	return out
}

// synonym gives, for the beginnings of words that reports of one deed use in turn, the one
// that stands for them.
var synonym = map[string]string{"envoy": "ambass", "envoys": "ambass", "troops": "soldie", "troop": "soldie", "detain": "prison", "captiv": "prison", "inmate": "prison",
	"truce": "ceasef", "cease": "ceasef", "armist": "ceasef", "lorry": "truck", "lorrie": "truck", "trucks": "truck", "fronti": "border",
	"embarg": "ban", "prohib": "ban"}

// window is when a mention's event can have been: on its date, where the text gives
// one, else, in a dated article, in the weeks before for what occurred and in the
// months after for what is planned. News does not leave out the date of old events.
func (d *desk) window(m *parley.Mention) parley.Interval {
	if m.Date.Known() {
		return m.Date
	}
	out := d.article[m.Article].Published.Interval()
	if !out.Exact() {
		return parley.Interval{}
	}
	if m.Status == parley.Planned {
		return parley.Interval{From: out.From, To: parley.Time{T: out.To.T.AddDate(0, 4, 0), Grain: parley.Day}}
	}
	return parley.Interval{From: parley.Time{T: out.From.T.AddDate(0, 0, -21), Grain: parley.Day}, To: out.To}
}

// tied reports whether something beyond type and parties joins two mentions that
// nothing keeps apart.
func (d *desk) tied(a, b *telling) bool {
	near := d.publishedWithin(a.Mention, b.Mention, 4*24*time.Hour)
	oneArticle := a.Article == b.Article
	switch {
	case a.number != 0 && a.number == b.number:
		return true
	case a.Date.Exact() && b.Date.Exact():
		return true // and they meet
	case talkedOf(a) && talkedOf(b):
		return oneArticle || d.publishedWithin(a.Mention, b.Mention, 14*24*time.Hour)
	case a.Type == plover.Consult && a.What == b.What && a.What != "":
		// "The summit" of two leaders needs no date where nothing speaks of another.
		return oneArticle || a.What == "summit" || near
	case a.Place != "" && a.Place == b.Place:
		return oneArticle || near
	case oneArticle && a.Type == plover.Consult:
		return !envoysApart(a, b) && !envoysApart(b, a)
	case oneArticle:
		return a.word == b.word
	}
	return near && a.word == b.word && len(a.Actors) > 0 && len(b.Actors) > 0
}

// envoysApart reports whether a is a round of a number, and b a meeting of negotiators that has
// none: they prepare it.
func envoysApart(a, b *telling) bool {
	return a.number != 0 && a.level != "negotiators" && b.number == 0 && b.level == "negotiators"
}

// talkedOf reports whether a telling is of a meeting in person that is still to come and of
// which neither the day nor the number in a series is told.
func talkedOf(t *telling) bool {
	return t.Type == plover.Consult && t.Status == parley.Planned && t.number == 0 && !t.Date.Exact() && family(t.What) == "in person"
}

// word returns the last word of a mention's trigger in lower case, cut to six
// letters: "strikes" and "strike" are one.
func (d *desk) word(m *parley.Mention) string {
	fields := strings.Fields(strings.ToLower(m.Trigger.In(d.article[m.Article].Text)))
	if len(fields) == 0 {
		return ""
	}
	w := fields[len(fields)-1]
	return w[:min(6, len(w))]
}

// publishedWithin reports whether both articles are dated, at most that far apart.
func (d *desk) publishedWithin(a, b *parley.Mention, gap time.Duration) bool {
	x, y := d.article[a.Article].Published, d.article[b.Article].Published
	if x.Grain < parley.Day || y.Grain < parley.Day {
		return false
	}
	return x.T.Sub(y.T).Abs() <= gap
}

// statusesMeet keeps a plan apart from what took place. A denial is of the same
// event as the telling that it denies.
func statusesMeet(a, b parley.Status) bool {
	told := func(s parley.Status) bool { return s == parley.Occurred || s == parley.Denied }
	ahead := func(s parley.Status) bool { return s == parley.Planned || s == parley.Cancelled }
	return a == b || told(a) && told(b) || ahead(a) && ahead(b)
}

// kindsMeet keeps calls apart from meetings and rounds; plain "talks" may be any.
func kindsMeet(a, b *parley.Mention) bool {
	if a.Type != plover.Consult {
		return true
	}
	if (a.What == parley.Several) != (b.What == parley.Several) {
		return false
	}
	if k, l := kindOf(a.What), kindOf(b.What); k == "call" && l == "round" || k == "round" && l == "call" {
		return false
	}
	if a.What == "call" && b.What != "call" && b.Place != "" || b.What == "call" && a.What != "call" && a.Place != "" {
		return false // a town is where people meet
	}
	x, y := family(a.What), family(b.What)
	return x == y || x == "" || y == ""
}

// family groups the names of consultations that may be one: people meet at a
// summit, and a round of talks is talks.
func family(what string) string {
	switch what {
	case "meeting", "summit", "visit":
		return "in person"
	case "call":
		return "call"
	}
	return ""
}

func placesMeet(a, b *parley.Mention) bool {
	if a.Place == "" || b.Place == "" || strings.EqualFold(a.Place, b.Place) {
		return true
	}
	// "Russia" holds "Moscow"; two towns of one country are two places.
	return a.PlaceCountry == b.PlaceCountry && (isCountry(a.Place, a.PlaceCountry) || isCountry(b.Place, b.PlaceCountry)) && a.PlaceCountry != ""
}

func isCountry(place, code string) bool { return place == code }

func mutual(t plover.Type) bool {
	return t == plover.Consult || t == plover.Agree || t == plover.Cooperate
}

// sidesMeet reports whether two lists of parties can be the same side: some entity
// in common, or some country that they act for; nobody on either is nobody.
func sidesMeet(a, b []parley.Argument) bool {
	if len(a) == 0 || len(b) == 0 {
		return len(a) == len(b)
	}
	for _, x := range a {
		for _, y := range b {
			if x.ID == y.ID || x.Country != "" && x.Country == y.Country && !twoPeople(x, y) {
				return true
			}
		}
	}
	return false
}

// attackMeets lets an attack on a named place be the same when one telling does not
// say who did it, or on whose side the place is.
func attackMeets(a, b *parley.Mention) bool {
	return a.Place != "" && strings.EqualFold(a.Place, b.Place) && openMeet(a.Actors, b.Actors) && openMeet(known(a.Recipients), known(b.Recipients))
}

// headlineAttack reports whether of two tellings of an article the one is a headline that
// counts the victims of the attack, and the other, in its first lines, counts as many. A
// headline leaves out the town, and the number of the dead is what it is not wrong about.
func (d *desk) headlineAttack(a, b *telling) bool {
	if a.Article != b.Article || !openMeet(known(a.Actors), known(b.Actors)) || !openMeet(known(a.Recipients), known(b.Recipients)) || !d.headline(a.Mention, b.Mention) {
		return false
	}
	for _, x := range a.Figures {
		for _, y := range b.Figures {
			f, g := d.figures[x], d.figures[y]
			if f.What == "killed" && g.What == "killed" && f.Low != nil && equalBounds(f, g) && d.sameScope(f, g) {
				return true
			}
		}
	}
	return false
}

// openMeet reports whether two sides meet, or one is not told.
func openMeet(x, y []parley.Argument) bool { return len(x) == 0 || len(y) == 0 || sidesMeet(x, y) }

// twoPeople reports whether both are persons: two ministers of one country are not
// one party because of it. A state has its code as ID; a person acts for somebody. Whoever
// is only told by his rank, "the leader of Boria", may be anybody of that side.
func twoPeople(x, y parley.Argument) bool {
	ranked := func(a parley.Argument) bool { return unnamed(a.Name) && levelOf(a.Name) != "" }
	return !ranked(x) && !ranked(y) && x.ID != y.ID && len(x.ActsFor) > 0 && len(y.ActsFor) > 0 && x.ID != x.Country && y.ID != y.Country &&
		strings.Contains(x.ID, "-") && strings.Contains(y.ID, "-")
}
