package entities

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/text"
)

// Find returns everybody and every place the document mentions. The sentences
// may be parsed or not: without a parse fewer roles and pronouns are resolved.
func Find(doc *text.Document, a *parley.Article, w *World) *Found {
	r := newReader(doc, a, w)
	r.outlet()
	r.learnNations()
	for _, l := range r.lines {
		r.dateline(l)
	}
	for _, l := range r.lines {
		r.bandsNamed(l)
		r.named(l)
		r.learnCapitals(l)
	}
	for _, l := range r.lines {
		r.shortBodies(l)
	}
	for _, l := range r.lines {
		r.demonyms(l)
	}
	for _, l := range r.lines {
		r.rulersOf(l)
	}
	r.learnSeats()
	r.issuer()
	r.appositions()
	for _, l := range r.lines {
		r.persons(l)
	}
	for _, l := range r.lines {
		r.surnamed(l)
	}
	for _, l := range r.lines {
		r.leftovers(l)
	}
	for _, l := range r.lines { // surnames of those whom only the leftovers named
		r.surnamed(l)
	}
	for _, l := range r.lines {
		r.shortBodies(l) // of those that only the leftovers named
		r.lastWords(l)
	}
	r.alike()
	r.organsOfBodies()
	r.armed()
	r.apposed()
	r.ownClaims()
	r.assignOffices()
	r.kingdoms()
	r.vessels()
	r.callingsOff()
	r.voices()
	r.resolve()
	if r.homeOffices() {
		for i := range r.found.Entities {
			if e := &r.found.Entities[i]; (e.Type == parley.Person || e.Type == parley.Leader) && e.Country == "" && len(r.world.officesOf(e.ID)) == 0 {
				r.fromClaims(i)
			}
		}
	}
	return r.finish()
}

// A reader holds what one article has taught so far.
type reader struct {
	paper   int             // 1 + the state whose official paper the article is, 0 for none
	lying   map[string]bool // names of banks and ridges: whether one can be on them
	doc     *text.Document
	article *parley.Article
	world   *World
	at      parley.Time
	lines   []*line
	found   *Found
	names   [][]Name  // by sentence
	taken   [][]int32 // by sentence and word: 1 + index in names[sentence], 0 for free
	index   map[string]int
	forms   []map[string]bool // names met, by entity
	phrases map[string][]phrase
	people  map[string][]int // surname -> persons of this document
	small   map[string]bool  // words met in small letters
	large   map[string]int   // words met with a capital inside a sentence
	nations map[string]bool  // entities of countries learnt here
	aliases map[string]int   // acronyms explained here

	titleMentions []titleMention
	standing      map[string][]wordAt // where a capitalised word stands
	sorts         map[string]sorted   // what unknown names are taken to be
	guesses       map[int]bool        // entities that only a guess made
	countries     map[string]bool     // of what the roster has and the document names
	paired        bool                // whether pair is known
	pair          []int               // the two sides that the document tells of
	alone         map[string]bool     // capitalised words that stand alone somewhere
	humans        map[string][2]int   // of words that begin sentences: with he or she after, all
	ships         map[int]bool        // entities that are ships
	learnt        map[string]bool     // words for offices that this document teaches
	issues        int                 // 1 + who issues the paper that the article is; 0 for nobody
	voice         []int               // by sentence: who says it; nil for an article of one voice
}

func newReader(doc *text.Document, a *parley.Article, w *World) *reader {
	r := &reader{doc: doc, article: a, world: w, found: &Found{}, index: map[string]int{}, phrases: map[string][]phrase{}, people: map[string][]int{},
		small: map[string]bool{}, large: map[string]int{}, nations: map[string]bool{}, aliases: map[string]int{}, guesses: map[int]bool{}, sorts: map[string]sorted{}}
	if a != nil {
		r.at = a.Published
	}
	r.names = make([][]Name, len(doc.Sentences))
	r.taken = make([][]int32, len(doc.Sentences))
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		heading := a != nil && s.Block < len(a.Blocks) && s.Block >= 0 && (a.Blocks[s.Block].Kind == parley.Title || a.Blocks[s.Block].Kind == parley.Heading)
		l := newLine(i, s, heading)
		r.lines = append(r.lines, l)
		r.taken[i] = make([]int32, len(l.words))
		for k := range l.words {
			x := &l.words[k]
			switch {
			case x.punct || l.inTitle(k):
			case !x.upper:
				r.small[x.fold] = true
			case k > l.first && !startsClause(l, k):
				r.large[x.fold]++
			}
		}
	}
	for _, l := range r.lines {
		r.markOdd(l)
	}
	return r
}

// outlet lets the outlet's own name mean the outlet.
func (r *reader) outlet() {
	if r.article == nil || r.article.Outlet.Name == "" || r.world.knows(r.article.Outlet.Name) != "" {
		return
	}
	name := r.article.Outlet.Name
	words := nameWords(strings.TrimPrefix(name, "The "))
	if len(words) == 0 {
		return
	}
	e := parley.Entity{ID: slug(name), Name: name, Type: parley.Media}
	r.entity(e)
	r.phrases[words[0]] = append(r.phrases[words[0]], phrase{words: words, id: e.ID, means: meansMedia})
}

