package entities

func (r *reader) pronoun(l *line, k int) bool { return false }
