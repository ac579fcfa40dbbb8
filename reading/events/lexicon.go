package events

import (
	"embed"
	"fmt"
	"strconv"
	"strings"

	"parley"
	"parley/plover"
	"parley/reading/events/coder"
)

//go:embed en
var english embed.FS

// A row is one line of the lexicon: a predicate, what must stand with it, what
// it means and where its parties stand.
type row struct {
	name      string // "verbs:12", for who asks which rule fired
	typ       plover.Type
	mode      string
	lemma     string
	particle  string // "out" of "carry out"
	company   []string
	actor     []string
	recipient []string
	trust     float64
	not       bool // with this company the verb tells of nothing
}

// told is the row in words, for who asks why: "verbs:98 release + {prisoners}".
func (r *row) told() string {
	words := r.name
	if r.lemma != "" {
		words += " " + strings.TrimSpace(r.lemma+" "+r.particle)
	}
	if c := strings.Join(r.company, "|"); c != "-" && c != "*" && len(c) < 60 {
		words += " + " + c
	}
	return words
}

// A Lexicon is the words of one language that tell of events.
type Lexicon struct {
	classes   map[string]map[string]bool
	verbs     map[string][]row
	nouns     map[string][]row
	governors map[string]string
	agents    map[string]bool
	groups    map[string]bool // people and bodies that act without a name
	measures  map[string]bool // what counts others: "dozens of", "a group of"
	modes     []kind
	contexts  []string          // their names
	contextOf map[string]uint64 // by word: those that it shows, one bit each
	coder     *coder.Coder
	weights   map[string]float64 // of signs, see sure
	// Without names parts of the reader that are left out, to see what each gives:
	// "coder", "repair", "loose" (rows stretched to other objects), "coreference"
	// (pronouns and what comes back to a name), "unlisted" (names and people in no list).
	Without map[string]bool
	// Observe, where set, is told of every reading and of the signs that speak for and
	// against it: the weights are learnt with it.
	Observe func(m *parley.Mention, signs []string)
	// Explain, where set, is told of every reading and of the weights that made it.
	Explain  func(m *parley.Mention, weights string)
	light    map[string]bool // verbs that leave the telling to their object
	common   map[string]bool // verbs that mean nothing in particular without the object of their row
	bound    map[string]bool // verbs whose rows hold for their own objects alone
	idioms   []idiom
	literals sieve  // of the idioms
	likely   choice // among them
}

// English returns the English lexicon.
func English() (*Lexicon, error) { return load(english, "en") }

