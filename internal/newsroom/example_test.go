package newsroom_test

import (
	"fmt"

	"parley/internal/newsroom"
)

// A case of the development half that ends in a deal, and what of it was out halfway.
func Example() {
	c, err := newsroom.New(newsroom.Options{Seed: 1, Half: "dev", End: newsroom.Deal})
	if err != nil {
		fmt.Println(err)
		return
	}
	t := c.Truths[0]
	fmt.Println(len(c.Articles), "articles,", t.End)
	half := c.Until(t.Start.AddDate(0, 0, 13))
	fmt.Println(len(half) > 15 && len(half) < 46, len(t.Days))
	// Output:
	// 64 articles, deal
	// true 28
}
