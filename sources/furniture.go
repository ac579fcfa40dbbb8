package sources

import (
	"regexp"
	"strings"

	"parley/text"
)

// pageWords are lines that belong to the page and not to the piece, in small
// letters without marks at their ends.
var pageWords = wordSet(`advertisement|advertisements|advert|ad|sponsored|sponsored content|promoted|share|share this|share this article|
	share this story|share this post|share article|share on|print|print this|email|tweet|pin it|copy link|link copied|save|bookmark|
	post a comment|post comment|leave a comment|leave a reply|add a comment|comments|comment|no comments|no comments yet|
	view comments|show comments|join the conversation|comments are closed|be the first to comment|
	related|related articles|related article|related stories|related story|related posts|related news|related topics|related content|
	more on this story|more on this|more stories|more news|most read|most popular|most viewed|popular|trending|trending now|editors' picks|
	editor's picks|top stories|latest|latest news|latest stories|read more|also read|read also|read next|read this next|up next|next article|previous article|
	you may also like|you might also like|you may like|recommended|recommended for you|recommended stories|see also|don't miss|
	newsletter|newsletters|subscribe|subscribe now|subscribe today|sign up|sign up now|sign in|log in|login|register|register now|join now|
	follow us|follow|following|contact us|about us|about the author|back to top|back to home|skip to content|skip to main content|
	continue reading|continue reading below|story continues below|story continues below advertisement|article continues below|
	article continues below advertisement|story continues after advertisement|continue reading the main story|loading|loading...|menu|search|home|
	click here|gallery|photo gallery|photos|whatsapp|facebook|twitter|x|linkedin|telegram|reddit|pinterest|instagram|youtube|
	flipboard|ends|end|-ends-|- ends -|###|-30-|more|show more|load more|see more|view more|listen|listen to article|listen to this article|watch|watch live|
	play|pause|close|accept|accept all|reject all|manage cookies|cookie settings|privacy policy|terms of use|terms of service|
	terms and conditions|cookie policy|donate|support us|donate now|like|reply|report|text size|font size|a a a|getty images|shutterstock|tags|tag|topics|
	sources and methods|report this ad|ads by google|outbrain|taboola|thank you for reading|thanks for reading|in this article|what to read next|key topics`)

// relatedHeads are page words after which links to other pieces follow.
var relatedHeads = regexp.MustCompile(`(?i)^(?:related|read more|also read|read also|read next|see also|most (?:read|popular|viewed)|trending|recommended|you (?:may|might)(?: also)? like|more (?:on|from|stories|news)|don't miss|top stories|latest|up next|editors?'?s? picks|popular)\b`)

