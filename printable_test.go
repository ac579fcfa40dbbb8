package parley_test

import (
	"testing"
	"unicode/utf8"

	"parley"
)

func TestPrintable(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain words stay", "Zelenskyy said „так“ – 50 %", "Zelenskyy said „так“ – 50 %"},
		{"white space is folded", "  two\t\tlines\r\n  one \u00a0 space ", "two lines one space"},
		{"colours do not reach the terminal", "a\x1b[31mred\x1b[0m", "a[31mred[0m"},
		{"a title may not be set", "x\x1b]0;owned\x07y", "x]0;ownedy"},
		{"eight-bit escapes go too", "a\u009b31mb", "a31mb"},
		{"direction stays as it is", "abc\u202egnp.exe\u2069", "abcgnp.exe"},
		{"nothing invisible", "pay\u200bpal\ufeff", "paypal"},
		{"broken bytes are seen", "a\xffb", "a\ufffdb"},
		{"a paragraph separator parts words", "a\u2029b", "a b"},
		{"letters of other scripts stay", "عربي 中文 \u0301", "عربي 中文 \u0301"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := parley.Printable(c.in); got != c.want {
				t.Errorf("Printable(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func FuzzPrintable(f *testing.F) {
	f.Add("a\x1b[2Jb\u202e\r\n")
	f.Fuzz(func(t *testing.T, s string) {
		got := parley.Printable(s)
		if !utf8.ValidString(got) {
			t.Fatalf("%q is no UTF-8", got)
		}
		for _, r := range got {
			if parley.Hidden(r) {
				t.Fatalf("%q holds %U", got, r)
			}
		}
		if again := parley.Printable(got); again != got {
			t.Fatalf("%q becomes %q", got, again)
		}
	})
}
