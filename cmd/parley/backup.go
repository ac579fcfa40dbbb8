package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"parley"
	"parley/sqlite"
)

const backupHelp = `Copy a case to a file that does not exist yet, also while somebody adds to it. The
copy is a case as good as the one it is of, and appears only when it is whole.`

// BackupOptions are the flags and the argument of parley backup.
type BackupOptions struct {
	file caseFlag
	to   string
	json bool
}

func (a *app) newBackupCommand(root *rootOptions) *cobra.Command {
	o := &BackupOptions{}
	cmd := &cobra.Command{
		Use:     "backup FILE",
		Short:   "Copy a case while it is in use",
		Long:    backupHelp,
		Example: "  parley backup --case talks.parley talks-friday.parley",
		Args:    oneArg("the file to make"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.to, o.json = args[0], root.json
			return a.runBackup(cmd.Context(), *o)
		},
	}
	o.file.add(cmd)
	return cmd
}

// oneArg asks for one argument, and says what it is.
func oneArg(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != 1 || args[0] == "" {
			return misuse(cmd.CommandPath()+" --help shows examples", "%s needs %s and nothing else", cmd.CommandPath(), what)
		}
		return nil
	}
}

func (a *app) runBackup(ctx context.Context, o BackupOptions) error {
	err := a.with(ctx, o.file, toRead, "parley backup", func(s *sqlite.Store) error { return s.Backup(ctx, o.to) })
	switch {
	case errors.Is(err, parley.ErrExists):
		return fail("", "%s exists already; give another name for the backup", o.to)
	case errors.Is(err, fs.ErrNotExist) && !errors.As(err, new(*parley.CaseError)):
		return fail("make the folder first", "there is no folder %s to put the backup in", filepath.Dir(o.to))
	case err != nil:
		return err
	case o.json:
		return a.object(map[string]string{"backup": o.to})
	}
	_, err = fmt.Fprintf(a.stdout, "%s is in %s\n", parley.Printable(o.file.file()), parley.Printable(o.to))
	return err
}
