package export

// The rows of the export, one type for each kind. An absent field is not known;
// nothing is written to fill one.

type articleRow struct {
	Kind       string    `json:"kind"`
	ID         string    `json:"id"`
	Location   string    `json:"location,omitempty"`
	Title      string    `json:"title,omitempty"`
	Outlet     string    `json:"outlet,omitempty"`
	Author     string    `json:"author,omitempty"`
	Published  string    `json:"published,omitempty"`
	Dates      []dateRow `json:"dates,omitempty"`
	Language   string    `json:"language,omitempty"`
	Words      *int      `json:"words,omitempty"`
	Facts      *int      `json:"facts,omitempty"`
	Own        *int      `json:"own,omitempty"`
	Thin       *bool     `json:"thin,omitempty"`
	Judgements *int      `json:"judgements,omitempty"`
	Remarks    []string  `json:"remarks,omitempty"`
	Bloc       string    `json:"bloc,omitempty"`
	Origin     string    `json:"origin,omitempty"`
	Relevant   bool      `json:"relevant"`
	Flags      []string  `json:"flags,omitempty"`
	Text       string    `json:"text"`
}

type dateRow struct {
	Value string  `json:"value"`
	From  string  `json:"from,omitempty"`
	Sure  float64 `json:"sure"`
}

type entityRow struct {
	Kind    string      `json:"kind"`
	ID      string      `json:"id"`
	Name    string      `json:"name"`
	Names   []string    `json:"names,omitempty"`
	Type    string      `json:"type,omitempty"`
	Country string      `json:"country,omitempty"`
	Roles   []officeRow `json:"roles,omitempty"`
	ActsFor []string    `json:"acts_for,omitempty"`
}

type officeRow struct {
	Role string `json:"role"`
	Of   string `json:"of,omitempty"`
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
}

// actorRow stands inside other rows.
type actorRow struct {
	ID      string   `json:"id,omitempty"`
	Name    string   `json:"name,omitempty"`
	Country string   `json:"country,omitempty"`
	ActsFor []string `json:"acts_for,omitempty"`
	// Start and End are the words that name the actor, where they are held.
	Start *int `json:"start,omitempty"`
	End   *int `json:"end,omitempty"`
}

