package main

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"os"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"parley"
	"parley/sqlite"
)

// caseCommands are commands for scripts about cases.
func caseCommands() map[string]func(*testscript.TestScript, bool, []string) {
	return map[string]func(*testscript.TestScript, bool, []string){
		"first":    first,
		"truncate": cut,
		"newer":    newer,
		"hold":     hold,
		"release":  release,
	}
}

// first sets ID to that of the first thing of a list: first LIST KIND FILTER...
func first(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(ts.Exec("parley", append([]string{"--json", "list", args[0], "--limit", "1"}, args[2:]...)...))
	var row struct{ ID, Kind string }
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &row))
	if row.Kind != args[1] || row.ID == "" {
		ts.Fatalf("the first of %v is %+v", args, row)
	}
	ts.Setenv("ID", row.ID)
}

// cut cuts a file in half.
func cut(ts *testscript.TestScript, neg bool, args []string) {
	info, err := os.Stat(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), info.Size()/2))
}

// newer gives a case the form of a version to come.
func newer(ts *testscript.TestScript, neg bool, args []string) {
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_RDWR, 0)
	ts.Check(err)
	_, err = f.WriteAt(binary.BigEndian.AppendUint32(nil, 99), 60) // user_version
	ts.Check(err)
	ts.Check(f.Close())
}

// A holding is the right to write to a case, held by the test itself.
type holding struct{ let, done chan struct{} }

// holdingKey finds what a script holds.
type holdingKey struct{}

func hold(ts *testscript.TestScript, neg bool, args []string) {
	s, err := sqlite.Open(context.Background(), ts.MkAbs(args[0]), sqlite.Options{Name: "parley add"})
	ts.Check(err)
	h := &holding{make(chan struct{}), make(chan struct{})}
	begun := make(chan struct{})
	go func() {
		defer close(h.done)
		_ = s.Update(context.Background(), func(parley.Tx) error { close(begun); <-h.let; return nil })
		_ = s.Close()
	}()
	select {
	case <-begun:
	case <-time.After(10 * time.Second):
		ts.Fatalf("the case could not be held")
	}
	held := ts.Value(holdingKey{}).(*holding)
	*held = *h
	ts.Defer(func() { release(ts, false, nil) })
}

// release gives the right to write back.
func release(ts *testscript.TestScript, neg bool, args []string) {
	h := ts.Value(holdingKey{}).(*holding)
	if h.let != nil {
		close(h.let)
		<-h.done
		h.let = nil
	}
}
