-- The first form of a case. Times are microseconds since 1970 in UTC; identities are
-- text; what is not asked about with SQL is in opaque bodies (package internal/body). Only the
-- two tables of words are SQLite's own: another engine has its own full-text search.

-- +goose Up
PRAGMA application_id = 1346458201; -- "PARY"
PRAGMA user_version = 1;

-- One row for each article, in the version that counts.
CREATE TABLE articles (
  num       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  url       TEXT NOT NULL,
  version   TEXT NOT NULL,
  title     TEXT NOT NULL,
  text      TEXT NOT NULL,
  body      BLOB NOT NULL,
  signature BLOB
);
CREATE INDEX articles_url ON articles (url) WHERE url <> '';

-- Versions that do not count (any more).
CREATE TABLE versions (
  article INTEGER NOT NULL REFERENCES articles (num),
  version TEXT NOT NULL,
  body    BLOB NOT NULL,
  PRIMARY KEY (article, version)
);

CREATE TABLE sightings (
  location TEXT NOT NULL,
  article  INTEGER NOT NULL REFERENCES articles (num),
  version  TEXT NOT NULL,
  input    TEXT NOT NULL,
  seen     BIGINT NOT NULL,
  PRIMARY KEY (article, location)
);
CREATE INDEX sightings_location ON sightings (location, seen);

-- What a reader found in an article, whole.
CREATE TABLE readings (
  article INTEGER PRIMARY KEY REFERENCES articles (num),
  reader  TEXT NOT NULL,
  body    BLOB NOT NULL
);

-- The findings of the readings, one by one, to be looked up and searched. Offsets are
-- bytes of the article's text.
CREATE TABLE findings (
  num     INTEGER PRIMARY KEY,
  id      TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES articles (num),
  kind    TEXT NOT NULL,
  first   BIGINT NOT NULL,
  last    BIGINT NOT NULL,
  who     TEXT NOT NULL
);
CREATE INDEX findings_id ON findings (id);
CREATE INDEX findings_article ON findings (article);

-- Pairs of articles that were compared; copy is null where neither copies the other.
CREATE TABLE verdicts (
  a    TEXT NOT NULL,
  b    TEXT NOT NULL,
  copy BLOB,
  PRIMARY KEY (a, b)
);
CREATE INDEX verdicts_b ON verdicts (b);

-- The log of what people decided. Rows are added and marked as undone, never changed.
CREATE TABLE corrections (
  seq     BIGINT PRIMARY KEY,
  batch   BIGINT NOT NULL,
  made    BIGINT NOT NULL,
  person  TEXT NOT NULL,
  action  TEXT NOT NULL,
  target  TEXT NOT NULL,
  article TEXT NOT NULL,
  first   BIGINT NOT NULL,
  last    BIGINT NOT NULL,
  name    TEXT NOT NULL,
  field   TEXT NOT NULL,
  value   TEXT NOT NULL,
  undone  BIGINT
);

CREATE TABLE unread (
  location TEXT PRIMARY KEY,
  reason   TEXT NOT NULL
);

-- Words of the articles; kept true by the triggers.
CREATE VIRTUAL TABLE article_words USING fts5 (
  title, text, content = 'articles', content_rowid = 'num', tokenize = 'unicode61 remove_diacritics 2'
);
-- +goose StatementBegin
CREATE TRIGGER articles_inserted AFTER INSERT ON articles BEGIN
  INSERT INTO article_words (rowid, title, text) VALUES (new.num, new.title, new.text);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER articles_deleted AFTER DELETE ON articles BEGIN
  INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.num, old.title, old.text);
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER articles_updated AFTER UPDATE OF title, text ON articles BEGIN
  INSERT INTO article_words (article_words, rowid, title, text) VALUES ('delete', old.num, old.title, old.text);
  INSERT INTO article_words (rowid, title, text) VALUES (new.num, new.title, new.text);
END;
-- +goose StatementEnd

-- Words of the findings, which stand in the articles and are not stored again. The
-- index is kept true by the program: a trigger would cut each finding out of the
-- whole text, which takes hours for ten megabytes.
CREATE VIEW finding_texts AS
  SELECT f.num, CAST(substr(CAST(a.text AS BLOB), f.first + 1, f.last - f.first) AS TEXT) AS words, f.who
  FROM findings f JOIN articles a ON a.num = f.article;
CREATE VIRTUAL TABLE finding_words USING fts5 (
  words, who, content = 'finding_texts', content_rowid = 'num', tokenize = 'unicode61 remove_diacritics 2'
);
