package outcomes

import "regexp/syntax"

// needles returns strings of which every match of the expression holds one, so that
// most sentences need not be matched; nil where none are known. They are the words of
// one part of the expression, that whose shortest word is longest.
func needles(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		if re.Flags&syntax.FoldCase == 0 {
			return []string{string(re.Rune)}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return needles(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return needles(re.Sub[0])
		}
	case syntax.OpConcat:
		var best []string
		for _, part := range re.Sub {
			if n := needles(part); shortest(n) > shortest(best) {
				best = n
			}
		}
		return best
	case syntax.OpAlternate:
		var all []string
		for _, part := range re.Sub {
			n := needles(part)
			if n == nil {
				return nil
			}
			all = append(all, n...)
		}
		return all
	}
	return nil
}

// shortest returns the length of the shortest string, 0 for none.
func shortest(all []string) int {
	if len(all) == 0 {
		return 0
	}
	n := len(all[0])
	for _, s := range all {
		n = min(n, len(s))
	}
	return n
}
