package sources

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"parley"
)

// unreadable is an error whose text is a whole sentence for the user.
type unreadable string

func (u unreadable) Error() string        { return string(u) }
func (u unreadable) Is(target error) bool { return target == parley.ErrUnreadable }

const tooLarge = unreadable("It is over 10 MB, more than an article can be; cut out the article's text and save it by itself.")

// read reads one input as a draft.
func (in input) read(ctx context.Context, opts Options) (*draft, error) {
	data, err := in.bytes(opts.Stdin)
	if err != nil {
		return nil, err
	}
	return in.parse(ctx, data, opts)
}

// parse reads the bytes of an input as a draft.
func (in input) parse(ctx context.Context, data []byte, opts Options) (*draft, error) {
	kind := in.format
	if kind == sniffed {
		kind = sniff(data)
	}
	dec, err := decode(data, kind == webPage)
	if err != nil {
		return nil, err
	}
	var d *draft
	switch kind {
	case webPage:
		d, err = readHTML(ctx, dec.text, opts)
	case markdown:
		d, err = readMarkdown(dec.text, opts)
	default:
		d, err = readText(dec.text, opts)
	}
	if err != nil {
		return nil, err
	}
	if dec.flag != "" {
		d.flags = append(d.flags, dec.flag)
	}
	return d, nil
}

// bytes returns the content of the input, which is at most MaxSize long.
func (in input) bytes(stdin io.Reader) ([]byte, error) {
	var from io.Reader
	if in.location == stdinLocation && in.format == sniffed {
		if stdin == nil {
			return nil, unreadable("There is no standard input to read; name a file instead of \"-\".")
		}
		from = stdin
	} else {
		file, err := os.Open(in.location)
		if err != nil {
			return nil, unreadable(openReason(err))
		}
		defer file.Close()
		if info, err := file.Stat(); err == nil && info.Size() > MaxSize {
			return nil, unreadable(fmt.Sprintf("It is %.1f MB, more than the 10 MB an article can be; cut out the article's text and save it by itself.", float64(info.Size())/(1<<20)))
		}
		from = file
	}
	data, err := io.ReadAll(io.LimitReader(from, MaxSize+1))
	switch {
	case err != nil:
		return nil, unreadable("Reading it failed half-way (" + err.Error() + "); try again or copy it first.")
	case len(data) > MaxSize:
		return nil, tooLarge
	}
	return data, nil
}

// sniff tells the format of an input that has no name.
func sniff(data []byte) format {
	head := strings.ToLower(string(bytes.TrimLeft(data[:min(len(data), 2048)], "\xef\xbb\xbf \t\r\n\x00\xfe\xff")))
	head = strings.ReplaceAll(head, "\x00", "") // UTF-16
	for _, start := range []string{"<!doctype html", "<html", "<?xml", "<head", "<body", "<article", "<!--", "<div", "<p>", "<meta", "<title"} {
		if strings.HasPrefix(head, start) {
			return webPage
		}
	}
	if strings.HasPrefix(head, "---\n") || strings.HasPrefix(head, "---\r\n") {
		return markdown
	}
	return plainText
}
