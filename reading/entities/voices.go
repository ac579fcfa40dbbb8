package entities

import (
	"regexp"
	"strings"
	"unicode"

	"parley"
	"parley/text"
)

// voices finds who says each sentence of an article that is told in turns, and lets "I"
// and "we" mean them there: "I" who speaks, "we" whom he speaks for.
func (r *reader) voices() {
	turns := Turns(r.doc)
	if turns == nil {
		return
	}
	r.voice = make([]int, len(r.doc.Sentences))
	for i := range r.voice {
		r.voice[i] = -1
	}
	v := &callers{reader: r, turns: turns, host: r.host(turns), known: map[string]int{}}
	r.found.questions = make([]bool, len(r.doc.Sentences))
	for n, t := range turns {
		if t.Asks {
			for i := t.First; i < t.Last; i++ {
				r.found.questions[i] = (t.Label < 0 || !presents(t.Key)) && addresses(r.lines[i])
			}
			continue
		}
		who := v.who(n)
		if who < 0 || r.outletsOwn(who) {
			continue
		}
		for i := t.First; i < t.Last; i++ {
			r.voice[i] = who
			r.own(r.lines[i], who)
		}
	}
}

// presents reports whether a label is that of somebody who also tells the news.
func presents(key string) bool {
	switch key {
	case "presenter", "announcer", "host", "anchor", "studio", "newsreader", "narrator", "reporter", "correspondent":
		return true
	}
	return false
}

// addresses reports whether a line is put to a second person.
func addresses(l *line) bool {
	for k := range l.words {
		if f := l.words[k].fold; f == "you" || f == "your" || f == "yours" {
			return true
		}
	}
	return false
}

// own lets the first persons of a line mean its speaker, outside words that he quotes.
func (r *reader) own(l *line, who int) {
	for k := range l.words {
		if l.words[k].punct || r.taken[l.index][k] != 0 || quoted(l, k) {
			continue
		}
		switch l.words[k].fold {
		case "i", "me", "my", "myself":
			r.mention(l, k, k+1, who, Pronoun)
		case "we", "us", "our", "ours", "ourselves":
			r.mention(l, k, k+1, r.spokenFor(who), Pronoun)
		}
	}
}

// spokenFor returns whom somebody speaks for when he says "we": the state, else the body; himself
// where neither is known.
func (r *reader) spokenFor(who int) int {
	e := &r.found.Entities[who]
	if e.Country != "" {
		for i := range r.found.Entities {
			if x := &r.found.Entities[i]; x.Type == parley.State && (x.Country == e.Country || x.ID == e.Country) {
				return i
			}
		}
	}
	for n := len(e.ActsFor) - 1; n >= 0; n-- {
		for i := range r.found.Entities {
			if r.found.Entities[i].Name == e.ActsFor[n] {
				return i
			}
		}
	}
	return who
}

// callers resolves the labels of turns.
type callers struct {
	*reader
	turns []Turn
	host  int
	known map[string]int
}

// who returns who speaks in turn n, -1 where it cannot be told.
func (v *callers) who(n int) int {
	t := &v.turns[n]
	if t.Key == "a" || t.Key == "answer" {
		return v.host
	}
	if e, ok := v.known[t.Key]; ok {
		return e
	}
	e := v.labelled(t)
	if e < 0 && v.guests() == 1 {
		e = v.host
	}
	if e >= 0 && v.reporting(n) {
		e = -1
	}
	v.known[t.Key] = e
	return e
}

// guests counts the labels of those who answer.
func (v *callers) guests() int {
	keys := map[string]bool{}
	for _, t := range v.turns {
		if !t.Asks {
			keys[t.Key] = true
		}
	}
	return len(keys)
}

// labelled returns the person whom a label names: by the name, by the surname that one
// person of the article has, by initials; a full name that nothing else tells of is a
// person of its own.
func (v *callers) labelled(t *Turn) int {
	for i := range v.names[t.Label] {
		if n := &v.names[t.Label][i]; n.Kind == Proper && n.Entity >= 0 && v.isPerson(n.Entity) {
			return n.Entity
		}
	}
	last := t.Key[strings.LastIndexByte(t.Key, ' ')+1:]
	found := -1
	for e := range v.found.Entities {
		if !v.isPerson(e) {
			continue
		}
		name := strings.ToLower(v.found.Entities[e].Name)
		if name[strings.LastIndexByte(name, ' ')+1:] == last || len(t.Key) < 5 && lettersOf(v.found.Entities[e].Name) == strings.ReplaceAll(t.Key, ".", "") {
			if found >= 0 {
				return -1
			}
			found = e
		}
	}
	if found >= 0 || !strings.Contains(t.Key, " ") {
		return found
	}
	words := strings.Fields(t.Key)
	if len(words) > 4 {
		return -1
	}
	for i, w := range words {
		if titleWords[w] || v.small[w] {
			return -1
		}
		words[i] = capital(w)
	}
	name := strings.Join(words, " ")
	return v.entity(parley.Entity{ID: slug(name), Name: name, Type: parley.Person})
}

