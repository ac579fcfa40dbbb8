package parley

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
	"time"
)

// A Version is one form in which an article was met. Articles of one identity can
// come in several: the outlet changed the text, or two copies of the page were saved.
type Version struct {
	Key     string
	Article Article
}

// A Sighting says which version of an article stood at a location.
type Sighting struct {
	Location string
	// Version is the Key of the version that stood there last.
	Version string
	// Input is a hash of the bytes that were read, so that a file that has not changed
	// need not be read again; it may be empty.
	Input string
	// At is when the location was read. It orders sightings of one location and is in
	// no brief.
	At time.Time
}

// VersionKey returns the identity of a version: it is the same for the same
// content, wherever and whenever that was found.
func VersionKey(a *Article) string {
	b := *a
	b.ID, b.Location, b.Relevant = "", "", false
	data, err := json.Marshal(&b)
	if err != nil { // a year past 9999, which no Time of ours has
		data = []byte(a.Text)
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:8])
}

// Meet notes that the article a, of the same identity, was found at a.Location, and
// chooses the version that counts: the one at the smallest location, where the last
// sighting of each location is what stands there. So the choice depends on what was
// found and not on the order in which it was. It reports whether another version
// counts than before; then Reading and Signature are cleared, for they were made from
// another text.
//
// When the same bytes (input) now give another article, the outlet changed nothing
// and we read better: the old version is forgotten and not kept as a revision.
func (r *Record) Meet(a Article, input string, at time.Time) bool {
	before := r.Version
	all := r.Past
	if before != "" {
		all = append(all, Version{Key: before, Article: r.Article})
	}
	seen := Sighting{Location: a.Location, Version: VersionKey(&a), Input: input, At: at}
	all = append(all, Version{Key: seen.Version, Article: a})
	i, known := slices.BinarySearchFunc(r.Seen, a.Location, func(s Sighting, l string) int { return strings.Compare(s.Location, l) })
	switch {
	case !known:
		r.Seen = slices.Insert(r.Seen, i, seen)
	case r.Seen[i].Version == seen.Version && r.Seen[i].Input == input:
		// Nothing new; the first time that it was so seen stays.
	case r.Seen[i].At.After(at):
		// An older sighting, told late.
	default:
		old := r.Seen[i]
		r.Seen[i] = seen
		elsewhere := slices.ContainsFunc(r.Seen, func(s Sighting) bool { return s.Version == old.Version })
		if old.Input == input && input != "" && !elsewhere {
			all = slices.DeleteFunc(all, func(v Version) bool { return v.Key == old.Version })
		}
	}
	r.choose(all)
	if r.Version == before {
		return false
	}
	r.Reader, r.Reading, r.Signature = "", Reading{}, nil
	return true
}

// choose takes the version of the first sighting out of all as the one that counts.
func (r *Record) choose(all []Version) {
	slices.SortFunc(all, func(x, y Version) int {
		return cmp.Or(strings.Compare(x.Key, y.Key), strings.Compare(x.Article.Location, y.Article.Location))
	})
	all = slices.CompactFunc(all, func(x, y Version) bool { return x.Key == y.Key })
	r.Past = nil
	for _, v := range all {
		if v.Key == r.Seen[0].Version {
			r.Version, r.Article = v.Key, v.Article
			r.Article.Location = r.Seen[0].Location
			continue
		}
		for _, s := range r.Seen {
			if s.Version == v.Key {
				v.Article.Location = s.Location
				break
			}
		}
		r.Past = append(r.Past, v)
	}
}
