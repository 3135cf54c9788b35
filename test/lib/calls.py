"""calls.py - every function that reads a text, a coding, a codebook, a query or a file,
called on a generated input of a size: what growth.py and cancel.py share.

An input is a unit repeated, as a text of so many bytes, or a shape, as so many codes,
terms, atoms or lines. A call is SQL on a table {t} that holds the input; preparing it is
not measured. What a session calls of the extension is counted by the server
(track_functions), so that no function is left out by mistake.
"""

import collections
import os
import re
import sys

try:
    import psycopg
except ImportError:
    print("skip - python3-psycopg is not installed")
    sys.exit(0)

# --- units of texts: name, text, language

UNITS = [
    # words
    ("letters", "i ", "en"), ("word", "hunger ", "en"), ("one long word", "a", "en"),
    ("words of all kinds", "The Council must act, and the Assembly should say why. ", "en"),
    ("glob's nightmare", "aab", "en"), ("hyphens", "co-", "en"), ("apostrophes", "l'", "fr"), ("soft hyphens", "a\u00ad", "en"),
    ("long words", "x" * 300 + " ", "en"), ("capitals", "A", "en"), ("abbreviations", "Mr. ", "en"), ("initials", "U.S. ", "en"),
    # cues
    ("but", "but hunger ", "en"), ("not", "not ", "en"), ("against for", "against hunger for peace ", "en"),
    ("hunger, not poverty", "hunger, not poverty, but ", "en"), ("neither nor", "neither hunger nor ", "en"),
    ("pero", "pero hambre no ", "es"), ("mais", "mais la faim, non ", "fr"), ("cues in Russian", "но голод не ", "ru"),
    # marks of points
    ("First,", "First, ", "en"), ("First, we", "First, we must act. Second, we wait. ", "en"), ("(a)", "(a) ", "en"), ("(1)", "(1) now; ", "en"),
    ("1.", "1. ", "en"), ("1. lines", "1. we act\n", "en"), ("1.1.1", "1.1.1", "en"), ("i.", "i. ", "en"), ("- lines", "- act\n", "en"),
    ("bullets", "\u2022 ", "en"), ("premièrement", "Premièrement, ", "fr"), ("erstens", "Erstens ", "de"), ("第一", "第一，", "zh"), ("一、", "一、", "zh"),
    ("(一)", "（一）", "zh"), ("أولا", "أولاً، ", "ar"), ("во-первых", "Во-первых, ", "ru"), ("headings", "# A\n", "en"),
    # dashes, stars, brackets
    ("em dashes", "\u2014", "en"), ("em dashes, zh", "\u2014", "zh"), ("en dashes", "\u2013 ", "en"), ("minus", "-", "en"), ("stars", "*", "en"),
    ("stars and blanks", "* ", "en"), ("quoted stars", "'* ", "en"), ("> stars", ">* ", "en"), ("stars and tabs", "*\t ", "en"), ("tabs and stars", "\t* ", "en"),
    ("full-width bracket, star", "\uff08* ", "zh"), ("ideographic space, star", "\u3000*", "zh"), ("underscores", "_", "en"), ("equals", "=", "en"),
    ("(", "(", "en"), (")", ")", "en"), ("()", "()", "en"), ("[", "[ ", "en"), ("]", "a] ", "en"), ("{", "{", "en"), ("<>", "<a>", "en"),
    ("quotes", "\"", "en"), ("quoted words", "\"a\" ", "en"), ("opening quotes", "\u201c", "en"), ("guillemets", "\u00ab a ", "fr"), ("full-width (", "\uff08", "zh"),
    # stops
    (".", ".", "en"), (". ", ". ", "en"), ("a.", "a. ", "en"), ("...", "... a ", "en"), ("?!", "?! ", "en"), (";", "; ", "en"), (":", "a: ", "en"),
    (",", ", ", "en"), ("。", "。", "zh"), ("、", "国、", "zh"), ("؟", "؟ ", "ar"),
    # digits
    ("digits", "0", "en"), ("numbers", "12 ", "en"), ("1,000", "1,000", "en"), ("dates", "12.5.2020 ", "en"), ("Roman", "XIV ", "en"), ("Arabic digits", "٣ ", "ar"),
    ("full-width digits", "１．", "zh"), ("%", "5% ", "en"),
    # scripts
    ("Han", "国", "zh"), ("Han words", "发展中国家", "zh"), ("Traditional", "國際", "zh"), ("kana", "カタカナ", "ja"), ("Hangul", "한국 ", "ko"), ("jamo", "\u1112\u1161\u11ab", "ko"),
    ("Thai", "ไทย", "th"), ("Arabic", "السلام ", "ar"), ("tatweel", "ـ", "ar"), ("Arabic marks", "بَّ", "ar"), ("Hebrew", "שלום ", "he"), ("Devanagari", "हिन्दी ", "hi"),
    ("Cyrillic", "мир ", "ru"), ("Greek", "Ειρήνη ", "el"), ("mixed scripts", "a国б", "en"), ("right to left and back", "a\u202bب\u202c", "ar"),
    # combining marks and other signs
    ("combining marks", "\u0301", "en"), ("e and marks", "e\u0301\u0301\u0301 ", "en"), ("marks below", "a\u0327", "en"), ("long decompositions", "\ufdfa", "ar"),
    ("ligatures", "\ufb03", "en"), ("dotted I", "\u0130", "en"), ("sharp s", "\u00df", "de"), ("zero width", "\u200b", "en"), ("joiners", "a\u200d", "en"),
    ("emoji", "\U0001f600", "en"), ("flags", "\U0001f1e9\U0001f1ea", "en"), ("families", "\U0001f468\u200d\U0001f469\u200d\U0001f467 ", "en"), ("beyond the BMP", "\U00020000", "zh"),
    ("controls", "\x01", "en"), ("backslashes", "\\", "en"), ("@", "@a ", "en"), ("URLs", "http://a.b/c ", "en"), ("&", "&", "en"), ("$", "$* ", "en"),
    # blanks and lines
    ("blanks", " ", "en"), ("tabs", "\t", "en"), ("line ends", "\n", "en"), ("CR LF", "a\r\n", "en"), ("lines", "a\n", "en"), ("paragraphs", "a\n\n", "en"), ("blank lines", " \n", "en"),
    ("no-break spaces", "\u00a0", "en"), ("ideographic spaces", "\u3000", "zh"), ("line separators", "\u2028", "en"), ("form feeds", "\f", "en"), ("indented", "    a\n", "en"),
    ("wrapped lines", "a line of words that is as long as many others\n", "en"), ("page numbers", "12\n\n", "en"), ("hyphenated lines", "develop-\nment ", "en"),
]

