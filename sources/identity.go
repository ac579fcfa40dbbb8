package sources

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"slices"
	"strings"

	"parley"
)

// canonical returns an absolute web address in one form: without fragment,
// tracking parameters and default port; empty for what is none, and for the
// front page of a site, which many pages wrongly name.
func canonical(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || len(address) > 2000 {
		return ""
	}
	u.Host = strings.ToLower(u.Host)
	u.Host = strings.TrimSuffix(strings.TrimSuffix(u.Host, ":80"), ":443")
	u.Fragment, u.RawFragment, u.User = "", "", nil
	query := u.Query()
	for name := range query {
		if isTracking(name) {
			query.Del(name)
		}
	}
	u.RawQuery = query.Encode() // sorted by name
	if strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		return ""
	}
	out := u.String()
	if strings.ToValidUTF8(out, "") != out {
		return ""
	}
	return out
}

func isTracking(name string) bool {
	name = strings.ToLower(name)
	switch name {
	case "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "ref", "ref_src", "cmpid", "ocid", "smid", "taid", "xtor":
		return true
	}
	return strings.HasPrefix(name, "utm_") || strings.HasPrefix(name, "at_campaign") || strings.HasPrefix(name, "at_medium")
}

// identity returns the ID of an article: a short hash of its address where it
// has one, else of outlet, title, date and text.
func identity(url string, a *parley.Article) string {
	parts := []string{"text", a.Outlet.Name, a.Title, a.Published.String(), a.Text}
	if url != "" {
		_, rest, _ := strings.Cut(url, "://") // http and https are one
		parts = []string{"url", rest}
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:6])
}

// FlagVersions marks an article of which several texts under one address were
// given; the one kept is that of the smallest path.
const FlagVersions = "several versions given"

// articles gives the drafts identities and returns each article once, by ID. The
// same article given twice keeps the smaller location. Pages that name one
// address and hold different texts are different articles.
func articles(drafts []*draft) []parley.Article {
	slices.SortStableFunc(drafts, func(a, b *draft) int { return strings.Compare(a.location, b.location) })
	kept := map[string]int{}
	var all []parley.Article
	for _, d := range drafts {
		a := d.article()
		a.ID = identity(a.URL, &a)
		i, dup := kept[a.ID]
		if dup && a.Text != all[i].Text && a.URL != "" {
			if shared(all[i].Text, a.Text) >= .3 {
				if !slices.Contains(all[i].Flags, FlagVersions) {
					all[i].Flags = append(all[i].Flags, FlagVersions)
				}
				continue
			}
			a.ID = identity("", &a)
			i, dup = kept[a.ID]
		}
		if dup {
			continue
		}
		kept[a.ID] = len(all)
		all = append(all, a)
	}
	slices.SortFunc(all, func(a, b parley.Article) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// article returns the draft as an article without an ID.
func (d *draft) article() parley.Article {
	return parley.Article{
		Location:  d.location,
		URL:       d.url,
		Title:     d.title,
		Outlet:    parley.Outlet{Name: d.outlet},
		Author:    d.author,
		Credit:    d.credit,
		Place:     d.place,
		Published: choose(d.dates),
		Dates:     d.dates,
		Language:  languageOf(d),
		Text:      d.text,
		Blocks:    d.blocks,
		Relevant:  true,
		Flags:     d.flags,
	}
}

// shared returns how much of the shorter text's three-word runs the other holds.
func shared(a, b string) float64 {
	var wa, wb worded
	wa.add(a, parley.Span{Start: 0, End: len(a)}, 0)
	wb.add(b, parley.Span{Start: 0, End: len(b)}, 0)
	return containment(shinglesOf(wa.hash), shinglesOf(wb.hash))
}
