package reconciling

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/plover"
	"parley/text"
)

// The flags of an article that its own words give.
const (
	flagBroken      = "broken text"
	flagAnachronism = "anachronism"
)

// unending are words that end no sentence: what stops behind one was cut off.
var unending = setOf(`a an the of from with their its our your my whose which because than
	although whether unless despite between among amid during toward towards into onto`)

// unbeginning are words in small letters with which no paragraph begins: what stood
// before was cut off.
var unbeginning = setOf(`of was were is are has had have which who whom whose`)

// doubled are words that stand twice in a row by mistake only, unlike "had had" and
// "that that". One such slip is a typist's; a second says that the text is broken.
var doubled = setOf(`the a an of and or to with from for by at into than because their its`)

// headless: an article, then a word that cannot follow one. What it was the article of
// is gone. Letters stay small, since names may be made of any words.
var headless = text.MustPattern(`\b(?:[Tt]he|[Aa]n)\s+(?:of|was|were|is|are|has|have|had|which)\s`)

func setOf(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// broken returns the first words of an article that show that its text is broken: a
// paragraph cut off at its end or its beginning, words doubled, an article without its
// noun. A sentence that goes on in the next paragraph is whole.
func broken(a *parley.Article) string {
	before, slips := "", 0
	for i, b := range a.Blocks {
		if b.Kind != parley.Paragraph {
			if b.Kind.Read() {
				before = ""
			}
			continue
		}
		text := strings.TrimSpace(b.In(a.Text))
		words := strings.Fields(text)
		if len(words) < 6 { // a caption, a name
			before = text
			continue
		}
		next := ""
		for _, n := range a.Blocks[i+1:] {
			if n.Kind.Read() {
				next = strings.TrimSpace(n.In(a.Text))
				break
			}
		}
		last := words[len(words)-1]
		if unending[last] && !beginsSmall(next) {
			return "… " + strings.Join(words[len(words)-4:], " ")
		}
		if unbeginning[words[0]] && ended(before) {
			return strings.Join(words[:4], " ") + " …"
		}
		for k := 1; k < len(words); k++ {
			if doubled[words[k]] && words[k-1] == words[k] {
				if slips++; slips < 2 {
					continue
				}
				return strings.Join(words[max(0, k-2):min(len(words), k+2)], " ")
			}
		}
		if at := headless.FindStringIndex(text); at != nil {
			return strings.Join(first(strings.Fields(text[at[0]:]), 4), " ") + " …"
		}
		before = text
	}
	return ""
}

func first(words []string, n int) []string { return words[:min(n, len(words))] }

func beginsSmall(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// ended reports whether a paragraph ends as sentences do.
func ended(text string) bool {
	text = strings.TrimRight(text, `"'”’)»`)
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?")
}

// backdrop are the words that set a scene for something, up to the year that they give.
var backdrop = text.MustPattern(`(?i)\b(?:amid|against (?:the|a) back(?:drop|ground) of)\s([^.;:!?"“”()]{3,90}?)\s(?:in|of)\s(?:(?:early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december)[\s-])?((?:19|20)\d\d)\b`)

// lasting are words by which an old year is rightly part of a scene: what began then goes
// on, or is remembered.
var lasting = text.MustPattern(`(?i)\b(?:since|beg[aiu]n|start(?:ed|ing)?|launched|erupted|broke|invaded|invasion|annex\w+|seized|signed|agreed|agreement|accord|treaty|pact|deal|war|conflict|revolution|coup|memor\w+|annivers\w+|legacy|fallout|aftermath|echo\w*|repeat|return|like|as|than|that|which|who|when|where|after|from|until|before|crisis of)\b`)

// olderBy is how many years a scene must be older than the encounter that it is told of.
const olderBy = 2

// anachronism returns the words that set an encounter of a known date before a scene of
// years ago, and the years of both.
func (d *desk) anachronism(a *parley.Article, events []parley.Event, mine []seat) (words string, scene, met int) {
	for _, p := range mine {
		e := &events[p.event]
		m := &e.Mentions[p.mention]
		if e.Type != plover.Consult || m.What == "" || m.Status != parley.Occurred || !m.Date.From.Known() || !m.Date.To.Known() {
			continue
		}
		year := m.Date.From.T.Year()
		if m.Date.To.T.Year() != year {
			continue
		}
		s := sentenceAround(a, m.Span)
		text := s.In(a.Text)
		at := backdrop.FindStringSubmatchIndex(text)
		if at == nil || lasting.MatchString(text[at[2]:at[3]]) {
			continue
		}
		told, err := strconv.Atoi(text[at[4]:at[5]])
		if err == nil && year-told >= olderBy {
			return text[at[0]:at[1]], told, year
		}
	}
	return "", 0, 0
}

// A seat is where a mention stands in the events of a case.
type seat struct{ event, mention int }

// placesOf returns the mentions of each article.
func placesOf(events []parley.Event) map[string][]seat {
	out := map[string][]seat{}
	for i := range events {
		for k := range events[i].Mentions {
			id := events[i].Mentions[k].Article
			out[id] = append(out[id], seat{i, k})
		}
	}
	return out
}

// sentenceAround returns the sentence in which a span begins, within its block.
func sentenceAround(a *parley.Article, s parley.Span) parley.Span {
	for _, b := range a.Blocks {
		if !b.Contains(parley.Span{Start: s.Start, End: s.Start}) {
			continue
		}
		for _, x := range sentencesOf(a.Text, b.Span) {
			if x.Start <= s.Start && s.Start < x.End {
				return x
			}
		}
	}
	return s
}

// sentencesOf cuts a block into sentences.
func sentencesOf(text string, b parley.Span) []parley.Span {
	var out []parley.Span
	from := b.Start
	for {
		end := nextSentence(text[from:b.End])
		if end < 0 {
			break
		}
		out = append(out, parley.Span{Start: from, End: from + end})
		from += end
	}
	if from < b.End {
		out = append(out, parley.Span{Start: from, End: b.End})
	}
	return out
}

// nextSentence returns where in a text the sentence behind the first begins, -1 where none
// does: at the capital that follows a stop or mark behind a word of two letters and more,
// what closes it, a space, and what opens the next.
func nextSentence(text string) int {
	const spaces = " \t\n\f\r"
	for i := 0; ; {
		stop := strings.IndexAny(text[i:], ".!?")
		if stop < 0 {
			return -1
		}
		i += stop
		word := text[:i]
		i++
		last, size := utf8.DecodeLastRuneInString(word)
		before, _ := utf8.DecodeLastRuneInString(word[:len(word)-size])
		if !ofWord(last) || !ofWord(before) {
			continue
		}
		closed := strings.TrimLeft(text[i:], `"'”’)`)
		rest := strings.TrimLeft(closed, spaces)
		if len(rest) == len(closed) {
			continue
		}
		rest = strings.TrimLeft(rest, `"'“‘(`)
		if r, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(r) {
			return len(text) - len(rest)
		}
	}
}

func ofWord(r rune) bool { return unicode.IsLetter(r) || r >= '0' && r <= '9' }

// judging are words that judge what they are said of, whoever says them. Words that also
// describe ("grave", "illegal", "terrorist") are not among them.
var judging = text.MustPattern(`(?i)\b(?:shameful(?:ly)?|shameless(?:ly)?|disgrace(?:ful|fully)?|despicable|deplorabl[ey]|cynical(?:ly)?|hypocri(?:sy|tical|tically)|farc(?:e|ical)|charade|sham|brazen(?:ly)?|outrageous(?:ly)?|absurd(?:ly|ity)?|ridiculous(?:ly)?|laughabl[ey]|pathetic(?:ally)?|reckless(?:ly|ness)?|naive(?:ly|ty)?|foolish(?:ly|ness)?|cowardly|heroic(?:ally)?|noble|masterful(?:ly)?|brilliant(?:ly)?|generous(?:ly)?|unfortunately|regrettably|sadly|fortunately|thankfully|rightly|wrongly|unsurprisingly|predictably|needless to say|no one should|must not be allowed|cannot be trusted|in our view|in my view|we believe|i believe|make no mistake|so-called|arrogan(?:t|tly|ce)|ungrateful|treacher(?:y|ous)|blatant(?:ly)?|appeasement)\b`)

// judgements counts the sentences in which an article judges in its own voice: none that
// is said by somebody, nor what stands in quotation marks.
func judgements(a *parley.Article, said []parley.Span) int {
	n := 0
	for _, b := range a.Blocks {
		if !b.Kind.Read() {
			continue
		}
		for _, s := range sentencesOf(a.Text, b.Span) {
			own := true
			for _, x := range said {
				own = own && !x.Overlaps(s)
			}
			text := s.In(a.Text)
			if own && !strings.ContainsAny(text, "\"“”«»„") && judging.MatchString(text) {
				n++
			}
		}
	}
	return n
}

// defects fills the flags of an article with the remarks that give their words, and its
// share of judgement.
func (d *desk) defects(w *parley.Worth, a *parley.Article, events []parley.Event, mine []seat, said []parley.Span) {
	if words := broken(a); words != "" {
		w.Flags = append(w.Flags, flagBroken)
		w.Remarks = append(w.Remarks, flagBroken+": “"+words+"”")
	}
	if words, scene, met := d.anachronism(a, events, mine); words != "" {
		w.Flags = append(w.Flags, flagAnachronism)
		w.Remarks = append(w.Remarks, fmt.Sprintf("anachronism: a backdrop of %d for an encounter of %d", scene, met))
	}
	w.Judgements = judgements(a, said)
	if w.Judgements >= 3 && w.Judgement() >= 1./3 {
		w.Remarks = append(w.Remarks, fmt.Sprintf("judges in its own voice: %d sentences to %d findings", w.Judgements, w.Facts))
	}
}
