// Package dossier scores what the whole pipeline gets out of a folder of articles
// against a gold file, by the scorer that stands beside the repository.
package dossier

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"parley/export"
	"parley/pipeline"
)

// A Share is a part found of a whole.
type Share struct {
	Found int     `json:"found"`
	Of    int     `json:"of"`
	Share float64 `json:"share"`
}

// Figures are those that the scorer prints which RESULTS.md shows.
type Figures struct {
	Must          Share   `json:"must events"`
	MustStatus    Share   `json:"must events with the right status"`
	Events        Share   `json:"events"`
	Exported      int     `json:"events in the export"`
	Extra         int     `json:"of them matching no gold"`
	Again         int     `json:"told again beside the one counted"`
	ExtraPerFound float64 `json:"extra per found"`
	Lies          int     `json:"spans that lie"`
	Figures       Share   `json:"figures"`
	Quotes        Share   `json:"quotes"`
	Conditions    Share   `json:"conditions"`
	Positions     Share   `json:"positions"`
	Disputes      Share   `json:"disputes"`
	Copies        Share   `json:"copies"`
	FalseCopies   int     `json:"false copies"`
	Thin          Share   `json:"thin"`
	WronglyThin   int     `json:"wrongly thin"`
	Metadata      Share   `json:"metadata"`
	MadeUp        int     `json:"metadata made up"`
	Encounters    Share   `json:"encounters"`
	Rehash        Share   `json:"rehash named"`
}

// Score runs the pipeline over paths, exports the case and hands both to the
// scorer, a Python program. It returns the figures and all that the scorer
// printed, with the list of what was missed where list is set.
func Score(ctx context.Context, scorer, gold string, paths []string, list bool) (Figures, string, error) {
	var f Figures
	c, err := pipeline.Run(ctx, pipeline.Options{Paths: paths})
	if err != nil {
		return f, "", err
	}
	out, err := os.CreateTemp("", "parley-export-*.jsonl")
	if err != nil {
		return f, "", err
	}
	defer os.Remove(out.Name())
	if err := export.Write(out, c); err != nil {
		return f, "", fmt.Errorf("exporting: %w", err)
	}
	if err := out.Close(); err != nil {
		return f, "", err
	}
	args := []string{scorer, gold, out.Name()}
	if list {
		args = append(args, "--list")
	}
	var stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, "python3", args...)
	cmd.Stderr = &stderr
	printed, err := cmd.Output()
	if err != nil {
		return f, "", fmt.Errorf("scoring: %w: %s", err, strings.TrimSpace(stderr.String()))
	}
	if err := json.NewDecoder(bytes.NewReader(printed)).Decode(&f); err != nil {
		return f, "", fmt.Errorf("reading the score: %w", err)
	}
	return f, string(printed), nil
}
