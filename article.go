package parley

// An Outlet is who publishes: a newspaper, an agency, a ministry's site.
type Outlet struct {
	Name string
	// Bloc is the declared side or group the outlet belongs to; empty when none
	// was declared. It is never inferred.
	Bloc string
	// Country (ISO 3166 alpha-3) and Kind ("wire", "state", "official readout",
	// "newspaper", "blog") are what a person declared of the outlet; empty when
	// nobody did.
	Country, Kind string
}

// An Article is one publication by one outlet. Text is what was stored and is
// never changed afterwards: all spans of all findings point into it.
type Article struct {
	ID string
	// Location is the path or URL the article was read from.
	Location string
	// URL is the canonical address the page itself names, without tracking
	// parameters; empty when it names none. Articles of one URL are one article.
	URL    string
	Title  string
	Outlet Outlet
	Author string
	// Credit is the agency or outlet the piece says it took its text from
	// ("GENEVA (Reuters) -", "Source: TASS"); empty when it names none. It is not
	// who published it.
	Credit string
	// Place is where the dateline says the piece was written, as written there.
	Place string
	// Published is when the outlet published the piece, as precise as it says.
	// The zero Time: not known. The time of a file is never used.
	Published Time
	// Dates are all candidates for Published with where they were found.
	Dates []DateCandidate
	// Language is an ISO 639-1 code; empty when it could not be told, which is so
	// for a body under 200 bytes that declares none.
	Language string
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
	// From says where it was found: "front matter", "JSON-LD", "meta", "time
	// element", "page search", "URL", "date line", "foot line", "byline",
	// "dateline", "updated".
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
	Dateline  // "GENEVA (Agency) —", also at the head of a paragraph; bylines and date lines
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