var titleWords = map[string]bool{"the": true, "minister": true, "president": true, "spokesman": true, "spokeswoman": true, "man": true, "woman": true, "of": true}

func capital(w string) string {
	out, up := []rune(w), true
	for i, c := range out {
		if up {
			out[i] = unicode.ToUpper(c)
		}
		up = c == '-' || c == '\'' || c == '’'
	}
	return string(out)
}

func lettersOf(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		if c := []rune(w)[0]; unicode.IsUpper(c) {
			b.WriteRune(unicode.ToLower(c))
		}
	}
	return b.String()
}

func (r *reader) isPerson(e int) bool {
	t := r.found.Entities[e].Type
	return t == parley.Person || t == parley.Leader
}

// reporting reports whether the turn before brings in somebody of the outlet's own: "Our
// correspondent is in Tarn. Mara, what have you seen?"
func (v *callers) reporting(n int) bool {
	if v.byFirstName(n) {
		return true
	}
	for k := n - 1; k >= 0 && k >= n-1; k-- {
		if !v.turns[k].Asks {
			return false
		}
		for i := v.turns[k].First; i < v.turns[k].Last; i++ {
			for w := range v.lines[i].words {
				switch v.lines[i].words[w].fold {
				case "reporter", "correspondent", "reports", "colleague":
					return true
				}
			}
		}
	}
	return false
}

// byFirstName reports whether who presents speaks to whoever turn n is by the first name
// alone, as colleagues do: "And the roads, Mara?"
func (v *callers) byFirstName(n int) bool {
	first, _, ok := strings.Cut(v.turns[n].Key, " ")
	if !ok || titleWords[first] || styleOf(first) {
		return false
	}
	for _, t := range v.turns {
		if !asks(t.Key) || t.Key == "q" || t.Key == "question" || t.Key == "interviewer" {
			continue
		}
		for i := t.First; i < t.Last; i++ {
			l := v.lines[i]
			for k := range l.words {
				alone := k+1 == len(l.words) || l.words[k+1].punct
				if l.words[k].fold == first && l.words[k].upper && alone && (k == l.first || l.words[k-1].punct) {
					return true
				}
			}
		}
	}
	return false
}

// outletsOwn reports whether somebody works for an outlet by the article's own words.
func (r *reader) outletsOwn(e int) bool {
	if r.found.Entities[e].Type == parley.Media || r.article != nil && r.article.Author != "" && strings.Contains(strings.ToLower(r.article.Author), strings.ToLower(r.found.Entities[e].Name)) {
		return true
	}
	for _, c := range r.found.claims {
		if c.person != e {
			continue
		}
		switch title := strings.ToLower(c.title); title[strings.LastIndexByte(title, ' ')+1:] {
		case "correspondent", "reporter", "editor", "presenter", "journalist", "anchor", "host", "columnist":
			return true
		}
	}
	return false
}

// host returns who answers: the person who "spoke to" somebody or was "interviewed" in what
// stands before the first question, else the one person whom that names, or the one of
// them who holds an office; -1 where it cannot be told.
func (r *reader) host(turns []Turn) int {
	first := turns[0].First
	if turns[0].Label >= 0 {
		first = turns[0].Label
	}
	for i := 0; i < len(r.lines) && (i < first || i < 3); i++ {
		toks := r.lines[i].Tokens
		for k := range toks {
			if !speaksTo(toks, k) {
				continue
			}
			who := -1
			for _, n := range r.names[i] {
				if n.Last <= k && n.Kind.Acts() && n.Entity >= 0 && r.isPerson(n.Entity) {
					who = n.Entity
				}
			}
			if who >= 0 {
				return who
			}
		}
	}
	head := r.doc.Text
	if first < len(r.doc.Sentences) {
		head = head[:r.doc.Sentences[first].Start]
	}
	if name := introducedName(head); name != "" {
		return r.personCalled(name)
	}
	var named, office []int
	for i := 0; i < first && i < len(r.lines); i++ {
		for _, n := range r.names[i] {
			if n.Kind != Proper || n.Entity < 0 || !r.isPerson(n.Entity) || contains(named, n.Entity) || r.outletsOwn(n.Entity) || r.asksHere(&n, i) {
				continue
			}
			named = append(named, n.Entity)
			if r.found.Entities[n.Entity].Type == parley.Leader {
				office = append(office, n.Entity)
			}
		}
	}
	switch {
	case len(named) == 1:
		return named[0]
	case len(office) == 1:
		return office[0]
	}
	return -1
}

