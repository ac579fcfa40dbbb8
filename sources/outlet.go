package sources

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"
	"unicode"
)

//go:embed outlets.txt
var outletList string

// outlets maps every form of a listed name, in small letters, to the name.
var outlets = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for l := range strings.Lines(outletList) {
		l = strings.TrimSpace(l)
		if l == "" || l[0] == '#' {
			continue
		}
		forms := strings.Split(l, "|")
		name := strings.TrimSpace(forms[0])
		for _, f := range forms {
			if key := strings.ToLower(strings.TrimSpace(f)); all[key] == "" {
				all[key] = name
			}
		}
	}
	return all
})

// canonicalOutlet returns the listed name of an outlet, else the name as it is.
func canonicalOutlet(name string) string {
	name = strings.Join(strings.Fields(strings.Trim(name, " \t,.;:|()[]/—–-")), " ")
	if known := outlets()[strings.ToLower(name)]; known != "" {
		return known
	}
	return name
}

// knownOutlet reports whether the list holds the name. Short forms (AP, RT, Time)
// count only as they are written there.
func knownOutlet(name string) bool {
	name = strings.TrimSpace(name)
	known := outlets()[strings.ToLower(name)]
	if known == "" {
		return false
	}
	if len(name) <= 4 {
		return strings.Contains(outletList, name)
	}
	return unicode.IsUpper([]rune(name)[0]) || strings.ToLower(known) == known
}

var (
	outletDomain = regexp.MustCompile(`(?i)^(?:www\.)?[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|org|net|news|info|eu|press|media|tv|gov|int|co\.[a-z]{2}|com\.[a-z]{2}|[a-z]{2})$`)
	joinedOutlet = regexp.MustCompile(`^[A-Za-z]{2,}(?:NEWS|News|PRESS|Press|TV|RADIO|Radio|POST|Post|TIMES|Times|WIRE|Wire)$`)
)

// outletWords end (or, with "Radio" and the like, begin) the names of outlets.
var outletWords = wordSet(`news times post courier herald tribune gazette journal chronicle observer guardian
	telegraph mirror express review press radio tv television broadcasting agency newswire wire bulletin record
	register globe examiner inquirer mail monitor independent dispatch sentinel argus echo weekly magazine
	newspaper network media reporter messenger ledger advertiser standard star sun mercury sabah pravda
	zeitung today insider`)

var outletFirsts = wordSet(`radio agence agenzia agencia agentur voice tele`)

// sections end in the same words and name parts of a page.
var sections = wordSet(`news|world news|breaking news|latest news|top news|local news|press|press release|press releases|media|
	live news|international news|national news|politics news|more news|the news|world|in the news|fake news|daily|video|tv|radio|
	today|politics|opinion|analysis|business|review|editorial|commentary|live|exclusive|breaking|europe|asia|africa|middle east|
	news agency|world today|news analysis|news in brief|good news|bad news|social media|state media|state tv|hard times|
	the press|the media|mail|e-mail|star|sun|the sun|record|standard|live tv|watch tv|live radio`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	split := strings.Fields
	if strings.Contains(words, "|") {
		split = func(s string) []string { return strings.Split(s, "|") }
	}
	for _, w := range split(words) {
		set[strings.TrimSpace(w)] = true
	}
	return set
}

// isOutlet reports whether a string by itself looks like the name of an outlet
// and like nothing else: a listed one, the name of a site, or a short name that
// ends as names of outlets do.
func isOutlet(s string) bool {
	s = strings.TrimSpace(strings.Trim(s, "*_ \t"))
	if s == "" || len(s) > 60 || strings.ContainsAny(s, "?!:;\"“”\n") {
		return false
	}
	if sections[strings.ToLower(s)] {
		return false
	}
	if knownOutlet(s) || outletDomain.MatchString(s) {
		return true
	}
	words := strings.Fields(strings.TrimSuffix(s, "."))
	if len(words) == 1 {
		return joinedOutlet.MatchString(words[0])
	}
	if len(words) > 5 || strings.HasSuffix(s, ".") {
		return false
	}
	for i, w := range words {
		r := []rune(w)[0]
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !(i > 0 && (strings.Contains(" of the and & for de la del du ", " "+w+" "))) {
			return false
		}
	}
	last := strings.ToLower(words[len(words)-1])
	return outletWords[last] || outletFirsts[strings.ToLower(words[0])] && len(words) <= 3
}
