// Package pipeline runs the stages in their order. It is the only package that
// knows all of them.
package pipeline

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"parley"
)

// Options say what to read and what the case is about.
type Options struct {
	// Paths are files, folders (read with all below them) and "-" for Stdin.
	Paths []string
	Stdin io.Reader
	// Parties and Topic set the subject; empty: it is proposed from the articles.
	Parties []string
	Topic   string
	// Since and AsOf leave out what is older and what is newer.
	Since, AsOf parley.Time
	// Progress is told how far each stage is; nil: nobody is.
	Progress func(stage string, done, total int)
}

// Run reads the articles and returns the case.
func Run(ctx context.Context, o Options) (*parley.Case, error) {
	c := &parley.Case{Origins: map[string]string{}, AsOf: o.AsOf}
	c.Subject = parley.Subject{Topic: o.Topic, Given: o.Topic != "" || len(o.Parties) > 0}
	for _, p := range o.Parties {
		c.Subject.Parties = append(c.Subject.Parties, parley.Actor{ID: strings.ToLower(p), Name: p})
	}
	add := func(location string, data []byte, err error) {
		text := string(data)
		switch {
		case err != nil:
			c.Unread = append(c.Unread, parley.Unread{Location: location, Reason: err.Error()})
		case strings.TrimSpace(text) == "":
			c.Unread = append(c.Unread, parley.Unread{Location: location, Reason: "is empty"})
		case !utf8.ValidString(text) || strings.ContainsRune(text, 0):
			c.Unread = append(c.Unread, parley.Unread{Location: location, Reason: "is no text"})
		default:
			sum := sha256.Sum256(data)
			title, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
			a := parley.Article{ID: hex.EncodeToString(sum[:6]), Location: location, Title: title, Text: text, Relevant: true, Language: "en"}
			if o.AsOf.Known() {
				c.Undated++
				return
			}
			c.Articles = append(c.Articles, a)
			c.Worth = append(c.Worth, parley.Worth{Article: a.ID, Words: len(strings.Fields(text)), Thin: true})
		}
	}
	for i, p := range o.Paths {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if o.Progress != nil {
			o.Progress("sources", i, len(o.Paths))
		}
		if p == "-" {
			data, err := io.ReadAll(o.Stdin)
			add("-", data, err)
			continue
		}
		err := filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				add(path, nil, err)
				return nil
			}
			if !d.IsDir() {
				data, err := os.ReadFile(path)
				add(path, data, err)
			}
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", p, err)
		}
	}
	slices.SortFunc(c.Articles, func(a, b parley.Article) int { return strings.Compare(a.ID, b.ID) })
	return c, nil
}