// startsClause reports whether a capital is owed to a colon or an opening quote.
func startsClause(l *line, k int) bool {
	if k <= l.first {
		return true
	}
	p := l.words[k-1]
	return p.punct && (p.form == ":" || p.form == "“" || p.form == "\"" || p.form == "''" || p.form == "``" || p.form == "•" || p.form == "‘" || p.form == "”") || p.form == "." || p.form == "?" || p.form == "!"
}

// entity returns the index of an entity, adding it when new.
func (r *reader) entity(e parley.Entity) int {
	if i, ok := r.index[e.ID]; ok {
		return i
	}
	e.Names = nil
	i := len(r.found.Entities)
	r.found.Entities = append(r.found.Entities, e)
	r.forms = append(r.forms, map[string]bool{})
	r.index[e.ID] = i
	r.found.genders = append(r.found.genders, r.world.genders[e.ID])
	return i
}

// known returns the index of an entity of the roster or of this document.
func (r *reader) known(id string) int {
	if i, ok := r.index[id]; ok {
		return i
	}
	if e, ok := r.world.entities[id]; ok {
		return r.entity(*e)
	}
	return -1
}

// mention adds a name over the words [from, to) of a line, and returns its index
// in the sentence.
func (r *reader) mention(l *line, from, to, entity int, kind Kind) int {
	n := Name{Sentence: l.index, Entity: entity, Kind: kind}
	n.Span = parley.Span{Start: l.words[from].Start, End: l.words[to-1].End}
	n.First, n.Last = l.words[from].token, l.words[to-1].token+1
	n.From = n.First
	r.names[l.index] = append(r.names[l.index], n)
	at := len(r.names[l.index])
	for k := from; k < to; k++ {
		r.taken[l.index][k] = int32(at)
	}
	if entity >= 0 && (kind == Proper || kind == Metonym || kind == PlaceName) {
		r.forms[entity][n.Span.In(r.doc.Text)] = true
	}
	return at - 1
}

func (r *reader) free(l *line, from, to int) bool {
	for k := from; k < to; k++ {
		if r.taken[l.index][k] != 0 {
			return false
		}
	}
	return true
}

// nameAt returns the name that covers a word, nil for none.
func (r *reader) nameAt(l *line, k int) *Name {
	if k < 0 || k >= len(l.words) || r.taken[l.index][k] == 0 {
		return nil
	}
	return &r.names[l.index][r.taken[l.index][k]-1]
}

// finish sorts what was found and fills what depends on all of it.
func (r *reader) finish() *Found {
	f := r.found
	sides := r.sides() // may name a state that nothing else does
	// entities in the order of their first mention; those never mentioned go
	order := make([]int, len(f.Entities))
	for i := range order {
		order[i] = -1
	}
	var all []Name
	for s := range r.names {
		slices.SortStableFunc(r.names[s], func(a, b Name) int {
			if c := cmp.Compare(a.Start, b.Start); c != 0 {
				return c
			}
			return cmp.Compare(b.End, a.End)
		})
		f.bySentence = append(f.bySentence, len(all))
		all = append(all, r.names[s]...)
	}
	f.bySentence = append(f.bySentence, len(all))
	var kept []parley.Entity
	var genders []string
	place := func(i int) int {
		if i < 0 {
			return -1
		}
		if order[i] < 0 {
			e := f.Entities[i]
			for n := range r.forms[i] {
				e.Names = append(e.Names, n)
			}
			e.Names = append(e.Names, e.Name)
			slices.Sort(e.Names)
			e.Names = slices.Compact(e.Names)
			order[i] = len(kept)
			kept = append(kept, e)
			genders = append(genders, f.genders[i])
		}
		return order[i]
	}
	for i := range all {
		n := &all[i]
		n.Entity = place(n.Entity)
		members := make([]int, 0, len(n.Members))
		for _, m := range n.Members {
			members = append(members, place(m))
		}
		if len(members) > 0 {
			n.Members = members
		}
		n.Head = headOf(&r.doc.Sentences[n.Sentence], n)
	}
	for _, i := range sides {
		f.Sides = append(f.Sides, place(i))
	}
	if r.issues > 0 {
		f.issuer = place(r.issues-1) + 1
	}
	f.ships = map[int]bool{}
	for i := range order {
		if r.ships[i] && order[i] >= 0 {
			f.ships[order[i]] = true
		}
	}
	for _, who := range r.voice {
		f.voices = append(f.voices, place(who))
	}
	for i := range f.claims {
		f.claims[i].person = place(f.claims[i].person)
	}
	f.Entities, f.Names, f.genders = kept, all, genders
	return f
}

// headOf returns the token of a name that hangs outside of it.
func headOf(s *text.Sentence, n *Name) int {
	if !s.Parsed {
		return n.Last - 1
	}
	for t := n.First; t < n.Last && t < len(s.Tokens); t++ {
		if h := s.Tokens[t].Head; h < n.From || h >= n.Last {
			if s.Tokens[t].Rel != "punct" && s.Tokens[t].Rel != "case" {
				return t
			}
		}
	}
	return n.Last - 1
}

// joined writes the words of a range as they stand, with single spaces.
func joined(l *line, doc string, from, to int) string {
	s := parley.Span{Start: l.words[from].Start, End: l.words[to-1].End}.In(doc)
	return strings.Join(strings.Fields(s), " ")
}
