package figures

// captives reports whether the sentence speaks of prisoners or hostages.
func (l *line) captives() bool {
	for i := range l.low {
		switch l.at(i) {
		case "prisoners", "hostages", "captives", "detainees", "inmates", "guards", "sailors":
			return true
		}
	}
	return false
}

// toll reads "the death toll rose to 23" and "the number of dead stood at 23".
func (l *line) toll(c *count) string {
	i := c.first - 1
	if l.at(i) == "," && l.at(i-1) == "toll" && l.at(i-2) != "injury" && c.noun < 0 { // "The toll, 63 by one count"
		return "killed"
	}
	if n := i; c.noun < 0 && l.at(n) == "now" || l.at(n) == "toll" { // "toll now 12"
		if l.at(n) == "now" {
			n--
		}
		if l.at(i) == "now" && l.verbless(0, len(l.low)) { // "Toll in ferry fire now 52"
			for k := 0; k < 3; k++ {
				if l.at(k) == "toll" {
					n = k
				}
			}
		}
		if l.at(n) == "toll" && l.at(n-1) != "injury" && l.at(n-1) != "financial" && l.at(n-1) != "economic" && c.noun < 0 && c.quantity.unit == "" {
			return "killed"
		}
	}
	for _, k := range [...]int{i - 1, i} { // "put the dead at 31", "the dead number 31"
		if k > 0 && l.at(k-1) == "the" && (l.at(i) == "at" && k == i-1 || (l.at(i) == "number" || l.at(i) == "numbered") && k == i-1) && c.noun < 0 {
			switch l.at(k) {
			case "dead":
				return "killed"
			case "wounded", "injured":
				return "injured"
			case "missing":
				return "missing"
			}
		}
	}
	if i < 0 || !(l.at(i) == "to" || l.at(i) == "at" || l.at(i) == "of" || l.at(i) == "is" || l.at(i) == "was" || l.at(i) == "reached" || l.at(i) == "passed" ||
		l.at(i) == "topped" || l.at(i) == "exceeded" || l.at(i) == "surpassed" || l.at(i) == "exceeds" || passingForms[l.at(i)]) {
		return ""
	}
	if c.noun >= 0 && !l.people(c) && english.what["noun"][l.at(c.noun)] == "" && !english.is(l.at(c.noun), "day") {
		return ""
	}
	for n := 0; n < 9 && i >= 0; n, i = n+1, i-1 {
		w := l.at(i)
		if w == "," && n > 0 && l.at(i+1) != "which" || w == ";" || w == "." || unreal[w] {
			return ""
		}
		if (w == "fatalities" || w == "deaths") && (l.at(i+1) == "rose" || l.at(i+1) == "has" || l.at(i+1) == "had" || l.at(i+1) == "climbed" || l.at(i+1) == "stood" || l.at(i+1) == "reached") {
			return "killed"
		}
		if w == "toll" {
			if l.at(i-1) == "injury" || l.at(i-1) == "financial" || l.at(i-1) == "economic" {
				return ""
			}
			return "killed"
		}
		if w == "of" && (l.at(i-1) == "number" || l.at(i-1) == "count") {
			for j := i + 1; j <= i+4 && j < c.first; j++ {
				if what := english.what["is"][l.at(j)]; what != "" {
					return what
				}
				if what := english.what["noun"][l.at(j)]; what != "" {
					return what
				}
				if past(l.at(j)) && english.what["people"][l.at(j)] == "released" {
					return "released"
				}
			}
		}
	}
	return ""
}

// lives reads "claimed dozens of civilian lives" and "14 people lost their lives".
func (l *line) lives(c *count) string {
	if c.noun >= 0 && l.at(c.noun) == "lives" {
		switch l.at(c.first - 1) {
		case "claim", "claims", "claimed", "claiming", "cost", "costs", "costing", "took", "taken", "taking", "lost", "losing":
			if !l.unrealBefore(c.first - 1) {
				return "killed"
			}
		}
		if v := l.skip(c.end); v > c.end && (l.at(v) == "lost" || l.at(v) == "claimed" || l.at(v) == "taken") && !l.unrealIn(c.end, v) { // "30 lives were lost"
			return "killed"
		}
		return ""
	}
	if c.noun >= 0 && (l.people(c) || l.at(c.noun) == "hands" && c.low != nil && *c.low > 2) && l.costs(c) {
		return "killed"
	}
	if l.people(c) && (l.at(c.end) == "their" || l.at(c.end) == "his" || l.at(c.end) == "her") && (l.at(c.end+1) == "lives" || l.at(c.end+1) == "life") && (l.at(c.first-1) == "cost" || l.at(c.first-1) == "costing") {
		return "killed"
	}
	e := l.skip(c.end)
	if l.people(c) && (l.at(e) == "lost" || l.at(e) == "losing" || l.at(e) == "lose") && (l.at(e+1) == "their" || l.at(e+1) == "his" || l.at(e+1) == "her") && (l.at(e+2) == "lives" || l.at(e+2) == "life") && !l.unrealIn(c.end, e) {
		return "killed"
	}
	return ""
}

// costs reports whether something cost somebody those counted: "the gale cost the fleet 61 hands".
func (l *line) costs(c *count) bool {
	for k, n := c.first-1, 0; k > 0 && n < 6; k, n = k-1, n+1 {
		switch w := l.at(k); {
		case w == "cost" || w == "costs" || w == "costing":
			u := l.upos(k + 1)
			return c.first-k > 1 && (u == "DET" || u == "PRON" || u == "PROPN" || u == "NOUN") && l.upos(k-1) != "DET" && l.upos(k-1) != "ADJ" && !l.unrealBefore(k)
		case l.upos(k) == "VERB" || l.upos(k) == "ADP" || w == "," || w == ";":
			return false
		}
	}
	return false
}
