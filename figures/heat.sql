-- theme_heat: actors by themes, coloured by stance

CREATE TYPE @extschema@.figures_cell AS (actor text, theme text, support float8, oppose float8, title text);
COMMENT ON TYPE @extschema@.figures_cell IS 'internal: a row that theme_heat was given';

CREATE FUNCTION @extschema@.figures_heat_step(cells @extschema@.figures_cell[], actor text, theme text, support float8, oppose float8, title text)
	RETURNS @extschema@.figures_cell[]
	LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
	cells := pg_catalog.array_append(cells, ROW(actor, theme, support, oppose, title)::@extschema@.figures_cell);
	RETURN cells;
END
$$;
COMMENT ON FUNCTION @extschema@.figures_heat_step(@extschema@.figures_cell[], text, text, float8, float8, text) IS
	'aggregate transition function';

-- From orange, opposed, over white to blue: told apart without red and green.
CREATE FUNCTION @extschema@.figures_diverging(balance float8) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT concat('rgb(', string_agg((247 + (goal - 247) * abs(balance))::int::text, ',' ORDER BY n), ')')
	  FROM unnest(CASE WHEN balance < 0 THEN '{179,88,6}' ELSE '{33,88,160}' END::int[]) WITH ORDINALITY c(goal, n)
$$;
COMMENT ON FUNCTION @extschema@.figures_diverging(float8) IS
	'internal: colour of a balance from -1, all oppose, to 1, all support';

CREATE FUNCTION @extschema@.figures_heat_cell(x float8, y float8, width float8, height float8, support float8, oppose float8, hover text) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT concat('<g><title>', @extschema@.figures_escape(hover), '</title><rect x="', @extschema@.figures_number(x, 1), '" y="', @extschema@.figures_number(y, 1),
		'" width="', @extschema@.figures_number(width, 1), '" height="', @extschema@.figures_number(height, 1), '" stroke="#fff" fill="',
		coalesce(@extschema@.figures_diverging(balance), '#e4e4e4'), '"/>',
		@extschema@.figures_text(x + width / 2, y + height / 2 - 1, 'middle',
			CASE WHEN balance IS NULL THEN '○' WHEN abs(balance) < 0.05 THEN '0'
				ELSE CASE WHEN balance > 0 THEN '+' ELSE '−' END || round(abs(balance)::numeric, 1)::text END,
			CASE WHEN abs(balance) > 0.55 THEN 'fill="#fff"' ELSE '' END),
		CASE WHEN balance IS NOT NULL THEN @extschema@.figures_text(x + width / 2, y + height - 5, 'middle', @extschema@.figures_number(support + oppose, 1),
			'font-size="11"' || CASE WHEN abs(balance) > 0.55 THEN ' fill="#fff"' ELSE ' fill="#444"' END) END, '</g>')
	  FROM (SELECT (support - oppose) / nullif(support + oppose, 0) AS balance) b
$$;
COMMENT ON FUNCTION @extschema@.figures_heat_cell(float8, float8, float8, float8, float8, float8, text) IS
	'internal: a cell of theme_heat';

CREATE FUNCTION @extschema@.figures_heat_legend(x float8, y float8) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT concat(@extschema@.figures_text(x, y + 13, 'start', 'opposes', ''),
		(SELECT string_agg(concat('<rect x="', @extschema@.figures_number(x + 58 + 34 * n, 1), '" y="', @extschema@.figures_number(y, 1),
				'" width="34" height="18" fill="', @extschema@.figures_diverging(n / 2.0 - 1), '"/>',
				@extschema@.figures_text(x + 75 + 34 * n, y + 13, 'middle', ('{−1,−0.5,0,+0.5,+1}'::text[])[n + 1],
					CASE WHEN n IN (0, 4) THEN 'font-size="11" fill="#fff"' ELSE 'font-size="11"' END)), '' ORDER BY n)
		   FROM generate_series(0, 4) n),
		@extschema@.figures_text(x + 236, y + 13, 'start', 'supports', ''),
		@extschema@.figures_text(x + 312, y + 13, 'start', '○ named without stance; empty: not named', ''),
		@extschema@.figures_text(x, y + 34, 'start', 'in a cell: (support − oppose) / both, below it how many codes are both', 'fill="#444"'))
