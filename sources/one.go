package sources

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"strings"

	"parley"
	"parley/internal/cores"
)

// An Input is one thing to read as an article.
type Input struct{ input }

// Location is the path of the input, as it was reached from what was named.
func (in Input) Location() string { return in.location }

// Find lists what there is to read under the paths, by location, and what can be seen
// to be unreadable. Neither depends on the order of the paths.
func Find(ctx context.Context, paths []string) ([]Input, []parley.Unread, error) {
	if len(paths) == 0 {
		return nil, nil, errors.Join(parley.ErrInvalid, errors.New("no files or folders were named"))
	}
	found, unread := find(ctx, paths)
	inputs := make([]Input, len(found))
	for i, in := range found {
		inputs[i] = Input{in}
	}
	return inputs, unread, ctx.Err()
}

// Fetch returns the bytes of an input, which are read once, and a hash of them. The
// error is a sentence for the user.
func (in Input) Fetch(opts Options) (data []byte, hash string, err error) {
	data, err = in.bytes(opts.Stdin)
	if err != nil {
		return nil, "", err
	}
	sum := sha256.Sum256(data)
	return data, hex.EncodeToString(sum[:16]), nil
}

// Article reads the bytes of an input as an article. Which article it is depends on
// what else has its address: see [Identify].
func (in Input) Article(ctx context.Context, data []byte, opts Options) (parley.Article, error) {
	d, err := in.parse(ctx, data, opts.withDefaults())
	if err != nil {
		return parley.Article{}, err
	}
	d.location = in.location
	return d.article(), nil
}

// SameAddress reports whether two canonical addresses are one: http and https are.
func SameAddress(x, y string) bool { return x != "" && bare(x) == bare(y) }

// Addresses returns the forms in which an address may be written.
func Addresses(url string) []string {
	if url == "" {
		return nil
	}
	return []string{"http://" + bare(url), "https://" + bare(url)}
}

func bare(url string) string {
	_, rest, _ := strings.Cut(url, "://")
	return rest
}

// Identify returns the IDs of articles of one address, or of articles without one.
// They must be in order of location. The first has the address; a text that shares
// less than three tenths with it is another article, whatever address its page names.
func Identify(all []*parley.Article) []string {
	ids := make([]string, len(all))
	for i, a := range all {
		ids[i] = identity(a.URL, a)
		if a.URL != "" && i > 0 && a.Text != all[0].Text && shared(all[0].Text, a.Text) < .3 {
			ids[i] = identity("", a)
		}
	}
	return ids
}

// Sign returns what finds the articles that share text with this one, as bytes that
// are equal for equal words; nil where there are too few words to tell.
func Sign(a *parley.Article) []byte {
	w := wordsOf(a)
	if len(w.shingles) == 0 || w.own < sameLeast {
		return nil
	}
	return sign(w.shingles).encode()
}

// Pairs returns the pairs of articles that are worth comparing, by index and in
// order. They are a function of all signatures together.
func Pairs(ctx context.Context, signatures [][]byte) ([][2]int, error) {
	decoded := make([]*signature, len(signatures))
	for i, s := range signatures {
		decoded[i] = decodeSignature(s)
	}
	pairs := candidates(ctx, decoded)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	out := make([][2]int, len(pairs))
	for i, p := range pairs {
		out[i] = [2]int{int(p.a), int(p.b)}
	}
	return out, nil
}

// Runs are the hashes of the runs of three words of an article, sorted, each once.
type Runs []uint64

// Glance returns the runs of articles; of nil, none.
func Glance(all []*parley.Article) []Runs {
	out := make([]Runs, len(all))
	cores.Each(len(all), func(i int) {
		if all[i] != nil {
			out[i] = wordsOf(all[i]).shingles
		}
	})
	return out
}

// Near reports whether it is worth comparing the articles of the runs: of others,
// [Compare] says that neither copies the other.
func (r Runs) Near(s Runs) bool { return containment(r, s) >= copyShare/2 }

// Compare says for each pair of the articles how one copies the other; nil where none
// does. A pair whose articles are on hand is a function of these two; an article of no pair
// may be nil.
func Compare(ctx context.Context, all []*parley.Article, pairs [][2]int) ([]*parley.Copy, error) {
	texts := make([]*worded, len(all))
	cores.Each(len(all), func(i int) {
		if ctx.Err() == nil && all[i] != nil {
			texts[i] = wordsOf(all[i])
		}
	})
	found := make([]*parley.Copy, len(pairs))
	cores.Each(len(pairs), func(i int) {
		if a, b := pairs[i][0], pairs[i][1]; ctx.Err() == nil {
			found[i] = compare(all[a], all[b], texts[a], texts[b])
		}
	})
	return found, ctx.Err()
}

// SortCopies puts copies in the order in which [Copies] gives them.
func SortCopies(copies []parley.Copy) {
	slices.SortFunc(copies, func(x, y parley.Copy) int {
		if c := strings.Compare(x.Older, y.Older); c != 0 {
			return c
		}
		return strings.Compare(x.Newer, y.Newer)
	})
}
