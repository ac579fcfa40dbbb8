package situation

import (
	_ "embed"
	"regexp"
	"strings"
)

//go:embed deeds.txt
var deedWords string

// A stand is one issue that words are about, with the part of them that says so.
type stand struct {
	entry
	words string
}

// stands returns the issues that the words of a demand or an aim are about: those of the
// list, and for a part that no word of the list stands in an issue of its own, under the
// noun it turns on.
func stands(list []entry, words string) []stand {
	var out []stand
	for _, part := range parts(words) {
		if e, ok := again(list, part); ok {
			if !anybody.MatchString(part) {
				out = append(out, stand{e, part})
			}
		} else if e, clause, ok := issueOf(list, part); ok {
			out = append(out, stand{e, clause})
		} else if e, ok := open(part); ok {
			out = append(out, stand{e, part})
		}
	}
	return out
}

// again returns the issue of a further meeting where that is what words turn on, whatever it
// is to be about: "more nuclear talks", "resume the talks on prisoners".
func again(list []entry, words string) (entry, bool) {
	if !meetings.MatchString(words) {
		return entry{}, false
	}
	for _, e := range list {
		if e.id == "meeting" {
			return e, true
		}
	}
	return entry{}, false
}

var (
	meetings = regexp.MustCompile(`(?i)^(?:to )?(?:(?:hold|resume|continue|restart|reopen|have|attend|rejoin|return to|come back to|sit down (?:to|for)) (?:the |a |an )?|(?:the |a |an )?(?:more|further|another|new|next|fresh|second|third|fourth|fifth|sixth|seventh) )(?:[\pL.-]+ ){0,2}(?:talks|meetings?|rounds?|summits?|negotiations|dialogue)\b|^(?:the )?(?:talks|dialogue|negotiations) with\b`)
	// anybody is with whom one meets who speaks of nobody: "dialogue with everyone who".
	anybody = regexp.MustCompile(`(?i)\bwith (?:everyone|everybody|anyone|anybody|all|whoever|any|every)\b`)
)

// parts are the things joined in the words of one demand: "keep the truce and to let
// inspectors in", "maintain its position, avoid losses, and seek a settlement".
func parts(words string) []string {
	var out []string
	for _, p := range strings.Split(strings.ReplaceAll(words, ", and ", ", "), " and to ") {
		for part := range strings.SplitSeq(p, ", ") {
			first, _, _ := strings.Cut(strings.ToLower(part), " ")
			if part = strings.TrimSpace(part); part != "" && !(len(out) > 0 && aside[first]) {
				out = append(out, part)
			}
		}
	}
	return out
}

// aside are words that begin what is only told beside what is wanted: ", after a week of talks
// that Boria mediated".
var aside = wordSet("after amid following during since although though despite which who whom whose where while as")

// open makes an issue of the noun phrase that words turn on: "maintain its strategic
// position" is about the strategic position, "lift the curfew in the port" and "the curfew is
// lifted" about the lifting of the curfew. Words without a noun phrase of their own make
// none, nor do those that only point ("lay them before the members") or count ("30 million").
func open(words string) (entry, bool) {
	f := strings.FieldsFunc(fold(words), func(r rune) bool { return strings.ContainsRune(" \t\"“”‘’(),.;:!?", r) })
	from := 0
	for i, w := range f {
		if i < 4 && opening[w] {
			from = i + 1
			break
		}
	}
	if len(f) == 0 || f[0] == "not" || from == 0 && !filler[f[0]] {
		return entry{}, false
	}
	deed := ""
	for _, w := range f[:from] {
		if pointing[w] {
			return entry{}, false
		}
		if deed == "" {
			deed = deeds[w]
		}
	}
	var name []string
	at := from
	for ; at < len(f); at++ {
		w := f[at]
		if closing[w] {
			if leads[w] && len(name) > 0 && empty[name[len(name)-1]] { // "an end of the blockade"
				if deed == "" && len(name) == 1 && w == "of" {
					deed = deeds[name[0]]
				}
				name = nil
				continue
			}
			break
		}
		if pointing[w] && len(name) == 0 {
			return entry{}, false
		}
		if participle(w) && len(name) > 0 && deed == "" { // "the killers handed over"
			deed = deeds[w]
			break
		}
		if numeral(w) && len(name) > 0 { // "its gunmen two kilometres from the road"
			break
		}
		if !opening[w] && !filler[w] && !numeral(w) {
			name = append(name, w)
		}
	}
	if len(name) == 0 || len(name) > 4 || empty[name[len(name)-1]] {
		return entry{}, false
	}
	if deed == "" {
		deed = done(f[at:])
	}
	id := strings.Join(name, "-")
	if s, ok := strings.CutSuffix(id, "s"); ok && !strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "u") {
		id = s
	}
	e := entry{id: id, name: strings.Join(name, " ")}
	switch {
	case deed != "":
		e.name = deed + " of the " + e.name
	case len(name) == 1 && at+1 < len(f) && f[at] == "of": // "the status of the island"
		if of := phrase(f[at+1:]); of != "" {
			e.name += " of " + of
		}
	}
	return e, true
}