$$;
COMMENT ON FUNCTION @extschema@.figures_heat_legend(float8, float8) IS 'internal: the legend of theme_heat';

CREATE FUNCTION @extschema@.figures_heat_columns(themes text[], left_edge float8, y float8, width float8, across boolean) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT string_agg(concat('<g><title>', @extschema@.figures_escape(theme), '</title>',
		CASE WHEN across THEN
			(SELECT string_agg(@extschema@.figures_text(left_edge + (n - 0.5) * width, y - 6 - 15 * (cardinality(lines) - m), 'middle', line, 'font-size="12"'), '' ORDER BY m)
			   FROM @extschema@.figures_wrap(shorter, width / 12 - 0.8, 3) lines, unnest(lines) WITH ORDINALITY l(line, m))
		ELSE concat('<g transform="translate(', @extschema@.figures_number(left_edge + (n - 0.5) * width + 4, 1), ' ', @extschema@.figures_number(y - 6, 1), ') rotate(-45)">',
			@extschema@.figures_text(0, 0, 'start', @extschema@.figures_clip(shorter, 14), ''), '</g>') END, '</g>'), E'\n' ORDER BY n)
	  FROM unnest(themes) WITH ORDINALITY t(theme, n),
	  LATERAL (SELECT substr(theme, length(@extschema@.figures_common(themes)) + 1) AS shorter) s
$$;
COMMENT ON FUNCTION @extschema@.figures_heat_columns(text[], float8, float8, float8, boolean) IS
	'internal: the names of the columns of theme_heat, across where they are wide enough, else slanted';

CREATE FUNCTION @extschema@.figures_heat(cells @extschema@.figures_cell[]) RETURNS text
	LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	cell_height CONSTANT float8 := 36;
	cell_width float8;
	left_edge float8;
	width float8;
	top float8;
	themes text[];
	actors text[];
	common text;
	title text;
	across boolean;
	bad record;
	out text[] := '{}';
