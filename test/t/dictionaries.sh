# dictionaries.sh - dictionaries that researchers use, imported, exported, imported again.
#
# Files: PROPOSALS_DATA/dictionaries (default ../shared/data); without them the test
# says that it skips.

dictionaries_test() {
	local data=${PROPOSALS_DATA:-$CLUSTER_TREE/../shared/data}/dictionaries
	local sql=(psql -XAtq -v ON_ERROR_STOP=1) failures=0
	local -x PGOPTIONS='-c client_min_messages=warning'
	local file format formats name language result
	if [ ! -d "$data" ]; then
		echo "skip - no dictionaries in $data"
		return 0
	fi
	"${sql[@]}" -c 'CREATE DATABASE dictionaries'
	"${sql[@]}" -d dictionaries -c 'CREATE EXTENSION proposals'
	while read -r format language file; do
		name=$(basename "${file%.*}" | tr . _)
		# a thesaurus has labels in several languages, the others have wildcards
		case $format in
			skos) formats='json csv skos' ;;
			*) formats='json csv yaml wordstat liwc yoshikoder' ;;
		esac
		# the bytes of the file travel as hex
		result=$(DICTIONARY=$data/$file "${sql[@]}" -d dictionaries \
			-v format="$format" -v formats="$formats" -v name="$name" -v language="${language#-}" <<-'END' 2>&1
			\set hex `od -An -vtx1 "$DICTIONARY" | tr -d ' \\n'`
			CREATE TEMP TABLE imported AS
			SELECT import_codebook(:'format', decode(:'hex', 'hex'), :'name', language => nullif(:'language', '')) AS b;
			SELECT string_agg(f, ' ') FROM imported, unnest(string_to_array(:'formats', ' ')) f
			 WHERE import_codebook(f, export_codebook(b, f), :'name', nullif(:'language', '')) = b
			 HAVING min((codebook_info(b)).terms) > 300;
		END
		)
		if [ "$result" = "$formats" ]; then
			echo "ok - $file, and again from $result"
		else
			echo "not ok - $file: $result"
			failures=$((failures + 1))
		fi
	done <<-'END'
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
	END
	"${sql[@]}" -c 'DROP DATABASE dictionaries'
	return "$failures"
}

. "$(dirname "$0")/../lib/cluster.sh"
cluster_join
dictionaries_test