Call = collections.namedtuple("Call", "name kind sql shapes", defaults=[None])
"""kind: what the table {t} holds, see prepare(); shapes: those that it is for, or all."""

QUERY = '"hunger" | "i" | "国*" | "a* b*" | "must act"'
TERMS = ["hunger", "i", "poverty", "a", "a*", "*a", "peace", "国", "中国", "must act", "act* now", "голод", "سلام*", "第", "hambre", "? ?", "0*", "x* y* z*"]
BOOK = ("(SELECT codebook_agg(t) FROM (SELECT 'b/' || n % 7 AS theme, term, CASE WHEN n = 4 THEN 'oppose' END AS stance"
        " FROM unnest(ARRAY[" + ", ".join("'%s'" % t for t in TERMS) + "]) WITH ORDINALITY u(term, n)) t)")

# --- texts

TEXT_CALLS = [Call("to_statement, " + unit, "text", f"SELECT to_statement(txt, lang, '{unit}') FROM {{t}}")
              for unit in ("all", "points", "subpoints", "auto", "paragraphs", "sentences", "whole")] + [
    Call("to_statement, language unknown", "text", "SELECT to_statement(txt) FROM {t}"),
    Call("enumerations", "text", "SELECT count(*) FROM {t}, enumerations(txt, lang)"),
    Call("sentences of text", "text", "SELECT count(*) FROM {t}, sentences(txt, lang)"),
    Call("sentences of text, pragmatic", "text", "SELECT count(*) FROM {t}, sentences(txt, lang, 'pragmatic')"),
    Call("statement from JSON", "text", "SELECT (json_build_object('text', txt, 'language', lang, 'proposals', '[]'::json)::text)::statement FROM {t}"),
    Call("statement from json, jsonb", "text", "SELECT json_build_object('text', txt, 'proposals', '[]'::json)::statement, jsonb_build_object('text', txt, 'unit', 'whole')::statement FROM {t}"),
    Call("set_proposals", "whole", "SELECT set_proposals(s, ARRAY(SELECT int4range(g, g + 1) FROM generate_series(0, least(length(content(s)), 100000) - 1, 2) g)) FROM {t}"),
    Call("statement as JSON", "sentences", "SELECT s::text, s::json, s::jsonb FROM {t}"),
    Call("content, coverage, language", "sentences", "SELECT content(s), coverage(s), language(s), unit(s), proposal_count(s), content(s, 0) FROM {t}"),
    Call("content of each", "sentences", "SELECT sum(length(content(s, n))) FROM {t}, generate_series(1, proposal_count(s)) n"),
    Call("statement order", "sentences", "SELECT statement_cmp(a.s, b.s), a.s = b.s, a.s <> b.s, a.s < b.s, a.s <= b.s, a.s > b.s, a.s >= b.s, statement_hash(a.s), statement_hash_extended(a.s, 1) FROM {t} a, {t} b"),
    Call("proposals", "sentences", "SELECT count(*) FROM {t}, proposals(s)"),
    Call("proposals, coded", "sentences", "SELECT count(*) FROM {t}, proposals(s, co)"),
    Call("proposals, query", "sentences", f"SELECT count(*) FROM {{t}}, proposals(s, co, 'b/1 | {QUERY}')"),
    Call("sentences", "sentences", "SELECT count(*) FROM {t}, sentences(s)"),
    Call("code", "sentences", "SELECT code(s, book) FROM {t}"),
    Call("code, whole", "whole", "SELECT code(s, book) FROM {t}"),
    Call("code, again", "sentences", "SELECT code(s, book, co) FROM {t}"),
    Call("code by name", "whole", "SELECT code(s, 'sdg', NULL, 'skip'), code(s, ARRAY['emtech', 'cap'], missing => 'skip') FROM {t}"),
    Call("evidence", "sentences", "SELECT count(*) FROM {t}, evidence(s, book)"),
    Call("evidence, whole", "whole", "SELECT count(*) FROM {t}, evidence(s, book)"),
    Call("evidence by name", "whole", "SELECT count(*) FROM {t}, evidence(to_statement(content(s), 'en', 'whole'), 'sdg')"),
    Call("kwic by codebook", "whole", "SELECT count(*) FROM {t}, kwic(s, book)"),
    Call("kwic by name", "whole", "SELECT count(*) FROM {t}, kwic(to_statement(content(s), 'en', 'whole'), 'sdg')"),
    Call("kwic by query", "sentences", f"SELECT count(*) FROM {{t}}, kwic(s, '{QUERY}'::themequery)"),
    Call("headline", "whole", f"SELECT headline(s, '{QUERY}'), headline(s, 'sdg/** | {QUERY}', max_words => NULL), headline(s, 'b/**', book, max_fragments => 100) FROM {{t}}"),
    Call("headline of each", "sentences", f"SELECT count(headline(s, '{QUERY} | b/1', book, n)) FROM {{t}}, generate_series(1, proposal_count(s)) n"),
    Call("words as rows", "sentences", "SELECT (SELECT count(*) FROM words(s)), word_count(s), word_count(s, 1) FROM {t}"),
    Call("statement of units", "text", "SELECT statement_agg(u), statement_agg(u, lang), statement_agg(u, lang, g::text) FROM (SELECT left(txt, 10) AS u, lang, length(txt) / 10 AS n FROM {t} OFFSET 0) x, generate_series(1, greatest(n, 1)) g"),
    Call("words", "sentences", f"SELECT s @@ '{QUERY}'::themequery, s @* '{QUERY} & !\"nowhere\"'::themequery, proposal_count(s, '{QUERY}') FROM {{t}}"),
    Call("words, turned round", "whole", f"SELECT '{QUERY}'::themequery @@ s, '\"nowhere\" | {QUERY}'::themequery @* s FROM {{t}}"),
    Call("matches", "sentences", f"SELECT matches(s, co, 'b/1 & ({QUERY})'), matches(s, co, '!b/1 & !({QUERY})') FROM {{t}}"),
    Call("statement in binary", "sentences", "SELECT statement_send(s) FROM {t}"),
    Call("shared passages", "whole", "SELECT (SELECT count(*) FROM shared_passages(a.s, b.s)), a.s && b.s, (SELECT count(*) FROM shared_passages(a.s, b.s, 4)) FROM {t} a, {t} b"),
    Call("index of passages", "sentences", "CREATE INDEX ON {t} USING gin (s statement_passage_ops)"),
    Call("index of words", "sentences", "CREATE INDEX ON {t} USING gin (s)"),
    Call("ANALYZE of statements", "sentences", "ANALYZE {t}"),
    Call("realign", "sentences", "SELECT realign(co, s, to_statement(content(s), lang, 'paragraphs')) FROM {t}"),
    Call("coding of a statement", "sentences", "SELECT coding(s), coding(s, co) FROM {t}"),
]

