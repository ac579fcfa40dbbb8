package reconciling

import (
	"regexp"

	"parley"
	"parley/plover"
	"parley/reconciling/kinds"
)

// meetingsAsTold puts meetings among what was, is planned or was called off by the kind of deed
// that their sentences very surely tell, where they were read otherwise: "had deleted the meeting
// from its calendar", "spoke as though a meeting were a matter of time", "settled on Friday for what
// will be the fourth round".
func (d *desk) meetingsAsTold(mentions []parley.Mention) {
	model := kinds.Shipped()
	for i := range mentions {
		m := &mentions[i]
		if m.Type != plover.Consult || m.Status != parley.Occurred && m.Status != parley.Planned && m.Status != parley.Cancelled {
			continue
		}
		g := d.kindAt(m)
		if !g.VerySure() {
			continue
		}
		out := d.article[m.Article].Published.Interval()
		ahead := m.Date.Exact() && out.Exact() && m.Date.From.T.After(out.To.T)
		switch call := kindOf(m.What) == "call"; {
		case byPhone(g):
			if m.What == "talks" && m.Place == "" && m.Number != 0 { // "the fourth conversation of the two"
				m.What = "call"
			}
		case model.Is(g, "cancel"):
			if m.Status == parley.Occurred && !call {
				m.Status = parley.Cancelled
			}
		case model.Is(g, "vague"):
			if words := d.breath(m).In(d.article[m.Article].Text); call || m.Number != 0 || ahead || m.Status == parley.Cancelled || cameAbout.MatchString(words) || !inTheOffing.MatchString(words) {
				break
			}
			m.Status, m.Stance, m.Date = parley.Planned, parley.StancePlanned, parley.Interval{} // the day is that on which it was spoken of
		case model.Is(g, "plan", "envoyplan"):
			if m.Status == parley.Occurred && !call && ahead {
				m.Status, m.Stance = parley.Planned, parley.StancePlanned
			}
		}
	}
}

// inTheOffing are words of what may come, cameAbout of a meeting that came about: what kind of deed a
// sentence tells is learned of sentences in which few leaders have met.
var (
	inTheOffing = regexp.MustCompile(`(?i)\b(?:may|might|could|can(?:not)?|would|will|should|(?:im)?possib\w+|(?:in)?conceiv\w+|(?:un)?think\w+|thought|imagin\w+|exclud\w+|rul(?:e|ed|es|ing)|hint\w*|hop(?:e|es|ed|ing)|wish\w*|favou?r\w*|ideas?|interest\w*|float\w*|sound\w*|prospects?|chances?|eventual\w*|matter of|wants?|like|work(?:s|ed|ing)? (?:on|towards?)|efforts?|seek\w*|sought|towards?|plans?|propos\w+|suggest\w*|in mind|dream\w*|aim\w*|offer\w*|invit\w+|prepar\w+|some ?day|one day|sooner or later|before (?:too )?long|before the|no date|neither date|time is ripe|window)\b`)
	cameAbout   = regexp.MustCompile(`(?i)\b(?:met|shook hands|took place|taken place|lasted|ended|concluded|wrapped up|hosted|received|sat down|(?:hold|holds|held|had) (?:a|an|the|their|his|her|its|talks)|were together|came together)\b|\b(?:after|following|since|during|at|in|on the sidelines of|before) (?:a|an|the|their|his|her|last|\pL+day[’']s) (?:\S+ ){0,2}?(?:summit|meeting|encounter|talks|conversation)\b`)
)
