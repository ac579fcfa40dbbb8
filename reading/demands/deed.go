package demands

// A joint is an act that the hinge can belong to; front says that the term stands first.
type joint struct {
	modal
	front bool
}

// joints lists the acts that the hinge at [i, i+n) can belong to, the likeliest first, in
// words of any kind: told by somebody, an act need not stand under "will".
func (s *scene) joints(h hinge, i, n int) []joint {
	var out []joint
	if (!h.front || h.mid) && !s.itWas(i) {
		if a, b := s.clauseBefore(i); b > a {
			if f := s.governor(i, a, b); f >= a {
				if m, ok := s.finite(f, a, b); ok {
					return append(out, joint{m, false})
				}
			}
			if m, ok := s.deed(a, b); ok {
				out = append(out, joint{m, false})
			} else if m, ok := s.second(a, b); ok {
				out = append(out, joint{m, false})
			} else if m, ok := s.stipulated(h, a, b); ok {
				out = append(out, joint{m, false})
			}
		}
	}
	if !s.begins(i) || len(out) > 0 {
		return out
	}
	e := s.frontTerm(i, n)
	if e >= len(s.Tokens) {
		return out
	}
	front := e
	for _, t := range s.tellings() { // "..., said the banker, there can be no ..."
		if t.first == e+1 {
			e = t.last
		}
	}
	if s.at(e) == ";" { // the term, and who says it, are all of the clause
		return out
	}
	if s.at(e) != "," && e > 0 {
		e--
	}
	if e+1 >= len(s.Tokens) {
		return out
	}
	stop := s.clauseStop(e + 1)
	switch s.at(stop + 1) { // "should they ask, Rome, which has kept its counsel, will"
	case "which", "who", "whose", "where":
		if c := s.comma(stop + 1); s.at(stop) == "," && c+1 < len(s.Tokens) {
			stop = s.clauseStop(c + 1)
		}
	}
	if s.at(e) != "," { // the last word of the term: "while the siege lasts we sell"
		e++
	}
	if m, ok := s.deed(e, stop); ok {
		out = append(out, joint{m, true})
	} else if m, ok := s.stipulated(h, front, stop); ok {
		out = append(out, joint{m, true})
	}
	return out
}

// second reads the act of the last of several verbs of one subject: "unlocked nothing on Monday and
// will unlock nothing", whose first tells what was done.
func (s *scene) second(a, b int) (modal, bool) {
	for k := b - 1; k > a+1; k-- {
		if w := s.at(k - 1); s.Tokens[k].XPOS == "MD" && (w == "and" || w == "but" || w == "," || w == "or") && !s.hidden(k) {
			return s.finite(k, a, b)
		}
	}
	return modal{}, false
}

// stipulated reads what somebody has done on terms that still hold: "went along with the embargo on
// condition that", where the hinge can join nothing but terms.
func (s *scene) stipulated(h hinge, a, b int) (modal, bool) {
	last := h.words[len(h.words)-1]
	if h.relation != "if" || last != "that" && last != "provided" && last != "to" || h.words[0] == "assuming" || s.longAgo() {
		return modal{}, false
	}
	for k := a; k < b; k++ {
		if s.Tokens[k].XPOS != "VBD" || s.hidden(k) {
			continue
		}
		v := k
		if s.Tokens[k].UPOS != "VERB" || s.says(k) || s.negated(k) || s.passiveAt(k) {
			break
		}
		m := modal{first: k, subject: s.actorBefore(k, a), verb: v, offer: true}
		return m, going[s.Lemma(v)] && m.subject >= 0
	}
	return modal{}, false
}

// going are verbs of what one does on terms, told as done.
var going = set(`go let allow permit admit join back support endorse sign approve accept grant open lift drop release free return withdraw attend authorise authorize sell lend give hand ratify adopt receive host pay extend waive
clear license cede lease send enter welcome reinstate resume lower sponsor guarantee`)

// governor returns the finite verb in [a, b) that the parse hangs the term of the hinge at
// i on: the second in "rejected the offer and vowed to stay until". -1 where there is none.
func (s *scene) governor(i, a, b int) int {
	k := s.termHead(i)
	for steps := 0; k >= 0 && k < len(s.Tokens) && steps < 6; steps++ {
		k = s.Tokens[k].Head
		if k < a || k >= b {
			continue
		}
		if u := s.Tokens[k].UPOS; u == "VERB" || u == "AUX" || s.Child(k, "cop") >= 0 {
			f := k
			for _, c := range s.Children(k) {
				if c < k && s.Is(c, "aux", "cop") {
					f = min(f, c)
				}
			}
			if w := s.Child(k, "advmod", "obj", "nsubj", "mark"); w >= a && w < f && s.Tokens[w].XPOS == "WRB" || f > a && (s.Tokens[f-1].XPOS == "PRP" || s.Tokens[f-1].UPOS == "NOUN") && (s.at(f-2) == "where" || s.at(f-2) == "as" || s.at(f-2) == "what" || s.at(f-2) == "how") { // "will leave it where it is until"
				continue
			}
			if x := s.Tokens[f].XPOS; (x == "MD" || x == "VBD" || x == "VBZ" || x == "VBP") && !s.hidden(f) {
				return f
			}
		}
	}
	return -1
}

