package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"parley"
)

// browser is the Chromium of this machine. Where there is none the test is left out,
// unless PARLEY_BROWSER says that there must be one, as in CI.
func browser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("PARLEY_BROWSER") != "" {
		t.Fatal("PARLEY_BROWSER asks for a look with Chromium, and there is none")
	}
	t.Skip("there is no Chromium here to look at the page with")
	return ""
}

// open shows a file in the browser and returns the page as it stands afterwards.
func open(t *testing.T, file string) string {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), 2*time.Minute)
	defer stop()
	address := url.URL{Scheme: "file", Path: file}
	cmd := exec.CommandContext(ctx, browser(t), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--user-data-dir="+t.TempDir(),
		"--window-size=1280,900", "--virtual-time-budget=2000", "--dump-dom", address.String())
	cmd.Cancel = func() error { return cmd.Process.Kill() }
	cmd.WaitDelay = 5 * time.Second
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return string(out)
}

func write(t *testing.T, name, content string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

// payloads are the ways in which the words of an article could run or load something, if
// a page took them for more than words. Each would call the address.
func payloads(address string) []string {
	call := "fetch('" + address + "',{mode:'no-cors'});document.documentElement.dataset.ran=1"
	return []string{
		"<script>" + call + "</script>",
		`<img src="` + address + `" onerror="` + call + `">`,
		`<svg onload="` + call + `"><script>` + call + `</script></svg>`,
		`<svg><image href="` + address + `"/><foreignObject><iframe srcdoc="<script>` + call + `</script>"></iframe></foreignObject></svg>`,
		`<link rel=stylesheet href="` + address + `">`,
		`<iframe src="javascript:` + call + `"></iframe>`,
		`<meta http-equiv=refresh content="0;url=` + address + `">`,
		`</style><script>` + call + `</script>`, `</title><script>` + call + `</script>`, `--></script><script>` + call + `</script>`,
		`" onload="` + call + `" x="`, `' autofocus onfocus='` + call,
		`<details open ontoggle="` + call + `">`, `<video><source onerror="` + call + `"></video>`,
		`<a href="javascript:` + call + `">sign here</a>`,
		`<style>@import url(` + address + `);*{background:url(` + address + `)}</style>`,
	}
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// hostileFolder fills a folder with articles that carry every payload: in the text, the
// title, the outlet, the author and the name of a file; as text, Markdown and pages, in
// which they stand both as they are and in entities. One is a line of nine megabytes; ten are too much for an article.
func hostileFolder(t *testing.T, address string) string {
	dir := t.TempDir()
	const bidi = "\u202e\u2066\u200f"
	for i, p := range payloads(address) {
		said := fmt.Sprintf(`The foreign minister of Chile met the foreign minister of Peru in Lima on Tuesday. "We will %s not sign the %s treaty on the fishery," the Peruvian minister said. `+
			`Chile demanded that Peru %s withdraw its patrol boats from the disputed waters. At least %d fishermen were killed off Tacna %s on Monday, the navy of Peru said.`, p, bidi, p, i+2, p)
		front := fmt.Sprintf("---\ntitle: '%s talks'\noutlet: '%s Post %d'\nauthor: '%s'\ndate: 2025-03-%02d\n---\n\n", strings.ReplaceAll(p, "'", "''"), strings.ReplaceAll(p, "'", "''"), i, strings.ReplaceAll(p, "'", "''"), i+1)
		write(t, filepath.Join(dir, fmt.Sprintf("%02d.md", i)), front+said+"\n")
		write(t, filepath.Join(dir, fmt.Sprintf("%02d <img src=x onerror=alert(1)> &quot;.txt", i)), strings.ReplaceAll(p, "\n", " ")+" in Lima\n\n"+said+"\n")
		write(t, filepath.Join(dir, fmt.Sprintf("%02d.html", i)), fmt.Sprintf("<html><head><title>%s</title><meta property=og:site_name content=\"%s\"></head><body><article><h1>Talks in Lima %s</h1><p>%s</p><p>%s</p></article></body></html>",
			escaper.Replace(p), escaper.Replace(p), escaper.Replace(p), said, escaper.Replace(said)))
	}
	p := payloads(address)[0]
	write(t, filepath.Join(dir, "long.txt"), "Peru answers Chile\n\nPeru rejected the demand of Chile, "+p+bidi+strings.Repeat("<b>"+strings.Repeat("x", 1<<19), 18)+p+" the navy of Peru said.\n")
	return dir
}

// control finds what a terminal would obey.
var control = regexp.MustCompile(`[\x00-\x08\x0b-\x1f\x7f\x{80}-\x{9f}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}]`)

// A browser that opens the brief of hostile articles runs nothing of theirs and calls
// nobody. What it would do if it believed them is seen on a page that does.
func TestBrowserRunsNothing(t *testing.T) {
	browser(t)
	var calls atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { calls.Add(1) }))
	defer server.Close()

	believed := write(t, filepath.Join(t.TempDir(), "believed.html"), "<!DOCTYPE html><body>"+payloads(server.URL)[0]+payloads(server.URL)[2])
	if page := open(t, believed); calls.Load() == 0 || !strings.Contains(page, "data-ran") {
		t.Fatalf("a page that believes the articles called %d times: this test would see nothing:\n%s", calls.Load(), page)
	}
	calls.Store(0)

	kept := filepath.Join(t.TempDir(), "hostile.parley")
	run(t, "add", "--case", kept, hostileFolder(t, server.URL))
	out := filepath.Join(t.TempDir(), "brief.html")
	run(t, "brief", "--all", "--format", "html", "--out", out, "--case", kept)
	page := open(t, out)
	if n := calls.Load(); n > 0 {
		t.Errorf("the page called %d times", n)
	}
	if strings.Contains(page, "data-ran") || regexp.MustCompile(`<(script|img|iframe|link|video|object|embed|foreignObject|image)\b`).MatchString(page) {
		t.Error("the page believes its articles")
	}
	if m := control.FindString(strings.ReplaceAll(page, "\r", "")); m != "" {
		t.Errorf("%q is on the page", m)
	}
	for _, words := range []string{"&lt;script&gt;fetch(", "&lt;svg onload=", `href="#p1"`, `id="passages"`, "</main>"} {
		if !strings.Contains(page, words) {
			t.Errorf("the page has no %s: it does not show what the articles say", words)
		}
	}
	for _, r := range page {
		if r != '\n' && r != '\r' && r != '\t' && r != '\u00a0' && parley.Hidden(r) {
			t.Fatalf("%U is on the page", r)
		}
	}
	for _, command := range []string{"brief --all", "brief --since 2025-03-05", "export", "list articles", "list events", "list statements", "list entities", "search script", "doctor"} {
		if m := control.Find(run(t, append(strings.Fields(command), "--case", kept)...)); m != nil {
			t.Errorf("parley %s writes %q", command, m)
		}
	}
}