# --- codings: so many codes, in several shapes

CODES = {
    "ordinals": "SELECT 1 + g % 100000 AS ordinal, 'k/a' AS theme, NULL AS stance, 1 AS weight, 'o' || g / 100000 AS origin, NULL::int4range[] AS spans FROM generate_series(0, {n} - 1) g",
    "themes of one proposal": "SELECT 1, 'k/' || g, NULL, g % 5, 'o', NULL::int4range[] FROM generate_series(0, {n} - 1) g",
    "deep themes": "SELECT 1 + g / 60, 'k' || repeat('/a', 1 + g % 60) || '/' || g, 'support', 0.5, 'o', NULL::int4range[] FROM generate_series(0, {n} - 1) g",
    "long labels": "SELECT g % 100, 'k/' || g || repeat('x', 900), NULL, 1, 'o', NULL::int4range[] FROM generate_series(0, {n} / 50 - 1) g",
    "origins": "SELECT 1, 'k/a', NULL, 1, 'o' || g, NULL::int4range[] FROM generate_series(0, {n} - 1) g",
    "spans": "SELECT 1 + g, 'k/a', NULL, 1, 'o', ARRAY(SELECT int4range(2 * i, 2 * i + 1) FROM generate_series(0, 99) i) FROM generate_series(0, {n} / 100 - 1) g",
    "numbers as labels": "SELECT 1 + g % 50, 'k/' || repeat('0', 50) || g % 997 || '/' || repeat('9', g % 100), 'oppose', 2, 'o', NULL::int4range[] FROM generate_series(0, {n} - 1) g",
}