// itWas reports whether the hinge at i stands behind "it was": "it is only after a truce
// that talks can start".
func (s *scene) itWas(i int) bool {
	w := s.at(i - 1)
	if b := s.at(i - 3); s.at(i-2) == "it" && (b == "where" || b == "as" || b == "what" || b == "how" || b == "than") { // "leave it where it is until"
		return false
	}
	return (w == "is" || w == "was" || w == "be") && (s.at(i-2) == "it" || s.at(i-3) == "it")
}

// begins reports whether token i stands where a clause begins.
func (s *scene) begins(i int) bool {
	for i > 0 && s.Tokens[i-1].UPOS == "ADV" {
		i--
	}
	if i <= s.lead || s.itWas(i) {
		return true
	}
	switch s.at(i - 1) {
	case "", "that", ",", "“", "\"", "‘", "'", "but", "and", ":", ";", "—", "–", "(", ".":
		return true
	}
	for _, t := range s.tellings() {
		if t.last == i {
			return true
		}
	}
	return false
}

// frontTerm returns where the term of a hinge at i that stands first ends: at the comma
// behind its clause, or before the words of saying there.
func (s *scene) frontTerm(i, n int) int {
	if s.itWas(i) {
		for k := i + n + 1; k+1 < len(s.Tokens); k++ {
			if s.at(k) == "that" {
				for _, t := range s.tellings() { // "only when they are back, he said, that"
					if t.first > i+n && t.first < k {
						return t.first - 1
					}
				}
				return k
			}
		}
	}
	if w := s.at(i); w == "without" || w == "absent" || w == "short" { // "Without guarantees there will be no signature"
		for k := i + n + 1; k+1 < len(s.Tokens) && s.at(k) != ","; k++ {
			if x := s.Tokens[k+1].XPOS; s.at(k) == "there" && (x == "MD" || x == "VBZ" || x == "VBP") {
				return k
			}
		}
	}
	if e := s.treeEnd(i); e > i+n {
		return e
	}
	first := -1
	for c := s.comma(i + n); c < len(s.low); c = s.comma(c + 1) {
		if c == i+n { // "when, as he put it, ..."
			if s.at(c+1) == "as" && s.comma(c+1) < c+9 {
				c = s.comma(c + 1)
			}
			continue
		}
		if first < 0 {
			first = c
		}
		if s.tail(c) >= 0 {
			if w := s.withoutComma(i+n, c); w > 0 {
				return w
			}
			if w := s.turned(i, i+n, c); w > 0 {
				return w
			}
			return c
		}
		switch s.at(c + 1) {
		case "and", "or", "which", "who":
			continue
		case "not", "just":
			if !s.clauseAt(c + 1) { // "not a day sooner"
				continue
			}
		}
		if k := s.termHead(i); k > c && s.Tokens[k].Head > k && !s.clauseAt(c+1) { // the term goes on
			continue
		}
		return c
	}
	if first >= 0 {
		return first
	}
	seen := s.at(i) == "only" && s.at(i+1) != "if" && s.at(i+1) != "when" && s.at(i+1) != "once" && s.at(i+1) != "after" // a phrase follows
	for k := i + n; k+1 < len(s.Tokens); k++ {                                                                           // "only when both are back will the talks resume"
		switch x := s.Tokens[k].XPOS; x {
		case "MD", "VBZ", "VBP", "VBD":
			if seen && (s.Tokens[k].UPOS == "AUX") && s.headFrom(k+1) > k {
				return k
			}
			seen = true
		}
	}
	return len(s.low)
}

// turned returns the auxiliary with which the act begins in the words [j, e) behind a term that
// stands first, with its subject behind it: "only when the search is over will Ostrayne receive"; -1
// for none.
func (s *scene) turned(i, j, e int) int {
	if w := s.at(i); w != "only" && w != "not" {
		return -1
	}
	seen := false
	for k := j; k+2 < e; k++ {
		x := s.Tokens[k].XPOS
		if seen && x == "MD" && s.headFrom(k+1) > k && s.headFrom(k+1)+1 < e {
			return k
		}
		seen = seen || x == "VBZ" || x == "VBP" || x == "VBD" || x == "MD"
	}
	return -1
}

