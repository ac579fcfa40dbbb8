package main

import (
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"parley"
	"parley/eval/events"
)

func newPetrarchCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "petrarch DIR",
		Short: "Read PETRARCH's unit records from raw text and compare",
		Long: `Reads PETR.UnitTest.records.xml and its actor dictionary in DIR, gives the reader the
plain texts, and looks for the coded dyads. Their codes are of the WEIS scheme; the table
in eval/events/petrarch.go says which of PLOVER's types stand for each root (01 CONCEDE or
RETREAT, 03 CONSULT, 04 SUPPORT or AGREE, 05 AGREE, 06 SUPPORT, COOPERATE, AID or CONCEDE,
...). Comments (02) and the codes that only test patterns are left out. The sentences are
stylised and their names invented: a suite for parsing, no measure of accuracy.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			records, err := os.ReadFile(filepath.Join(args[0], "PETR.UnitTest.records.xml"))
			if err != nil {
				return err
			}
			actors, err := os.ReadFile(filepath.Join(args[0], "dictionaries", "PETR.Validate.actors.txt"))
			if err != nil {
				return err
			}
			reader, err := newReader()
			if err != nil {
				return err
			}
			return printJSON(cmd.OutOrStdout(), events.ScorePetrarch(events.ReadRecords(string(records)), events.ReadActors(string(actors)),
				func(text string) parley.Reading { return reader.Read(passage(text, "1995-01-01")) }))
		},
	}
}
