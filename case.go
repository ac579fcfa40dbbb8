package parley

// A Case is one negotiation with all that was read about it. Articles are sorted
// by ID, and every list is in an order that does not depend on the order of arrival.
type Case struct {
	Subject Subject
	// AsOf is the day the case stops at; the zero Time when nobody set one. Later
	// and Undated count the articles that are not here because of it.
	AsOf           Time
	Later, Undated int

	Articles   []Article
	Unread     []Unread
	Copies     []Copy
	Stories    []Story
	Entities   []Entity
	Statements []Statement
	Figures    []Figure
	Demands    []Demand
	Conditions []Condition
	Roles      []RoleClaim
	Judgements []Judgement
	Gains      []Gain
	// Silences are topics that are told not to have been raised.
	Silences   []Outcome
	Events     []Event
	Encounters []Encounter
	Disputes   []Dispute
	Omissions  []Omission
	Worth      []Worth
	// Origins maps an article's ID to the ID that stands for its origin: articles
	// that descend from one original share it.
	Origins   map[string]string
	Situation Situation
	Outlook   Outlook
}

// A Subject says who the parties are and what the talks are about.
type Subject struct {
	Parties []Actor
	// Topic is the question between them, in a few words; may be empty.
	Topic string
	// Given is true when a person set it, false when it was proposed from the articles.
	Given bool
}

// Article returns the article of that ID, or nil.
func (c *Case) Article(id string) *Article {
	for i := range c.Articles {
		if c.Articles[i].ID == id {
			return &c.Articles[i]
		}
	}
	return nil
}
