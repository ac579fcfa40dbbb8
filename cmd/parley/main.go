// Command parley follows a negotiation through its press coverage: it reads a
// folder of articles and says where the talks stand, every line with the words
// that it came from.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"parley"
	"parley/pipeline"
)

const rootHelp = `Parley follows a negotiation through its press coverage: articles in, a brief
out in which every line opens to the words it came from.

  parley brief ./articles          where the talks stand, on one page or two
  parley timeline ./articles       what happened, day by day
  parley export ./articles         everything that was read, as JSON lines
  parley situation ./articles      where each side stands, every value with its source
  parley whatif RUS.sincerity=0.3  another value tried, and what the outlook makes of it
  parley parse ARTICLE             its sentences, tags, trees and names
  parley explain REJECT            what a type of event means

A case is a file that keeps what was read and grows:

  parley add --case talks.parley ./articles
  parley brief --case talks.parley

Results go to standard output, everything else to standard error. Exit codes:
0 done, 1 failed, 2 wrong use, 3 done but some inputs could not be read, 4 somebody
else writes to the case, 5 it cannot be used, 6 it cannot be written.`

// An app is the program with everything from outside it: tests put other things
// in their place.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	// terminal: a person watches standard error.
	terminal bool
	// colour: standard output is a terminal that may be given colours.
	colour bool
	// patience is how long to wait for another who writes; 0 means ten seconds.
	patience time.Duration
	run      func(context.Context, pipeline.Options) (*parley.Case, error)
}

func main() {
	if os.Getenv("GOGC") == "" {
		pipeline.BoundMemory()
	}
	a := &app{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		terminal: term.IsTerminal(int(os.Stderr.Fd())), run: pipeline.Run,
		colour: term.IsTerminal(int(os.Stdout.Fd())) && os.Getenv("NO_COLOR") == ""}
	if wait, err := time.ParseDuration(os.Getenv("PARLEY_WAIT")); err == nil && wait > 0 {
		a.patience = wait
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	os.Exit(a.main(ctx, os.Args[1:]))
}

// main runs one command line and returns the exit code.
func (a *app) main(ctx context.Context, args []string) int {
	root := a.newRootCommand()
	root.SetArgs(args)
	return a.report(root.ExecuteContext(ctx))
}

// rootOptions are the flags of every subcommand.
type rootOptions struct{ json bool }

func (a *app) newRootCommand() *cobra.Command {
	o := &rootOptions{}
	root := &cobra.Command{
		Use:           "parley",
		Short:         "Follow a negotiation through its press coverage",
		Long:          rootHelp,
		SilenceErrors: true, // report writes them
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs, // so that RunE answers for an unknown subcommand
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			hint := "parley --help lists the subcommands"
			if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
				hint = "did you mean parley " + strings.Join(near, ", parley ") + "?"
			}
			return misuse(hint, "there is no subcommand %q", args[0])
		},
	}
	root.SuggestionsMinimumDistance = 2
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.CompletionOptions.DisableDefaultCmd = true
	root.PersistentFlags().BoolVar(&o.json, "json", false, "write the result as JSON")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return misuse(cmd.CommandPath()+" --help lists the flags", "%v", err)
	})
	root.AddCommand(a.newBriefCommand(o), a.newTimelineCommand(o), a.newExportCommand(o), a.newParseCommand(o), a.newSituationCommand(o), a.newWhatIfCommand(o), a.newBacktestCommand(o), a.newExplainCommand(o), a.newVersionCommand(o), a.newCompletionCommand(o),
		a.newAddCommand(o), a.newListCommand(o), a.newShowCommand(o), a.newSearchCommand(o), a.newRemoveCommand(o), a.newReadCommand(o),
		a.newRejectCommand(o), a.newMergeCommand(o), a.newSplitCommand(o), a.newSetCommand(o), a.newUndoCommand(o), a.newOutletCommand(o), a.newActorCommand(o), a.newCaseCommand(o), a.newDoctorCommand(o), a.newBackupCommand(o))
	return root
}