// withoutComma returns where, in the words [j, e), the act begins that no comma parts from a
// term that stands first: "if nobody comes by noon we go home"; -1 for nowhere.
func (s *scene) withoutComma(j, e int) int {
	seen := false
	for k := j; k+1 < e; k++ {
		x := s.Tokens[k].XPOS
		if w := s.at(k); seen && (w == "we" || w == "i" || x == "PRP" && s.Tokens[k+1].XPOS == "MD" || w == "there" && s.Tokens[k+1].XPOS == "MD") && s.finiteAt(k+1) {
			switch s.at(k - 1) {
			case "that", "which", "who", "and", "or", "if", "when", "as", "than", "what", "where", "but":
			default:
				return k
			}
		}
		seen = seen || x == "VBZ" || x == "VBP" || x == "VBD" || x == "MD"
	}
	return -1
}

// treeEnd returns where the term of a hinge at i ends that no comma parts from its act:
// "as long as shells fall there will be none"; -1 where one does, or the parse does not say.
func (s *scene) treeEnd(i int) int {
	k := s.termHead(i)
	if k <= i || k >= len(s.Tokens) || s.has(i, "in", "case") {
		return -1
	}
	h := s.Tokens[k].Head
	for steps := 0; h >= 0 && h < k && steps < 5; steps++ { // "as long as": its own words
		h = s.Tokens[h].Head
	}
	if h <= k || h >= len(s.Tokens) {
		return -1
	}
	for x := k; x < h; x++ {
		if s.at(x) == "," {
			return -1
		}
	}
	for x := k + 1; x < h; x++ {
		if s.Tokens[x].Head == h {
			return x
		}
	}
	return h
}

// clauseBefore returns the tokens of the clause that stands before the hinge at i.
func (s *scene) clauseBefore(i int) (a, b int) {
	b = i
	for b > 0 && (s.at(b-1) == "," || s.at(b-1) == "but" || s.at(b-1) == "only" || s.at(b-1) == "and" || s.at(b-1) == "even" || s.at(b-1) == "always" || s.opens(b-1)) {
		b--
	}
	a = 0
	for k := b - 1; k > 0; k-- {
		w := s.at(k)
		if w == ";" || w == "—" || w == "–" || s.opens(k) && !s.closedBy(k, b) && !s.finiteAt(k+1) || w == ":" {
			a = k + 1
			break
		}
		if w == "," && (s.at(k+1) == "which" || s.at(k+1) == "who") && s.comma(k+1) >= b {
			a = k + 1
			break
		}
		if u := s.Tokens[k+1].UPOS; w == "but" && (u == "ADV" || u == "ADP" || u == "PART") { // "but only to those who"
			continue
		}
		if (w == "and" || w == "but" || w == "while") && s.at(k-1) == "," && s.clauseAt(k+1) && b-k > 2 {
			a = k + 1
			break
		}
	}
	for _, t := range s.tellings() {
		if t.initial && t.last > a && t.last < b {
			a = t.last
		}
	}
	if s.at(a) == "that" {
		a++
	}
	return a, b
}

// finiteAt reports whether token k is a finite verb or an auxiliary: words in quotation
// marks that begin so have their subject before them.
func (s *scene) finiteAt(k int) bool {
	if k >= len(s.Tokens) {
		return false
	}
	x := s.Tokens[k].XPOS
	return x == "MD" || x == "VBZ" || x == "VBP" || x == "VBD"
}

// closedBy reports whether the quotation mark at k is closed before token b.
func (s *scene) closedBy(k, b int) bool {
	for x := k + 1; x < b; x++ {
		if s.closes(x) {
			return true
		}
	}
	return false
}

// clauseStop returns where the clause that begins at i ends: at the next semicolon, or a
// comma behind which another begins.
func (s *scene) clauseStop(i int) int { return s.termEnd(i, i, hinge{}) }

// hidden reports whether token k belongs to words of saying that stand in a clause.
func (s *scene) hidden(k int) bool {
	for _, t := range s.tellings() {
		if !t.initial && t.first <= k && k < t.last {
			return true
		}
	}
	return false
}

