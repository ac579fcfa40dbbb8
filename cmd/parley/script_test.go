package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"parley"
	"parley/internal/casetest"
	"parley/pipeline"
)

// The scripts in testdata run the program as a shell does. Beside parley there
// are three programs for them, the same but for the pipeline, and one that stands
// for the desktop.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"parley": main,
		// strait holds the hand-made case of internal/casetest, whatever the paths.
		"strait": func() { other(func() (*parley.Case, error) { return casetest.Strait(), nil }) },
		// xdg-open writes down what it was to open.
		"xdg-open": func() {
			if os.Getenv("OPENS") == "no" {
				os.Exit(4)
			}
			if err := os.WriteFile("opened.txt", []byte(strings.Join(os.Args[1:], "\n")+"\n"), 0o644); err != nil {
				os.Exit(1)
			}
		},
		// large holds a generated case of fifty articles.
		"large": func() { other(func() (*parley.Case, error) { return casetest.Large(50), nil }) },
		// waits never comes to an end by itself.
		"waits": func() {
			other(func() (*parley.Case, error) { fmt.Fprintln(os.Stderr, "waiting"); select {} })
		},
	})
}

func other(run func() (*parley.Case, error)) {
	a := &app{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		run: func(context.Context, pipeline.Options) (*parley.Case, error) { return run() }}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(a.main(ctx, os.Args[1:]))
}

func TestScripts(t *testing.T) {
	commands := caseCommands()
	commands["exits"] = exits
	testscript.Run(t, testscript.Params{
		Dir:  "testdata",
		Cmds: commands,
		Setup: func(e *testscript.Env) error {
			e.Values[holdingKey{}] = &holding{}
			return nil
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" {
				return os.Getuid() == 0, nil
			}
			return false, fmt.Errorf("no condition %q", cond)
		},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

// exits runs a program and checks its exit code: exits CODE PROGRAM ARG...
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARG...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// Ctrl-C ends the program at once, with a sentence and without half a result.
func TestInterrupt(t *testing.T) {
	out := t.TempDir() + "/brief.md"
	cmd := exec.Command("waits", "brief", "--out", out, "x")
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	first := make([]byte, len("waiting\n"))
	if _, err := io.ReadFull(stderr, first); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(stderr)
	if err != nil {
		t.Fatal(err)
	}
	err = cmd.Wait()
	if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() != failed {
		t.Errorf("ended with %v, want exit code %d", err, failed)
	}
	if want := "parley: interrupted; nothing was written\n"; string(rest) != want {
		t.Errorf("said %q, want %q", rest, want)
	}
	if left, _ := os.ReadDir(out[:len(out)-len("/brief.md")]); len(left) > 0 {
		t.Errorf("left %s behind", left[0].Name())
	}
}
