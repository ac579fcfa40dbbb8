// Command parley-eval scores what Parley reads against gold data.
//
// Each task prints one JSON object on standard output; everything else goes to
// standard error.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
)

func main() {
	if err := newRootCommand().Execute(); err != nil {
		fmt.Fprintln(os.Stderr, "parley-eval:", err)
		os.Exit(2)
	}
}

func newRootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:           "parley-eval",
		Short:         "Score Parley's readers against gold data",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.AddCommand(newConditionsCommand())

	root.AddCommand(newAllCommand(), newAttributionsCommand(), newCorefCommand(), newDatesCommand(), newDossierCommand(), newEventsCommand(), newPairsCommand(), newExtractionCommand(), newFiguresCommand(), newGrowthCommand(), newNamesCommand(), newPCECommand(), newParseCommand(), newRelationsCommand(), newSettlementCommand(), newSettlementFitCommand(), newStatementsCommand(), newTokensCommand(), newTreesCommand(), newVectorsCommand(), newVerdictsCommand())
	root.AddCommand(newStoriesCommand(), newEventcorefCommand(), newNewsroomCommand(), newDisagreementCommand())
	root.AddCommand(newEventsFitCommand(), newPetrarchCommand())
	root.AddCommand(newBacktestCommand())
	return root
}

// printJSON writes v as one indented JSON object.
func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
