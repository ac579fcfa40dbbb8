package sources

func readMarkdown(text string, opts Options) (*draft, error) { return readText(text, opts) }
