package kinds

import (
	"bytes"
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
)

// A Sentence is one to learn from.
type Sentence struct {
	Kind, Text string
}

// Options are the settings of [Train].
type Options struct {
	Seed   uint64
	Rounds int     // how often the sentences are read
	Rate   float64 // length of the first steps
	Keep   float64 // what pulls weights to nothing
	Drop   float64 // share of the features left out of a sentence each time it is read
	Least  int     // in how many sentences a feature must stand
}

// StandardOptions are those of the model that is shipped.
func StandardOptions() Options {
	return Options{Seed: 1, Rounds: 20, Rate: .25, Keep: 1e-5, Drop: .3, Least: 3}
}

// Train learns a model by stochastic gradient descent with a step for each weight of its own
// (Duchi et al., Adaptive Subgradient Methods for Online Learning and Stochastic Optimization,
// JMLR 2011), part of the features dropped at random (Wang and Manning, Fast Dropout Training,
// ICML 2013), and returns it as [Open] reads it. The same sentences and options give the same bytes.
func Train(all []Sentence, o Options) []byte {
	names := []string{None}
	read := make([][]uint32, len(all))
	count := map[uint32]int{}
	for i, s := range all {
		if !slices.Contains(names, s.Kind) {
			names = append(names, s.Kind)
		}
		read[i] = features(s.Text)
		for _, f := range read[i] {
			count[f]++
		}
	}
	slices.Sort(names[1:])
	var kept []uint32
	for f, n := range count {
		if n >= o.Least {
			kept = append(kept, f)
		}
	}
	slices.Sort(kept)
	k := len(names)
	rows, gold := make([][]int, len(all)), make([]int, len(all))
	for i, s := range all {
		for _, f := range read[i] {
			if n, is := slices.BinarySearch(kept, f); is {
				rows[i] = append(rows[i], n)
			}
		}
		gold[i] = slices.Index(names, s.Kind)
	}
	weights, squares := make([]float64, len(kept)*k), make([]float64, len(kept)*k)
	prior, priorSquares := make([]float64, k), make([]float64, k)
	p := make([]float64, k)
	r := rand.New(rand.NewPCG(o.Seed, o.Seed))
	step := func(w, g *float64, d float64) {
		*g += d * d
		*w -= o.Rate * d / math.Sqrt(*g+.1)
	}
	for range o.Rounds {
		for _, i := range r.Perm(len(all)) {
			var row []int
			for _, f := range rows[i] {
				if r.Float64() >= o.Drop {
					row = append(row, f)
				}
			}
			copy(p, prior)
			for _, f := range row {
				for n, w := range weights[f*k : f*k+k] {
					p[n] += w
				}
			}
			softmax(p)
			p[gold[i]]--
			for n, d := range p {
				step(&prior[n], &priorSquares[n], d)
			}
			for _, f := range row {
				for n, d := range p {
					if at := f*k + n; math.Abs(d) > 1e-4 {
						step(&weights[at], &squares[at], d+o.Keep*weights[at])
					}
				}
			}
		}
	}
	return pack(names, prior, kept, weights)
}

func softmax(p []float64) {
	most := slices.Max(p)
	sum := 0.
	for n := range p {
		p[n] = math.Exp(p[n] - most)
		sum += p[n]
	}
	for n := range p {
		p[n] /= sum
	}
}

// pack writes a model, its weights as whole numbers of a 127th of the greatest.
func pack(names []string, prior []float64, kept []uint32, weights []float64) []byte {
	most := 1e-9
	for _, w := range weights {
		most = max(most, math.Abs(w))
	}
	list := strings.Join(names, " ")
	var b bytes.Buffer
	b.Write(magic)
	put := func(v any) { _ = binary.Write(&b, binary.LittleEndian, v) } // a buffer takes all
	put(uint32(len(list)))
	put(uint32(len(kept)))
	put(float32(most / 127))
	b.WriteString(list)
	for _, w := range prior {
		put(float32(w))
	}
	put(kept)
	small := make([]int8, len(weights))
	for i, w := range weights {
		small[i] = int8(math.Round(w / most * 127))
	}
	put(small)
	return b.Bytes()
}
