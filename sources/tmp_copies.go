package sources

import (
	"context"

	"parley"
)

func Copies(ctx context.Context, all []parley.Article) ([]parley.Copy, error) { return nil, nil }