// done returns the deed that words behind a noun phrase say is to be done with it: "is
// lifted", "to be released".
func done(f []string) string {
	be := false
	for i, w := range f {
		switch {
		case w == "is" || w == "are" || w == "was" || w == "were" || w == "be" || w == "been":
			be = true
		case be && deeds[w] != "":
			return deeds[w]
		case i > 4:
			return ""
		}
	}
	return ""
}

// phrase is the noun phrase that words begin with, at most three words long.
func phrase(f []string) string {
	var out []string
	for _, w := range f {
		if closing[w] || len(out) == 3 {
			break
		}
		if pointing[w] {
			return ""
		}
		if !opening[w] || len(out) == 0 && w == "the" {
			out = append(out, w)
		}
	}
	if len(out) == 1 && out[0] == "the" {
		return ""
	}
	return strings.Join(out, " ")
}

// participle reports whether a word is the form of a deed that tells of it as done.
func participle(w string) bool {
	return deeds[w] != "" && (strings.HasSuffix(w, "ed") || w == "withdrawn" || w == "paid" || w == "built" || w == "rebuilt")
}

// numeral reports whether a word only counts.
func numeral(w string) bool {
	return strings.Trim(w, "0123456789.,-") == "" || counting[w]
}

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

var (
	// opening words begin a noun phrase, closing ones end it.
	opening = wordSet("the a an its his her their our my any all every each no this that these those")
	closing = wordSet("of for to in on at by from with without into over under before after until if unless as than that which who whom whose where when while is are was were be been will would must should can and or but by during between among against about near behind taken held seized captured detained arrested signed imposed made offered has have had does did do gets get got abroad aboard home")
	filler  = wordSet("new further more full immediate own such same possible so-called other another last first")
	// leads are closing words behind which what an empty noun is about stands.
	leads = wordSet("of for to before")
	// pointing words stand for something that is named elsewhere.
	pointing = wordSet("them it him her us me you themselves itself himself herself")
	// counting words are numbers in words.
	counting = wordSet("two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions billion billions percent per cent half third quarter")
	// deeds are what may be wanted done with something, by the verb in the forms that words
	// have it in, and the noun for it.
	deeds = readDeeds()
	// empty nouns say nothing by themselves.
	empty = wordSet("end return lifting halt stop start part lot number way step thing idea offer plan kind sort form share it them him her us so one ones out back man men people person persons day days week weeks month months year years time matter matters case state states fire name release home there that this he she they we you something anything nothing everything suggestion request proposal appeal call")
)

func readDeeds() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(deedWords) {
		if noun, forms, ok := strings.Cut(strings.TrimSpace(line), ":"); ok && line[0] != '#' {
			for w := range strings.FieldsSeq(forms) {
				m[w] = noun
			}
			m[noun] = noun
		}
	}
	return m
}
