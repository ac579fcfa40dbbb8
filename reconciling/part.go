package reconciling

import (
	"regexp"
	"strings"

	"parley"
)

var (
	// ofThose stands behind a number of some of the dead or hurt told of before.
	ofThose = regexp.MustCompile(`(?i)^,? ?of (?:the|those|these) (?:dead|killed|victims|fatalities|casualties|wounded|injured|missing)\b`)
	// ofThem is a number of some of those told of before, who are told by what they are.
	ofThem = regexp.MustCompile(`(?i)^(?:of (?:them|those|whom)\b,?)? ?(?:(?:was|were|are|is) )?(children|child|women|girls|boys|babies|infants|toddlers|minors|teenagers|pensioners|civilians|soldiers|policemen|officers|medics|journalists)\b`)
	// madeUp stands before such a number: "Children make up four of the dead".
	madeUp = regexp.MustCompile(`(?i)\b(\pL+) (?:make|makes|made) up (?:at least |about |some )?$`)
)

// scope is the word for what a figure counts as scopeOf gives it; where it has none and its
// words make it a part of those told of before ("two of them children", "four of the dead"),
// the word for them, or "part". Empty for anybody.
func (d *desk) scope(f parley.Figure) string {
	if s := scopeOf(f); s != "" {
		return s
	}
	a := d.article[f.Article]
	if a == nil || f.Span.End > len(a.Text) {
		return ""
	}
	words := f.Span.In(a.Text)
	if i := strings.Index(strings.ToLower(words), " of "); i >= 0 {
		words = words[i+1:]
	} else {
		words = ""
	}
	behind := strings.TrimLeft(words+a.Text[f.Span.End:min(len(a.Text), f.Span.End+60)], " ")
	if m := ofThem.FindStringSubmatch(behind); m != nil {
		return strings.TrimSuffix(strings.ToLower(m[1]), "s")
	}
	if !ofThose.MatchString(behind) {
		return ""
	}
	if m := madeUp.FindStringSubmatch(a.Text[max(0, f.Span.Start-60):f.Span.Start]); m != nil {
		return strings.TrimSuffix(strings.ToLower(m[1]), "s")
	}
	return "part"
}

// parts are words for people who are told of as some of the dead or hurt, not as all of them.
var parts = map[string]bool{"children": true, "child": true, "women": true, "girl": true, "boy": true, "babie": true, "infant": true, "toddler": true, "minor": true,
	"teenager": true, "pensioner": true, "part": true}