// deed reads the act in the clause of tokens [a, b): its first finite verb and what
// that says of who acts, whether he does, and how he binds himself.
func (s *scene) deed(a, b int) (modal, bool) {
	skip, last := 0, -1
	for k := a; k < b && k < len(s.Tokens); k++ {
		if s.hidden(k) {
			continue
		}
		t := &s.Tokens[k]
		switch {
		case t.XPOS == "WDT" || t.XPOS == "WP" || s.at(k) == "that" && last >= 0 && s.Tokens[last].UPOS == "NOUN" && t.XPOS != "DT":
			skip++
		case t.XPOS == "VBN" && s.Is(k, "root") && s.Child(k, "aux", "cop") < 0 && s.Child(k, "nsubj") >= a && s.Child(k, "nsubj") < k: // "the assembly resolved to", read as a participle
			return s.finite(k, a, b)
		case t.XPOS == "MD" || t.XPOS == "VBZ" || t.XPOS == "VBP" || t.XPOS == "VBD":
			if skip > 0 {
				skip--
				for k+1 < b && (s.Tokens[k+1].UPOS == "VERB" || s.Tokens[k+1].UPOS == "AUX" || s.Tokens[k+1].UPOS == "ADV" || s.Tokens[k+1].UPOS == "PART") {
					k++
				}
				continue
			}
			m, ok := s.finite(k, a, b)
			return m, ok
		}
		last = k
	}
	if m, ok := s.headlined(a, b); ok {
		return m, true
	}
	return s.nounDeed(a, b)
}

// finite reads the act whose finite verb or auxiliary is token f.
func (s *scene) finite(f, a, b int) (modal, bool) {
	m, ok := s.finiteForm(f, b)
	if !ok || m.verb >= b && !m.object {
		return m, false
	}
	if m.subject < 0 {
		m.subject = s.actorBefore(f, a)
	}
	if k := m.subject; k >= 0 && k < m.first && !m.not {
		m.not = s.none(k)
	}
	if m.subject >= 0 && s.party(m.subject) == nil {
		if economic[s.Lemma(m.subject)] && (swaying[s.Lemma(m.verb)] || fateful[s.Lemma(m.verb)]) { // nobody's deed
			return m, false
		}
		if fateful[s.Lemma(m.verb)] && !s.passiveAt(m.verb) {
			return m, false
		}
		if m.can && !s.passiveAt(m.verb) && capable[s.Lemma(m.verb)] { // "the bridge can hold forty tonnes"
			return m, false
		}
		if w := s.at(f); (w == "may" || w == "might") && !s.passiveAt(m.verb) && !beginning[s.Lemma(m.verb)] && s.at(m.subject) != "you" { // what may come of itself
			return m, false
		}
	}
	if s.neverBefore(m.first) {
		m.not, m.never = true, true
	}
	return m, true
}

