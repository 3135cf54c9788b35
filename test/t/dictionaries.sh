# dictionaries.sh - dictionaries that researchers use, imported, exported, imported again:
# files of other programs by import_codebook(), tables of terms by codebook_agg(), and
# files that say what a codebook cannot, which have to be refused with line and reason.
#
# Files: PROPOSALS_DATA/dictionaries (default ../shared/data); without them the test
# says that it skips.

cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
. test/lib/cluster.sh
cluster_join
data=${PROPOSALS_DATA:-../shared/data}/dictionaries
if [ ! -d "$data" ]; then
	echo "skip - no dictionaries in $data"
	exit 0
fi
export PGOPTIONS='-c client_min_messages=warning'
psql -Xq -c 'DROP DATABASE IF EXISTS dictionaries' -c 'CREATE DATABASE dictionaries'
export PGDATABASE=dictionaries
sql=(psql -XAtq -v ON_ERROR_STOP=1)
"${sql[@]}" <<-'SQL'
	CREATE EXTENSION proposals;
	-- the formats in which a book is the same after export and import
	CREATE FUNCTION again(b codebook, formats text, language text) RETURNS text LANGUAGE sql AS $$
		SELECT string_agg(f, ' ' ORDER BY n) FROM unnest(string_to_array(formats, ' ')) WITH ORDINALITY u(f, n)
		 WHERE import_codebook(f, export_codebook(b, f), codebook_name(b), language) = b
	$$;
SQL

tell() {						# what, expected, got
	if [ "$2" = "$3" ]; then
		echo "ok - $1: $3"
	else
		echo "not ok - $1: expected $2, got $3"
	fi
}

# The bytes of a file travel as hex.
import() {						# file, format, language, and the rest of the script on stdin
	DICTIONARY=$data/$1 "${sql[@]}" -v format="$2" -v language="$3" \
		-v name="$(basename "${1%.*}" | tr . _)" -f <(printf '%s\n' '\set hex `od -An -vtx1 "$DICTIONARY" | tr -d '"' \\\\n'"'`'; cat) 2>&1
}

# A thesaurus has labels in several languages, the others have wildcards.
while read -r format language file; do
	case $format in
		skos) formats='json csv skos' ;;
		*) formats='json csv yaml wordstat liwc yoshikoder' ;;
	esac
	tell "$file, and again from" "$formats" "$(import "$file" "$format" "${language#-}" <<-SQL
		SELECT again(b, '$formats', nullif(:'language', ''))
		  FROM (SELECT import_codebook(:'format', decode(:'hex', 'hex'), :'name', language => nullif(:'language', '')) AS b OFFSET 0) x
		 WHERE (codebook_info(b)).terms > 300;
	SQL
	)"
done <<-'FILES'
	skos - sdg_kos_skos/sdg-kos-goals-targets-indicators.ttl
	wordstat - laver_garry/Laver_and_Garry_2000.cat
	liwc - moral_foundations/moral_foundations_dictionary.dic
	liwc - moral_foundations/mfd2.0.dic
	yaml en newsmap/english.yml
	yaml fr newsmap/french.yml
	yaml es newsmap/spanish.yml
	yaml ru newsmap/russian.yml
	yaml ar newsmap/arabic.yml
	yaml zh newsmap/chinese_simplified.yml
	yaml zh-Hant newsmap/chinese_traditional.yml
FILES

