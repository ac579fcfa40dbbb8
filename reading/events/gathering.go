package events

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"parley"
	"parley/plover"
	"parley/reading/entities"
	"parley/text"
)

// A gatheringTold is a way in which a sentence tells of an encounter of those it names by words that
// stand apart: "will not be going to Lima", "were put through to each other".
type gatheringTold struct {
	name    string
	status  parley.Status
	what    string
	words   *text.Pattern
	some    *text.Pattern  // stands in all that words matches, and is looked for first; nil: nothing
	besides *regexp.Regexp // must be there, too; nil: nothing
	unless  *regexp.Regexp // keep it off; nil: nothing
	day     bool           // a day to come must be named
	envoys  bool           // those who meet are negotiators
	chiefs  bool           // those who meet are leaders
	place   bool
}

const (
	sitDown    = `(?:meeting|session|encounter|sit-down|appointment|get-together|consultations|talks|conclave)`
	undone     = `(?:called off|scrapped|cancelled|canceled|axed|aborted|abandoned|dropped|shelved|nixed|scratched|annulled|ditched|struck (?:from|off|out)|taken off|no longer possible|off(?:$|[.,:;—–]| because| the| after| now))`
	togetherAt = `(?:summit|face[- ]to[- ]face|t[eê]te-[aà]-t[eê]te|get-together|encounter|meeting|rendezvous)`
)

// notHeld are words of a meeting of envoys that is not held, or from which one keeps away.
var notHeld = sync.OnceValue(func() *text.Pattern {
	return text.MustPattern(`(?i)\b` + sitDown + `\b[^.;]{0,160}?\b(?:was|were|is|are|been|being|got|stands?|be)\b (?:\S+ ){0,3}?` + undone +
		`|\b(?:call(?:s|ed|ing)? off|scrap(?:s|ped|ping)?|cancel(?:s|led|ed|ling)?|ax(?:es|ed|ing)|abort(?:s|ed)|abandon(?:s|ed)|drop(?:s|ped)?|shelve[sd]?|nix(?:es|ed)|scratch(?:es|ed)?|ditch(?:es|ed|ing)?|annul(?:s|led|ling)?|strike|struck|skip(?:s|ped|ping)?)\b[^.;:]{0,90}?\b` + sitDown + `\b` +
		`|\b(?:no|not) (?:a )?` + sitDown + `\b|\bno point in\b[^.;]{0,40}` + sitDown +
		`|\b(?:(?:pull(?:s|ed|ing)?|back(?:s|ed|ing)?|bow(?:s|ed|ing)?) out|cr(?:y|ies|ied|ying) off)(?:$|[,.;:—–]| (?:of|from|on|over|after|because|when|citing|in|at|last|this|yesterday|late|early|\pL+day)\b)|\bwithdr(?:ew|aws|awn|awing) [^.;]{0,60}?\b` + sitDown +
		`|\b` + sitDown + `\b[^.;]{0,120}?\b(?:will not take place|would not take place|fell through|(?:has|had) fallen (?:through|victim))\b` +
		`|\bplans? for\b[^.;]{0,160}?\bto meet\b[^.;]{0,80}?` + undone + `|\bcancellation (?:by [^.;]{1,40} )?of\b[^.;]{0,60}?` + sitDown +
		`|\b(?:break(?:s|ing)?|broke|breaking) off (?:all |its |the )?preparations\b[^.;]{0,40}? for\b[^.;]{0,60}?` + sitDown +
		`|\b(?:put|puts|putting) (?:an end|paid|a stop)\b[^.;]{0,30} to (?:the |all )?(?:plans?|preparations)\b[^.;]{0,160}?\b(?:meet|` + sitDown + `)\b` +
		`|\b(?:will|would|could|shall|should) not (?:now |after all )?(?:be going|send|let|allow|go|travel|come|be represented|make the trip|see|meet|sit down|show up|attend|be in|set out|board)\b|\b(?:not coming|not to (?:board|travel|go)|not (?:now |after all )?(?:going to (?:(?-i:\p{Lu})|the|attend|be there|come|meet|see|sit|travel)|(?:travelling|traveling|flying|heading|setting out) to)|(?:were|was|had been) (?:to|due|supposed|scheduled|expected)\b[^.;]{0,120}[;,:] (?:but |until |before )?[^.;]{0,40}\b(?:cancelled|canceled|pulled out|withdrew|called it off|backed out|dropped it)\b|stay(?:s|ing)? (?:at )?home|stays? away|staying away|never got to)\b`)
})

