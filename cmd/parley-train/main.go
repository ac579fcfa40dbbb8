// Command parley-train makes the models that Parley ships.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

func main() {
	root := &cobra.Command{
		Use:           "parley-train",
		Short:         "Train the models Parley ships",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.AddCommand(newAttributionsCommand(), newCorefCommand(), newKindsCommand(), newLanguageCommand(), newRelationsCommand())
	if err := root.Execute(); err != nil {
		fmt.Fprintln(os.Stderr, "parley-train:", err)
		os.Exit(1)
	}
}
