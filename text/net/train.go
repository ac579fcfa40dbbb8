package net

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"sort"
	"strings"
	"time"

	"parley/text/conllu"
)

// Options say how a model is trained. The same options, sentences and machine give
// the same bytes.
type Options struct {
	Config
	Seed   uint64
	Epochs int
	// Rate is the highest learning rate; it falls to a twentieth.
	Rate float64
	// Dropout is the share of the input that is dropped, Inner that of the
	// encoder's output and of the hidden layer.
	Dropout, Inner float64
	// Average is the share of the steps, at the end, whose weights are averaged.
	Average float64
	// Vary is how often a sentence is learnt in another dress: as a headline, all
	// in capitals or small letters, without its full stop.
	Vary float64
	Log  io.Writer
}

// StandardOptions are those of the models that ship.
func StandardOptions() Options {
	return Options{Config: Standard(), Seed: 1, Epochs: 20, Rate: 0.003, Dropout: 0.2, Inner: 0.15, Average: 0.25, Vary: 0.06, Log: io.Discard}
}

// ErrCollapse: the training went astray; what it made is of no use.
var ErrCollapse = errors.New("training collapsed")

const (
	batch  = 8
	warmUp = 300
	stride = 10 // steps between two snapshots of the average
)

// Train learns a model from train and returns it with its score on dev.
func Train(train, dev []*conllu.Sentence, o Options) (*Model, Score, error) {
	m := vocabulary(train, o.Config)
	r := rand.New(rand.NewPCG(o.Seed, 0x9e3779b97f4a7c15))
	m.initialise(r)
	m.openSlopes()
	examples, count := m.examples(train)
	if len(examples) == 0 {
		return nil, Score{}, errors.New("no trees to learn from")
	}
	l := &learner{m: m, rand: r, dropout: float32(o.Dropout), inner: float32(o.Inner), count: count}
	opt := &adam{}
	total := o.Epochs * ((len(examples) + batch - 1) / batch)
	mean := newAverage(m, int(float64(total)*(1-o.Average)))
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	begin := time.Now()
	var best Score
	for epoch := 1; epoch <= o.Epochs; epoch++ {
		if epoch > 1 {
			l.explore = 0.9
		}
		r.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		var tagLoss, treeLoss float64
		words := 0
		for k := 0; k < len(order); k += batch {
			for _, i := range order[k:min(k+batch, len(order))] {
				x := examples[i]
				if r.Float64() < o.Vary {
					x = m.vary(x, r)
				}
				a, b := l.sentence(x)
				tagLoss += a
				treeLoss += b
				words += len(x.ids)
			}
			opt.update(m, rate(o.Rate, opt.step, total))
			mean.take(m, opt.step)
		}
		s := m.Evaluate(dev)
		fmt.Fprintf(o.Log, "epoch %2d  loss %.3f + %.3f  dev UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f  clipped %d  %s\n", epoch,
			tagLoss/float64(words), treeLoss/float64(words), 100*s.UPOS, 100*s.XPOS, 100*s.UAS, 100*s.LAS, opt.clipped, time.Since(begin).Round(time.Second))
		if m.aim(s) > m.aim(best) {
			best = s
		}
		if epoch > 2 && m.aim(s) < m.aim(best)-0.1 || tagLoss != tagLoss || treeLoss != treeLoss {
			return nil, s, fmt.Errorf("%w: %.2f after %.2f", ErrCollapse, 100*m.aim(s), 100*m.aim(best))
		}
	}
	last := m.Evaluate(dev)
	if mean.n > 0 {
		kept := mean.swap(m)
		s := m.Evaluate(dev)
		fmt.Fprintf(o.Log, "average of %d snapshots: dev UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f\n", mean.n, 100*s.UPOS, 100*s.XPOS, 100*s.UAS, 100*s.LAS)
		if m.aim(s) >= m.aim(last) {
			last = s
		} else {
			m.restore(kept)
		}
	}
	m.closeSlopes()
	return m, last, nil
}

// aim returns what a training is after: trees, or tags where none are built.
func (m *Model) aim(s Score) float64 {
	if m.Hidden == 0 {
		return s.UPOS
	}
	return s.LAS
}

// rate rises over the first steps and then falls in a straight line.
func rate(top float64, step, total int) float64 {
	f := 1 - 0.95*float64(step)/float64(total)
	return top * f * min(1, float64(step+1)/warmUp)
}