CODING_CALLS = [
    Call("coding_agg", "codes", "SELECT coding_agg(r) FROM {t}_rows r"),
    Call("coding_agg of columns", "codes", "SELECT coding_agg(ordinal, theme), coding_agg(ordinal, theme, stance), coding_agg(ordinal, theme, stance, weight), coding_agg(ordinal, theme, stance, weight, origin) FROM {t}_rows r"),
    Call("coding as JSON", "codes", "SELECT c::text, c::json, c::jsonb FROM {t}"),
    Call("coding from JSON", "codes", "SELECT j::coding, j::json::coding, j::jsonb::coding FROM {t}"),
    Call("coding order", "codes", "SELECT coding_cmp(a.c, b.c), a.c = b.c, a.c <> b.c, a.c < b.c, a.c <= b.c, a.c > b.c, a.c >= b.c, coding_hash(a.c), coding_hash_extended(a.c, 1) FROM {t} a, {t} b"),
    Call("themes of a coding", "codes", "SELECT count(*) FROM {t}, themes(c)"),
    Call("themes rolled up", "codes", "SELECT count(*) FROM {t}, themes(c, 2)"),
    Call("coding queries", "codes", "SELECT c @@ 'k/a & k/1 | k/**/zz & !k/z', c @@ 'k/none | !k/*', c @* 'k/a & !k/none', c @> 'k/none'::theme, proposal_count(c), proposal_count(c, 'k/none | k/?'), salience(c, 'k/a'), weight(c, 'k/** & !k/none') FROM {t}"),
    Call("coding queries, turned round", "codes", "SELECT 'k/none & k/1'::themequery @@ c, 'k/none'::themequery @* c, 'k/none'::theme <@ c FROM {t}"),
    Call("coding query of 1,000 themes", "codes", "SELECT c @@ q, c @* q FROM {t}, (SELECT string_agg('k/' || g || '/z', ' | ')::themequery q FROM generate_series(1, 1000) g) q"),
    Call("coding by hand", "codes", "SELECT set_code(c, 1, 'k/new'), drop_code(c, 1, 'k/a'), filter_coding(c, 'k') FROM {t}"),
    Call("codings recoded", "codes", """SELECT recode(c, '{"k/a": "k/b", "k/1/**": "k/2/**", "k/2": null}') FROM {t}"""),
    Call("codings recoded by a long map", "codes", "SELECT recode(c, m) FROM {t}, (SELECT jsonb_object_agg('k/' || g, 'l/' || g % 7) AS m FROM generate_series(1, 1000) g) m"),
    Call("coding_diff", "codes", "SELECT count(*) FROM {t}, coding_diff(c, c2, false)"),
    Call("coded", "codes", "SELECT coded(c, 'sdg'), coded(c, (SELECT codebook_agg('k/a', 'b'))) FROM {t}"),
    Call("tally", "codes", "SELECT theme_tally(c), theme_tally(c, 2) FROM {t}"),
    Call("tally added", "codes", "SELECT theme_tally(tally) FROM {t}, generate_series(1, 2)"),
    Call("tie", "codes", "SELECT tie(tally, tally), tie(tally, tally, 'congruence', 'cosine') FROM {t}"),
    Call("tally as JSON, and from it", "codes", "SELECT tally::text::tally::text, statement_count(tally), proposal_count(tally) FROM {t}"),
    Call("themes of a tally", "codes", "SELECT count(*) FROM {t}, themes(tally)"),
    Call("codings of several", "codes", "SELECT merge_codings(c, c2), (SELECT count(*) FROM check_coding(c, codebook_of)), (SELECT count(*) FROM check_coding(c, 'sdg')) FROM {t}, (SELECT codebook_agg('k/a', 'b') AS codebook_of) b"),
    # of some ratings: their number is limited, and the time goes with its square
    Call("agreement", "codes", "SELECT krippendorff_alpha(ARRAY[a, b]), krippendorff_alpha(ARRAY[x, y], 'interval'), fleiss_kappa(ARRAY[a, b]), gwet_ac1(ARRAY[a, b]), cohen_kappa(a, b), cohen_kappa(x, y, 'linear') FROM (SELECT 'r' || hashtext(theme) % 50 AS a, 'r' || ordinal % 50 AS b, hashtext(theme) % 50 AS x, (ordinal % 50)::float8 AS y FROM {t}_rows) r"),
    Call("agreement of codings", "codes", "SELECT krippendorff_alpha(ARRAY[c, c2], 'masi'), krippendorff_alpha(ARRAY[c2, c], 'jaccard') FROM {t}"),
    Call("themes joined", "codes", "SELECT string_agg(theme::theme, ','), min(theme::theme), max(theme::theme) FROM {t}_rows"),
    Call("theme_count", "codes", "SELECT theme_count('{t}', 'k/a & !k/none', 'c')"),
    Call("coding in binary", "codes", "SELECT coding_send(c), tally_send(tally) FROM {t}"),
    Call("index of codings", "codes", "CREATE INDEX ON {t} USING gin (c)"),
    Call("index of pairs", "codes", "CREATE INDEX ON {t} USING gin (c coding_ops (pair_level = 2))"),
    Call("ANALYZE of codings", "codes", "ANALYZE {t}"),
]

