// Package conllu reads and writes treebanks in the CoNLL-U format of Universal
// Dependencies: ten columns a word, one empty line after each sentence.
package conllu

import "strings"

// A Word is one syntactic word. Fields that the file leaves out ("_") are empty,
// except that a form or lemma may truly be an underscore.
type Word struct {
	Form, Lemma, UPOS, XPOS, Feats string
	// Head is the number, from 1, of the word this one depends on; 0 for the root,
	// -1 where the file names none.
	Head int
	Rel  string
	Misc string
	// SpaceAfter reports whether white space follows the word in the text. Inside
	// a multiword token it is false for all but the last word.
	SpaceAfter bool
}

// A Range is a multiword token: the words First to Last (numbers from 1,
// inclusive) are written together as Form.
type Range struct {
	First, Last int
	Form        string
}

// A Sentence is one tree with what the comment lines above it say.
type Sentence struct {
	ID, Text string
	// Doc is the id of the document that begins with this sentence, NewDoc whether
	// one does; NewPar whether a paragraph does.
	Doc            string
	NewDoc, NewPar bool
	Words          []Word
	Ranges         []Range
}

// Surface returns the text of the sentence: that of its "# text" line, else its
// words joined.
func (s *Sentence) Surface() string {
	if s.Text != "" {
		return s.Text
	}
	var b strings.Builder
	for i, w := range s.Words {
		b.WriteString(w.Form)
		if w.SpaceAfter && i+1 < len(s.Words) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// A Document is what stands between two "# newdoc" lines, put together again.
type Document struct {
	ID        string
	Text      string
	Sentences []*Sentence
}

// Documents puts the texts of documents together: an empty line between two
// paragraphs, a space between two sentences unless the treebank says that there
// was none.
func Documents(sentences []*Sentence) []Document {
	var docs []Document
	var b strings.Builder
	glued := false
	for _, s := range sentences {
		if s.NewDoc || len(docs) == 0 {
			if len(docs) > 0 {
				docs[len(docs)-1].Text = b.String()
				b.Reset()
			}
			docs = append(docs, Document{ID: s.Doc})
		}
		if b.Len() > 0 {
			switch {
			case s.NewPar:
				b.WriteString("\n\n")
			case !glued:
				b.WriteByte(' ')
			}
		}
		b.WriteString(s.Surface())
		glued = len(s.Words) > 0 && !s.Words[len(s.Words)-1].SpaceAfter
		d := &docs[len(docs)-1]
		d.Sentences = append(d.Sentences, s)
	}
	if len(docs) > 0 {
		docs[len(docs)-1].Text = b.String()
	}
	return docs
}
