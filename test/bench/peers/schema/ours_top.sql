-- ours_top - beside the table of ours, the codes as rows, with their ancestors, and
-- a btree in the order of their weights: what the best so many of one theme want.
--@ needs proposals
--@ after ours
--@ create
CREATE SCHEMA ourst;
CREATE TABLE ourst.code (statement int, ordinal int2, theme theme, weight float4);
--@ fill
INSERT INTO ourst.code SELECT id, ordinal, theme, weight
  FROM ours.statement, generate_series(2, 4) level, themes(codes, level)
 WHERE theme_level(theme) = level AND id > :shift AND id <= :shift + :upto;
--@ index
CREATE INDEX ON ourst.code (theme, weight DESC);
--@ bare
SELECT * FROM ourst.code
--@ query Q6c
SELECT statement, ordinal, weight AS w FROM ourst.code WHERE theme = :'Cp'::theme ORDER BY w DESC LIMIT 10;
--@ query Q6a
SELECT statement, ordinal, weight AS w FROM ourst.code WHERE theme = :'Ap'::theme ORDER BY w DESC LIMIT 10;