# --- codebooks: so many terms, in several shapes

TERMS_OF = {
    "themes": "SELECT 'k/' || g AS theme, 'w' || g AS term, NULL AS language, NULL AS kind, NULL::float8 AS weight, NULL AS stance, NULL::boolean AS exclude FROM generate_series(1, {n}) g",
    "one theme": "SELECT 'k/a', 'w' || g, 'en', 'glob', 1 + g % 3, 'support', g % 9 = 0 FROM generate_series(1, {n}) g",
    "deep themes": "SELECT 'k' || repeat('/a', 1 + g % 60) || '/' || g, 'w' || g || '*', NULL, NULL, NULL, NULL, NULL FROM generate_series(1, {n}) g",
    "stars": "SELECT 'k/' || g % 10, '*a*' || g || '*b*', NULL, NULL, NULL, NULL, NULL FROM generate_series(1, {n}) g",
    "gaps": "SELECT 'k/' || g % 10, 'a * * b' || g || ' * c', NULL, NULL, NULL, NULL, NULL FROM generate_series(1, {n}) g",
    "alike": "SELECT 'k/' || g % 10, repeat('a', 1 + g % 200) || g, NULL, NULL, NULL, NULL, NULL FROM generate_series(1, {n}) g",
    "long phrases": "SELECT 'k/' || g % 10, repeat('a b* c ', 9) || g, NULL, NULL, NULL, NULL, NULL FROM generate_series(1, {n} / 10) g",
    "substrings": "SELECT 'k/' || g % 10, ' ' || repeat('ab', 1 + g % 20) || g, NULL, 'substring', NULL, NULL, NULL FROM generate_series(1, {n}) g",
    "Han": "SELECT 'k/' || g % 10, chr(19968 + g % 5000) || chr(19968 + g / 7 % 5000) || chr(19968 + g / 3 % 5000), 'zh', NULL, NULL, NULL, NULL FROM generate_series(1, {n}) g GROUP BY 1, 2",
    "fixed": "SELECT 'k/' || g, 'w' || g, 'en', 'fixed', NULL, NULL, NULL FROM generate_series(1, {n}) g",
    "languages": "SELECT 'k/' || g % 10, 'w' || g, 'en-x-a' || g % 400, NULL, NULL, NULL, NULL FROM generate_series(1, {n}) g",
}
# formats, and the shapes of books that they hold
FORMATS = {"csv": None, "json": None, "wordstat": ("themes", "stars"), "liwc": ("themes",), "lexicoder": ("substrings",), "lc3": ("substrings",), "yoshikoder": ("themes", "alike"),
           "yaml": ("themes", "stars", "gaps"), "skos": ("fixed",)}

