package sqlite

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"fmt"
	"io"
	"sync"
	"time"

	"parley"
)

// A body is JSON, as it is ('{' or '[' first) or deflated behind one byte that says
// so. Readings repeat the same few hundred names, and shrink to a tenth.
const deflated = 1

// plainBelow is the length under which deflating gains nothing.
const plainBelow = 200

var writers = sync.Pool{New: func() any {
	w, err := flate.NewWriter(nil, flate.BestSpeed)
	if err != nil {
		panic(err) // the level is a constant that flate knows
	}
	return w
}}

func encode(v any) ([]byte, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("encoding %T: %w", v, err)
	}
	if len(data) < plainBelow {
		return data, nil
	}
	var out bytes.Buffer
	out.WriteByte(deflated)
	w := writers.Get().(*flate.Writer)
	defer writers.Put(w)
	w.Reset(&out)
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// decode reads a body. It fails, and never more than that, on any bytes.
func decode(body []byte, v any) error {
	if len(body) > 0 && body[0] == deflated {
		r := flate.NewReader(bytes.NewReader(body[1:]))
		plain, err := io.ReadAll(r)
		if err != nil {
			return fmt.Errorf("decoding %T: %w", v, err)
		}
		body = plain
	}
	if err := json.Unmarshal(body, v); err != nil {
		return fmt.Errorf("decoding %T: %w", v, err)
	}
	return nil
}

// articleBody encodes an article without what stands in columns of its own.
func articleBody(a *parley.Article) ([]byte, error) {
	b := *a
	b.ID, b.URL, b.Title, b.Text = "", "", "", ""
	return encode(&b)
}

// micros is a moment as it is stored; null for the zero time.
func micros(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixMicro()
}

func moment(micros int64) time.Time { return time.UnixMicro(micros).UTC() }
