#!/usr/bin/env bash
# tables.sh - real tables: resolutions coded by theme, joined with votes and countries.
#
# The tables are in $PROPOSALS_DATA/tables. Counts by codes are compared with counts
# by regular expression over the same texts.

. "$(dirname "$0")/../lib/cluster.sh"
data=${PROPOSALS_DATA:-$CLUSTER_TREE/../shared/data}/tables
if ! [ -r "$data/un_roll_calls_important_2005on.csv" ]; then
	echo "skip - real tables: no $data (set PROPOSALS_DATA)"
	exit 0
fi
cluster_join

psql -Xq -c 'CREATE DATABASE proposals_tables'
out=$(psql -XAtq -F ' ' -v ON_ERROR_STOP=1 -d proposals_tables 2>&1 <<END
SET client_min_messages = warning;
CREATE EXTENSION proposals;
CREATE TABLE country (iso3 char(3), iso2 text, iso_num text, m49 text, cow_abb text, cow_num text, gw_num text, polity_num text, vdem_id text, wb text,
	name_en text, continent text, wb_region text, un_region text, un_subregion text, un_name_en text, un_name_fr text, un_name_es text, un_name_ru text, un_name_ar text, un_name_zh text);
CREATE TABLE roll_call (rcid int PRIMARY KEY, session int, held date, unres text, issues text, short text, descr text);
CREATE TABLE vote (rcid int, iso3 char(3), vote text);
\\copy country FROM '$data/countries.csv' (FORMAT csv, HEADER)
\\copy roll_call FROM '$data/un_roll_calls_important_2005on.csv' (FORMAT csv, HEADER)
\\copy vote FROM '$data/un_votes_important_2005on.csv' (FORMAT csv, HEADER)
INSERT INTO codebook_library (book) SELECT codebook_agg(th, te, 'en') FROM (VALUES
	('un/rights', 'human rights'), ('un/rights/self', 'self-determination'), ('un/arms', 'nuclear*'), ('un/arms', 'weapon*'), ('un/israel', 'palestin*')) v(th, te);
ALTER TABLE roll_call ADD body statement, ADD codes coding;
UPDATE roll_call SET body = to_statement(descr, 'en', 'whole') WHERE descr IS NOT NULL;
UPDATE roll_call SET codes = code(body, 'un');
CREATE INDEX ON roll_call USING gin (codes);
ANALYZE;
SELECT 'rows', (SELECT count(*) FROM country) > 190 AND (SELECT count(*) FROM roll_call) > 50 AND (SELECT count(*) FROM vote) > 1000;
SELECT 'same', bool_and((codes @@ 'un/rights') = (descr ~* '\\mhuman rights\\M|\\mself-determination\\M')),
	bool_and((codes @@ 'un/arms') = (descr ~* '\\m(nuclear|weapon)')), bool_and((codes @@ '=un/rights & un/israel') = (descr ~* '\\mhuman rights\\M' AND descr ~* '\\mpalestin'))
  FROM roll_call WHERE descr IS NOT NULL;
SELECT 'found', bool_or(codes @@ 'un/rights'), bool_or(codes @@ 'un/arms'), bool_or(codes @@ 'un/israel') FROM roll_call;
WITH coded AS (SELECT continent, year, count(*) AS votes, avg((vote = 'yes')::int) AS yes, avg((codes @@ 'un/arms')::int) AS share
	FROM vote JOIN roll_call USING (rcid) JOIN country USING (iso3), LATERAL (SELECT extract(year FROM held) AS year) y GROUP BY 1, 2),
plain AS (SELECT continent, year, count(*) AS votes, avg((vote = 'yes')::int) AS yes, avg((descr ~* '\\m(nuclear|weapon)')::int) AS share
	FROM vote JOIN roll_call USING (rcid) JOIN country USING (iso3), LATERAL (SELECT extract(year FROM held) AS year) y GROUP BY 1, 2)
SELECT 'shares', (SELECT count(*) FROM coded) > 20, NOT EXISTS (TABLE coded EXCEPT TABLE plain);
SELECT 'themes', NOT EXISTS (
	SELECT theme_subpath(theme, 2)::text, count(DISTINCT rcid) FROM roll_call, themes(codes) GROUP BY 1
	EXCEPT SELECT th, count(*) FROM roll_call, (VALUES ('un/rights', '\\mhuman rights\\M|\\mself-determination\\M'), ('un/arms', '\\m(nuclear|weapon)'), ('un/israel', '\\mpalestin')) v(th, re) WHERE descr ~* re GROUP BY 1);
END
)
psql -Xq -c 'DROP DATABASE proposals_tables'

failures=0
check() {						# name, expected line
	if grep -qxF "$2" <<<"$out"; then
		echo "ok - $1"
	else
		echo "not ok - $1: expected \"$2\" in: $out"
		failures=$((failures + 1))
	fi
}
check 'real tables are loaded' 'rows t'
check 'themes of resolutions are those a regular expression finds' 'same t t t'
check 'each theme is found somewhere' 'found t t t'
check 'shares by continent and year, over votes' 'shares t t'
check 'resolutions by theme' 'themes t'
[ $failures = 0 ]