func (s *scene) finiteForm(f, b int) (modal, bool) {
	m := modal{first: f, subject: -1}
	w := s.at(f)
	switch {
	case s.Tokens[f].XPOS == "MD":
		switch w {
		case "can", "could", "may", "might", "ca":
			m.can = true
		case "will", "would", "wo", "'ll", "'d", "shall":
		default:
			return m, false
		}
		j, m := s.over(f+1, f, m)
		if j < len(s.Tokens) && s.Tokens[j].UPOS != "VERB" && s.Tokens[j].UPOS != "AUX" && s.at(j-1) != "be" && s.at(j) != "no" { // "will they return"
			if h := s.headFrom(j); h >= j {
				for j = h + 1; j < b && s.Tokens[j].XPOS != "VB"; j++ {
				}
				if s.at(j) == "be" && j+1 < b && s.Tokens[j+1].XPOS == "VBN" { // "will pilots be sent"
					j++
				}
				m.subject = h
			}
		}
		if j >= b {
			return m, false
		}
		if s.at(j) == "have" && j+1 < b && s.Tokens[j+1].XPOS == "VBN" && w != "will" {
			return m, false
		}
		m.verb = j
		if s.at(j-1) == "be" {
			if s.at(j) == "no" && letter(s.at(j+1)) {
				m.not, m.thing, m.verb = true, true, j+1
				return m, true
			}
			if s.shut(j) {
				m.not = !m.not
				m.verb = j - 1
			}
			if k, ok := s.disposed(j, m); ok {
				return k, true
			}
			if s.at(j) == "to" || s.Tokens[j].UPOS == "ADP" {
				m.verb = j - 1
			}
		}
		if s.Lemma(m.verb) == "see" && m.can && (s.at(m.verb+1) == "itself" || s.at(m.verb+1) == "himself" || s.at(m.verb+1) == "ourselves" || s.at(m.verb+1) == "myself") {
			m.verb += 2
			return m, m.verb < b
		}
		if o := s.Child(m.verb, "obj"); m.not && o > m.verb && picturing[s.Lemma(m.verb)] && s.Tokens[o].UPOS == "NOUN" { // "could not imagine a withdrawal without"
			first, _ := s.Bounds(o)
			m.can, m.object, m.offer, m.verb = false, true, true, max(first, m.verb+1)
			for m.verb < o && s.Is(m.verb, "det") {
				m.verb++
			}
			return m, m.verb < b
		}
		if d, ok := s.deferred(m.verb, m); ok {
			return d, true
		}
		return m, true
	case w == "is" || w == "are" || w == "'s" || w == "'re" || w == "am" || w == "'m" || w == "was" || w == "were" || w == "remains" || w == "remain" || w == "stays" || w == "stay":
		past := w == "was" || w == "were"
		m.told = true
		j, m := s.over(f+1, f, m)
		if j >= b {
			m.verb = f
			return m, !past
		}
		if s.at(f-1) == "there" && (s.at(j) == "no" || s.at(j) == "nothing") {
			m.not, m.thing, m.verb = true, true, j
			if s.at(j) == "no" {
				m.verb++
			}
			return m, (!past || s.teller(f).told) && m.verb < b
		}
		if s.shut(j) {
			m.not = !m.not
			m.verb = f
			return m, true
		}
		if s.at(j) == "against" && j+1 < b { // "is against any meeting"
			m.not, m.object, m.offer, m.told, m.verb = !m.not, true, true, false, j+1
			return m, true
		}
		if k, ok := s.disposed(j, m); ok {
			return k, true
		}
		if s.at(j) == "to" && j+1 < b && (s.Tokens[j+1].XPOS == "VB") {
			m.told, m.verb = false, j+1
			return m, true
		}
		if s.has(j, "going", "to") || s.has(j, "about", "to") {
			m.told, m.verb = false, j+2
			return m, j+2 < b
		}
		if w := s.at(j); past && (w == "theirs" || w == "his" || w == "hers" || w == "yours" || w == "ours" || w == "mine") && s.teller(f).told { // "the fort was theirs if"
			m.verb = f
			return m, true
		}
		if past {
			return m, false
		}
		if s.Tokens[j].XPOS == "VBG" {
			if d, ok := s.bound(j); ok {
				d.not = d.not != m.not
				return d, true
			}
			m.told, m.verb = false, j
			return m, !wanting[s.Lemma(j)]
		}
		m.verb = f
		if m.not {
			m.verb = j
		}
		return m, true
	case w == "did" && f+1 < b: // "said it did not intend to reopen"
		j, m := s.over(f+1, f, m)
		m.offer, m.verb = true, j+2
		return m, j+2 < b && meaningTo[s.Lemma(j)] && s.at(j+1) == "to" && m.not
	case (w == "do" || w == "does") && f+1 < b:
		m.told = true
		j, m := s.over(f+1, f, m)
		if j < len(s.Tokens) && s.Tokens[j].XPOS != "VB" { // "nor does the embargo end"
			if h := s.headFrom(j); h >= j {
				m.subject = h
				if s.at(h+1) == "," && h-1 > j && s.Tokens[h-1].UPOS == "NOUN" { // "nor does the embargo end", the verb read as a noun
					m.subject, m.verb = h-1, h
					return m, h < b
				}
				j = h + 1
			}
		}
		m.verb = j
		if j+2 < b && (meaningTo[s.Lemma(j)] || s.Lemma(j) == "want" || s.Lemma(j) == "wish" || s.Lemma(j) == "aim") && s.at(j+1) == "to" { // "does not intend to reopen"
			m.told, m.offer, m.verb = false, true, j+2
		}
		return m, j < b && s.Tokens[j].XPOS == "VB"
	}
	if l := s.Lemma(f); (l == "see" || l == "have" || l == "find") && s.at(f+1) == "no" && pointless[s.at(f+2)] && f+4 < b { // "sees no point in talks"
		m.not, m.object, m.offer, m.verb = true, true, true, f+4
		return m, true
	}
	if k := s.yesTo(f + 1); s.Lemma(f) == "say" && k > 0 && k < b { // "says yes to the inspectors if"
		m.not, m.object, m.offer, m.verb = s.at(f+1) == "no", true, true, k
		return m, true
	}
	if w := s.at(f + 2); s.Lemma(f) == "have" && s.at(f+1) == "no" && unmeant[w] && (s.at(f+3) == "of" || s.at(f+3) == "to" || s.at(f+3) == "in") && f+4 < b { // "has no intention of reopening"
		m.not, m.offer, m.verb = true, true, f+4
		m.object = s.Tokens[f+4].XPOS != "VB" && s.Tokens[f+4].XPOS != "VBG"
		return m, true
	}
	if s.Lemma(f) == "stand" && dispositions[s.at(f+1)] != "" { // "stands ready to"
		if k, ok := s.disposed(f+1, m); ok {
			return k, true
		}
	}
	if v := s.orderedVerb(f, b); v >= 0 { // "had been instructed by his general to leave"
		return s.orderedTo(f, v, b)
	}
	if s.Tokens[f].UPOS == "AUX" { // "has offered"
		j, n := s.over(f+1, f, m)
		if j >= b || s.Tokens[j].XPOS != "VBN" || n.not {
			return m, false
		}
		if k, ok := s.bound(j); ok {
			return k, true
		}
		return s.lasting(f, j)
	}
	if k, ok := s.bound(f); ok {
		return k, true
	}
	if k, ok := s.lasting(f, f); ok && s.Tokens[f].XPOS == "VBD" {
		return k, true
	}
	if s.Tokens[f].XPOS == "VBD" {
		return m, false
	}
	m.told, m.verb = true, f
	if judging[s.Lemma(f)] || doubting[s.Lemma(f)] { // "talks only matter when", "I suppose I would"
		return m, false
	}
	if wanting[s.Lemma(f)] { // what is wanted is the term, not the act
		return m, false
	}
	if o := s.Child(f, "obj"); o > f && s.none(o) {
		m.not = true
	}
	return m, true
}

