package quotes

import (
	"strings"

	"parley"
	"parley/text"
)

// A passage is one paragraph as a flat run of tokens, whatever sentences it was
// cut into: a quotation may run over several.
type passage struct {
	doc   *text.Document
	toks  []*text.Token
	low   []string // lower case, straight apostrophes
	sent  []int    // the sentence, in the document, of each token
	local []int    // its place in that sentence
	begin []int    // the flat place of the first token of its sentence
	end   []int    // the flat place after its sentence's last token
	marks []quoted
	in    []int // the quotation a token stands in, marks included; -1
	trees map[int]*text.Tree
}

// A quoted is one quotation: the flat places of its opening and closing marks.
// A quotation that the paragraph ends within has closing == len(toks).
type quoted struct {
	open, close int
}

// passages cuts the document into paragraphs: runs of sentences in one block
// between which no empty line stands.
func passages(doc *text.Document) []*passage {
	var out []*passage
	for n := range doc.Sentences {
		s := &doc.Sentences[n]
		var p *passage
		if n > 0 && len(out) > 0 {
			prev := &doc.Sentences[n-1]
			if prev.Block == s.Block && prev.End <= s.Start && !strings.Contains(doc.Text[prev.End:s.Start], "\n") {
				p = out[len(out)-1]
			}
		}
		if p == nil {
			p = &passage{doc: doc, trees: map[int]*text.Tree{}}
			out = append(out, p)
		}
		first := len(p.toks)
		for k := range s.Tokens {
			p.toks = append(p.toks, &s.Tokens[k])
			p.low = append(p.low, strings.ReplaceAll(strings.ToLower(s.Tokens[k].Form), "’", "'"))
			p.sent = append(p.sent, n)
			p.local = append(p.local, k)
			p.begin = append(p.begin, first)
			p.end = append(p.end, first+len(s.Tokens))
		}
	}
	for _, p := range out {
		p.findMarks()
	}
	return out
}

func (p *passage) at(i int) string {
	if i < 0 || i >= len(p.low) {
		return ""
	}
	return p.low[i]
}

func (p *passage) has(i int, words ...string) bool {
	for n, w := range words {
		if p.at(i+n) != w {
			return false
		}
	}
	return true
}

func (p *passage) upos(i int) string {
	if i < 0 || i >= len(p.toks) {
		return ""
	}
	return p.toks[i].UPOS
}

// span covers the tokens [i, j).
func (p *passage) span(i, j int) parley.Span {
	return parley.Span{Start: p.toks[i].Start, End: p.toks[j-1].End}
}

// tree returns the tree of the sentence of token i; nil if it was not parsed.
func (p *passage) tree(i int) *text.Tree {
	n := p.sent[i]
	s := &p.doc.Sentences[n]
	if !s.Parsed {
		return nil
	}
	t := p.trees[n]
	if t == nil {
		t = text.NewTree(s)
		p.trees[n] = t
	}
	return t
}

func (p *passage) capital(i int) bool {
	if i < 0 || i >= len(p.toks) {
		return false
	}
	c := p.toks[i].Form[0]
	return c >= 'A' && c <= 'Z' || c >= 0xC3 && strings.ToLower(p.toks[i].Form) != p.toks[i].Form
}

// letters reports whether token i is a word.
func (p *passage) letters(i int) bool {
	w := p.at(i)
	return w != "" && (w[0] >= 'a' && w[0] <= 'z' || w[0] >= '0' && w[0] <= '9' || w[0] >= 0xC3 && !strings.ContainsAny(w, "“”‘’«»—–…•„"))
}
