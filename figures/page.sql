-- coded_page: one statement with its codes as an HTML page
--
-- A top theme, two labels long, has a number. Words that are evidence carry it behind them,
-- with a sign for the stance, as CSS content, so that copied text is the statement's own.
-- The page is well-formed XML too.

CREATE TYPE @extschema@.figures_mark AS (ordinal int, start int, stop int, theme text, term text, stance text, key int);
COMMENT ON TYPE @extschema@.figures_mark IS
	'internal: characters that are evidence of a theme; key is the number of its top theme';

CREATE FUNCTION @extschema@.figures_sign(stance text) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT CASE stance WHEN 'support' THEN '+' WHEN 'oppose' THEN '−' WHEN 'neutral' THEN '○' ELSE '' END
$$;
COMMENT ON FUNCTION @extschema@.figures_sign(text) IS 'internal: the sign of a stance';

CREATE FUNCTION @extschema@.figures_style() RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT 'body{margin:0 auto;padding:1rem;max-width:70rem;font:1rem/1.6 system-ui,sans-serif;color:#222;background:#fff}'
		'h1{font-size:1.4rem;line-height:1.3;overflow-wrap:anywhere}h2{font-size:1rem;margin:0}'
		'.about{color:#555}.page{display:grid;grid-template-columns:minmax(0,1fr) 16rem;gap:2rem}'
		'.text{white-space:pre-wrap;overflow-wrap:anywhere;margin:.3rem 0}'
		'section{border-inline-start:4px solid #555;padding-inline-start:1rem;margin:1.2rem 0}'
		'section.outside{border-inline-start:4px dotted #bbb;color:#666}'
		'ul{list-style:none;padding:0;margin:.4rem 0;font-size:.85rem}'
		'.codes li{display:inline-block;margin-inline-end:.5rem;padding:0 .4rem;overflow-wrap:anywhere}'
		'.legend{position:sticky;top:1rem;align-self:start;font-size:.9rem}.legend li{margin:.3rem 0}'
		'mark,.code{color:inherit;background:#eee;border-bottom:3px solid}mark::after{content:attr(data-key);font-size:.7em;font-weight:bold;vertical-align:super;line-height:0;padding-inline-start:.1em}'
		'mark::after,.code b{direction:ltr;unicode-bidi:isolate}'
		|| (SELECT string_agg(format('.t%s{background:%s;border-color:%s}', n, tint, @extschema@.figures_colour(n)), '' ORDER BY n)
			  FROM unnest('{#d9eaf5,#fbe3d3,#d5f0e6,#f7e6ef,#fcefcf,#e2f3fc,#e6e6e6,#efe0cf}'::text[]) WITH ORDINALITY c(tint, i), LATERAL (SELECT i::int AS n) s)
		|| '.r1{border-bottom-style:dashed}.r2{border-bottom-style:dotted}.r3{border-bottom-style:double}'
		'@media(max-width:45rem){.page{display:block}.legend{position:static;border-top:1px solid #ccc}}'
		'@media print{body{max-width:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}.legend{position:static}section,.codes li{break-inside:avoid}}'
$$;
COMMENT ON FUNCTION @extschema@.figures_style() IS 'internal: the style sheet of coded_page';

-- Eight colours; the themes after them differ by the kind of line, and all by their number.
CREATE FUNCTION @extschema@.figures_class(key int) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT concat('t', 1 + (key - 1) % 8, ' r', ((key - 1) / 8) % 4)
$$;
COMMENT ON FUNCTION @extschema@.figures_class(int) IS 'internal: the classes of a top theme';

-- Marks that overlap are one, which names the themes of all.
CREATE FUNCTION @extschema@.figures_marked(content text, start int, marks @extschema@.figures_mark[]) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	WITH mark AS (
		SELECT greatest(m.start - $2, 0) AS a, least(m.stop - $2, length(content)) AS b, m.key, m.theme, m.term, m.stance
		  FROM unnest(marks) m
		 WHERE m.stop > $2 AND m.start < $2 + length(content) AND m.stop > m.start
	), begun AS (
		SELECT mark.*, a >= max(b) OVER (ORDER BY a, b ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) IS NOT FALSE AS new FROM mark
	), island AS (
		SELECT begun.*, count(*) FILTER (WHERE new) OVER (ORDER BY a, b ROWS UNBOUNDED PRECEDING) AS n FROM begun
	), piece AS (
		SELECT n, min(a) AS a, max(b) AS b, (array_agg(key ORDER BY a, b, key, theme))[1] AS key,
			   string_agg(DISTINCT concat(key, @extschema@.figures_sign(stance)) COLLATE "C", ' ') AS keys,
			   string_agg(DISTINCT concat(theme, ': ' || term, ', ' || stance) COLLATE "C", E'\n') AS hover
		  FROM island GROUP BY n
	), cut AS (
		SELECT piece.*, coalesce(lag(b) OVER (ORDER BY n), 0) AS before FROM piece
	)
	SELECT concat(string_agg(concat(@extschema@.figures_escape(substr(content, before + 1, a - before)),
			'<mark class="', @extschema@.figures_class(key), '" data-key="', keys, '" title="',
			replace(@extschema@.figures_escape(hover), E'\n', '&#10;'), '">',
			@extschema@.figures_escape(substr(content, a + 1, b - a)), '</mark>'), '' ORDER BY n),
		@extschema@.figures_escape(substr(content, coalesce(max(b), 0) + 1)))
	  FROM cut