// bound reads a verb that binds its subject: "offered to", "reserves the right to",
// "resolved to pay no taxes", "put off the talks".
func (s *scene) bound(f int) (modal, bool) {
	m := modal{first: f, subject: -1, offer: true}
	if d, ok := s.deferred(f, m); ok {
		return d, true
	}
	if s.Lemma(f) == "reserve" && s.has(f+1, "the", "right", "to") {
		m.verb = f + 4
		return m, m.verb < len(s.Tokens)
	}
	if o := s.Child(f, "obj"); o > f && (s.at(o) == "readiness" || s.at(o) == "willingness") && s.at(o+1) == "to" && o+2 < len(s.Tokens) && s.Tokens[o+2].XPOS == "VB" { // "declared its readiness to"
		m.verb = o + 2
		return m, true
	}
	if k := f + 2; reflexive[s.at(f+1)] && k < len(s.Tokens) { // "declared himself ready to"
		if _, ok := dispositions[s.at(k)]; ok {
			return s.disposed(k, m)
		}
	}
	return s.binding(f)
}

var reflexive = set(`himself herself itself themselves myself ourselves`)

// disposed reads "ready to", "unwilling to" and the like at j.
func (s *scene) disposed(j int, m modal) (modal, bool) {
	sign, ok := dispositions[s.at(j)]
	if !ok {
		return m, false
	}
	k, far := j+1, j+4
	for _, t := range s.tellings() { // "stands ready, said the minister, to"
		if t.first == k+1 && s.at(k) == "," {
			k = t.last + 1
			far = k + 3
		}
	}
	for k < far && s.at(k) != "to" && s.at(k) != "for" && s.at(k) != "on" {
		k++
	}
	if k >= far || k+1 >= len(s.Tokens) {
		return m, false
	}
	m.offer, m.told = true, false
	m.not = m.not != (sign == "not")
	m.verb = k + 1
	if s.Tokens[k+1].XPOS != "VB" {
		m.object = true
	}
	return m, true
}

var dispositions = map[string]string{"ready": "do", "willing": "do", "prepared": "do", "open": "do", "happy": "do", "content": "do", "determined": "do", "committed": "do", "bound": "do", "minded": "do", "inclined": "do",
	"unwilling": "not", "reluctant": "not", "loath": "not", "unprepared": "not", "disinclined": "not"}

// shut reports whether the words at j say that something is not to be: "out of the
// question", "off", "unthinkable".
func (s *scene) shut(j int) bool {
	switch s.at(j) {
	case "unthinkable", "impossible", "inconceivable", "excluded", "unacceptable":
		return true
	case "out":
		return s.has(j+1, "of", "the", "question")
	case "off":
		return s.has(j+1, "the", "table")
	}
	return false
}

