package situation

import "strings"

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
		if e, clause, ok := issueOf(list, part); ok {
			out = append(out, stand{e, clause})
		} else if e, ok := open(part); ok {
			out = append(out, stand{e, part})
		}
	}
	return out
}

// parts are the things joined in the words of one demand: "keep the truce and to let
// inspectors in", "maintain its position, avoid losses, and seek a settlement".
func parts(words string) []string {
	var out []string
	for _, p := range strings.Split(strings.ReplaceAll(words, ", and ", ", "), " and to ") {
		for part := range strings.SplitSeq(p, ", ") {
			if part = strings.TrimSpace(part); part != "" {
				out = append(out, part)
			}
		}
	}
	return out
}

// open makes an issue of the noun phrase that words turn on: "maintain its strategic
// position" is about the strategic position, "an end of the blockade of the port" about the
// blockade. Words without a noun phrase of their own make none.
func open(words string) (entry, bool) {
	f := strings.FieldsFunc(fold(words), func(r rune) bool { return strings.ContainsRune(" \t\"“”‘’(),.;:!?", r) })
	from := 0
	for i, w := range f {
		if i < 4 && opening[w] {
			from = i + 1
			break
		}
	}
	var name []string
	for _, w := range f[from:] {
		if closing[w] {
			if (w == "of" || w == "for") && len(name) == 1 && empty[name[0]] { // "an end of the blockade"
				name = nil
				continue
			}
			break
		}
		if !opening[w] && !filler[w] {
			name = append(name, w)
		}
	}
	if len(name) == 0 || len(name) > 4 || from == 0 && !(len(f) > 0 && filler[f[0]]) || empty[name[len(name)-1]] {
		return entry{}, false
	}
	id := strings.Join(name, "-")
	if s, ok := strings.CutSuffix(id, "s"); ok && !strings.HasSuffix(s, "s") {
		id = s
	}
	return entry{id: id, name: strings.Join(name, " ")}, true
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
	closing = wordSet("of for to in on at by from with without into over under before after until if unless as than that which who whom whose where when while is are was were be been will would must should can and or but by during between among against about near behind")
	filler  = wordSet("new further more full immediate own such same possible so-called other")
	// empty nouns say nothing by themselves.
	empty = wordSet("end return lifting halt stop start part lot number way step thing idea offer plan kind sort form share it them him her us so one ones out back home there that this he she they we you something anything nothing everything")
)