$$;
COMMENT ON FUNCTION @extschema@.figures_marked(text, int, @extschema@.figures_mark[]) IS
	'internal: a stretch of a statement with its marks; start is where it stands in the statement';

CREATE FUNCTION @extschema@.figures_codes(codes coding, tops text[], ordinal int) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
	SELECT pg_catalog.concat('<ul class="codes">', pg_catalog.string_agg(pg_catalog.concat('<li><span class="code ', @extschema@.figures_class(key), '"><b>', key,
			@extschema@.figures_sign(t.stance), '</b> <bdi>', @extschema@.figures_escape(t.theme::text), '</bdi></span> <bdi>',
			@extschema@.figures_escape(pg_catalog.concat_ws(', ', t.stance, CASE WHEN t.weight <> 1::float8 THEN 'weight ' || @extschema@.figures_number(t.weight, 2) END,
				CASE WHEN t.origin <> 'codebook' THEN 'by ' || t.origin END)), '</bdi></li>'), E'\n' ORDER BY t.theme, t.origin), '</ul>')
	  FROM themes(codes) t, LATERAL (SELECT pg_catalog.array_position(tops, theme_subpath(t.theme, 2::bigint)::text) AS key) k
	 WHERE t.ordinal = figures_codes.ordinal
	HAVING pg_catalog.count(*) > 0
$$;
COMMENT ON FUNCTION @extschema@.figures_codes(coding, text[], int) IS
	'internal: the codes of a proposal as a list; NULL where there are none';

CREATE FUNCTION @extschema@.figures_legend(codes coding, tops text[]) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
	SELECT pg_catalog.concat('<aside class="legend" lang="en" dir="ltr"><h2>Themes</h2><ul>', pg_catalog.string_agg(pg_catalog.concat('<li><span class="code ',
			@extschema@.figures_class(key::int), '"><b>', key, '</b> <bdi>', @extschema@.figures_escape(top), '</bdi></span> in ', n, ' of ',
			proposal_count(codes), '</li>'), E'\n' ORDER BY key), '</ul><p>+ supports &#160; − opposes &#160; ○ neutral<br/>',
			'Numbers of themes stand behind the words that are evidence. “in 2 of 5” counts proposals. A dotted margin is text outside of all proposals.</p></aside>')
	  FROM pg_catalog.unnest(tops) WITH ORDINALITY k(top, key),
	  LATERAL (SELECT pg_catalog.count(DISTINCT t.ordinal) AS n FROM themes(codes) t WHERE t.ordinal > 0 AND theme_subpath(t.theme, 2::bigint)::text = top) s
$$;
COMMENT ON FUNCTION @extschema@.figures_legend(coding, text[]) IS 'internal: the legend of coded_page';

CREATE FUNCTION @extschema@.figures_page(body statement, codes coding, marks @extschema@.figures_mark[], title text) RETURNS text
	LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE
	whole text := content(body);
	tops text[];
	place int := 0;
	p record;
	direction text;
	out text[] := '{}';
