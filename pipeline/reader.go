package pipeline

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sync"

	"parley"
	"parley/plover"
	"parley/reading"
	"parley/reading/entities"
)

// A Reader reads articles. It loads the model and the lists when the first is to be
// read: adding what is held already reads nothing.
type Reader struct {
	load func() (*reading.Reader, error)
	name string
}

// NewReader returns a reader with the given model of English, or with the built-in one
// where it is nil.
func NewReader(model []byte) *Reader { return newReader(model, nil) }

// sentencesMet is how many sentences are kept for articles that print them again: those of
// about seven hundred articles, eight megabytes.
const sentencesMet = 16000

// newReader returns a reader that knows the words of a codebook too.
func newReader(model []byte, codebook []plover.Entry) *Reader {
	name := reading.Version
	if len(codebook) > 0 {
		h := sha256.New()
		for _, e := range codebook {
			fmt.Fprintln(h, e.Text)
		}
		name += "+codebook." + hex.EncodeToString(h.Sum(nil)[:4])
	}
	if model != nil {
		sum := sha256.Sum256(model)
		name += "+model." + hex.EncodeToString(sum[:4])
	}
	return &Reader{name: name, load: sync.OnceValues(func() (*reading.Reader, error) {
		language, world, err := Options{Model: model}.open()
		if err != nil {
			return nil, err
		}
		language.Remember(sentencesMet)
		r, err := reading.New(language, world)
		if err != nil {
			return nil, fmt.Errorf("loading the readers: %w", err)
		}
		r.Codebook(codebook)
		return r, nil
	})}
}

// signs is what a reading of the article is signed with when it is made now: the
// reader, and what a person corrected of what it goes by. Empty for an article that is
// not read.
func (l *Reader) signs(a *parley.Article, f fixes) string {
	if !Readable(a) {
		return ""
	}
	if mark := f.mark(a.ID); mark != "" {
		return l.name + "+set." + mark
	}
	return l.name
}

// read reads an article as it stands corrected.
func (l *Reader) read(a parley.Article, f fixes) (parley.Reading, error) {
	r, err := l.load()
	if err != nil {
		return parley.Reading{}, err
	}
	f.article(&a)
	return r.Read(&a), nil
}

// knowing returns a reader that knows those whom the articles of a case introduce.
func (l *Reader) knowing(known *entities.Acquaintance) (*reading.Reader, error) {
	r, err := l.load()
	if err != nil {
		return nil, err
	}
	return r.Knowing(known), nil
}

func (o Options) reader() *Reader {
	if o.Reader != nil {
		return o.Reader
	}
	return newReader(o.Model, o.Codebook)
}