var (
	commentCount = regexp.MustCompile(`(?i)^\(?\d[\d,.]*k?\)? *(?:comments?|shares?|views?|likes?|reads?|replies|followers?|votes?|retweets?)\)?$`)
	readTime     = regexp.MustCompile(`(?i)^(?:(?:(?:estimated )?(?:reading|read) time:? *)?(?:about )?\d+(?:-| )?(?:min(?:ute)?s?\.?)(?: read| to read| reading)?$|(?:estimated )?read(?:ing)? time\b.{0,20}$)`)
	readMore     = regexp.MustCompile(`(?i)^[\[(>»→*]*\s*(?:read more|also read|read also|read next|see also|related(?: (?:articles?|stor(?:y|ies)|posts?|news))?|more on this|you may also like|recommended|don't miss|up next|next up|must read|further reading|watch(?: also| live| now)?|listen(?: now)?|in other news|also (?:on|in|from) [^:]{2,30}|more (?:on|from) [^:]{2,30}|sign up|subscribe|newsletter|download|click here(?: to)?|continue reading|view comments|previous|next)\s*[:>»→|–—]`)
	seoLine      = regexp.MustCompile(`(?i)^(?:meta[_ -]?(?:description|title|keywords?|data)|seo[_ -]?(?:title|description|keywords?)|(?:focus |target )?key(?:words?|phrases?)|tags?|categor(?:y|ies)|filed under|posted in|topics?|slug|excerpt|permalink|hashtags?|word count|alt text|image alt|featured image)\s*:`)
	newsletter   = regexp.MustCompile(`(?i)^(?:(?:to (?:receive|get)|please )?(?:sign up|subscribe|register|join)\b.{0,60}\b(?:newsletters?|inbox|briefings?|alerts?|updates|channel|channels|telegram|whatsapp|podcasts?|today|now|here|for free|our|us|e-?mails?)\b|(?:get|receive|enjoy)\b.{0,80}\b(?:newsletters?|inbox|delivered)\b|enter your e-?mail|your e-?mail address|thank(?:s| you) for (?:signing|subscribing|reading)|never miss\b|support (?:our|independent|quality) (?:journalism|work|newsroom|reporting)|become an? (?:member|subscriber|supporter)|already an? (?:subscriber|member)|to continue reading|this (?:article|story|content) is (?:only )?(?:for|available to) (?:our )?subscribers|create (?:a free|an|your) account|subscribers? (?:only|exclusive)|unlock (?:this|unlimited)|start your (?:free )?trial|download (?:our|the) (?:free )?app|we respect your privacy|you can unsubscribe|unsubscribe (?:at )?any ?time|by (?:signing up|subscribing|submitting))`)
	follow       = regexp.MustCompile(`(?i)^(?:follow|like|find|join|add|connect with|tweet) (?:us|me|him|her|them|@\w+|our|the \w+(?: \w+){0,3}|[A-Z]\w+(?: [A-Z]\w+){0,2})(?: \w+)?(?:(?: \w+)? (?:on|at|via) (?:twitter|facebook|x\b|telegram|whatsapp|instagram|linkedin|youtube|google|social|bluesky|threads|tiktok|mastodon))`)
	shareStart   = regexp.MustCompile(`(?i)^(?:share|tweet|post|pin|send|click to (?:share|print|email)|email|print)(?: this)?(?: \w+)? (?:on|via|to|with|by) (?:facebook|twitter|x\b|whatsapp|linkedin|telegram|reddit|pinterest|e-?mail|messenger|a friend|friends|bluesky|threads)`)
	cookies      = regexp.MustCompile(`(?i)^(?:(?:we|this (?:web)?site|our (?:web)?site|we and our partners)\b.{0,40}\buses? (?:of )?cookies|by (?:continuing|using|browsing|clicking).{0,60}(?:site|cookies|agree)|(?:accept|manage|reject|allow)\b.{0,20}\bcookies|cookies?\b.{0,30}(?:policy|settings|preferences|notice)|your privacy\b|please (?:enable|disable|turn (?:on|off)) (?:javascript|your ad ?blocker|cookies)|javascript (?:is|must))`)
	rights       = regexp.MustCompile(`(?i)^(?:©|\(c\) ?\d|&copy;|copyright\b|(?:this material|this content|no part of this) (?:may|can) not be (?:published|reproduced|broadcast))`)
	allRights    = text.MustPattern(`(?i)\ball rights reserved\b`)
	caption      = regexp.MustCompile(`(?i)^(?:[\[(]?(?:(?:file |main |cover |top |featured )?(?:photo(?:graph)?s?|images?|pictures?|pic|video|graphics?|illustrations?|maps?|infographic)|caption|credit|image credit)(?:[ -]?(?:credit|by|courtesy|source|of|from|illustration|caption)s?){0,3}\s*[:/|©]|[\[(](?:photo|image|file|picture)\b.{0,80}[\])]$|(?:file )?photo(?:graph)? (?:by|courtesy)\b)`)
	captionEnd   = text.MustPattern(`(?i)(?:[\[(][^()\[\]]{0,60}(?:getty images?|ap photo|ap images|epa(?:-efe)?|shutterstock|afp/|/afp|/reuters|reuters/|via ap|via reuters|pool photo|handout|file photo|file image|file picture|\bphoto\b|\bpicture\b|alamy|unsplash|wikimedia)[^()\[\]]{0,60}[\])]|(?:file photo|getty images|ap photo|file picture)\.?)$`)
	printNote    = regexp.MustCompile(`(?i)^(?:this (?:article|story|piece|post|report) (?:was|has been|is|first|originally|appeared)\b.{0,80}\b(?:published|appeared|updated|corrected|translated|republished|edited)\b|(?:view|see) (?:the )?original (?:article|post|story|content)|(?:first|originally) published (?:on|in|at|by)|disclaimer\s*:|editor'?s note\s*:|reporting by .{3,200}(?:editing|writing) by|\((?:additional )?(?:reporting|writing|editing) by |the views expressed|opinions expressed|for more (?:news|information|stories)|with inputs? from|our standards:)`)
	appeal       = text.MustPattern(`(?i)(?:^|[.!?] )(?:please )?(?:become an? (?:member|subscriber|supporter)|subscribe|donate|support us|join us|sign up|help us|(?:and )?(?:don't|don’t|do not) forget to (?:subscribe|like|share|follow)|let (?:me|us) know in the comments)\b[^"“”]{0,80}$`)
	emptyish     = regexp.MustCompile(`^[^\pL\pN]*$`)
)

var shareWords = wordSet(`share on via to by facebook twitter x whatsapp linkedin email e-mail print telegram reddit copy link this article
	story pinterest messenger tweet post pin save mail sms flipboard tumblr line vk viber weibo threads bluesky and or the`)

// isFurniture reports whether a unit by itself is part of the page and not of
// the piece. It speaks of short units only, and of how they begin and end: a
// sentence that mentions subscribers, cookies or a photograph is no furniture.
func isFurniture(s string) bool {
	s = plain(s)
	words := len(strings.Fields(s))
	lower := strings.ToLower(s)
	bare := strings.Trim(lower, " \t:.…>»→|*–—-")
	switch {
	case emptyish.MatchString(s), pageWords[lower], pageWords[bare], commentCount.MatchString(bare), readTime.MatchString(bare), seoLine.MatchString(s):
		return true
	case words > 60:
		return false
	case words <= 45 && (rights.MatchString(s) || strings.Contains(lower, "all rights") && allRights.MatchString(s)), cookies.MatchString(s), printNote.MatchString(s) && words <= 45:
		return true
	case words <= 35 && appeal.MatchString(s):
		return true
	case words <= 40 && (newsletter.MatchString(s) || captionEnd.MatchString(s) && words <= 45):
		return true
	case words <= 30 && (readMore.MatchString(s) || follow.MatchString(s) || shareStart.MatchString(s) || caption.MatchString(s)):
		return true
	}
	return isShareBar(lower)
}

// isShareBar reports whether a line is made of the names of places to share at.
func isShareBar(lower string) bool {
	places, words := 0, 0
	for w := range strings.FieldsFuncSeq(lower, func(r rune) bool { return strings.ContainsRune(" \t|·•/,", r) }) {
		if words++; !shareWords[w] || words > 15 {
			return false
		}
		switch w {
		case "facebook", "twitter", "whatsapp", "linkedin", "telegram", "reddit", "pinterest", "tweet", "messenger", "flipboard", "bluesky", "threads":
			places++
		}
	}
	return places > 0
}

// plain returns a unit's words without marks of emphasis and with single spaces.
func plain(s string) string {
	if strings.Contains(s, "**") || strings.Contains(s, "__") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "**", ""), "__", "")
	}
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > 2 && (s[0] == '*' && s[len(s)-1] == '*' || s[0] == '_' && s[len(s)-1] == '_') {
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	return s
}
