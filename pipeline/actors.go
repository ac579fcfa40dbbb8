package pipeline

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/reading/entities"
)

// ActorTypes are the types that an actor can be said to be of.
func ActorTypes() []string {
	return []string{string(parley.State), string(parley.Government), string(parley.Person), string(parley.Leader), string(parley.Organisation),
		string(parley.ArmedGroup), string(parley.Company), string(parley.Media), string(parley.People), string(parley.Place)}
}

// RecordOf returns the decisions that put an actor on record or correct the one of that
// name: name, type, country; also (another name) and role may stand several times. The
// error is of kind [parley.ErrInvalid] where the name means several, or a field cannot
// have its value.
func RecordOf(ctx context.Context, store parley.Store, name string, fields [][2]string) ([]parley.Correction, error) {
	found, err := actorsNamed(ctx, store, name)
	if err != nil {
		return nil, err
	}
	id := entities.Slug(name)
	switch {
	case len(found) > 1:
		return nil, several(name, found)
	case len(found) == 1:
		id = found[0].ID
		if id == name {
			name = found[0].Name
		}
	case id == "":
		return nil, fmt.Errorf("%w: an actor needs a name", parley.ErrInvalid)
	}
	out := []parley.Correction{{Action: parley.Set, Target: parley.TargetActor, Name: id, Field: "name", Value: name}}
	for _, f := range fields {
		switch f[0] {
		case "type":
			if !slices.Contains(ActorTypes(), f[1]) {
				return nil, fmt.Errorf("%w: %q is no type of an actor; %s are", parley.ErrInvalid, f[1], strings.Join(ActorTypes(), ", "))
			}
		case "role":
			if _, err := parley.ParseRole(f[1]); err != nil {
				return nil, err
			}
		}
		out = append(out, parley.Correction{Action: parley.Set, Target: parley.TargetActor, Name: id, Field: f[0], Value: f[1]})
	}
	return out, nil
}

// SameActor returns the decision that the second actor is the first.
func SameActor(ctx context.Context, store parley.Store, name, other string) ([]parley.Correction, error) {
	a, err := actorNamed(ctx, store, name)
	if err != nil {
		return nil, err
	}
	b, err := actorNamed(ctx, store, other)
	if err != nil {
		return nil, err
	}
	if a.ID == b.ID {
		return nil, nil
	}
	return []parley.Correction{{Action: parley.Merge, Target: parley.TargetActor, Name: a.ID, Value: b.ID}}, nil
}

// OtherActor returns the decisions that those called by the words are somebody else than
// the actor whom the case takes them for.
func OtherActor(ctx context.Context, store parley.Store, name string, words []string) ([]parley.Correction, error) {
	a, err := actorNamed(ctx, store, name)
	if err != nil {
		return nil, err
	}
	var out []parley.Correction
	for _, w := range words {
		if !slices.ContainsFunc(a.Names, func(n string) bool { return strings.EqualFold(n, w) }) {
			return nil, fmt.Errorf("%w: %s is not called %q; its names are %s", parley.ErrInvalid, a.Name, w, strings.Join(a.Names, ", "))
		}
		if strings.EqualFold(a.Name, w) {
			return nil, fmt.Errorf("%w: %q is its own name; say which of its other names is somebody else's", parley.ErrInvalid, w)
		}
		out = append(out, parley.Correction{Action: parley.Split, Target: parley.TargetActor, Name: a.ID, Value: w})
	}
	return out, nil
}

func actorNamed(ctx context.Context, store parley.Store, name string) (parley.Entity, error) {
	found, err := actorsNamed(ctx, store, name)
	switch {
	case err != nil:
		return parley.Entity{}, err
	case len(found) == 0:
		return parley.Entity{}, fmt.Errorf("%s: %w", name, parley.ErrNotFound)
	case len(found) > 1:
		return parley.Entity{}, several(name, found)
	}
	return found[0], nil
}

func several(name string, found []parley.Entity) error {
	var ids []string
	for _, e := range found {
		ids = append(ids, e.ID)
	}
	return fmt.Errorf("%w: %q may be %s; name one by its ID", parley.ErrInvalid, name, strings.Join(ids, " or "))
}

// actorsNamed returns the actors of the case whose ID or name it is, else those who are
// also called so.
func actorsNamed(ctx context.Context, store parley.Store, name string) ([]parley.Entity, error) {
	c, err := Case(ctx, store, Options{NoForecast: true})
	if err != nil {
		return nil, err
	}
	for _, is := range []func(parley.Entity) bool{
		func(e parley.Entity) bool { return e.ID == name },
		func(e parley.Entity) bool { return strings.EqualFold(e.Name, name) },
		func(e parley.Entity) bool {
			return slices.ContainsFunc(e.Names, func(n string) bool { return strings.EqualFold(n, name) })
		},
	} {
		var found []parley.Entity
		for _, e := range c.Entities {
			if is(e) {
				found = append(found, e)
			}
		}
		if len(found) > 0 {
			return found, nil
		}
	}
	return nil, nil
}

