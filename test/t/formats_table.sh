# formats_table.sh - the table of formats in docs/codebooks.md says what the formats do: for each format
# that export_codebook() knows, a book with a feature is written and read again.
#
#   bash test/t/formats_table.sh         checks
#   bash test/t/formats_table.sh write   writes the table anew

cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
. test/lib/cluster.sh
cluster_join
page=docs/codebooks.md
sql() { psql -XAtq -v ON_ERROR_STOP=1 -d formats "$@"; }
psql -Xq -c 'DROP DATABASE IF EXISTS formats' -c 'CREATE DATABASE formats' 2>/dev/null || exit 1

table=$(sql <<-'SQL'
	CREATE EXTENSION proposals;
	SET client_min_messages = warning;

	-- "yes": it comes back; "no": an error says that the format cannot hold it; "left out": neither
	CREATE FUNCTION held(book codebook, format text) RETURNS text LANGUAGE plpgsql AS $$
	DECLARE file text;
	BEGIN
		file := export_codebook(book, format);
		RETURN CASE WHEN import_codebook(format, file, codebook_name(book)) = book THEN 'yes' ELSE 'left out' END;
	EXCEPTION WHEN feature_not_supported THEN
		RETURN 'no';
	END $$;

	-- the formats as the error about an unknown one lists them: name, and in parentheses what the files are
	CREATE FUNCTION formats(OUT n int8, OUT format text, OUT files text) RETURNS SETOF record LANGUAGE plpgsql AS $$
	DECLARE detail text;
	BEGIN
		PERFORM export_codebook(codebook_agg('my/a', NULL), 'unknown');
	EXCEPTION WHEN invalid_parameter_value THEN
		GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
		RETURN QUERY SELECT u.n, split_part(u.item, ' (', 1), rtrim(split_part(u.item, ' (', 2), ')')
		  FROM regexp_split_to_table(rtrim(replace(detail, 'Known are ', ''), '.'), ', | and ') WITH ORDINALITY u(item, n);
	END $$;

	-- one book a feature, else as plain as can be: its terms of a kind that the format holds, if it holds any
	CREATE FUNCTION book(feature text, kind text) RETURNS codebook LANGUAGE sql AS $$
		SELECT codebook_agg(t) FROM (
			SELECT 'my/a' || CASE feature WHEN 'levels' THEN '/b' ELSE '' END AS theme,
			       CASE WHEN kind IS NOT NULL THEN 'x' || n || CASE kind WHEN 'glob' THEN '*' ELSE '' END END AS term,
			       kind,
			       CASE feature WHEN 'titles' THEN 'A title' END AS title,
			       CASE feature WHEN 'descriptions' THEN 'What it is about' END AS description,
			       CASE feature WHEN 'valences' THEN 'positive' END AS valence,
			       CASE feature WHEN 'languages' THEN (ARRAY['en', 'fr'])[n] END AS language,
			       CASE feature WHEN 'weights' THEN 2.5 END AS weight,
			       CASE feature WHEN 'stances' THEN 'oppose' END AS stance,
			       CASE feature WHEN 'exclusions' THEN true END AS exclude
			  FROM generate_series(1, 2) n) t
	$$;
	-- a glob has a wildcard, else it could be held as another kind
	CREATE TEMP TABLE kind AS
	SELECT format, kind, place FROM formats(), (VALUES (1, 'glob'), (2, 'fixed'), (3, 'substring')) v(place, kind)
	 WHERE held(book('', kind), format) = 'yes';

	CREATE FUNCTION cell(format text, feature text) RETURNS text LANGUAGE sql AS $$
		SELECT CASE WHEN (x.kind IS NULL AND feature IN ('languages', 'weights', 'stances', 'exclusions'))
				THEN '' ELSE held(book(feature, x.kind), format) END
		  FROM (SELECT (SELECT kind.kind FROM kind WHERE kind.format = cell.format ORDER BY place LIMIT 1)) x(kind)
	$$;

	SELECT '| format | files | terms | languages | weights | stances | exclusions | levels | titles | descriptions | valences |';
	SELECT '|---|---|---|---|---|---|---|---|---|---|---|';
	SELECT format('| `%s` | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |', f.format, f.files,
			(SELECT string_agg(kind, ', ' ORDER BY place) FROM kind WHERE kind.format = f.format),
			CASE cell(f.format, 'languages') WHEN 'yes' THEN 'all' WHEN 'no' THEN 'one' END,
			cell(f.format, 'weights'), cell(f.format, 'stances'), cell(f.format, 'exclusions'),
			cell(f.format, 'levels'), cell(f.format, 'titles'),
			cell(f.format, 'descriptions'), cell(f.format, 'valences'))
	  FROM formats() f ORDER BY n;
SQL
) || { echo 'not ok - the formats can be asked what they hold'; exit 1; }
psql -Xq -c 'DROP DATABASE formats'

if [ "${1:-}" = write ]; then
	text=$(TABLE=$table awk '/^<!-- end of formats/ { skip = 0 } !skip
		/^<!-- formats/ { print ENVIRON["TABLE"]; skip = 1 }' "$page") && printf '%s\n' "$text" >"$page"
	exit
fi
if difference=$(diff -u <(sed -n '/^<!-- formats/,/^<!-- end of formats/{/^<!--/!p}' "$page") <(printf '%s\n' "$table")); then
	echo "ok - the table of $page is what the formats do"
else
	echo "not ok - the table of $page is not what the formats do (bash test/t/formats_table.sh write)"
	printf '%s\n' "$difference"
fi