// vocabulary makes an untrained model with the words, tags and relations of the
// sentences. A word must be met twice to have a row of its own.
func vocabulary(train []*conllu.Sentence, c Config) *Model {
	words, rels, tags := map[string]int{}, map[string]int{}, map[Tag]int{}
	small := map[string]int{} // how often a word is written small
	var b []byte
	for _, s := range train {
		for _, w := range s.Words {
			b = Normalise(b[:0], w.Form)
			words[string(b)]++
			if strings.ToLower(w.Form) == w.Form {
				small[string(b)]++
			}
			tags[Tag{w.UPOS, w.XPOS}]++
			rels[w.Rel]++
		}
	}
	m := &Model{Config: c, Words: []string{""}, Rels: []string{"root"}, Extra: map[string][]byte{}}
	for w, n := range words {
		if n > 1 && w != "" {
			m.Words = append(m.Words, w)
		}
	}
	sort.Strings(m.Words)
	for t := range tags {
		m.Tags = append(m.Tags, t)
	}
	sort.Slice(m.Tags, func(i, j int) bool {
		a, b := m.Tags[i], m.Tags[j]
		return a.XPOS < b.XPOS || a.XPOS == b.XPOS && a.UPOS < b.UPOS
	})
	for r := range rels {
		if r != "root" && r != "" {
			m.Rels = append(m.Rels, r)
		}
	}
	sort.Strings(m.Rels[1:])
	m.Small = make([]bool, len(m.Words))
	for i, w := range m.Words {
		m.Small[i] = 2*small[w] > words[w]
	}
	m.build()
	return m
}

// examples turns sentences into what a learner reads, and counts the forms.
// Sentences without a whole tree are left out.
func (m *Model) examples(train []*conllu.Sentence) ([]*example, []int32) {
	tags, rels := map[Tag]int32{}, map[string]int32{}
	for i, t := range m.Tags {
		tags[t] = int32(i)
	}
	for i, r := range m.Rels {
		rels[r] = int32(i)
	}
	count := make([]int32, len(m.Words))
	var all []*example
	var b []byte
	for _, s := range train {
		x := &example{}
		var head, rel []int32
		roots := 0
		for _, w := range s.Words {
			var f ids
			f, b = m.features(w.Form, b)
			count[f[formTable]]++
			x.forms, x.ids, x.tags = append(x.forms, w.Form), append(x.ids, f), append(x.tags, tags[Tag{w.UPOS, w.XPOS}])
			h := int32(w.Head - 1)
			if w.Head == 0 {
				h = int32(len(s.Words))
				roots++
			}
			head, rel = append(head, h), append(rel, rels[w.Rel])
			if w.Head < 0 {
				roots = -len(s.Words)
			}
		}
		if roots != 1 {
			continue
		}
		x.tree = newGoldTree(head, rel)
		all = append(all, x)
	}
	return all, count
}

// vary returns the sentence in another dress: newspapers write headlines in title
// case, shout, and leave out the full stop.
func (m *Model) vary(x *example, r *rand.Rand) *example {
	y := *x
	y.ids = append([]ids(nil), x.ids...)
	kind := r.IntN(10)
	if kind >= 6 { // without its last word, when that is a full stop without children
		n := len(x.forms)
		t := x.tree
		if n < 4 || x.forms[n-1] != "." || t.first[n] != t.first[n-1] {
			return x
		}
		y.forms, y.ids, y.tags = x.forms[:n-1], y.ids[:n-1], x.tags[:n-1]
		head := append([]int32(nil), t.head[:n-1]...)
		for i, h := range head {
			if int(h) == n {
				head[i] = int32(n - 1)
			}
		}
		y.tree = newGoldTree(head, t.rel[:n-1])
		return &y
	}
	var b []byte
	for i, f := range x.forms {
		switch {
		case kind < 3:
			f = titleCase(f, i)
		case kind < 4:
			f = strings.ToUpper(f)
		default:
			f = strings.ToLower(f)
		}
		y.ids[i], b = m.features(f, b)
	}
	return &y
}

// titleCase writes a word as a headline does.
func titleCase(f string, i int) string {
	switch f {
	case "a", "an", "the", "of", "to", "in", "on", "at", "for", "and", "or", "by", "as", "but", "n't", "'s", "’s", "'":
		if i > 0 {
			return f
		}
	}
	if f[0] >= 'a' && f[0] <= 'z' {
		return strings.ToUpper(f[:1]) + f[1:]
	}
	return f
}

// An average is the mean of the weights at steps of the end of a training.
type average struct {
	from, n int
	sum     [][]float64
}

func newAverage(m *Model, from int) *average {
	return &average{from: from}
}

func (a *average) take(m *Model, step int) {
	if step < a.from || step%stride != 0 {
		return
	}
	if a.sum == nil {
		for _, t := range m.all {
			a.sum = append(a.sum, make([]float64, len(t.w)))
		}
	}
	a.n++
	for k, t := range m.all {
		sum := a.sum[k]
		for i, v := range t.w {
			sum[i] += float64(v)
		}
	}
}

// swap puts the mean into the model and returns what was there.
func (a *average) swap(m *Model) [][]float32 {
	var kept [][]float32
	for k, t := range m.all {
		kept = append(kept, append([]float32(nil), t.w...))
		for i := range t.w {
			t.w[i] = float32(a.sum[k][i] / float64(a.n))
		}
	}
	return kept
}

func (m *Model) restore(kept [][]float32) {
	for k, t := range m.all {
		copy(t.w, kept[k])
	}
}