type spanRow struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// passageRow is a span with its article and its words.
type passageRow struct {
	Article string `json:"article"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Text    string `json:"text"`
	Reader  string `json:"reader,omitempty"`
}

type daysRow struct {
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
}

type sameRow struct {
	ID     string `json:"id"`
	Reason string `json:"reason,omitempty"`
}

type eventRow struct {
	Kind       string      `json:"kind"`
	ID         string      `json:"id"`
	Type       string      `json:"type"`
	Modes      []string    `json:"modes,omitempty"`
	Contexts   []string    `json:"contexts,omitempty"`
	Status     string      `json:"status,omitempty"`
	Actors     []actorRow  `json:"actors,omitempty"`
	Recipients []actorRow  `json:"recipients,omitempty"`
	Date       *daysRow    `json:"date,omitempty"`
	Place      string      `json:"place,omitempty"`
	Figures    []string    `json:"figures,omitempty"`
	ClaimedBy  []actorRow  `json:"claimed_by,omitempty"`
	Reports    []reportRow `json:"reports,omitempty"`
	Articles   int         `json:"articles"`
	Outlets    int         `json:"outlets"`
	Origins    int         `json:"origins"`
	Contested  bool        `json:"contested"`
	MaybeSame  []sameRow   `json:"maybe_same,omitempty"`
}

type reportRow struct {
	passageRow
	Stance      string   `json:"stance,omitempty"`
	Trigger     *spanRow `json:"trigger,omitempty"`
	Probability *float64 `json:"probability,omitempty"`
	Rule        string   `json:"rule,omitempty"`
}

type encounterRow struct {
	Kind      string       `json:"kind"`
	ID        string       `json:"id"`
	What      string       `json:"what,omitempty"`
	Parties   []actorRow   `json:"parties,omitempty"`
	Status    string       `json:"status,omitempty"`
	Date      *daysRow     `json:"date,omitempty"`
	Place     string       `json:"place,omitempty"`
	Length    string       `json:"length,omitempty"`
	Number    int          `json:"number,omitempty"`
	Outcome   []passageRow `json:"outcome,omitempty"`
	NotRaised []passageRow `json:"not_raised,omitempty"`
	Events    []string     `json:"events,omitempty"`
	// Articles are the IDs of those that tell of it.
	Articles  []string  `json:"articles,omitempty"`
	Outlets   int       `json:"outlets"`
	Origins   int       `json:"origins"`
	MaybeSame []sameRow `json:"maybe_same,omitempty"`
}

type figureRow struct {
	Kind string    `json:"kind"`
	ID   string    `json:"id"`
	What string    `json:"what,omitempty"`
	Low  *float64  `json:"low,omitempty"`
	High *float64  `json:"high,omitempty"`
	Unit string    `json:"unit,omitempty"`
	Of   string    `json:"of,omitempty"`
	AsOf string    `json:"as_of,omitempty"`
	By   *actorRow `json:"by,omitempty"`
	passageRow
}

type statementRow struct {
	Kind    string      `json:"kind"`
	ID      string      `json:"id"`
	Speaker *actorRow   `json:"speaker,omitempty"`
	Cue     *cueRow     `json:"cue,omitempty"`
	Content []spanRow   `json:"content"`
	Direct  interface{} `json:"direct"` // true, false or "mixed"
	Date    *daysRow    `json:"date,omitempty"`
	passageRow
}

type cueRow struct {
	spanRow
	Text string `json:"text"`
}

type demandRow struct {
	Kind     string    `json:"kind"`
	ID       string    `json:"id"`
	Actor    actorRow  `json:"actor"`
	To       *actorRow `json:"to,omitempty"`
	What     string    `json:"what,omitempty"`
	Form     string    `json:"form,omitempty"`
	Firmness string    `json:"firmness,omitempty"`
	Deadline *daysRow  `json:"deadline,omitempty"`
	Date     *daysRow  `json:"date,omitempty"`
	Met      *metRow   `json:"met,omitempty"`
	passageRow
}

type conditionRow struct {
	Kind     string    `json:"kind"`
	ID       string    `json:"id"`
	Actor    actorRow  `json:"actor"`
	Will     string    `json:"will,omitempty"`
	WillNot  string    `json:"will_not,omitempty"`
	Relation string    `json:"relation,omitempty"`
	Joined   string    `json:"joined,omitempty"`
	Until    string    `json:"until,omitempty"`
	To       *actorRow `json:"to,omitempty"`
	Deadline *daysRow  `json:"deadline,omitempty"`
	Firmness string    `json:"firmness,omitempty"`
	RedLine  bool      `json:"red_line"`
	Date     *daysRow  `json:"date,omitempty"`
	Met      *metRow   `json:"met,omitempty"`
	passageRow
}

// A metRow is the event by which a condition or a demand was met, or an offer kept, and the passage that tells of it.
type metRow struct {
	Event string   `json:"event"`
	Date  *daysRow `json:"date,omitempty"`
	passageRow
}

type roleRow struct {
	Kind        string `json:"kind"`
	ID          string `json:"id"`
	Entity      string `json:"entity"`
	Description string `json:"description,omitempty"`
	Verdict     string `json:"verdict,omitempty"`
	passageRow
}

type positionRow struct {
	Kind     string   `json:"kind"`
	Actor    actorRow `json:"actor"`
	Issue    string   `json:"issue"`
	Name     string   `json:"name,omitempty"`
	Stance   string   `json:"stance,omitempty"`
	Value    *float64 `json:"value,omitempty"`
	SD       *float64 `json:"sd,omitempty"`
	RedLine  bool     `json:"red_line"`
	Since    *daysRow `json:"since,omitempty"`
	Evidence []string `json:"evidence,omitempty"`
	passageRow
}

type issueRow struct {
	Kind     string   `json:"kind"`
	ID       string   `json:"id"`
	Name     string   `json:"name,omitempty"`
	From     string   `json:"from,omitempty"`
	To       string   `json:"to,omitempty"`
	Evidence []string `json:"evidence,omitempty"`
}

type disputeRow struct {
	Kind      string     `json:"kind"`
	ID        string     `json:"id"`
	Event     string     `json:"event,omitempty"`
	Encounter string     `json:"encounter,omitempty"`
	About     string     `json:"about,omitempty"`
	Slot      string     `json:"slot,omitempty"`
	Relation  string     `json:"relation,omitempty"`
	Values    []valueRow `json:"values"`
	Pairs     []pairRow  `json:"pairs,omitempty"`
}

type valueRow struct {
	Value string    `json:"value"`
	Low   *float64  `json:"low,omitempty"`
	High  *float64  `json:"high,omitempty"`
	Unit  string    `json:"unit,omitempty"`
	By    *actorRow `json:"by,omitempty"`
	passageRow
}

type copyRow struct {
	Kind     string       `json:"kind"`
	Articles []string     `json:"articles"`
	Directed bool         `json:"directed"`
	Relation string       `json:"relation,omitempty"`
	Evidence []passageRow `json:"evidence,omitempty"`
	Of       string       `json:"of,omitempty"`
}

type omissionRow struct {
	Kind        string       `json:"kind"`
	Proposition string       `json:"proposition"`
	Bloc        string       `json:"bloc,omitempty"`
	ToldBy      []string     `json:"told_by"`
	Silent      []string     `json:"silent"`
	Evidence    []passageRow `json:"evidence,omitempty"`
}

type pairRow struct {
	A        int    `json:"a"`
	B        int    `json:"b"`
	Relation string `json:"relation"`
}

type storyRow struct {
	Kind     string   `json:"kind"`
	ID       string   `json:"id"`
	Articles []string `json:"articles"`
	From     string   `json:"from,omitempty"`
	To       string   `json:"to,omitempty"`
	Title    string   `json:"title,omitempty"`
}

type scenarioRow struct {
	Kind     string       `json:"kind"`
	ID       string       `json:"id"`
	Name     string       `json:"name,omitempty"`
	Means    []passageRow `json:"means,omitempty"`
	StatedBy []passageRow `json:"stated_by,omitempty"`
}