// Nothing on a page is wider than the window, from a telephone to a wall.
func TestBrowserWidths(t *testing.T) {
	browser(t)
	sources := map[string]string{"example": "../../examples/talks", "hostile": hostileFolder(t, "http://127.0.0.1:9/")}
	for name, dir := range sources {
		page := string(run(t, "brief", "--all", "--format", "html", dir))
		// The copy may run a script, which tells the page that frames it how wide it is.
		page = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>`).ReplaceAllString(page, "")
		page = strings.Replace(page, "</body>", "<script>parent.postMessage(document.documentElement.scrollWidth+' of '+innerWidth,'*')</script></body>", 1)
		dir := t.TempDir()
		write(t, filepath.Join(dir, "page.html"), page)
		frames := "<!DOCTYPE html><body><script>onmessage=function(m){document.body.append('['+m.data+']')}</script>"
		widths := []string{"360", "768", "1280", "1920", "3840"}
		for _, w := range widths {
			frames += `<iframe src="page.html" style="border:0;height:900px;width:` + w + `px"></iframe>`
		}
		shown := open(t, write(t, filepath.Join(dir, "frames.html"), frames))
		for _, w := range widths {
			if !strings.Contains(shown, "["+w+" of "+w+"]") {
				t.Errorf("%s is wider than a window of %s: %v", name, w, regexp.MustCompile(`\[\d+ of \d+\]`).FindAllString(shown, -1))
			}
		}
	}
}
