#!/usr/bin/env bash
# languages.sh - a further language is one file and one line.
#
# A copy of the tree gets Swahili, in miniature, and is built; two files are compiled
# and the language is told from others, cut, and its stances are read.  Another copy of
# the file, with a field less, does not compile.

. "$(dirname "$0")/../lib/cluster.sh"
cluster_join
. "$(dirname "$0")/../lib/check.sh"

tree=$CLUSTER_TREE
copy=$(mktemp -d "${TMPDIR:-/tmp}/proposals.XXXXXX")
chmod 755 "$copy"
# objects too, so that only what changes is compiled; what they depend on is named in full
cp -a "$tree"/{Makefile,proposals.control,src,figures} "$copy"
sed -i "s|$tree/src|$copy/src|g" "$copy"/src/*/*.d

sed -i 's|X(en) \\|X(sw) \\\n\tX(en) \\|' "$copy/src/language/list.h"
cat >"$copy/src/language/sw.c" <<'END'
#include "postgres.h"
#include "language/language.h"

static const char script[] = SCRIPT_LATIN;
static const char own_letters[] = NOT_IN_THIS_LANGUAGE;
static const char foreign_letters[] = NOT_IN_THIS_LANGUAGE;
static const char variant[] = NOT_IN_THIS_LANGUAGE;
static const char variant_letters[] = NOT_IN_THIS_LANGUAGE;
static const char function_words[] = "na|ya|wa|kwa|ni|katika|za|hii|kuwa|kama|pia|zaidi";

static const char *const ordinals[] = {"kwanza", "pili", "tatu", NULL};
static const char *const cardinals[] = {"moja", "mbili|mawili", "tatu|matatu", NULL};
static const MarkerForm forms[] = {
	{"#", FORM_BARE}, {"jambo la #", FORM_NOUN}, {"mwisho", FORM_ADVERB, MARKER_CLOSING}, {NULL}
};
static const char titles[] = "kifungu|sura";
static const char joiners[] = "na|lakini";
static const char verbs[] = "ni|ilikuwa";
static const char nouns[] = "jambo|lengo|sababu";
static const char not_nouns[] = "vita";
static const char announcing[] = "mapendekezo|yafuatayo";
static const char closing[] = "haya|asante";
static const char greeting[] = "napenda kumpongeza";

static const char directive[] = "lazima|inapaswa";
static const char weak_directive[] = "muhimu|lengo";
static const char descriptive[] = "ilikuwa|kwa sababu";
static const char examples[] = "mfano";
static const char actions[] = "kulinda|kuimarisha|kukomesha";
static const char weak_actions[] = NOT_IN_THIS_LANGUAGE;
static const char before_actions[] = NOT_IN_THIS_LANGUAGE;
static const char action_verbs[] = NOT_IN_THIS_LANGUAGE;
static const char action_nouns[] = NOT_IN_THIS_LANGUAGE;
static const char not_actions[] = NOT_IN_THIS_LANGUAGE;
static const char commitments[] = "tutafanya";
static const char commitment_forms[] = NOT_IN_THIS_LANGUAGE;
static const char protests[] = "tunalaani";

static const char abbreviations[] = "bw|bi|dk";
static const char abbreviations_before_number[] = "uk";
static const char abbreviations_anywhere[] = "bw";
static const char times_of_day[] = NOT_IN_THIS_LANGUAGE;
static const char short_forms[] = "n.k";
static const char starters[] = "hii|sisi|lakini";
enum
{
	ordinal_stop = false
};
static const char pragmatic_stops[] = NOT_IN_THIS_LANGUAGE;

static const char contractions[] = "ombe";
static const char proclitics[] = NOT_IN_THIS_LANGUAGE;

static const char cue_favour[] = "tunaunga mkono";
static const char cue_promote[] = "kulinda|kuimarisha";
static const char cue_reject[] = "kupinga|tunapinga";
static const char cue_combat[] = "kukomesha|kuzuia";
static const char cue_deal[] = "kujadili";
static const char cue_more_noun[] = NOT_IN_THIS_LANGUAGE;
static const char cue_less_noun[] = NOT_IN_THIS_LANGUAGE;
static const char cue_harm_verb[] = NOT_IN_THIS_LANGUAGE;
static const char cue_harm_noun[] = NOT_IN_THIS_LANGUAGE;
static const char cue_evil_of[] = NOT_IN_THIS_LANGUAGE;
static const char cue_favoured[] = NOT_IN_THIS_LANGUAGE;
static const char cue_rejected[] = NOT_IN_THIS_LANGUAGE;
static const char cue_is_good[] = NOT_IN_THIS_LANGUAGE;
static const char cue_is_bad[] = "haikubaliki";
static const char cue_demand[] = "lazima";
static const char cue_first_person[] = NOT_IN_THIS_LANGUAGE;
static const char cue_our[] = NOT_IN_THIS_LANGUAGE;
static const char cue_good[] = NOT_IN_THIS_LANGUAGE;
static const char cue_bad[] = NOT_IN_THIS_LANGUAGE;
static const char cue_bad_head[] = NOT_IN_THIS_LANGUAGE;
static const char cue_neutral_head[] = NOT_IN_THIS_LANGUAGE;
static const char cue_bad_adjective[] = NOT_IN_THIS_LANGUAGE;
static const char cue_others[] = NOT_IN_THIS_LANGUAGE;
static const char cue_report[] = NOT_IN_THIS_LANGUAGE;
static const char cue_mention[] = NOT_IN_THIS_LANGUAGE;
static const char cue_negation[] = "si|hatuwezi";
static const char cue_auxiliary[] = NOT_IN_THIS_LANGUAGE;
static const char cue_clause[] = "lakini";
static const char cue_condition[] = NOT_IN_THIS_LANGUAGE;
static const char cue_without[] = NOT_IN_THIS_LANGUAGE;
static const char cue_link[] = NOT_IN_THIS_LANGUAGE;
static const char cue_keep[] = NOT_IN_THIS_LANGUAGE;
static const char cue_from[] = NOT_IN_THIS_LANGUAGE;
static const char cue_preposition[] = NOT_IN_THIS_LANGUAGE;
static const char cue_and[] = "na";
static const char cue_fixed[] = NOT_IN_THIS_LANGUAGE;
static const char cue_proclitics[] = NOT_IN_THIS_LANGUAGE;
static const char joining_proclitic[] = NOT_IN_THIS_LANGUAGE;
enum
{
	comma_breaks = false,
	enclitics = false,
	verbs_last = false
};

LANGUAGE(sw);
END

# --- it is compiled, with the table of languages and nothing else ---

build() { make -C "$copy" with_llvm=no PG_CONFIG="$PG_BIN/pg_config" "$@" 2>&1; }
log=$(build)
check 'two files are compiled for a further language' \
	'src/language/language.o src/language/sw.o' \
	"$(grep -o ' -c -o [^ ]*' <<<"$log" | sed 's/ -c -o //' | sort | paste -sd' ')"

# --- what it is good for; a server of its own, with the library of the copy ---

(
	CLUSTER_TREE=$copy CLUSTER_DIR=
	cluster_build && cluster_start || exit 1
	trap cluster_stop EXIT
	sql -c 'CREATE EXTENSION proposals'
	sql <<-'SQL'
		CREATE TABLE speech AS SELECT to_statement('Tuna mapendekezo mawili kwa nchi zetu. Kwanza, ni lazima kuimarisha ushirikiano '
			'wa Bw. Juma katika kanda hii. Pili, ni lazima kukomesha vita na pia kulinda amani. Haya ni mapendekezo ya nchi yetu, na ng''ombe.') AS body;
		SELECT 'language ' || language(body) FROM speech;
		SELECT format('point %s, %s: %s', number, marker, normative) FROM speech, proposals(body) ORDER BY ordinal;
		SELECT 'sentences ' || count(*) FROM speech, sentences(content(body), 'sw');
		SELECT format('%s: %s', matched, stance) FROM speech,
			(SELECT codebook_agg('b/' || term, term, 'sw') AS book FROM unnest('{amani,vita,ushirikiano,ombe,ng}'::text[]) term) b,
			evidence(body, book) ORDER BY start;
	SQL
) >"$copy/out" 2>&1
check 'it is detected, its points, moods, abbreviations, contractions and stances are read' \
	'language sw|point 1, Kwanza: t|point 2, Pili: t|sentences 4|ushirikiano: support|vita: oppose|amani: support|ng: ' \
	"$(paste -sd'|' "$copy/out")"

# --- a field that was forgotten ---

sed -i '/char greeting/d' "$copy/src/language/sw.c"
check 'without a field it does not compile' 1 "$(build | grep -c "error: .*greeting.* undeclared")"

rm -rf "$copy"
[ $failures = 0 ]
