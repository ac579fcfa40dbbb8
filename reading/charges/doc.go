// Package charges reads who is said to have done a violent deed that is spoken of as
// known, and who says that it was not so: "laid the shelling at the door of", "the charge
// over the town was repudiated".
package charges
