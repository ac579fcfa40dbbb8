package main

import (
	"context"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/brief"
)

const timelineHelp = `Tell what happened day by day: encounters and events, each once for all articles that
tell of it, the most telling first within a day, every line with the numbers of the
passages that it came from. What has no date stands apart. PATH and --case are as in
parley brief.

What no text dates stands under the day of its first report, and says so. The filters go
together. --from and --to are days of what happened, and leave out what has no date;
--as-of leaves out articles: what came out later, and what is undated. --since shows what
is dated on or after the day, and of a case says first what has changed.`

// TimelineOptions are the flags of parley timeline.
type TimelineOptions struct {
	caseOptions
	actor, typ, issue string
	from, to, since   string
	format, out       string
	all               bool
}

func (a *app) newTimelineCommand(root *rootOptions) *cobra.Command {
	o := &TimelineOptions{}
	cmd := &cobra.Command{
		Use:   "timeline PATH... | --case FILE",
		Short: "Tell what happened, day by day",
		Long:  timelineHelp,
		Example: `  parley timeline ./articles
  parley timeline --actor Norland --type REJECT ./articles
  parley timeline --case talks.parley --since 2025-08-17
  parley timeline --case talks.parley --as-of 2025-08-17 --from 2025-08-01`,
		Args: o.needPathsOrCase,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			if root.json {
				if cmd.Flags().Changed("format") && o.format != "json" {
					return misuse("leave one of them out", "--json and --format %s ask for two things", o.format)
				}
				o.format = "json"
			}
			return a.runTimeline(cmd.Context(), *o)
		},
	}
	o.add(cmd)
	cmd.Flags().StringVar(&o.actor, "actor", "", "only what names the actor NAME (or ID), or somebody who acts for it")
	cmd.Flags().StringVar(&o.typ, "type", "", "only what is of TYPE: of event, of encounter, or a status (REJECT, call, planned)")
	cmd.Flags().StringVar(&o.issue, "issue", "", "only what is told where the issue NAME (or ID) of the talks is spoken of")
	cmd.Flags().StringVar(&o.from, "from", "", "only what happened on or after DATE (2025-08-17)")
	cmd.Flags().StringVar(&o.to, "to", "", "only what happened on or before DATE")
	cmd.Flags().StringVar(&o.since, "since", "", "show only what is dated on or after DATE; of a case, what has changed comes first")
	cmd.Flags().StringVar(&o.format, "format", "md", "md or json")
	cmd.Flags().StringVar(&o.out, "out", "", "write to FILE instead of standard output")
	cmd.Flags().BoolVar(&o.all, "all", false, "also events that were read with little confidence, and all that has changed")
	return cmd
}

func (a *app) runTimeline(ctx context.Context, o TimelineOptions) error {
	write := brief.Markdown
	switch o.format {
	case "md":
	case "json":
		write = brief.JSON
	default:
		return misuse("md or json", "--format: %q is no format of a timeline", o.format)
	}
	filter := brief.Filter{Actor: strings.TrimSpace(o.actor), Type: strings.TrimSpace(o.typ), Issue: strings.TrimSpace(o.issue)}
	var err error
	if filter.From, err = parseDate("from", o.from); err != nil {
		return err
	}
	if filter.To, err = parseDate("to", o.to); err != nil {
		return err
	}
	if filter.From.Known() && filter.To.Known() && filter.To.Interval().To.T.Before(filter.From.Interval().From.T) {
		return misuse("give the earlier day first", "--from %s is later than --to %s", o.from, o.to)
	}
	since, err := parseDate("since", o.since)
	if err != nil {
		return err
	}
	out := output{o.out}
	if err := out.check(); err != nil {
		return err
	}
	c, eve, err := a.readSince(ctx, o.caseOptions, since)
	if err != nil {
		return err
	}
	if err := o.knownIssue(c); err != nil {
		return err
	}
	t := brief.Timeline(c, brief.Options{Since: since, All: o.all, Before: eve}, filter)
	if err := out.write(a.stdout, func(w io.Writer) error { return write(w, t) }); err != nil {
		return err
	}
	return a.finishCase(o.caseOptions, c)
}

// knownIssue refuses an issue that the case does not have, and names those it has.
func (o TimelineOptions) knownIssue(c *parley.Case) error {
	if o.issue == "" {
		return nil
	}
	var has []string
	for _, i := range c.Situation.Issues {
		if strings.EqualFold(i.ID, strings.TrimSpace(o.issue)) || strings.EqualFold(i.Name, strings.TrimSpace(o.issue)) {
			return nil
		}
		has = append(has, i.Name)
	}
	if len(has) == 0 {
		return misuse("leave it out", "--issue: no issue was found in these articles")
	}
	return misuse("they are: "+strings.Join(has, "; "), "--issue: %q is no issue of these talks", o.issue)
}