// deferred reads verbs that put an act off or leave it out: what they govern is what
// will not be done.
func (s *scene) deferred(v int, m modal) (modal, bool) {
	if v >= len(s.Tokens) || s.Tokens[v].UPOS != "VERB" || s.passiveAt(v) {
		return m, false
	}
	on, ok := deferring[s.Lemma(v)]
	if !ok {
		return m, false
	}
	k := v + 1
	if on != "" {
		at := s.at(k) == on
		if o := s.Child(v, "obj"); !at && o > v { // "put the vote off"
			_, end := s.Bounds(o)
			at = s.at(end) == on || s.at(o+1) == on
			if s.Lemma(v) == "put" && (s.has(end, "on", "hold") || s.has(end, "on", "ice") || s.has(end-2, "on", "hold") || s.has(end-2, "on", "ice")) { // "put the pardon on hold"
				first, _ := s.Bounds(o)
				m.not, m.verb, m.object, m.offer, m.told = !m.not, max(first, v+1), true, true, false
				return m, true
			}
		}
		if !at && !(s.Lemma(v) == "hold" && s.at(k) == "back") && !(s.Lemma(v) == "put" && s.has(k, "on", "hold")) {
			return m, false
		}
		if s.at(k) == on || s.at(k) == "back" {
			k++
		}
	}
	if w := s.at(k); w == "on" || w == "from" || w == "at" || w == "of" {
		k++
	}
	for k < len(s.Tokens) && s.Is(k, "det") {
		k++
	}
	if k >= len(s.Tokens) || !letter(s.at(k)) {
		return m, false
	}
	m.not, m.verb, m.object, m.offer, m.told = !m.not, k, true, true, false
	return m, true
}

// deferring are verbs that put off or leave out what they govern, with their particle.
var deferring = map[string]string{"withhold": "", "postpone": "", "defer": "", "shelve": "", "hold": "off", "put": "off", "rule": "out", "stop": "short", "refrain": "", "abstain": "", "balk": "", "exclude": "", "delay": ""}

// capable are verbs of what a thing is able to do.
var capable = set(`hold carry bear withstand support reach last survive run seat store contain produce cover cope handle serve feed`)

// beginning are verbs of what somebody lets happen.
var beginning = set(`begin start resume reopen open continue proceed go come return stay remain enter leave pass land sail cross fly drive work operate trade fish use buy sell visit move travel join meet vote speak`)

// fateful are verbs of what befalls a thing: that something will fail is a forecast.
var fateful = set(`leak freeze thaw mutiny fail collapse unravel die drown starve happen sink crash worsen deteriorate erupt spread melt vanish empty suffer perish shrink rot wither burst run change improve grow increase decrease recover shift evolve differ vary deepen widen intensify`)

// lasting reads a verb of what is done for as long as something lasts: "has suspended the payments"
// until; f is its auxiliary, or the verb itself.
func (s *scene) lasting(f, v int) (modal, bool) {
	m := modal{first: f, subject: -1, verb: v, offer: true, held: true}
	return m, stopping[s.Lemma(v)] && s.Child(v, "obj") > v && !s.passiveAt(v) && !s.negated(v)
}

var stopping = set(`suspend freeze halt stop close shut block bar ban impound seize detain withhold pause ground blockade occupy boycott`)

// headlined reads the act of a headline: "Norland army to join talks if".
func (s *scene) headlined(a, b int) (modal, bool) {
	h := s.headFrom(a)
	if a > s.lead || h < a || h+2 >= b || s.at(h+1) != "to" || s.Tokens[h+2].XPOS != "VB" || s.party(h) == nil {
		return modal{}, false
	}
	return modal{first: h + 1, verb: h + 2, subject: h, offer: true}, true
}

var (
	// economic are things that go up and down by themselves, and swaying what they do.
	economic = set(`growth inflation output price unemployment demand supply gdp economy market currency dollar stock share rate yield trade turnover revenue profit cost wage export import rent temperature level harvest yen rouble euro`)
	swaying  = set(`rise fall slow climb drop ease stay remain reach exceed double halve soar tumble jump plunge weaken strengthen cool stabilise stabilize dip surge average top hover`)
)

// nounDeed reads an act that is a noun phrase: "no census without ...", "a pardon in
// return for ...".
func (s *scene) nounDeed(a, b int) (modal, bool) {
	for a < b && (!letter(s.at(a)) || s.at(a) == "and" || s.at(a) == "but") {
		a++
	}
	if s.has(a, "yes", "to") && a+2 < b { // "yes to the observers, once ..."
		a += 2
	}
	if a >= b {
		return modal{}, false
	}
	m := modal{first: a, verb: a, subject: -1, thing: true, told: true}
	if s.at(a) == "no" || s.at(a) == "not" || s.at(a) == "never" {
		m.not = true
		m.verb++
	}
	h := s.headFrom(m.verb)
	// "talks only matter when", the verb read as a noun
	if w := s.at(h + 1); h >= 0 && h+2 < b && (w == "only" || w == "really" || w == "just") && s.Tokens[h+2].UPOS == "NOUN" {
		return m, false
	}
	return m, h >= 0 && h < b && m.verb < b && s.Tokens[h].UPOS == "NOUN"
}

