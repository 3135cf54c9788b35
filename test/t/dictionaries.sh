# dictionaries.sh - dictionaries that researchers use, imported, exported, imported again.
#
# Files: PROPOSALS_DATA/dictionaries (default ../shared/data); without them the test
# says that it skips.

dictionaries_test() {
	local data=${PROPOSALS_DATA:-$CLUSTER_TREE/../shared/data}/dictionaries
	local sql=(psql -XAtq -v ON_ERROR_STOP=1) failures=0
	local file format name language result
	if [ ! -d "$data" ]; then
		echo "skip - no dictionaries in $data"
		return 0
	fi
	"${sql[@]}" -c 'CREATE DATABASE dictionaries'
	"${sql[@]}" -d dictionaries -c 'CREATE EXTENSION proposals'
	while read -r format language file; do
		name=$(basename "${file%.*}" | tr . _)
		# the bytes of the file travel as hex
		result=$("${sql[@]}" -d dictionaries -v hex="\\x$(od -An -vtx1 "$data/$file" | tr -d ' \n')" \
			-v format="$format" -v name="$name" -v language="${language#-}" <<-'END' 2>&1
			CREATE TEMP TABLE imported AS
			SELECT import_codebook(:'format', :'hex'::bytea, :'name', language => nullif(:'language', '')) AS b;
			SELECT string_agg(f, ' ') FROM imported, unnest(ARRAY['json', 'csv', 'yaml', 'wordstat', 'liwc', 'yoshikoder']) f
			 WHERE import_codebook(f, export_codebook(b, f), :'name', nullif(:'language', '')) = b
			 HAVING min((codebook_info(b)).terms) > 300;
		END
		)
		if [ "$result" = 'json csv yaml wordstat liwc yoshikoder' ]; then
			echo "ok - $file, and again from $result"
		else
			echo "not ok - $file: $result"
			failures=$((failures + 1))
		fi
	done <<-'END'
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