def of_language(f):
    """Most formats are of one language."""
    return "" if f in ("csv", "json") else ", 'en'"


CODEBOOK_CALLS = [
    Call("codebook_agg", "terms", "SELECT codebook_agg(r) FROM {t}_rows r"),
    Call("codebook_agg of columns", "terms", "SELECT codebook_agg(theme, term), codebook_agg(theme, term, language), codebook_agg(theme, term, language, kind), codebook_agg(theme, term, language, kind, weight), codebook_agg(theme, term, language, kind, weight, stance), codebook_agg(theme, term, language, kind, weight, stance, exclude) FROM {t}_rows"),
    Call("codebook as JSON", "terms", "SELECT b::text, b::json, b::jsonb FROM {t}"),
    Call("codebook from JSON", "terms", "SELECT j::codebook FROM {t}"),
    Call("codebook order", "terms", "SELECT codebook_cmp(a.b, b.b), a.b = b.b, a.b <> b.b, a.b < b.b, a.b <= b.b, a.b > b.b, a.b >= b.b, codebook_hash(a.b), codebook_hash_extended(a.b, 1) FROM {t} a, {t} b"),
    Call("codebook edited", "terms", "SELECT set_codebook(b, title), set_term(b, 'k/new', 'x'), set_theme(b, 'k/new', 'y') FROM {t}, (SELECT 'n' AS title) x"),
    Call("codebook made smaller", "terms", "SELECT drop_term(b, 'k/1', 'w1'), drop_theme(b, 'k/1') FROM {t}", ("themes",)),
    Call("codebook recoded", "terms", """SELECT recode(b, '{"k/**": "l/**", "k/1": "l/2"}') FROM {t}"""),
    Call("codebook in binary", "terms", "SELECT codebook_send(b) FROM {t}"),
    Call("codebooks merged", "terms", "SELECT merge_codebooks(b, b2) FROM {t}"),
    Call("codebook_diff", "terms", "SELECT count(*) FROM {t}, codebook_diff(b, b2)"),
    Call("themes of a codebook", "terms", "SELECT count(*) FROM {t}, themes(b)"),
    Call("terms of a codebook", "terms", "SELECT count(*) FROM {t}, terms(b)"),
    Call("codebook's head", "terms", "SELECT codebook_name(b), codebook_version(b), codebook_info(b) FROM {t}"),
    Call("codebook in use", "terms", "SELECT code(to_statement(content || random(), 'en', 'whole'), set_codebook(b, description => random()::text)) FROM {t}, (SELECT 'a b w1 w2 ab abab' AS content) x"),
    Call("headline by a codebook", "terms", "SELECT headline(to_statement('a b w1', 'en', 'whole'), 'k/** & !k/1/2 | k/*/*/x', set_codebook(b, description => random()::text)) FROM {t}"),
] + [Call("export, " + f, "terms", f"SELECT export_codebook(b, '{f}'{of_language(f)}) FROM {{t}}", shapes) for f, shapes in FORMATS.items()] + [
    Call("import, " + f, "terms", f"SELECT import_codebook('{f}', {f}, 'k') FROM {{t}}", shapes) for f, shapes in FORMATS.items()] + [
    Call("export by name", "terms", "SELECT export_codebook('sdg', 'json'), count(*) FROM {t}"),
    Call("library's books", "terms", "SELECT (SELECT count(*) FROM library_books()), codebook_info('sdg'), (SELECT count(*) FROM themes('sdg')), (SELECT count(*) FROM terms('sdg')) FROM {t}"),
    Call("import of bytes", "terms", "SELECT import_codebook('csv', convert_to(csv, 'UTF8'), 'k') FROM {t}")]

# --- queries: so many atoms, 1,024 at most

ATOMS = {
    "or": "(SELECT string_agg('k/' || g, ' | ') FROM generate_series(1, {n}) g)",
    "and": "(SELECT string_agg('k/' || g, ' & ') FROM generate_series(1, {n}) g)",
    "both": "(SELECT string_agg('(k/' || g || ' & !k/x' || g || ')', ' | ') FROM generate_series(1, {n} / 2) g)",
    "globs": "(SELECT string_agg('k/*' || g || '*/**/?', ' | ') FROM generate_series(1, {n}) g)",
    "words": "(SELECT string_agg('\"w' || g || '*\"', ' | ') FROM generate_series(1, {n}) g)",
    "stances": "(SELECT string_agg('!=k/' || g || ':oppose', ' & ') FROM generate_series(1, {n}) g)",
    "deep themes": "(SELECT string_agg('k' || repeat('/a', 60) || '/' || g, ' | ') FROM generate_series(1, {n}) g)",
}

