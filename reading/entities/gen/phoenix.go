package main

import (
	"regexp"
	"strings"
	"unicode"
)

var code = regexp.MustCompile(`\[([^\]]*)\]`)

// phoenixRows reads one list in the PETRARCH format: a name with underscores, its
// aliases on lines that begin with "+", codes in brackets.
func phoenixRows(file, raw string) []string {
	var rows []string
	var names []string
	var codes, section string
	flush := func() {
		if row := phoenixRow(file, names, codes, section); row != "" {
			rows = append(rows, row)
		}
		names, codes = nil, ""
	}
	for _, line := range strings.Split(raw, "\n") {
		if strings.HasPrefix(line, "####") {
			flush()
			section = strings.Trim(line, "# ")
		}
		text, _, _ := strings.Cut(line, "#")
		for _, m := range code.FindAllStringSubmatch(text, -1) {
			codes += m[1] + " "
		}
		name := strings.TrimSpace(code.ReplaceAllString(text, ""))
		switch {
		case name == "" || strings.HasPrefix(name, "!"):
		case strings.HasPrefix(name, "+"):
			names = append(names, name[1:])
		default:
			kept := codes
			codes = ""
			for _, m := range code.FindAllStringSubmatch(text, -1) {
				codes += m[1] + " "
				kept = strings.Replace(kept, m[1]+" ", "", 1)
			}
			own := codes
			codes = kept
			flush()
			codes = own
			names = []string{name}
		}
	}
	flush()
	return rows
}

func phoenixRow(file string, names []string, codes, section string) string {
	if len(names) == 0 {
		return ""
	}
	switch file {
	case "agents.tsv":
		return agentRow(names[0], codes)
	case "organisations.phoenix.tsv":
		if !strings.HasPrefix(codes, "IGO") || strings.ContainsAny(codes, "0123456789>") {
			return "" // companies and NGOs are of 2011; dated rows are people
		}
		if kept := organisationNames(names); len(kept) > 0 && bodyWord.MatchString(kept[0]) {
			return kept[0] + "\t" + strings.Join(kept[1:], ";")
		}
	case "armedgroups.phoenix.tsv":
		if kept := organisationNames(names); len(kept) > 0 && groupWord.MatchString(strings.Join(kept, " ")) {
			country := ""
			if c := strings.TrimSpace(codes); len(c) >= 6 && !regional[c[:3]] {
				country = c[:3]
			}
			return kept[0] + "\t" + strings.Join(kept[1:], ";") + "\t" + country
		}
	}
	return ""
}

// bodyWord keeps what says that it is a body: persons of the list have none.
var bodyWord = regexp.MustCompile(`(?i)\b(unions?|bank|organi[sz]ations?|council|community|league|association|agency|commission|court|fund|committee|programme|program|group|authority|parliament|federation|nations|states|assembly|tribunal|initiative|secretariat)\b`)

// groupWord keeps names that say what they are; the list is full of plain words.
var groupWord = regexp.MustCompile(`(?i)\b(army|front|brigades?|movement|party|organi[sz]ation|liberation|jihad|mujahideen|mujahidin|tigers|forces?|militia|command|resistance|battalions?|guards?)\b`)

// regional are codes of regions, not of countries.
var regional = map[string]bool{"IMG": true, "INT": true, "WEU": true, "MEA": true, "SAS": true, "ASA": true, "EUR": true, "KKL": true, "AFR": true, "SEA": true, "LAM": true, "UIS": true, "NMR": true}

// organisationNames writes names of two words and more in title case: single
// words of the list are acronyms that mean something else today.
func organisationNames(names []string) []string {
	var out []string
	for _, n := range names {
		n = strings.Trim(strings.ReplaceAll(n, "_", " "), " ")
		if i := strings.Index(n, "("); i > 0 {
			n = strings.TrimSpace(n[:i])
		}
		words := strings.Fields(n)
		if len(words) < 2 || len(words) > 9 || strings.ContainsAny(n, ",:;[]0123456789") {
			continue
		}
		lower := strings.ToLower(n)
		if strings.Contains(lower, "secretary") || strings.Contains(lower, "president") || strings.Contains(lower, "chief") || strings.HasPrefix(lower, "the ") || strings.Contains(lower, "countries") || strings.Contains(lower, "ministers") || !strings.Contains(lower, " ") {
			continue
		}
		out = append(out, titled(words))
	}
	return out
}

func titled(words []string) string {
	for i, w := range words {
		w = strings.ToLower(w)
		if i == 0 || !map[string]bool{"of": true, "the": true, "for": true, "and": true, "in": true, "on": true, "to": true, "de": true, "against": true, "de_la": true, "la": true}[w] {
			r := []rune(w)
			r[0] = unicode.ToUpper(r[0])
			for j := 1; j < len(r); j++ {
				if r[j-1] == '-' {
					r[j] = unicode.ToUpper(r[j])
				}
			}
			w = string(r)
		}
		words[i] = w
	}
	return strings.Join(words, " ")
}

// sectors kept for role nouns: those who act in a dispute.
var sectors = map[string]bool{"GOV": true, "MIL": true, "COP": true, "REB": true, "UAF": true, "SPY": true, "JUD": true, "LEG": true, "OPP": true, "BUS": true, "REF": true, "CVL": true, "MED": true, "PPL": true, "CRM": true, "LAB": true}

func agentRow(name, codes string) string {
	c := strings.Trim(strings.TrimSpace(codes), "~ ")
	if len(c) < 3 || !sectors[c[:3]] {
		return ""
	}
	name = strings.Trim(strings.ToLower(strings.ReplaceAll(name, "_", " ")), " ")
	if strings.ContainsAny(name, "!{}[]0123456789") || len(name) < 3 || len(strings.Fields(name)) > 3 {
		return ""
	}
	return name + "\t" + c[:3]
}