# Labels as values of a YAML file: those short enough to be terms are, all others are
# told with their lines.
for file in "$data"/sdg_hierarchy/yml/*/*.yml; do
	file=${file#"$data/"}
	language=$(basename "$(dirname "$file")")
	answer=$(import "$file" yaml "$language" <<-'SQL'
		SELECT again(b, 'json csv yaml', :'language')
		  FROM (SELECT import_codebook('yaml', decode(:'hex', 'hex'), :'name', language => :'language') AS b OFFSET 0) x;
	SQL
	)
	case $answer in
		'json csv yaml') echo "ok - $file, and again from: $answer" ;;
		*'ERROR:  '*' of the yaml file ha'*' no place in a codebook'*'line '*': It has '*' are allowed'*)
			echo "ok - $file: labels too long for terms, $(grep -o '[0-9]* lines\? of the yaml file' <<<"$answer")" ;;
		*) echo "not ok - $file: $answer" ;;
	esac
done

# Tables: name of the table, its columns, the file, and the rows of terms.
table() {						# name, columns, file, options of COPY
	"${sql[@]}" -c "CREATE TABLE $1 ($2)" -c "\\copy $1 from pstdin with (format csv, header, $4)" <"$data/$3"
}
table labels 'level text, code text, lang text, label text' sdg_hierarchy/sdg_labels.csv "delimiter ','"
table topics 'code text, topic text, description text, words text' cap_topics/cap_topics.csv "delimiter ','"
table unbis 'term text, pref_label text, uri text, kind text' unbis_en/unbis_thesaurus_en.tsv "delimiter E'\\t', quote E'\\b'"
for system in sdgo sdsn; do
	case $system in
		sdgo) columns='system text, sdg text, keyword text, query_id text, query text' ;;
		sdsn) columns='system text, sdg text, keyword text, query text, query_id text' ;;
	esac
	table $system "$columns" "sdg_keywords/${system}_queries.csv" "delimiter ','"
done
table siris 'system text, sdg text, keyword text, extra text, query_id text, query text' sdg_keywords/siris_queries.csv "delimiter ','"

while IFS='|' read -r what formats rows query; do
	answer=$("${sql[@]}" -c "SELECT (codebook_info(b)).themes || ' themes, ' || (codebook_info(b)).terms || ' terms, again from ' || again(b, '$formats', NULL)
		FROM (SELECT codebook_agg(t) AS b FROM ($query) t OFFSET 0) x" 2>&1)
	tell "$what" "$rows, again from $formats" "$answer"
done <<-'TABLES'
	labels of the goals, targets and indicators in English|json csv|438 themes, 0 terms|SELECT 'un_sdg/' || CASE level WHEN 'goal' THEN code WHEN 'target' THEN split_part(code, '.', 1) || '/' || code ELSE split_part(code, '.', 1) || '/' || substring(code from '^\w+\.\w+') || '/' || code END AS theme, label AS title, NULL AS term FROM labels WHERE lang = 'en' AND level <> 'goal_short'
	labels in Arabic|json csv skos|438 themes, 0 terms|SELECT 'un_sdg/' || CASE level WHEN 'goal' THEN code WHEN 'target' THEN split_part(code, '.', 1) || '/' || code ELSE split_part(code, '.', 1) || '/' || substring(code from '^\w+\.\w+') || '/' || code END AS theme, label AS title, NULL AS term FROM labels WHERE lang = 'ar' AND level <> 'goal_short'
	topics of the Comparative Agendas Project|json csv|20 themes, 1906 terms|SELECT 'topics/' || code AS theme, topic AS title, btrim(word) AS term FROM topics, unnest(string_to_array(words, ',')) word WHERE btrim(word) <> ''
	UNBIS thesaurus|json csv skos|7281 themes, 10908 terms|SELECT 'unbis/' || replace(substring(uri from '#(.*)'), '/', '_') AS theme, term, 'fixed' AS kind, 'en' AS language FROM unbis
	keywords of OSDG|json csv yaml|17 themes, 4099 terms|SELECT 'osdg/' || sdg AS theme, keyword AS term FROM sdgo
	keywords of SDSN|json csv yaml|17 themes, 847 terms|SELECT 'sdsn/' || sdg AS theme, keyword AS term FROM sdsn
	keywords of SIRIS that need no second word|json csv yaml|16 themes, 2328 terms|SELECT 'siris/' || sdg AS theme, keyword AS term FROM siris WHERE extra IS NULL
TABLES

# Queries are no lists of terms: no format takes them for one.
tell 'queries of Aurora, refused as' 'csv json lc3 lexicoder liwc skos wordstat yaml yoshikoder' \
	"$(for format in csv json lc3 lexicoder liwc skos wordstat yaml yoshikoder; do
		import aurora_sdg_queries/query_SDG13.xml $format '' <<<"SELECT import_codebook(:'format', decode(:'hex', 'hex'), 'my');" |
			grep -qE "^.*ERROR:  (invalid|[0-9]+ lines? of)" && printf '%s\n' $format
	done | paste -sd' ')"
"${sql[@]}" -d postgres -c 'DROP DATABASE dictionaries'