// gatheringsTold are these ways, the surer first; they are made when they are asked for.
var gatheringsTold = sync.OnceValue(func() []gatheringTold {
	return []gatheringTold{
		{name: "called off", status: parley.Cancelled, what: "meeting", envoys: true, place: true,
			words: notHeld(), unless: regexp.MustCompile(`(?i)\b(?:until|unless|if|provided|precondition)\b`)},
		{name: "envoys who will meet", status: parley.Planned, what: "meeting", day: true, envoys: true, place: true,
			words:  text.MustPattern(`(?i)\b(?:will|would|to|due|booked|scheduled|slated|expect\w*|invited|arranged|promised|await\w*|agreed|wants?|appointment|plans?|planned|set|called in|sending|dispatching|sends|dispatches|travels?|travelling|traveling|fly|flies|flying|heads?|heading|go|goes|going|awaited|welcomes?)\b`),
			unless: regexp.MustCompile(`(?i)\b(?:if|unless|not|no|never|without|refus\w+|reject\w+|cancel\w*|called off|scrapped|off)\b`)},
		{name: "leaders who may meet", status: parley.Planned, what: "meeting", chiefs: true,
			words: text.MustPattern(`(?i)\b(?:talk|hopes?|prospects?|possibilit(?:y|ies)|idea|chances?|likelihood|view to|soundings?\b[^.;]{0,50} about|sounding out\b[^.;]{0,120} about|work(?:s|ing)? on|efforts?\b[^.;]{0,40}\b(?:to|at|for)\b[^.;]{0,40}|rule out|exclude|asked\b[^.;]{0,30} about|groundwork|date for)\b(?: in [^,.;]{1,30})?(?: of| for| to| that)? (?:an? |the |any |arrang\w+ (?:an? |the ))?(?:\S+ ){0,3}?` + togetherAt + `\b` +
				`|\b` + togetherAt + `\b[^.;]{0,140}?\b(?:a (?:matter|question) of (?:time|weeks|days|months)|(?:has|have|had) (?:come|moved|drawn|got) (?:closer|nearer)|within reach|(?:in|on) the (?:cards|offing|air|making|works|pipeline|horizon)|under discussion|conceivable|not far off|could (?:happen|come|take place)|may (?:happen|come|take place)|might (?:happen|come|take place))\b` +
				`|\b(?:might|could|may|would|will|to) (?:\S+ ){0,3}?(?:(?:face[- ]to[- ]face|into one room|in one room|around one table|across from each other|hold a summit|shake hands|see each other|sit down together|meet)\b|see (?:the |(?-i:\p{Lu})))` +
				`|\b(?:meeting in person|(?:into|in) (?:one|the same|a single) room|(?:at|around|round|to) (?:one|the same|a single) table|under one roof)\b`),
			besides: regexp.MustCompile(`(?i)\b(?:could|might|may|would|will|hop\w+|prospects?|possib\w+|idea|hint\w*|float\w*|rule out|exclude|chances?|optimis\w+|matter of|cards|under discussion|view to|soundings?|sounding|ripening|moment is right|imagin\w+|envisag\w+|in due course|before long|soon|offing|work\w* on|rul\w+ out|plans? (?:are|is|were)|preparations|arrangements|question of|come closer|within reach|likely|efforts?|talk of|talk in|dangl\w+|far off)\b`),
			unless:  regexp.MustCompile(`(?i)\b(?:if|unless|would have|could have|refus\w+|reject\w+|cancel\w*|called off|scrapped|no (?:plans?|prospect|question)|like to see|in (?:prison|court|jail))\b|\b(?:will|would|could|may|might) (?:not|never) (?:meet|see|sit)\b`)},
		{name: "on the telephone", status: parley.Occurred, what: "call",
			some:   text.MustPattern(`(?i)phon|rang|rung|connected|video|dial|hung|through|line|call|a ring`),
			words:  text.MustPattern(`(?i)\b(?:(?:tele)?phoned|r[au]ng (?:up )?(?:each other|one another|(?-i:\p{Lu}))|(?:used|picked up|took up|lifted|reached for) the (?:tele)?phone|video (?:link|call|conference)|(?:a|the) (?:secure |direct |open )?line was (?:opened|open|put through|established)|dial+ed|hung up|rang off|put(?:ting)? through|(?:were|been|got) (?:last |again |finally |at last )connected|on the (?:line|phone|telephone)|(?:by|over the|via|through a?) ?(?:tele)?(?:phone|phonic)|telephonic|hotline|(?:tele)?phone (?:call|conversation|talk|contact|exchange|discussion)|(?:took|take|received|placed|put|had|got|had had) (?:a|the) (?:\S+ )?call|the phone to|a ring|reached by phone|calling each other|called each other)\b`),
			unless: regexp.MustCompile(`(?i)\b(?:will|would|could|might|may|should) (?:not |soon |again |also |be )*(?:call|telephone|phone|ring|speak|talk|hold|have|take|reach|reached|put)\b|\b(?:if|unless|refus\w+|reject\w+|declin\w+|offer\w+ to|wants? to|plans? to|to be|never|no (?:call|contact|conversation)|did not (?:call|phone|speak|talk)|intercepted|journalists?|reporters?|newspaper)\b|\b(?:said|told|says|tells) (?:\S+ ){0,2}(?:by|over the|on the) (?:tele)?phone\b`)},
	}
})

