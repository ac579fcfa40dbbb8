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

// outlets maps every form of a listed name, in small letters, to the name; and,
// behind an equals sign, as it is written.
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
			f = strings.TrimSpace(f)
			all["="+f] = name
			if key := strings.ToLower(f); all[key] == "" {
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
		return outlets()["="+name] != ""
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
	courant examiner chronicler correspondent newspaper network media reporter messenger ledger gazetteer advertiser standard star sun mercury sabah pravda
	zeitung today insider trader banner beacon tidings times-union`)

// inOutlets name an outlet wherever they stand in a name of several words.
var inOutlets = wordSet(`news press broadcasting television newspaper newspapers radio media newswire wire telegraph telegraphic`)

// ofOutlets may be told by what they are of, or for whom.
var ofOutlets = wordSet(`times journal chronicle gazette tribune herald bulletin newspaper`)

// notPeople are words that names of persons do not have.
var notPeople = wordSet(`service services corporation agency company network group union office ministry bureau institute centre center
	council foundation association committee department university party bank board team desk staff government parliament
	forces front army commission society house street school library of the`)

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
	if n := len(words); n > 7 || n > 5 && !definite[words[0]] || strings.HasSuffix(s, ".") {
		return false
	}
	for i, w := range words {
		r := []rune(w)[0]
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !(i > 0 && (strings.Contains(" of the and & for de la del du ", " "+w+" "))) {
			return false
		}
	}
	for _, w := range words[:len(words)-1] {
		if inOutlets[strings.ToLower(w)] && notPeople[strings.ToLower(words[len(words)-1])] {
			return true // "Lakes Broadcasting Service"
		}
	}
	for i, w := range words[:len(words)-1] {
		if i > 0 && words[i+1] == "of" && ofOutlets[strings.ToLower(w)] {
			return true // "The Harbour Journal of Commerce"
		}
	}
	last := strings.ToLower(words[len(words)-1])
	return outletWords[last] || outletFirsts[strings.ToLower(words[0])] && len(words) <= 3
}

// looksLikeOutlet reports whether a line by itself between title and text can be
// an outlet's name: besides those that isOutlet knows, three or four words in
// capitals from "The" to somebody who does something ("The Inland Trader").
func looksLikeOutlet(s string) bool {
	if isOutlet(s) {
		return true
	}
	words := strings.Fields(titleCase(s))
	if len(words) < 3 || len(words) > 4 || words[0] != "The" || !isCapitalised(words) || strings.ContainsAny(s, ".,:;!?") {
		return false
	}
	last := strings.ToLower(words[len(words)-1])
	return strings.HasSuffix(last, "er") || strings.HasSuffix(last, "or") || strings.HasSuffix(last, "ist") || strings.HasSuffix(last, "man")
}

// articled reports whether words are a name that begins with an article, as names of
// papers do: "The Upland Morning", "Le Messager d’Yverne".
func articled(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || !definite[words[0]] || strings.ContainsAny(s, ".,:;!?\"“”") {
		return false
	}
	for _, w := range words[1:] {
		for _, p := range []string{"d’", "d'", "l’", "l'"} {
			w = strings.TrimPrefix(w, p)
		}
		if w == "" || !unicode.IsUpper([]rune(w)[0]) && !strings.Contains(" of de la del du des von und y e ", " "+w+" ") {
			return false
		}
	}
	return true
}

var definite = wordSet("The Le La Les El Los Las Il Lo Gli Der Die Das De Het O A Al L'")

// outletCase returns an outlet's name as names are written: one set in capitals
// of several words in small letters, a single word as it is.
func outletCase(s string) string {
	name := canonicalOutlet(s)
	if len(strings.Fields(name)) > 1 {
		return titleCase(name)
	}
	return name
}

// outletDesk returns the outlet in "The Courier live desk": a name, then up to
// three small words.
func outletDesk(s string) (string, bool) {
	words := strings.Fields(s)
	n := len(words)
	for n > 0 && len(words)-n < 3 && unicode.IsLower([]rune(words[n-1])[0]) {
		n--
	}
	if n == 0 || n == len(words) {
		return "", false
	}
	name := strings.Join(words[:n], " ")
	return canonicalOutlet(name), isOutlet(name) && (n > 1 || knownOutlet(name))
}
