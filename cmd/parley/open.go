package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"
)

// temporaryPage makes an empty file for a page. Nobody else can read it, and it
// stays: the browser reads it after this program has ended.
func temporaryPage() (string, error) {
	f, err := os.CreateTemp("", "parley-*.html")
	if err != nil {
		return "", fail("name a file with --out", "--open: %w", err)
	}
	if err := f.Close(); err != nil {
		return "", fail("name a file with --out", "--open: %w", err)
	}
	return f.Name(), nil
}

// opener is the program that opens a file as a double click does.
func opener(system string) (name string, args []string) {
	switch system {
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler"}
	case "darwin":
		return "open", nil
	}
	return "xdg-open", nil
}

// openPatience is how long an opener may take to say that it failed: some end at
// once, some only when the browser is closed.
const openPatience = 3 * time.Second

// openPage shows a page that was written, and says where it is.
func (a *app) openPage(path string) error {
	if full, err := filepath.Abs(path); err == nil {
		path = full // no opener takes it for a flag or an address
	}
	fmt.Fprintln(a.stderr, "the page is "+path)
	name, args := opener(runtime.GOOS)
	cmd := exec.Command(name, append(args, path)...)
	hint := "open the file in a browser"
	if err := cmd.Start(); err != nil {
		return fail(hint, "--open: %w", err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			return fail(hint, "--open: %s: %w", name, err)
		}
	case <-time.After(openPatience):
	}
	return nil
}
