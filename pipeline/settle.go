package pipeline

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/sources"
)

// A found is an article with where, in which bytes and when it was found.
type found struct {
	article parley.Article
	input   string
	at      time.Time
}

// A settling is what an article changes in a case: the records to keep and those that
// are no more.
type settling struct {
	keep []*parley.Record
	gone []string
}

// settle finds out which article a found one is. What stands at the smallest location
// has the address; so the answer for all articles of an address may change when one
// comes, and does not depend on which came first.
func settle(v parley.View, f found) (settling, error) {
	held, err := addressed(v, f.article.URL)
	if err != nil {
		return settling{}, err
	}
	sights := sightings(held, f.article.URL)
	i, again := slices.BinarySearchFunc(sights, f.article.Location, func(s sighted, l string) int { return strings.Compare(s.found.article.Location, l) })
	now := sighted{found: f}
	switch {
	case !again:
		sights = slices.Insert(sights, i, now)
	case sights[i].found.at.After(f.at):
		return settling{}, nil // told late: something newer stands there
	default:
		now.record = sights[i].record
		sights[i] = now
	}
	articles := make([]*parley.Article, len(sights))
	for k := range sights {
		articles[k] = &sights[k].found.article
	}
	ids := sources.Identify(articles)
	moved := false
	for k := range sights {
		sights[k].found.article.ID = ids[k]
		moved = moved || sights[k].record != "" && sights[k].record != ids[k]
	}
	if moved {
		return resettle(v, held, sights, f.article.URL)
	}
	r, err := recordOf(v, held, ids[i])
	if err != nil {
		return settling{}, err
	}
	r.Meet(sights[i].found.article, f.input, f.at)
	return settling{keep: []*parley.Record{r}}, nil
}

// A sighted is one version of an address where it stands; record is the ID of the
// record that has it, empty for what is new.
type sighted struct {
	found
	record string
}

// addressed returns the records of an address by ID.
func addressed(v parley.View, url string) (map[string]*parley.Record, error) {
	out := map[string]*parley.Record{}
	for _, address := range sources.Addresses(url) {
		ids, err := v.WithURL(address)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			if out[id], err = v.Record(id, parley.AllParts); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// sightings returns what stands somewhere under the address, by location; of two at
// one location, what was seen last.
func sightings(records map[string]*parley.Record, url string) []sighted {
	var out []sighted
	for id, r := range records {
		for _, s := range r.Seen {
			a, ok := versionOf(r, s.Version)
			if !ok || !sources.SameAddress(a.URL, url) {
				continue
			}
			a.Location = s.Location
			out = append(out, sighted{found{a, s.Input, s.At}, id})
		}
	}
	slices.SortFunc(out, func(x, y sighted) int {
		return cmp.Or(strings.Compare(x.article.Location, y.article.Location), y.at.Compare(x.at), strings.Compare(x.record, y.record))
	})
	return slices.CompactFunc(out, func(x, y sighted) bool { return x.article.Location == y.article.Location })
}

func versionOf(r *parley.Record, key string) (parley.Article, bool) {
	if r.Version == key {
		return r.Article, true
	}
	for _, p := range r.Past {
		if p.Key == key {
			return p.Article, true
		}
	}
	return parley.Article{}, false
}

func recordOf(v parley.View, held map[string]*parley.Record, id string) (*parley.Record, error) {
	if r := held[id]; r != nil {
		return r, nil
	}
	r, err := v.Record(id, parley.AllParts)
	if errors.Is(err, parley.ErrNotFound) {
		return new(parley.Record), nil
	}
	return r, err
}

// resettle makes the records of an address anew from what stands where. Versions that
// stand nowhere any more stay with the record that had them. A version that keeps its
// identity keeps its reading.
func resettle(v parley.View, held map[string]*parley.Record, sights []sighted, url string) (settling, error) {
	made := map[string]*parley.Record{}
	for _, s := range sights {
		id := s.article.ID
		if made[id] == nil {
			old, err := recordOf(v, held, id)
			if err != nil {
				return settling{}, err
			}
			made[id] = new(parley.Record)
			if old.Article.ID != "" {
				held[id] = old
			}
			for _, x := range old.Seen { // of other addresses, or of none
				if a, ok := versionOf(old, x.Version); ok && !sources.SameAddress(a.URL, url) {
					a.ID, a.Location = id, x.Location
					made[id].Meet(a, x.Input, x.At)
				}
			}
		}
		made[id].Meet(s.article, s.input, s.at)
	}
	var out settling
	for _, id := range sortedKeys(made) {
		r := made[id]
		if old := held[id]; old != nil && old.Version == r.Version {
			r.Reader, r.Reading, r.Signature = old.Reader, old.Reading, old.Signature
		}
		out.keep = append(out.keep, r)
	}
	first := made[sights[0].article.ID]
	for _, id := range sortedKeys(held) {
		home := made[id]
		if home == nil {
			home = first
			out.gone = append(out.gone, id)
		}
		inherit(home, held[id], made)
	}
	return out, nil
}

// inherit gives a record the history of another: the versions that stand nowhere.
func inherit(r, old *parley.Record, made map[string]*parley.Record) {
	for _, p := range append(slices.Clone(old.Past), parley.Version{Key: old.Version, Article: old.Article}) {
		known := false
		for _, m := range made {
			_, ok := versionOf(m, p.Key)
			known = known || ok
		}
		if !known {
			p.Article.ID = r.Article.ID
			r.Past = append(r.Past, p)
		}
	}
	slices.SortFunc(r.Past, func(x, y parley.Version) int { return strings.Compare(x.Key, y.Key) })
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