// actorBefore returns the main token of who acts, in the clause that begins at a, before the
// finite verb at f; -1 when none stands there.
func (s *scene) actorBefore(f, a int) int {
	for v, hops := f, 0; v >= 0 && v < len(s.Tokens) && hops < 4; v, hops = s.Tokens[v].Head, hops+1 {
		if k := s.Child(v, "nsubj", "expl"); k >= a && k < f && s.Tokens[k].XPOS != "WDT" && s.Tokens[k].XPOS != "WP" && !s.hidden(k) {
			return k
		}
		if !s.Is(v, "aux", "cop", "xcomp", "conj") {
			break
		}
	}
	for k := f - 1; k >= a; k-- { // the nearest noun phrase
		if s.hidden(k) {
			continue
		}
		if s.at(k) == "," { // "Rome, which has kept its counsel, will"
			if o := s.openingComma(k, a); o > a {
				k = o
				continue
			}
		}
		switch s.Tokens[k].UPOS {
		case "ADV", "PART", "AUX", "PUNCT":
			continue
		}
		for from := a; from <= k; from++ {
			if h := s.headFrom(from); h >= from && h <= k && !s.hidden(h) {
				return h
			}
		}
		break
	}
	return -1
}

// openingComma returns the comma that opens the relative clause or apposition that the
// comma at k closes, -1 for none.
func (s *scene) openingComma(k, a int) int {
	for o := k - 1; o > a; o-- {
		if s.at(o) == "," {
			switch s.at(o + 1) {
			case "which", "who", "whose", "where":
				return o
			}
			return -1
		}
	}
	return -1
}

// orderedVerb returns the participle of an order passed on at the auxiliary f: "had been
// instructed", "was authorised"; -1 for none.
func (s *scene) orderedVerb(f, b int) int {
	if s.Tokens[f].UPOS != "AUX" {
		return -1
	}
	for k := f + 1; k < b && k < f+4; k++ {
		if s.Tokens[k].XPOS == "VBN" && s.at(k) != "been" {
			if instructing[s.Lemma(k)] && s.passiveAt(k) && !s.negated(k) {
				return k
			}
			return -1
		}
	}
	return -1
}

// orderedTo reads the act behind the participle v of an order: who gave it binds himself.
func (s *scene) orderedTo(f, v, b int) (modal, bool) {
	m := modal{first: f, subject: -1, offer: true}
	for k := v + 1; k+1 < b; k++ {
		if s.at(k) == "to" && s.Tokens[k+1].XPOS == "VB" {
			m.verb = k + 1
			if w := s.at(k - 1); w == "not" {
				m.not = true
			}
			if by := s.Child(v, "obl:agent"); by > v && s.party(by) != nil {
				m.subject = by
			}
			return m, true
		}
	}
	return m, false
}

var instructing = set(`instruct order tell authorise authorize direct command mandate empower`)

// judging are verbs of what something is worth, which nobody does.
var judging = set(`matter count help hurt suffice suit seem appear belong`)

// pointless are nouns whose absence is a refusal of what follows them: "sees no use in".
var pointless = set(`point use sense reason purpose value room`)

// unmeant are nouns whose absence is a refusal of what follows them: "has no intention of".
var unmeant = set(`intention intentions plan plans wish desire interest appetite inclination`)

// yesTo returns the token behind "yes to" or "no to" at i, what is said between commas aside: "no,
// for the fourth time, to the request"; -1 where these do not stand there.
func (s *scene) yesTo(i int) int {
	if w := s.at(i); w != "yes" && w != "no" {
		return -1
	}
	i = s.overAside(i + 1)
	if s.at(i) != "to" || i+1 >= len(s.Tokens) || s.headFrom(i+1) < 0 && s.Tokens[i+1].XPOS != "VBG" {
		return -1
	}
	return i + 1
}

// overAside returns the token behind what stands between commas at i: "committed themselves,
// before the notables, to"; i itself where nothing does.
func (s *scene) overAside(i int) int {
	if s.at(i) != "," {
		return i
	}
	c := s.comma(i + 1)
	if c >= len(s.Tokens)-1 || c > i+14 {
		return i
	}
	for k := i + 1; k < c; k++ {
		if x := s.Tokens[k].XPOS; (x == "VBZ" || x == "VBP" || x == "VBD" || x == "MD") && !s.hidden(k) {
			return i
		}
	}
	return c + 1
}

// picturing are verbs of which "could not" and "would not" rule out what they govern.
var picturing = set(`imagine conceive contemplate envisage envision countenance entertain foresee consider brook`)
