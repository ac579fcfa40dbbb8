package parley

// An Outlet is who publishes: a newspaper, an agency, a ministry's site.
type Outlet struct {
	Name string
	// Bloc is the declared side or group the outlet belongs to; empty when none
	// was declared. It is never inferred.
	Bloc string
}

// An Article is one publication by one outlet. Text is what was stored and is
// never changed afterwards: all spans of all findings point into it.
type Article struct {
	ID string
	// Location is the path or URL the article was read from.
	Location string
	Title    string
	Outlet   Outlet
	Author   string
	// Published is when the outlet published the piece, as precise as it says.
	// The zero Time: not known. The time of a file is never used.
	Published Time
	// Dates are all candidates for Published with where they were found.
	Dates    []DateCandidate
	Language string // ISO 639-1; empty when it could not be told
	Text     string
	// Blocks cut Text into title, paragraphs, furniture and so on, in order and
	// without overlap.
	Blocks []Block
	// Relevant is false for an article beside the case's subject: it is kept and
	// listed, and its findings stay out of the brief.
	Relevant bool
	// Flags name defects of the article that a reader should know of.
	Flags []string
}

// A DateCandidate is one date found on an article that may be its publication date.
type DateCandidate struct {
	Value Time
	// From says where it was found: "front matter", "meta", "JSON-LD", "foot line",
	// "byline", "dateline", "URL".
	From string
	// Sure is between 0 and 1: how often a date found there is the right one.
	Sure float64
}

// A Block is a stretch of an article's text with one role on the page.
type Block struct {
	Span
	Kind BlockKind
}

// BlockKind says what role a block has on the page.
type BlockKind uint8

// The kinds of block.
const (
	Paragraph BlockKind = iota
	Title               // the headline
	Heading             // a heading inside the article
	ListItem
	Dateline  // "GENEVA (Agency) —" when it stands alone; bylines and date lines
	Furniture // share bars, "Read more", comment boxes: stored, never read as claims
)

var blockNames = [...]string{"paragraph", "title", "heading", "list item", "dateline", "furniture"}

func (k BlockKind) String() string {
	if int(k) < len(blockNames) {
		return blockNames[k]
	}
	return "unknown"
}

// Read reports whether the sentences of such a block are read for findings.
func (k BlockKind) Read() bool { return k != Furniture && k != Dateline }
