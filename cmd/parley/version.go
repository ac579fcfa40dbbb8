package main

import (
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

const versionHelp = `Say which version of parley this is, and what it was built with.`

// VersionOptions are the flags of parley version.
type VersionOptions struct{ json bool }

func (a *app) newVersionCommand(root *rootOptions) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Say which version this is",
		Long:  versionHelp,
		Args:  noArgs,
		RunE:  func(*cobra.Command, []string) error { return a.runVersion(VersionOptions{root.json}) },
	}
}

// versionJSON is what parley version --json writes.
type versionJSON struct {
	Version  string `json:"version"`
	Revision string `json:"revision,omitempty"`
	Go       string `json:"go"`
	Platform string `json:"platform"`
}

func (a *app) runVersion(o VersionOptions) error {
	v := versionJSON{Version: "(devel)", Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" {
			v.Version = info.Main.Version
		}
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				v.Revision = s.Value
			}
		}
	}
	if o.json {
		return json.NewEncoder(a.stdout).Encode(v)
	}
	_, err := fmt.Fprintf(a.stdout, "parley %s %s %s\n", v.Version, v.Go, v.Platform)
	return err
}

// noArgs refuses arguments where a subcommand takes none.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return misuse(cmd.CommandPath()+" --help", "%s takes no argument, and was given %q", cmd.CommandPath(), args[0])
	}
	return nil
}
