package entities

import (
	"strings"

	"parley"
)

// calling reads an office that no list has behind a name: "Tor Vask, Counsellor for
// Railways of the Principality of Arland,", "Ansa Roe, elder of the Long Valley League". The
// noun is by its form one for somebody who does something, and what stands behind "of" is a
// state or a body. Nil for none.
func (r *reader) calling(l *line, k int) *described {
	if k+3 >= len(l.words) || l.words[k].form != "," || l.words[k-1].possessive {
		return nil
	}
	i := k + 1
	for i < len(l.words) && (l.words[i].fold == "the" || l.words[i].fold == "a" || l.words[i].fold == "an") {
		i++
	}
	return r.callingAt(l, i, k+1)
}

// callingBefore reads one that a comma parts from the name behind it: "the First Counsellor
// of Arland, Ida Varn,".
func (r *reader) callingBefore(l *line, k int) *described {
	if k < 3 || l.words[k-1].form != "," {
		return nil
	}
	if d := r.callingOwned(l, k); d != nil {
		return d
	}
	for i := k - 4; i >= 0 && i >= k-12; i-- {
		if l.words[i].punct {
			return nil
		}
		if !l.words[i+1].punct && (l.words[i].fold == "the" || i == 0 && l.words[0].upper) {
			first := i
			if l.words[i].fold == "the" {
				first++
			}
			if d := r.callingAt(l, first, i); d != nil && d.end == k-1 {
				return d
			}
		}
	}
	return nil
}

// callingOwned reads "Arland's Landamman, Ida Varn,": what stands between the possessive of a
// state and the comma is what somebody is there, whatever the word.
func (r *reader) callingOwned(l *line, k int) *described {
	if k+1 >= len(l.words) || !l.words[k].upper || !l.words[k+1].upper && r.nameAt(l, k) == nil {
		return nil
	}
	for i := k - 2; i >= 1 && i >= k-4; i-- {
		if l.words[i].punct || l.words[i].possessive || functionWords[l.words[i].fold] {
			return nil
		}
		if !l.words[i-1].possessive {
			continue
		}
		n := r.nameAt(l, i-1)
		if n == nil || n.Entity < 0 || !r.free(l, i, k-1) || noTask[l.words[k-2].fold] || organs[l.words[k-2].fold] || strings.HasSuffix(l.words[k-2].fold, "s") {
			return nil
		}
		e := &r.found.Entities[n.Entity]
		if e.Type != parley.State || !l.words[k-2].upper && !doer(l.words[k-2].fold) {
			return nil
		}
		if r.learnt == nil {
			r.learnt = map[string]bool{}
		}
		r.learnt[l.words[k-2].fold] = true
		t := foundTitle{from: i, to: k - 1, title: title{form: strings.ToLower(joined(l, r.doc.Text, i, k-1)), class: "official", acts: 's'}}
		return &described{foundTitle: &t, from: i - 1, end: k - 1, owner: n, country: e.Country}
	}
	return nil
}

// callingAt reads the description that begins at word i, its article at from.
func (r *reader) callingAt(l *line, i, from int) *described {
	head := -1
	for j := i; j < len(l.words) && j < i+5 && !l.words[j].punct; j++ {
		if r.nameAt(l, j) != nil {
			return nil
		}
		if f := l.words[j].fold; f == "of" || f == "for" || f == "at" {
			head = j - 1
			break
		}
	}
	if head < i || !doer(l.words[head].fold) || l.words[head].possessive || wordLists["speech"][l.words[head].fold] {
		return nil
	}
	at := head + 1
	for j := at; j < len(l.words) && j < at+9; j++ {
		if l.words[j].punct {
			return nil
		}
		switch l.words[j].fold {
		case "of", "for", "at", "and", "the", "on", "to":
			continue
		}
		n := r.nameAt(l, j)
		if n == nil {
			continue
		}
		e := &r.found.Entities[max(n.Entity, 0)]
		if n.Entity < 0 || n.Kind == Nationality || n.Kind == PlaceName && e.Type == parley.Place || !isBody(e.Type) && e.Type != parley.State || e.Type == parley.Media {
			return nil
		}
		p := l.words[j-1].fold
		if p == "the" && j > 1 {
			p = l.words[j-2].fold
		}
		if p != "of" && p != "for" && p != "at" {
			return nil
		}
		t := foundTitle{from: i, to: head + 1, title: title{form: strings.ToLower(joined(l, r.doc.Text, i, head+1)), class: "official", acts: 's'}}
		d := &described{foundTitle: &t, from: from, owner: n, country: e.Country}
		if e.Type != parley.State {
			t.acts = 'o'
			d.body = e.ID
		}
		for d.end = j; d.end < len(l.words) && r.nameAt(l, d.end) == n; d.end++ {
		}
		if d.end < len(l.words) && !l.words[d.end].punct {
			return nil
		}
		return d
	}
	return nil
}

// doer reports whether a noun is by its form for somebody with a task.
func doer(w string) bool {
	if noTask[w] || len(w) < 4 {
		return false
	}
	if tasks[w] {
		return true
	}
	for _, end := range []string{"lor", "tor", "sor", "ger", "ner", "ter", "der", "ver", "man", "woman", "ist", "dent", "tant", "tary", "ian", "eer", "rer", "ser", "cer", "ier"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

var (
	tasks  = set("chief head chair judge clerk bailiff steward warden reeve marshal regent deputy delegate advocate provost sheriff constable magistrate castellan elder syndic keeper chamberlain vizier logothete agent proctor legate notary principal dean provincial")
	noTask = set("brother sister daughter mother father member supporter critic opponent admirer observer reader enemy neighbour neighbor survivor winner author teacher native resident citizen visitor student letter matter centre center order border winter summer number part chapter quarter corner remainder master farmer worker driver veteran victor creator traitor actor sector factor tenor error terror mirror doctor lover player manner partner river offer paper water power tower answer")
)