BEGIN
	IF cells IS NULL THEN
		RETURN NULL;
	END IF;
	SELECT * INTO bad FROM unnest(cells) c WHERE c.support < 0 OR c.oppose < 0 OR c.support > 1e300 OR c.oppose > 1e300 LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION 'theme_heat cannot draw support % and oppose % of "%" for theme "%"', bad.support, bad.oppose, bad.actor, bad.theme
			USING ERRCODE = 'numeric_value_out_of_range', HINT = 'Both count or weigh codes: they are finite and not negative.';
	END IF;
	SELECT c.title INTO title FROM unnest(cells) WITH ORDINALITY c(actor, theme, support, oppose, title, place)
	 WHERE c.title <> '' ORDER BY c.place LIMIT 1;
	-- in the order of the rows
	actors := ARRAY(SELECT c.actor FROM unnest(cells) WITH ORDINALITY c(actor, theme, support, oppose, title, place)
		WHERE c.actor IS NOT NULL AND c.theme IS NOT NULL GROUP BY c.actor ORDER BY min(c.place));
	themes := ARRAY(SELECT c.theme FROM unnest(cells) WITH ORDINALITY c(actor, theme, support, oppose, title, place)
		WHERE c.actor IS NOT NULL AND c.theme IS NOT NULL GROUP BY c.theme ORDER BY min(c.place));
	common := @extschema@.figures_common(themes);
	left_edge := 32 + 13 * (SELECT coalesce(least(15, max(@extschema@.figures_width(a))), 0) FROM unnest(actors) a);
	cell_width := greatest(36, least(110, (784 - left_edge) / greatest(cardinality(themes), 1)));
	across := cell_width >= 80;
	width := greatest(800, left_edge + cardinality(themes) * cell_width + CASE WHEN across THEN 16 ELSE 140 END);
	IF NOT across AND cell_width > 36 THEN
		cell_width := greatest(36, (660 - left_edge) / cardinality(themes));
		width := greatest(800, left_edge + cardinality(themes) * cell_width + 140);
	END IF;
	top := 24 + 20 * coalesce(cardinality(@extschema@.figures_wrap(title, (800 - 32) / 18.0, 3)), 0);
	IF title IS NOT NULL THEN
		out := out || @extschema@.figures_title(title, 800);
	END IF;
	IF themes = '{}' THEN
		RETURN @extschema@.figures_svg(width, top + 60, coalesce(title, 'Actors and themes'), 'no values',
			array_to_string(out || @extschema@.figures_text(width / 2, top + 20, 'middle', 'no values', ''), E'\n'));
	END IF;
	out := out || @extschema@.figures_heat_legend(16, top)
		|| @extschema@.figures_text(16, top + 66, 'start',
			CASE WHEN common = '' THEN 'actor, by theme' ELSE 'actor, by theme of ' || @extschema@.figures_clip(rtrim(common, '/'), 40) END, 'fill="#444"');
	top := top + CASE WHEN across THEN 130 ELSE 205 END;
	out := out || @extschema@.figures_heat_columns(themes, left_edge, top, cell_width, across);
	out := out || (SELECT string_agg(concat('<g><title>', @extschema@.figures_escape(actor), '</title>',
			@extschema@.figures_text(left_edge - 8, top + (n - 0.5) * cell_height + 4.5, 'end', @extschema@.figures_clip(actor, 15), ''), '</g>'), E'\n' ORDER BY n)
		FROM unnest(actors) WITH ORDINALITY a(actor, n));
	out := out || (SELECT string_agg(@extschema@.figures_heat_cell(left_edge + (x - 1) * cell_width, top + (y - 1) * cell_height, cell_width, cell_height, support, oppose,
			concat(actor, ', ', theme, ': ', @extschema@.figures_number(support, 2), ' support, ', @extschema@.figures_number(oppose, 2), ' oppose')), E'\n' ORDER BY y, x)
		FROM (SELECT c.actor, c.theme, sum(coalesce(c.support, 0)) AS support, sum(coalesce(c.oppose, 0)) AS oppose
				FROM unnest(cells) c GROUP BY c.actor, c.theme) s
		JOIN unnest(actors) WITH ORDINALITY a(actor, y) USING (actor)
		JOIN unnest(themes) WITH ORDINALITY t(theme, x) USING (theme));
	out := out || format('<rect x="%s" y="%s" width="%s" height="%s" fill="none" stroke="#999"/>', @extschema@.figures_number(left_edge, 1), @extschema@.figures_number(top, 1),
		@extschema@.figures_number(cardinality(themes) * cell_width, 1), @extschema@.figures_number(cardinality(actors) * cell_height, 1));
	RETURN @extschema@.figures_svg(width, top + cardinality(actors) * cell_height + 16, coalesce(title, 'Actors and themes'),
		format('stance of %s actors on %s themes', cardinality(actors), cardinality(themes)), array_to_string(out, E'\n'));
END
$$;
COMMENT ON FUNCTION @extschema@.figures_heat(@extschema@.figures_cell[]) IS 'aggregate final function';

CREATE AGGREGATE @extschema@.theme_heat(actor text, theme text, support float8, oppose float8, title text) (
	SFUNC = @extschema@.figures_heat_step, STYPE = @extschema@.figures_cell[], FINALFUNC = @extschema@.figures_heat, PARALLEL = SAFE
);
COMMENT ON AGGREGATE @extschema@.theme_heat(text, text, float8, float8, text) IS
	'heat map in SVG of actors by themes, from orange (all oppose) to blue (all support); rows of one actor and theme add up; actors and themes in the order of the rows';
