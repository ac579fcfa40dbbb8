package main

import (
	"strings"

	"github.com/spf13/cobra"
)

const completionHelp = `Write a script that completes parley's subcommands and flags in a shell.

  bash        source <(parley completion bash)
  zsh         parley completion zsh > "${fpath[1]}/_parley"
  fish        parley completion fish > ~/.config/fish/completions/parley.fish
  powershell  parley completion powershell | Out-String | Invoke-Expression`

// CompletionOptions are the flags and the argument of parley completion.
type CompletionOptions struct {
	shell string
	json  bool
}

var shells = []string{"bash", "zsh", "fish", "powershell"}

func (a *app) newCompletionCommand(root *rootOptions) *cobra.Command {
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     "Write a completion script for a shell",
		Long:      completionHelp,
		ValidArgs: shells,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return misuse("one of "+strings.Join(shells, ", "), "parley completion needs one shell")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runCompletion(cmd.Root(), CompletionOptions{args[0], root.json})
		},
	}
}

func (a *app) runCompletion(root *cobra.Command, o CompletionOptions) error {
	if o.json {
		return misuse("leave --json out", "a completion script cannot be written as JSON")
	}
	switch o.shell {
	case "bash":
		return root.GenBashCompletionV2(a.stdout, true)
	case "zsh":
		return root.GenZshCompletion(a.stdout)
	case "fish":
		return root.GenFishCompletion(a.stdout, true)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(a.stdout)
	}
	return misuse("one of "+strings.Join(shells, ", "), "there is no completion for %q", o.shell)
}