// asksHere reports whether a name stands as that of who asks: "by Mara Roe", "told Mara
// Roe", "with Mara Roe".
func (r *reader) asksHere(n *Name, sentence int) bool {
	if n.From == 0 {
		return false
	}
	toks := r.lines[sentence].Tokens
	switch strings.ToLower(toks[n.From-1].Form) {
	case "by", "told", "tells":
		return true
	case ":":
		return n.From > 1 && strings.EqualFold(toks[n.From-2].Form, "interview")
	}
	return false
}

// introducing reads "Bishop Odo Brandt spoke to ..." in a line that is not read as
// sentences, as a byline is not; naming "Interview with Odo Brandt".
var (
	introducing = regexp.MustCompile(`(?m)^\W*((?:\p{Lu}[\p{L}'’-]+ ){2,5})(?:spoke (?:to|with)|talked (?:to|with)|sat down with|was interviewed|answered)\b`)
	naming      = regexp.MustCompile(`(?i:interview|conversation|questions (?:and answers|to|for))(?: with| to) ((?:\p{Lu}[\p{L}'’-]+ ?){2,5})`)
)

func introducedName(head string) string {
	m := introducing.FindStringSubmatch(head)
	if m == nil {
		m = naming.FindStringSubmatch(head)
	}
	if m == nil {
		return ""
	}
	words := strings.Fields(m[1])
	for len(words) > 2 && (styleOf(words[0]) || strings.HasSuffix(words[0], ".")) {
		words = words[1:]
	}
	if last := strings.ToLower(words[len(words)-1]); organs[last] || last == "service" || last == "news" || last == "press" {
		return ""
	}
	return strings.Join(words, " ")
}

func styleOf(w string) bool {
	switch strings.ToLower(w) {
	case "bishop", "president", "minister", "general", "professor", "doctor", "dr", "sister", "brother", "father", "captain", "colonel", "chairman", "chairwoman", "countess", "count", "ambassador", "envoy", "judge", "mayor", "governor", "senator", "prince", "princess", "king", "queen", "sir", "lady", "lord", "mr", "mrs", "ms", "abbot", "mother", "rabbi", "imam", "sheikh", "admiral", "major":
		return true
	}
	return false
}

// personCalled returns the person of a name, a new one where the article has none.
func (r *reader) personCalled(name string) int {
	for e := range r.found.Entities {
		if r.isPerson(e) && (r.found.Entities[e].ID == slug(name) || r.forms[e][name]) {
			return e
		}
	}
	return r.entity(parley.Entity{ID: slug(name), Name: name, Type: parley.Person})
}

// speaksTo reports whether the token at k tells of an interview: "spoke to", "sat
// down with", "talks to", "was interviewed", "answered questions".
func speaksTo(toks []text.Token, k int) bool {
	at := func(i int) string {
		if i < 0 || i >= len(toks) {
			return ""
		}
		return strings.ToLower(toks[i].Form)
	}
	switch at(k) {
	case "spoke", "speaks", "talked", "talks":
		return at(k+1) == "to" || at(k+1) == "with"
	case "sat", "sits":
		return at(k+1) == "down" && at(k+2) == "with"
	case "interviewed":
		return at(k-1) == "was" || at(k-1) == "is" || at(k+1) == "by"
	case "answered", "answers", "took", "takes":
		return strings.HasPrefix(at(k+1), "question") || at(k+2) == "questions"
	}
	return false
}

// Voice returns who says a sentence of an article that is told in turns; nil where the
// outlet does, or nobody can be told.
func (f *Found) Voice(sentence int) *parley.Argument {
	if sentence < 0 || sentence >= len(f.voices) || f.voices[sentence] < 0 {
		return nil
	}
	return &parley.Argument{Actor: f.Actor(f.voices[sentence])}
}