// actor notes a decision on who an actor is.
func (f *fixes) actor(c parley.Correction) {
	switch c.Action {
	case parley.Set:
		if c.Field == "name" || c.Field == "country" || c.Field == "type" { // also where no reader met the name
			f.entities[c.Name] = append(f.entities[c.Name], c)
		}
	case parley.Merge:
		f.same[c.Value] = c.Name
	case parley.Split:
		f.apart[c.Name+"\x00"+strings.ToLower(c.Value)] = c.Value
	}
}

// divide makes somebody else of an actor where he is called by the words of a split.
func (f fixes) divide(r *parley.Reading, text string) {
	if len(f.apart) == 0 {
		return
	}
	other := func(id, words string) (string, bool) {
		name, ok := f.apart[id+"\x00"+strings.ToLower(strings.Join(strings.Fields(words), " "))]
		return name, ok
	}
	eachArgument(r, func(a *parley.Argument) {
		if !a.Span.Valid(text) {
			return
		}
		if name, ok := other(a.ID, a.Span.In(text)); ok {
			a.Actor = parley.Actor{ID: entities.Slug(name), Name: name}
		}
	})
	for i, n := 0, len(r.Entities); i < n; i++ {
		e := &r.Entities[i]
		var kept []string
		var made []parley.Entity
		for _, form := range e.Names {
			if name, ok := other(e.ID, form); ok {
				made = append(made, parley.Entity{ID: entities.Slug(name), Name: name, Names: []string{form}, Type: e.Type})
			} else {
				kept = append(kept, form)
			}
		}
		if len(made) > 0 {
			e.Names = kept
			r.Entities = append(r.Entities, made...)
		}
	}
}

// join makes one actor of those who are the same.
func (f fixes) join(r *parley.Reading, who *cast) {
	if len(f.same) == 0 {
		return
	}
	last := func(id string) string {
		for range f.same { // a circle ends
			to, ok := f.same[id]
			if !ok {
				break
			}
			id = to
		}
		return id
	}
	kept := map[string]int{}
	var out []parley.Entity
	for _, e := range r.Entities {
		if to := last(e.ID); to != e.ID {
			one, ok := who.byName[strings.ToLower(to)]
			if !ok || one.ID != to {
				one = parley.Entity{ID: to, Name: e.Name, Type: e.Type, Country: e.Country, ActsFor: e.ActsFor}
			}
			one.Names = append(slices.Clone(e.Names), e.Name)
			e = one
		}
		if i, ok := kept[e.ID]; ok {
			out[i].Names = append(slices.Clone(out[i].Names), e.Names...)
			slices.Sort(out[i].Names)
			out[i].Names = slices.Compact(out[i].Names)
			continue
		}
		kept[e.ID] = len(out)
		out = append(out, e)
	}
	r.Entities = out
	for x := range r.All() {
		for _, a := range x.Actors {
			if to := last(a.ID); to != a.ID {
				a.ID = to
				if i, ok := kept[to]; ok {
					a.Name, a.Country, a.ActsFor = out[i].Name, out[i].Country, out[i].ActsFor
				}
			}
		}
	}
}

// eachArgument calls do on every actor of a reading that has words in it.
func eachArgument(r *parley.Reading, do func(*parley.Argument)) {
	lists := func(all ...[]parley.Argument) {
		for _, list := range all {
			for i := range list {
				do(&list[i])
			}
		}
	}
	one := func(all ...*parley.Argument) {
		for _, a := range all {
			if a != nil {
				do(a)
			}
		}
	}
	for i := range r.Mentions {
		lists(r.Mentions[i].Actors, r.Mentions[i].Recipients, r.Mentions[i].ClaimedBy)
	}
	for i := range r.Statements {
		one(r.Statements[i].Speaker)
	}
	for i := range r.Figures {
		one(r.Figures[i].By)
	}
	for i := range r.Demands {
		one(&r.Demands[i].Actor, r.Demands[i].To)
	}
	for i := range r.Conditions {
		one(&r.Conditions[i].Actor, r.Conditions[i].To)
	}
	for i := range r.Judgements {
		one(r.Judgements[i].Holder)
	}
	for i := range r.Gains {
		one(&r.Gains[i].Party, r.Gains[i].Holder)
	}
}
