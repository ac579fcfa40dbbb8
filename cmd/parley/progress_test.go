package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func TestProgress(t *testing.T) {
	for _, c := range []struct {
		name     string
		terminal bool
		worked   time.Duration
		want     bool
	}{
		{"a person waits", true, 3 * time.Second, true},
		{"too soon to tell", true, time.Second, false},
		{"nobody watches", false, time.Hour, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out bytes.Buffer
			p := newProgress(&out, c.terminal)
			p.since = time.Now().Add(-c.worked)
			p.update("reading", 3, 10)
			if got := strings.Contains(out.String(), "reading"); got != c.want {
				t.Errorf("shown: %v, want %v (%q)", got, c.want, out.String())
			}
			p.update("reconciling", 1, 2)
			p.stop()
			shown := out.Len()
			p.update("reading", 4, 10)
			if out.Len() != shown {
				t.Error("something is shown after the end")
			}
		})
	}
}
