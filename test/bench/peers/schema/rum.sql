-- rum - the table of tsvector with a RUM index, which holds the positions and ranks
-- by them.  P5r.
--@ needs rum
--@ like tsvector ts rm
--@ index
ALTER TABLE rm.statement ADD PRIMARY KEY (id);
CREATE INDEX ON rm.statement (country, date);
CREATE INDEX statement_tsv ON rm.statement USING rum (tsv rum_tsvector_ops);
--@ flush
--@ query Q6c approximate
SELECT id, tsv <=> ('th' || :C)::tsquery AS w FROM rm.statement WHERE tsv @@ ('th' || :C)::tsquery ORDER BY w LIMIT 10;
--@ query Q6a approximate
SELECT id, tsv <=> ('th' || :A)::tsquery AS w FROM rm.statement WHERE tsv @@ ('th' || :A)::tsquery ORDER BY w LIMIT 10;
--@ query Q7l approximate
SELECT id, tsv <=> ('th' || :L || ' <0> th' || :M)::tsquery AS w FROM rm.statement WHERE tsv @@ ('th' || :L || ' <0> th' || :M)::tsquery ORDER BY w LIMIT 10;
--@ query Q7a approximate
SELECT id, tsv <=> ('th' || :A || ' <0> th' || :B)::tsquery AS w FROM rm.statement WHERE tsv @@ ('th' || :A || ' <0> th' || :B)::tsquery ORDER BY w LIMIT 10;
