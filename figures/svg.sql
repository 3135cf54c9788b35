-- what charts are made of

CREATE FUNCTION @extschema@.figures_text(x float8, y float8, anchor text, label text, attributes text DEFAULT '') RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	-- text-anchor goes by where the text starts, which is on the right for Arabic
	SELECT concat('<text x="', @extschema@.figures_number(x, 1), '" y="', @extschema@.figures_number(y, 1), '" text-anchor="',
		CASE WHEN NOT @extschema@.figures_rtl(label) THEN anchor
			ELSE CASE anchor WHEN 'start' THEN 'end' WHEN 'end' THEN 'start' ELSE anchor END || '" direction="rtl' END,
		'"', CASE WHEN attributes <> '' THEN ' ' || attributes END, '>', @extschema@.figures_escape(label), '</text>')
$$;
COMMENT ON FUNCTION @extschema@.figures_text(float8, float8, text, text, text) IS
	'internal: a line of text in SVG; anchor: start is the left, end the right, whatever its script';

CREATE FUNCTION @extschema@.figures_svg(width float8, height float8, title text, summary text, content text) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT concat('<svg xmlns="http://www.w3.org/2000/svg" role="img" width="', @extschema@.figures_number(width, 0),
		'" height="', @extschema@.figures_number(height, 0),
		'" viewBox="0 0 ', @extschema@.figures_number(width, 0), ' ', @extschema@.figures_number(height, 0),
		'" font-family="system-ui, Helvetica, Arial, sans-serif" font-size="13" fill="#222">', E'\n',
		'<title>', @extschema@.figures_escape(title), E'</title>\n<desc>', @extschema@.figures_escape(summary), E'</desc>\n',
		E'<rect width="100%" height="100%" fill="#fff"/>\n', content, E'\n</svg>')
$$;
COMMENT ON FUNCTION @extschema@.figures_svg(float8, float8, text, text, text) IS
	'internal: a whole SVG document';

CREATE FUNCTION @extschema@.figures_title(title text, width float8) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT string_agg(@extschema@.figures_text(CASE WHEN @extschema@.figures_rtl(title) THEN width - 16 ELSE 16 END, 8 + 20 * n,
		CASE WHEN @extschema@.figures_rtl(title) THEN 'end' ELSE 'start' END, line, 'font-size="17" font-weight="bold"'), E'\n' ORDER BY n)
	  FROM unnest(@extschema@.figures_wrap(title, (width - 32) / 18, 3)) WITH ORDINALITY l(line, n)
$$;
COMMENT ON FUNCTION @extschema@.figures_title(text, float8) IS
	'internal: the title above a chart, in at most three lines';

-- Okabe and Ito's colours, yellow left out: it is too faint for lines on white.
CREATE FUNCTION @extschema@.figures_colour(n int) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT ('{#0072b2,#d55e00,#009e73,#cc79a7,#e69f00,#56b4e9,#000000,#8c510a}'::text[])[1 + (n - 1) % 8]
$$;
COMMENT ON FUNCTION @extschema@.figures_colour(int) IS
	'internal: colour of the nth theme, from 1; eight that colour-blind people tell apart, then again';

-- A shape for each colour, so that lines differ in print without colour too.
CREATE FUNCTION @extschema@.figures_symbol(n int, x float8, y float8, size float8) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT concat('<path transform="translate(', @extschema@.figures_number(x, 1), ' ', @extschema@.figures_number(y, 1), ') scale(',
		@extschema@.figures_number(size, 1), ')" fill="', CASE WHEN n <= 8 THEN @extschema@.figures_colour(n) ELSE '#fff' END,
		'" stroke="', @extschema@.figures_colour(n), '" stroke-width="0.4" d="',
		(array['M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z', 'M-.9-.9H.9V.9H-.9z', 'M0-1.1L1.1.9H-1.1z', 'M0-1.3L1 0L0 1.3L-1 0z',
			'M0 1.1L1.1-.9H-1.1z', 'M-.35-1.1h.7v.75h.75v.7h-.75v.75h-.7v-.75h-.75v-.7h.75z',
			'M-1.2-.5H1.2V.5H-1.2z', 'M-.5-1.2H.5V1.2H-.5z'])[1 + (n - 1) % 8], '"/>')
$$;
COMMENT ON FUNCTION @extschema@.figures_symbol(int, float8, float8, float8) IS
	'internal: symbol of the nth theme; hollow from the ninth on';

CREATE FUNCTION @extschema@.figures_tick(span float8, ticks int) RETURNS float8
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT CASE WHEN span / ticks <= power THEN power WHEN span / ticks <= 2 * power THEN 2 * power
			WHEN span / ticks <= 5 * power THEN 5 * power ELSE 10 * power END
	  FROM (SELECT 10::float8 ^ floor(log(span / ticks)) AS power) p
$$;
COMMENT ON FUNCTION @extschema@.figures_tick(float8, int) IS
	'internal: 1, 2 or 5 times a power of ten that divides a span into at most so many parts';

-- What all names begin with, up to a slash; '' where that is nothing, or there is one name.
CREATE FUNCTION @extschema@.figures_common(names text[]) RETURNS text
	LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	common text := '';
	longer text;
BEGIN
	LOOP
		longer := common || split_part(substr(names[1], length(common) + 1), '/', 1) || '/';
		IF cardinality(names) < 2 OR length(longer) >= length(names[1])
			OR EXISTS (SELECT FROM unnest(names) n(name) WHERE NOT starts_with(name, longer) OR name = longer) THEN
			RETURN common;
		END IF;
		common := longer;
	END LOOP;
END
$$;
COMMENT ON FUNCTION @extschema@.figures_common(text[]) IS
	'internal: the labels that all of some themes begin with, which need not be written at each';