BEGIN
	IF body IS NULL THEN
		RETURN NULL;
	END IF;
	codes := coding(body, codes);
	title := coalesce(nullif(title, ''), 'Coded statement');
	direction := CASE WHEN language(body) IS NULL THEN 'auto'
		WHEN pg_catalog.split_part(language(body), '-', 1) = ANY ('{ar,arc,ckb,dv,fa,he,ks,ps,sd,ug,ur,yi}'::text[]) THEN 'rtl' ELSE 'ltr' END;
	SELECT pg_catalog.array_agg(top::text ORDER BY top) INTO tops
	  FROM (SELECT DISTINCT theme_subpath(t.theme, 2::bigint) AS top FROM themes(codes) t) s;
	-- only what led to a code that is still there, and spans that people gave
	SELECT pg_catalog.array_agg(ROW(m.ordinal, m.start, m.stop, m.theme, m.term, m.stance,
				pg_catalog.array_position(tops, theme_subpath(m.theme::theme, 2::bigint)::text))::@extschema@.figures_mark)
	  INTO marks
	  FROM (SELECT e.ordinal, e.start, e.stop, e.theme, e.term, e.stance FROM pg_catalog.unnest(marks) e
			 WHERE (e.ordinal, e.theme) IN (SELECT t.ordinal, t.theme::text FROM themes(codes) t)
			 UNION ALL
			SELECT t.ordinal, pg_catalog.lower(s), pg_catalog.upper(s), t.theme::text, NULL, t.stance
			  FROM themes(codes) t, pg_catalog.unnest(t.spans) s) m;
	FOR p IN
		SELECT r.ordinal, r.marker, r.start, r.stop, r.content FROM proposals(body) r
		 UNION ALL SELECT NULL, NULL, pg_catalog.length(whole), pg_catalog.length(whole), NULL
		 ORDER BY 3, 1
	LOOP
		IF pg_catalog.btrim(pg_catalog.substr(whole, place + 1, p.start - place), E' \t\r\n') <> '' THEN
			out := pg_catalog.array_append(out, pg_catalog.concat('<section class="outside"><h2><bdi lang="en">outside of all proposals</bdi></h2><div class="text" dir="', direction, '">',
				@extschema@.figures_marked(pg_catalog.btrim(pg_catalog.substr(whole, place + 1, p.start - place), E'\r\n'),
					place + pg_catalog.length(pg_catalog.substr(whole, place + 1, p.start - place))
						- pg_catalog.length(pg_catalog.ltrim(pg_catalog.substr(whole, place + 1, p.start - place), E'\r\n')),
					coalesce((SELECT pg_catalog.array_agg(m) FROM pg_catalog.unnest(marks) m WHERE m.ordinal = 0), '{}')), '</div></section>'));
		END IF;
		IF p.ordinal IS NOT NULL THEN
			out := pg_catalog.array_append(out, pg_catalog.concat('<section id="p', p.ordinal, '"><h2>', p.ordinal, ' <bdi>', @extschema@.figures_escape('· ' || p.marker),
				'</bdi></h2><div class="text" dir="', direction, '">',
				@extschema@.figures_marked(p.content, p.start, coalesce((SELECT pg_catalog.array_agg(m) FROM pg_catalog.unnest(marks) m WHERE m.ordinal = p.ordinal), '{}')),
				'</div>', @extschema@.figures_codes(codes, tops, p.ordinal), '</section>'));
		END IF;
		place := p.stop;
	END LOOP;
	RETURN pg_catalog.concat(E'<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="en">\n<head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/>\n<title>',
		@extschema@.figures_escape(title), E'</title>\n<style>', @extschema@.figures_style(), E'</style></head>\n<body', ' dir="' || nullif(direction, 'auto') || '"', E'>\n<h1 dir="auto">',
		@extschema@.figures_escape(title), E'</h1>\n<p class="about"><bdi>',
		pg_catalog.concat_ws(' · ', proposal_count(body)::text || CASE proposal_count(body) WHEN 1 THEN ' proposal' ELSE ' proposals' END,
			'language ' || @extschema@.figures_escape(language(body)),
			CASE WHEN codes IS NULL THEN 'not coded' ELSE (SELECT pg_catalog.count(*)::text FROM themes(codes)) || ' codes' END),
		E'</bdi></p>\n<div class="page"><main', ' lang="' || @extschema@.figures_escape(language(body)) || '"', E'>\n',
		pg_catalog.array_to_string(out, E'\n'), E'\n', '<section class="outside"><h2><bdi lang="en">codes of the outside</bdi></h2>' || @extschema@.figures_codes(codes, tops, 0) || '</section>',
		E'</main>\n', CASE WHEN tops IS NOT NULL THEN @extschema@.figures_legend(codes, tops) END, E'</div>\n</body>\n</html>');
END
$$;
COMMENT ON FUNCTION @extschema@.figures_page(statement, coding, @extschema@.figures_mark[], text) IS 'internal: the page of coded_page';

CREATE FUNCTION @extschema@.coded_page(body statement, codes coding, book codebook, title text DEFAULT NULL) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
	SELECT @extschema@.figures_page(body, codes, (SELECT pg_catalog.array_agg(ROW(e.ordinal, e.start, e.stop, e.theme, e.term, e.stance, NULL)::@extschema@.figures_mark)
		FROM evidence(body, book) e), title)
$$;
COMMENT ON FUNCTION @extschema@.coded_page(statement, coding, codebook, text) IS
	'an HTML page of a statement: its proposals, their codes, and the words that are evidence by a codebook value';

CREATE FUNCTION @extschema@.coded_page(body statement, codes coding, book text DEFAULT NULL, title text DEFAULT NULL) RETURNS text
	LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
	SELECT @extschema@.figures_page(body, codes, (SELECT pg_catalog.array_agg(ROW(e.ordinal, e.start, e.stop, e.theme, e.term, e.stance, NULL)::@extschema@.figures_mark)
		FROM (SELECT f.ordinal, f.start, f.stop, f.theme, f.term, f.stance FROM evidence(body, book) f WHERE book IS NOT NULL
			   UNION ALL
			  SELECT f.ordinal, f.start, f.stop, f.theme, f.term, f.stance FROM codebooks c, evidence(body, c.book) f
			   WHERE coded_page.book IS NULL AND coded(codes, c.book)) e), title)
$$;
COMMENT ON FUNCTION @extschema@.coded_page(statement, coding, text, text) IS
	'the same by a codebook of the library, or (NULL) by those of the library that coded it, if they have not changed since';