func load(files embed.FS, dir string) (*Lexicon, error) {
	l := &Lexicon{classes: map[string]map[string]bool{}, verbs: map[string][]row{}, nouns: map[string][]row{},
		governors: map[string]string{}, contextOf: map[string]uint64{}, agents: map[string]bool{}, groups: map[string]bool{},
		measures: map[string]bool{}, light: map[string]bool{}, common: map[string]bool{}, bound: map[string]bool{}, weights: map[string]float64{}}
	read := func(name string, columns int, each func(n int, f []string) error) error {
		data, err := files.ReadFile(dir + "/" + name)
		if err != nil {
			return err
		}
		for n, line := range strings.Split(string(data), "\n") {
			if line = strings.TrimRight(line, "\r"); line == "" || line[0] == '#' {
				continue
			}
			f := strings.Split(line, "\t")
			if columns > 0 && len(f) != columns {
				return fmt.Errorf("%s/%s:%d: %d columns, want %d", dir, name, n+1, len(f), columns)
			}
			if err := each(n+1, f); err != nil {
				return fmt.Errorf("%s/%s:%d: %w", dir, name, n+1, err)
			}
		}
		return nil
	}
	rows := func(into map[string][]row, kind string) func(int, []string) error {
		return func(n int, f []string) error {
			typ, ok := plover.Parse(f[0])
			if !ok {
				return fmt.Errorf("no PLOVER type %q", f[0])
			}
			trust, err := strconv.ParseFloat(f[6], 64)
			if err != nil {
				return err
			}
			for word := range strings.SplitSeq(f[2], "|") {
				lemma, particle, _ := strings.Cut(word, " ")
				r := row{name: fmt.Sprintf("%s:%d", kind, n), typ: typ, mode: strings.Trim(f[1], "-"), lemma: lemma, particle: particle,
					company: strings.Split(f[3], "|"), actor: strings.Fields(f[4]), recipient: strings.Fields(strings.Trim(f[5], "-")), trust: trust}
				into[lemma] = append(into[lemma], r)
			}
			return nil
		}
	}
	set := func(into map[string]bool, words string) {
		for _, w := range strings.Fields(words) {
			into[w] = true
		}
	}
	err := read("classes.tsv", 2, func(_ int, f []string) error {
		if l.classes[f[0]] == nil {
			l.classes[f[0]] = map[string]bool{}
		}
		set(l.classes[f[0]], f[1])
		return nil
	})
	if err == nil {
		err = read("verbs.tsv", 7, rows(l.verbs, "verbs"))
	}
	if err == nil {
		err = read("nouns.tsv", 7, rows(l.nouns, "nouns"))
	}
	if err == nil {
		err = read("governors.tsv", 2, func(_ int, f []string) error { l.governors[f[0]] = f[1]; return nil })
	}
	if err == nil {
		err = read("agents.txt", 1, func(_ int, f []string) error { set(l.agents, f[0]); return nil })
	}
	if err == nil {
		err = read("groups.txt", 1, func(_ int, f []string) error { set(l.groups, f[0]); return nil })
	}
	if err == nil {
		err = read("measures.txt", 1, func(_ int, f []string) error { set(l.measures, f[0]); return nil })
	}
	if err == nil {
		err = read("light.txt", 1, func(_ int, f []string) error { set(l.light, f[0]); return nil })
	}
	if err == nil {
		err = read("common.txt", 1, func(_ int, f []string) error { set(l.common, f[0]); return nil })
	}
	if err == nil {
		err = read("bound.txt", 1, func(_ int, f []string) error { set(l.bound, f[0]); return nil })
	}
	kinds := func(typ plover.Type, name, list string) kind {
		k := kind{typ, name, map[string]bool{}}
		set(k.words, list)
		return k
	}
	if err == nil {
		err = read("modes.tsv", 3, func(_ int, f []string) error {
			typ, ok := plover.Parse(f[0])
			if !ok {
				return fmt.Errorf("no PLOVER type %q", f[0])
			}
			l.modes = append(l.modes, kinds(typ, f[1], f[2]))
			return nil
		})
	}
	if err == nil {
		err = read("contexts.tsv", 2, func(_ int, f []string) error {
			for w := range kinds(plover.None, f[0], f[1]).words {
				l.contextOf[w] |= 1 << len(l.contexts)
			}
			l.contexts = append(l.contexts, f[0])
			return nil
		})
	}
	if err == nil {
		forms := map[string]string{}
		var needs []need
		err = read("idioms.tsv", 0, func(n int, f []string) error {
			if name, ok := strings.CutPrefix(f[0], "="); ok && len(f) == 2 {
				forms[name] = f[1]
				return nil
			}
			if len(f) != 3 {
				return fmt.Errorf("%d columns, want 3", len(f))
			}
			d, needed, err := parseIdiom(n, f, forms, &l.literals)
			l.idioms, needs = append(l.idioms, d), append(needs, needed)
			return err
		})
		l.likely = l.literals.choose(needs)
	}
	if err != nil {
		return nil, fmt.Errorf("event lexicon: %w", err)
	}
	if err := read("sure.tsv", 2, func(_ int, f []string) error {
		w, err := strconv.ParseFloat(f[1], 64)
		l.weights[f[0]] = w
		return err
	}); err != nil {
		return nil, fmt.Errorf("event lexicon: %w", err)
	}
	if l.coder, err = coder.New(); err != nil {
		return nil, err
	}
	for _, set := range []map[string][]row{l.verbs, l.nouns} {
		for _, rows := range set {
			for _, r := range rows {
				for _, c := range r.company {
					if strings.HasPrefix(c, "{") && l.classes[strings.Trim(c, "{}")] == nil {
						return nil, fmt.Errorf("event lexicon: %s: no class %s", r.name, c)
					}
				}
			}
		}
	}
	return l, nil
}

// Extend adds the words of somebody's codebook, before those that the lexicon has. A
// word that is taken out ("not: strike + chord") tells of nothing with these objects.
func (l *Lexicon) Extend(entries []plover.Entry) {
	for _, e := range entries {
		for n, w := range e.Words {
			lemma, particle, _ := strings.Cut(w.Verb, " ")
			r := row{name: fmt.Sprintf("codebook %s:%d", e.Type, n+1), typ: e.Type, lemma: lemma, particle: particle,
				company: w.Objects, actor: w.Actor, recipient: w.Recipient, trust: .8, not: w.Not}
			rows := []row{r}
			if len(w.Objects) == 0 {
				with, alone := r, r
				with.company, alone.company = []string{"*"}, []string{"-"}
				rows = []row{with, alone}
			}
			l.verbs[lemma] = append(rows, l.verbs[lemma]...)
		}
	}
}

// verb and eventNoun report whether the lexicon has a row for the word, or a class
// with it.
func (l *Lexicon) verb(lemma string) bool { return len(l.verbs[lemma]) > 0 }

func (l *Lexicon) eventNoun(lemma string) bool {
	if len(l.nouns[lemma]) > 0 {
		return true
	}
	for _, class := range []string{"shipment", "goods", "relations", "weapons", "aid"} {
		if l.classes[class][lemma] {
			return true
		}
	}
	return false
}

// is reports whether lemma is one of the words, or in one of the classes, of company.
func (l *Lexicon) is(lemma string, company []string) bool {
	for _, c := range company {
		if c == lemma || strings.HasPrefix(c, "{") && l.classes[strings.Trim(c, "{}")][lemma] {
			return true
		}
	}
	return false
}
