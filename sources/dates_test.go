package sources

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestFindDates(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Mon 6 Oct 2025, 14:05 GMT", "2025-10-06T14:05:00Z"},
		{"Monday, 6th of October 2025", "2025-10-06"},
		{"October 6, 2025 at 2:05 PM", "2025-10-06"},
		{"October 6, 2025 at 2:05 p.m. EDT", "2025-10-06T14:05:00-04:00"},
		{"6 Oct 2025 12:05 am UTC", "2025-10-06T00:05:00Z"},
		{"Sept. 6, 2025", "2025-09-06"},
		{"6.10.2025", "2025-10-06"},
		{"06. 10. 2025", "2025-10-06"},
		{"2025-10-06", "2025-10-06"},
		{"2025/10/06 14:05 CEST", "2025-10-06T14:05:00+02:00"},
		{"2025-10-06T14:05:00+02:00", "2025-10-06T14:05:00+02:00"},
		{"2025-10-06T14:05:00.123Z", "2025-10-06T14:05:00Z"},
		{"2025-10-06T14:05", "2025-10-06"},
		{"14:05 GMT, 6 October 2025", "2025-10-06T14:05:00Z"},
		{"14.05 on 6 October 2025", "2025-10-06"},
		{"6 October 2025 14:05 IST", "2025-10-06"}, // three zones are called so
		{"13/10/2025", "2025-10-13"},
		{"10/13/2025", "2025-10-13"},
		{"06/10/2025", "2025-10-06|2025-06-10"},
		{"06/06/2025", "2025-06-06"},
		{"Mon 10/06/2025", "2025-10-06"},
		{"06-OCT-2025", "2025-10-06"},
		{"30 February 2025", ""},
		{"6 October 1989", ""},
		{"6 October 2525", ""},
		{"October 2025", ""},
		{"on 6 October", ""},
		{"chapter 6.10.20251", ""},
		{"version 2.10.2 of 2025", ""},
		{"6 October 2025 and 7 October 2025", "2025-10-06 2025-10-07"},
		{"6 October 2025 25:61 GMT", "2025-10-06"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			var all []string
			for _, d := range findDates(tt.in, Options{}) {
				var values []string
				for _, v := range d.values {
					values = append(values, v.String())
				}
				all = append(all, strings.Join(values, "|"))
				if d.start < 0 || d.end > len(tt.in) || d.start >= d.end {
					t.Errorf("span %d-%d", d.start, d.end)
				}
			}
			if got := strings.Join(all, " "); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestURLDate(t *testing.T) {
	for in, want := range map[string]string{
		"https://courier.example/2025/10/06/strait":    "2025-10-06",
		"https://courier.example/strait-20251006.html": "2025-10-06",
		"https://courier.example/strait-2025-10-06":    "2025-10-06",
		"https://courier.example/a/20259906/":          "",
		"https://courier.example/12345678":             "",
	} {
		if got := urlDate(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func ExampleOptions() {
	o := Options{Now: time.Date(2025, 10, 6, 0, 0, 0, 0, time.UTC)}
	fmt.Println(len(findDates("1 January 2026", o)), len(findDates("1 January 2025", o)))
	// Output: 0 1
}

func TestByline(t *testing.T) {
	tests := []struct {
		in   string
		want byline
		ok   bool
	}{
		{"By Jane Roe", byline{author: "Jane Roe"}, true},
		{"by Jane Roe and John van der Doe", byline{author: "Jane Roe, John van der Doe"}, true},
		{"By Jane Roe, Reuters", byline{author: "Jane Roe", outlet: "Reuters"}, true},
		{"By Jane Roe in Geneva", byline{author: "Jane Roe"}, true},
		{"By Jane Roe, Geneva correspondent", byline{author: "Jane Roe"}, true},
		{"By Jane Roe for The Harbour Courier", byline{author: "Jane Roe", outlet: "The Harbour Courier"}, true},
		{"By AFP", byline{credit: "AFP"}, true},
		{"By The Associated Press", byline{credit: "Associated Press"}, true},
		{"By staff writers", byline{}, true},
		{"Author: Jane Roe (jane@courier.example)", byline{author: "Jane Roe"}, true},
		{"By Monday the talks had failed", byline{}, false},
		{"By contrast, the southern coast agreed to everything", byline{}, false},
		{"By 2030", byline{}, false},
		{"Bystanders saw it", byline{}, false},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if got, ok := parseByline(tt.in); got != tt.want || ok != tt.ok {
				t.Errorf("got %+v %v", got, ok)
			}
		})
	}
}

func TestIsOutlet(t *testing.T) {
	for in, want := range map[string]bool{
		"The Harbour Courier": true, "NOURNEWS": true, "Reuters": true, "AP": true, "courier.example.com": true, "Lakes Broadcasting Service": true,
		"Radio Torsund": true, "BBC News": true, "AsiaNews": true,
		"World News": false, "Breaking News": false, "GENEVA": false, "time": false, "ends": false, "Press": false, "Jane Roe": false,
		"The talks failed the independent": false, "Talks in Geneva": false, "ap": false,
	} {
		if got := isOutlet(in); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}