QUERY_CALLS = [
    Call("themequery in and out", "atoms", "SELECT count(q::themequery::text) FROM {t}, generate_series(1, 10)"),
    Call("themequery order", "atoms", "SELECT count(a.v = b.v), count(a.v <> b.v), count(a.v < b.v), count(a.v <= b.v), count(a.v > b.v), count(a.v >= b.v), count(themequery_cmp(a.v, b.v)), count(themequery_hash(a.v)), count(themequery_hash_extended(a.v, 1)) FROM {t} a, {t} b, generate_series(1, 100)"),
    Call("check_query", "atoms", "SELECT count(*) FROM {t}, check_query(v)"),
    Call("coding @@ a long query", "atoms", "SELECT count(c @@ v), count(c @* v), count(proposal_count(c, v)) FROM {t} WHERE NOT words"),
    Call("statement @@ a long query", "atoms", "SELECT count(s @@ v), count(s @* v) FROM {t} WHERE words"),
    Call("matches of a long query", "atoms", "SELECT count(matches(s, c, v)) FROM {t}"),
    Call("headline of a long query", "atoms", "SELECT count(headline(s, v)) FROM {t}"),
    Call("theme @@ a long query", "atoms", "SELECT count(th @@ v), count(v @@ th), count(th @@ q), count(q @@ th) FROM {t}, generate_series(1, 10) WHERE NOT words"),
]

# --- preparing: what the table {t} holds