// gathered reads a sentence in which nobody has read an encounter by what it says of those it names.
func (x *implying) gathered(c *clause) (m parley.Mention, ok bool) {
	words := c.Span.In(c.text)
	ways := gatheringsTold()
	for i := range ways {
		g := &ways[i]
		if g.envoys && !x.ranked(c, words, envoyWords) || g.chiefs && !aSummit.MatchString(words) && !x.ranked(c, words, chiefWords) { // fewer sentences do than have the words
			continue
		}
		if g.some != nil && !g.some.May(words) {
			continue
		}
		at := g.words.FindStringIndex(words)
		if at == nil || g.besides != nil && !g.besides.MatchString(words) || g.unless != nil && g.unless.MatchString(words) {
			continue
		}
		who := x.pairIn(c, words, g)
		if len(who) == 0 {
			continue
		}
		days := x.occasionDays(c)
		var on parley.Interval
		several := false
		for _, d := range days {
			if g.status == parley.Planned && g.day && d.weekday && !d.said && !d.past {
				for published := x.in.Article.Published.Interval(); !d.From.T.After(published.To.T); {
					d.From.T, d.To.T, d.ahead = d.From.T.AddDate(0, 0, 7), d.To.T.AddDate(0, 0, 7), true
				}
			}
			if (!d.said || d.agreed && g.what == "call") && (g.status == parley.Occurred && !d.ahead || g.status == parley.Planned && d.ahead || g.status == parley.Cancelled && !d.ahead) {
				several = several || on.Known() && on != d.Interval
				on = d.Interval
			}
		}
		if several || g.day && !on.Known() || g.chiefs && on.Known() {
			continue
		}
		span := parley.Span{Start: c.Start + at[0], End: c.Start + at[1]}
		m = x.mention(c, plover.Consult, span, g.name)
		m.Status, m.What, m.Date = g.status, g.what, on
		if g.status == parley.Planned {
			m.Stance = parley.StancePlanned
		}
		if g.what == "call" {
			m.Modes = []string{"phone"}
		}
		m.Place, m.PlaceCountry = "", ""
		if g.place {
			for _, a := range x.named(c) {
				if of := c.Case(a.head); a.place && a.ID != a.Country && (locative[of] || of == "to") {
					m.Place, m.PlaceCountry = a.Name, a.Country
					break
				}
			}
		}
		m.Actors = who[:1]
		m.Recipients = who[1:]
		m.Probability = pointed
		if g.what == "call" {
			x.callOf(words, []*parley.Mention{&m}, days)
		}
		return m, true
	}
	return m, false
}

