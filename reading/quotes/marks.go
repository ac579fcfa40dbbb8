package quotes

// findMarks pairs the quotation marks of the paragraph. Marks inside a quotation
// of another shape belong to it; an opening mark that nothing closes runs to the
// end of the paragraph.
func (p *passage) findMarks() {
	p.in = make([]int, len(p.toks))
	for i := range p.in {
		p.in[i] = -1
	}
	for i := 0; i < len(p.toks); i++ {
		if !p.opens(i) {
			continue
		}
		single := p.single(i)
		j := p.closing(i)
		if j < 0 {
			if single {
				continue // an apostrophe
			}
			j = len(p.toks)
			if p.openAgain(i) { // a stray mark
				continue
			}
		}
		n := len(p.marks)
		p.marks = append(p.marks, quoted{i, j})
		for k := i; k <= j && k < len(p.toks); k++ {
			p.in[k] = n
		}
		i = j
	}
}

func (p *passage) single(i int) bool {
	f := p.toks[i].Form
	return f == "'" || f == "‘" || f == "’" || f == "`"
}

// tight reports whether token i stands close to the token on its left, on its right.
func (p *passage) tight(i int) (left, right bool) {
	left = i > 0 && p.toks[i-1].End == p.toks[i].Start
	right = i+1 < len(p.toks) && p.toks[i].End == p.toks[i+1].Start
	return left, right
}

// opens reports whether the mark at token i opens a quotation.
func (p *passage) opens(i int) bool {
	left, right := p.tight(i)
	switch p.toks[i].Form {
	case "“", "«", "„", "``":
		return true
	case "\"", "”", "''": // a closing mark set by mistake, as after a dash
		return right && (!left || dash(p.at(i-1)) || p.at(i-1) == "(" || p.at(i-1) == "[" || p.at(i-1) == ":")
	case "‘":
		return right && (!left || dash(p.at(i-1)) || p.at(i-1) == "(" || p.at(i-1) == "[")
	case "'":
		return right && p.letters(i+1) && (!left || dash(p.at(i-1)) || p.at(i-1) == "(" || p.at(i-1) == "[") && p.at(i + 1)[0] > '9'
	}
	return false
}

func dash(w string) bool { return w == "—" || w == "–" || w == "-" || w == "--" || w == "―" }

// closing returns the mark that closes the quotation opened at i, -1 if none does.
func (p *passage) closing(i int) int {
	open := p.toks[i].Form
	depth := 0
	for j := i + 1; j < len(p.toks); j++ {
		f := p.toks[j].Form
		left, right := p.tight(j)
		after := ""
		if right {
			after = p.at(j + 1)
		}
		free := after == "" || !p.letters(j+1)
		switch open {
		case "“":
			if f == "“" && !left {
				depth++
			}
			if f == "”" || f == "\"" && left {
				if depth == 0 {
					return j
				}
				depth--
			}
		case "„":
			if f == "“" || f == "”" {
				return j
			}
		case "«":
			if f == "»" {
				return j
			}
		case "``":
			if f == "''" || f == "\"" {
				return j
			}
		case "\"", "”", "''":
			if (f == "\"" || f == "”" || f == "''") && (left || !right) && free {
				return j
			}
		case "‘", "'":
			if (f == "’" || f == "'") && left && free && j > i+1 {
				switch prev := p.at(j - 1); {
				case prev == "," || prev == "." || prev == "?" || prev == "!" || prev == "…" || prev == "...":
					return j
				case len(prev) > 0 && prev[len(prev)-1] == 's': // the leaders' talks
					if p.laterClose(j) {
						continue
					}
				}
				return j
			}
			if j-i > 80 {
				return -1
			}
		}
	}
	return -1
}

// laterClose reports whether a better closing single mark stands behind j in the
// same sentence.
func (p *passage) laterClose(j int) bool {
	for k := j + 1; k < p.end[j]; k++ {
		if f := p.toks[k].Form; f == "‘" {
			return false
		} else if f == "’" || f == "'" {
			left, right := p.tight(k)
			return left && (!right || !p.letters(k+1))
		}
	}
	return false
}

// openAgain reports whether another quotation opens behind i: then the one at i is
// a stray mark rather than one that the next paragraph goes on with.
func (p *passage) openAgain(i int) bool {
	for j := i + 1; j < len(p.toks); j++ {
		if !p.single(j) && p.opens(j) {
			return true
		}
	}
	return false
}