def text_of(unit, size):
    return unit * max(1, size // len(unit.encode("utf-8")))


def prepare(db, kind, t, size, unit=None, language=None, shape=None):
    """Makes the table; size in bytes for texts, in items for the others."""
    db.execute(f"DROP TABLE IF EXISTS {t}, {t}_rows")
    if kind in ("text", "whole", "sentences"):
        db.execute(f"CREATE TEMP TABLE {t} (txt text, lang text, s statement, co coding, book codebook)")
        db.execute(f"ALTER TABLE {t} ALTER txt SET STORAGE external, ALTER s SET STORAGE external")
        # the preparation of a statement is no matter of the call: whole, or cut at line ends by hand
        db.execute(f"INSERT INTO {t} (txt, lang) VALUES (%s, %s)", (text_of(unit, size), language))
        if kind == "whole":
            db.execute(f"UPDATE {t} SET s = to_statement(txt, lang, 'whole'), book = {BOOK}")
        elif kind == "sentences":
            db.execute(f"""UPDATE {t} SET s = set_proposals(to_statement(txt, lang, 'whole'),
                (SELECT array_agg(int4range(g, least(g + 30, n))) FROM (SELECT length(txt) AS n OFFSET 0) x, generate_series(0, least(n, 2000000) - 1, 30) g)), book = {BOOK}""")
            db.execute(f"UPDATE {t} SET co = coding(s, c) FROM (SELECT coding_agg(g, 'b/' || g % 3) AS c FROM {t}, generate_series(1, proposal_count(s)) g) x")
    elif kind == "codes":
        db.execute(f"CREATE TEMP TABLE {t}_rows AS SELECT ordinal::int8, theme, stance::text, weight::float8, origin, spans FROM ({CODES[shape].format(n=size)}) x(ordinal, theme, stance, weight, origin, spans)")
        db.execute(f"CREATE TEMP TABLE {t} AS SELECT c, c::text AS j, (SELECT coding_agg(r) FROM (SELECT ordinal, theme, stance, weight + ordinal % 2 AS weight, origin, spans FROM {t}_rows WHERE hashtext(theme) % 3 <> 0 OR ordinal % 3 <> 0) r) AS c2, (SELECT theme_tally(y) FROM (SELECT c AS y OFFSET 0) z) AS tally FROM (SELECT coding_agg(r) AS c FROM {t}_rows r) x")
    elif kind == "terms":
        db.execute(f"CREATE TEMP TABLE {t}_rows AS SELECT theme, term, language::text, kind::text, weight::float8, stance::text, exclude::boolean FROM ({TERMS_OF[shape].format(n=size)}) x(theme, term, language, kind, weight, stance, exclude)")
        db.execute(f"CREATE TEMP TABLE {t} AS SELECT b, b::text AS j, set_term(b, 'k/1', 'another') AS b2 FROM (SELECT codebook_agg(r) AS b FROM {t}_rows r) x")
        for f, shapes in FORMATS.items():
            if shapes is None or shape in shapes:
                db.execute(f"ALTER TABLE {t} ADD {f} text")
                db.execute(f"UPDATE {t} SET {f} = export_codebook(b, '{f}'{of_language(f)})")
    elif kind == "atoms":
        db.execute(f"""CREATE TEMP TABLE {t} AS SELECT q, q::themequery AS v, q LIKE '%"%' AS words,
            to_statement(repeat('A w1 w2. ', 20), 'en', 'sentences') AS s, coding(to_statement(repeat('A w1 w2. ', 20), 'en', 'sentences'), coding_agg) AS c, 'k/1'::theme AS th
            FROM (SELECT {ATOMS[shape].format(n=size)} AS q, (SELECT coding_agg(g, 'k/' || g) FROM generate_series(1, 20) g)) x""")


SHAPES = {"codes": CODES, "terms": TERMS_OF, "atoms": ATOMS}
CALLS = TEXT_CALLS + CODING_CALLS + CODEBOOK_CALLS + QUERY_CALLS


# --- a database of the test's own

def begin(dbname):
    """Makes it; ends the test where times of the processor cannot be read."""
    if not os.path.exists(f"/proc/{os.getpid()}/schedstat"):
        print("skip - /proc/PID/schedstat is not there")
        sys.exit(0)
    with psycopg.connect(dbname="postgres", autocommit=True) as admin:
        admin.execute(f"DROP DATABASE IF EXISTS {dbname}")
        admin.execute(f"CREATE DATABASE {dbname}")
    with connect(dbname) as db:
        db.execute("CREATE EXTENSION proposals")


def end(dbname):
    with psycopg.connect(dbname="postgres", autocommit=True) as admin:
        admin.execute(f"DROP DATABASE {dbname}")


# --- a session

def connect(dbname, **options):
    return psycopg.connect(dbname=dbname, autocommit=True, options="-c jit=off -c max_parallel_workers_per_gather=0 -c client_min_messages=error", **options)


def cpu(pid):
    """Seconds of processor time of a backend that waits."""
    with open(f"/proc/{pid}/schedstat") as f:
        return int(f.read().split()[0]) / 1e9


def peak(pid):
    """Most memory of its own that a backend has had, in MB."""
    with open(f"/proc/{pid}/status") as f:
        kb = dict(re.findall(r"^(VmHWM|RssFile|RssShmem):\s+(\d+) kB", f.read(), re.M))
    return (int(kb["VmHWM"]) - int(kb["RssFile"]) - int(kb["RssShmem"])) / 1024


# --- are all functions there?

BOUNDED = re.compile(r"internal|^(theme_|theme\(|text\(theme|\"?varchar\"?\(theme|themequery\((theme|character)|proposals_version|matches_narrowed)")
"""What reads no more than a theme of 2,000 bytes, and what the server calls for other calls."""


def left_out(dbname):
    """Functions of the extension that no call comes to, by the server's count."""
    with connect(dbname) as db:
        db.execute("SET track_functions = 'all'")
        for call in CALLS:
            if call.kind in SHAPES:
                prepare(db, call.kind, "t", 64, shape=(call.shapes or list(SHAPES[call.kind]))[0])
            else:
                prepare(db, call.kind, "t", 64, unit="First, i hunger. ", language="en")
            try:
                db.execute(call.sql.replace("{t}", "t"))
            except psycopg.Error as e:
                yield f"{call.name}: {e}"
    with connect(dbname) as db:
        for (name,) in db.execute("""SELECT p.oid::regprocedure::text FROM pg_depend d JOIN pg_proc p ON p.oid = d.objid
                 WHERE d.classid = 'pg_proc'::regclass AND d.deptype = 'e' AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'proposals')
                   AND p.prorettype <> 'trigger'::regtype AND NOT EXISTS (SELECT FROM pg_stat_user_functions f WHERE f.funcid = p.oid)
                   AND NOT EXISTS (SELECT FROM pg_aggregate WHERE p.oid IN (aggtransfn, aggfinalfn, aggcombinefn))
                   AND NOT EXISTS (SELECT FROM pg_type WHERE p.oid IN (typinput, typoutput, typreceive, typsend))
                   AND NOT (p.prokind = 'a' AND p.proname = ANY (%s)) ORDER BY 1""", (re.findall(r"\w+(?=\()", " ".join(c.sql for c in CALLS)),)).fetchall():
            if not BOUNDED.search(name) or name.startswith("theme_count"):
                yield name