// envoyWords and chiefWords are of the ranks at which envoys and leaders meet.
var (
	envoyWords  = text.MustPattern(`(?i)\b(?:negotiators?|envoys?|emissar(?:y|ies)|delegates?|sherpas?|plenipotentiar(?:y|ies))\b`)
	chiefWords  = text.MustPattern(`(?i)\b(?:presidents?|prime ministers?|premiers?|chancellors?|kings?|emirs?|heads of (?:state|government)|leaders?)\b`)
	collectives = regexp.MustCompile(`\b(?:(?:two |both )?(?:chief )?(?:negotiators|envoys|leaders|foreign ministers|top diplomats|chief diplomats|heads of government|heads of state)|leaders['’])`)
)

// ranked reports whether the sentence speaks of people of a rank: by its words, or by those that
// stand beside two of its names elsewhere in the article.
func (x *implying) ranked(c *clause, words string, rank *text.Pattern) bool {
	if rank.MatchString(words) {
		return true
	}
	n, people := 0, 0
	for _, a := range x.named(c) {
		if t := x.in.Found.TypeOf(a.ID); t != parley.Leader && t != parley.Person {
			continue
		}
		people++
		if slices.ContainsFunc(x.in.Found.Names, func(o entities.Name) bool {
			if o.Entity < 0 || o.Kind == entities.Pronoun || x.in.Found.Entities[o.Entity].ID != a.ID {
				return false
			}
			before, after := x.in.Doc.Text[max(0, o.Start-titleAfar):o.Start], x.in.Doc.Text[o.End:min(len(x.in.Doc.Text), o.End+titleAfar)]
			before, after = before[strings.LastIndexAny(before, ".;:\n")+1:], strings.SplitN(after, ".", 2)[0]
			return rank.MatchString(before) || strings.HasPrefix(after, ",") && rank.MatchString(after)
		}) {
			n++
		}
	}
	return n >= min(people, 2) && n > 0
}

// titleAfar is how far from a name, in bytes, the words of its rank may stand.
const titleAfar = 40

// aSummit is one of which it does not say whose.
var aSummit = text.MustPattern(`(?i)\b(?:a|the|any) summit\b`)

// ownEnvoy is the one whom a side keeps at home.
var ownEnvoy = regexp.MustCompile(`(?i)(?:\b(?:its|his|her|their)|[’']s) (?:chief |top |lead |head )?(?:negotiator|envoy|delegate|emissary)\b`)

// keptHome are words of one who does not come.
var keptHome = regexp.MustCompile(`(?i)\b(?:not|n[’']t|stay\w*|home|away|absent|withh\w+|keep\w*|kept)\b`)

// pairIn are the two who meet by what the sentence says: two people of two sides, else those it names
// together.
func (x *implying) pairIn(c *clause, words string, g *gatheringTold) []parley.Argument {
	two := x.sides(c.Span)
	var out []parley.Argument
	for _, a := range x.named(c) {
		if t := x.in.Found.TypeOf(a.ID); a.place || a.nationality || t != parley.Leader && t != parley.Person || a.Country == "" || len(two) == 2 && !ofSides(two, a.Argument) {
			continue
		}
		if len(out) == 0 || out[0].Country != a.Country {
			out = append(out, a.Argument)
		}
		if len(out) == 2 {
			return out
		}
	}
	at := collectives.FindStringIndex(words)
	if len(out) == 1 && len(two) == 2 && g.status == parley.Cancelled && keptHome.MatchString(words) { // "would not send its negotiator, Anna Vell": the other side waits in vain
		for _, a := range two {
			if a.ID != out[0].Country && a.Country != out[0].Country {
				return append(out, a)
			}
		}
	}
	if at == nil && g.status == parley.Cancelled && ownEnvoy.MatchString(words) && keptHome.MatchString(words) { // "its negotiator would not come": the two who talk
		return two
	}
	if at == nil && g.chiefs && aSummit.MatchString(words) { // "a summit is on the cards": that of the two
		return two
	}
	if at == nil {
		return nil
	}
	name := strings.TrimRight(words[at[0]:at[1]], "'’")
	for _, w := range []string{"two ", "both "} {
		name = strings.TrimPrefix(name, w)
	}
	if g.envoys != envoyWords.MatchString(name) || g.chiefs && !chiefWords.MatchString(name) {
		return nil
	}
	return []parley.Argument{{Actor: parley.Actor{ID: strings.ReplaceAll(name, " ", "-"), Name: name}, Span: parley.Span{Start: c.Start + at[0], End: c.Start + at[1]}}}
}
