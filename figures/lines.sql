-- theme_lines: themes over years

CREATE TYPE @extschema@.figures_point AS (theme text, year float8, part float8, whole float8, label text, title text);
COMMENT ON TYPE @extschema@.figures_point IS
	'internal: a row that theme_lines was given; without a whole, part is the value';

CREATE FUNCTION @extschema@.figures_lines_step(points @extschema@.figures_point[], theme text, year float8, part float8, whole float8, whole_name text, title text)
	RETURNS @extschema@.figures_point[]
	LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
	-- in place: array_append of a variable to itself does not copy
	points := pg_catalog.array_append(points, ROW(theme, year, part, whole, whole_name, title)::@extschema@.figures_point);
	RETURN points;
END
$$;
COMMENT ON FUNCTION @extschema@.figures_lines_step(@extschema@.figures_point[], text, float8, float8, float8, text, text) IS
	'aggregate transition function';

CREATE FUNCTION @extschema@.figures_lines_step(points @extschema@.figures_point[], theme text, year float8, value float8, unit text, title text)
	RETURNS @extschema@.figures_point[]
	LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
	points := pg_catalog.array_append(points, ROW(theme, year, value, NULL, unit, title)::@extschema@.figures_point);
	RETURN points;
END
$$;
COMMENT ON FUNCTION @extschema@.figures_lines_step(@extschema@.figures_point[], text, float8, float8, text, text) IS
	'aggregate transition function';

-- One row for each theme and year: n is the rank of the year, value is NULL where there is none.
CREATE FUNCTION @extschema@.figures_lines_points(points @extschema@.figures_point[], shares boolean,
		OUT theme text, OUT place bigint, OUT year float8, OUT n bigint, OUT value float8, OUT hover text)
	RETURNS SETOF record
	LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	bad record;
BEGIN
	SELECT * INTO bad FROM unnest(points) p
	 WHERE abs(p.year) > 1e6 OR p.part IN ('NaN', 'Infinity', '-Infinity')
		OR p.whole IN ('NaN', 'Infinity', '-Infinity') OR (shares AND (p.part < 0 OR p.whole < 0 OR p.part > p.whole * (1 + 1e-9))) LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION 'theme_lines cannot draw % of % for theme "%" in %', bad.part, bad.whole, bad.theme, bad.year
			USING ERRCODE = 'numeric_value_out_of_range',
				  HINT = 'Years are within a million and values finite; a part is between 0 and its whole.';
	END IF;
	IF NOT shares THEN
		SELECT p.theme, p.year INTO bad FROM unnest(points) p WHERE p.theme IS NOT NULL AND p.year IS NOT NULL
		 GROUP BY p.theme, p.year HAVING count(*) > 1 LIMIT 1;
		IF FOUND THEN
			RAISE EXCEPTION 'theme_lines has two values for theme "%" in %', bad.theme, bad.year
				USING ERRCODE = 'cardinality_violation',
					  HINT = 'Give it one row for each theme and year: GROUP BY both.';
		END IF;
	END IF;
	RETURN QUERY
	SELECT s.theme, min(s.place) OVER (PARTITION BY s.theme), s.year, dense_rank() OVER (ORDER BY s.year),
		   CASE WHEN NOT shares THEN s.part WHEN s.whole > 0 THEN 100 * s.part / s.whole END,
		   concat(s.theme, ', ', @extschema@.figures_number(s.year, 2), ': ',
				  CASE WHEN NOT shares THEN @extschema@.figures_number(s.part, 3) || coalesce(' ' || s.label, '')
					   ELSE concat(@extschema@.figures_number(s.part, 2), ' of ', @extschema@.figures_number(s.whole, 2), ' ' || s.label,
								   ' (', @extschema@.figures_number(100 * s.part / nullif(s.whole, 0), 1), ' %)') END)
	  FROM (SELECT p.theme, p.year, sum(p.part) AS part, sum(p.whole) FILTER (WHERE p.part IS NOT NULL) AS whole,
				   max(p.label) AS label, min(p.place) AS place
			  FROM unnest(points) WITH ORDINALITY p(theme, year, part, whole, label, title, place)
			 WHERE p.theme IS NOT NULL AND p.year IS NOT NULL
			 GROUP BY p.theme, p.year) s;
END
$$;
COMMENT ON FUNCTION @extschema@.figures_lines_points(@extschema@.figures_point[], boolean) IS
	'internal: what theme_lines draws, a row for each theme and year';

-- The labels at the right end: the twelve themes with most, each as near to its last value as
-- those above and below it leave room for. The others are thin grey lines.
CREATE FUNCTION @extschema@.figures_lines(points @extschema@.figures_point[], shares boolean) RETURNS text
	LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	shown CONSTANT int := 12;
	width CONSTANT float8 := 800;
	left_edge CONSTANT float8 := 64;
	right_edge CONSTANT float8 := 560;
	plot_height CONSTANT float8 := 340;
	title text;
	label text;
	axis text;
	common text;
	top float8;
	bottom float8;
	first_year float8;
	last_year float8;
	low float8;
	high float8;
	tick float8;
	themes bigint;
	years bigint;
	size float8;
	y float8;
	last_y float8;
	line record;
	out text[] := '{}';
BEGIN
	IF points IS NULL THEN
		RETURN NULL;
	END IF;
	SELECT p.title INTO title FROM unnest(points) WITH ORDINALITY p(theme, year, part, whole, label, title, place)
	 WHERE p.title <> '' ORDER BY p.place LIMIT 1;
	SELECT p.label INTO label FROM unnest(points) WITH ORDINALITY p(theme, year, part, whole, label, title, place)
	 WHERE p.label <> '' ORDER BY p.place LIMIT 1;
	axis := CASE WHEN shares THEN 'share of ' || coalesce(label, 'the whole') || ', %' ELSE coalesce(label, 'value') END;
	top := 44 + 20 * coalesce(cardinality(@extschema@.figures_wrap(title, (width - 32) / 18, 3)), 0);
	bottom := top + plot_height;
	SELECT min(p.year), max(p.year), least(min(p.value), 0), greatest(max(p.value), 0), count(DISTINCT p.theme), count(DISTINCT p.year)
	  INTO first_year, last_year, low, high, themes, years
	  FROM @extschema@.figures_lines_points(points, shares) p;
	IF title IS NOT NULL THEN
		out := out || @extschema@.figures_title(title, width);
	END IF;
	IF low IS NULL OR NOT EXISTS (SELECT FROM @extschema@.figures_lines_points(points, shares) p WHERE p.value IS NOT NULL) THEN
		RETURN @extschema@.figures_svg(width, top + 60, coalesce(title, 'Themes by year'), 'no values',
			array_to_string(out || @extschema@.figures_text(width / 2, top + 20, 'middle', 'no values', ''), E'\n'));
	END IF;

	-- axes: values from zero, years whole where they are; half a step on either side of a single one
	IF low = high THEN
		high := 1;
	END IF;
	IF high - low > 1e300 THEN
		RAISE EXCEPTION 'theme_lines cannot draw values from % to %', low, high USING ERRCODE = 'numeric_value_out_of_range';
	END IF;
	tick := @extschema@.figures_tick(high - low, 6);
	low := tick * floor(low / tick);
	high := tick * ceil(high / tick);
	out := out || @extschema@.figures_text(16, top - 12, 'start', axis, 'fill="#444"');
	FOR i IN 0 .. round((high - low) / tick)::int LOOP
		y := bottom - plot_height * (i * tick) / (high - low);
		out := out || format('<path d="M%s %sH%s" stroke="%s" stroke-width="1" fill="none"/>', left_edge, @extschema@.figures_number(y, 1), right_edge,
				CASE WHEN abs(low + i * tick) < tick / 2 THEN '#444' ELSE '#ddd' END)
			|| @extschema@.figures_text(left_edge - 8, y + 4.5, 'end', @extschema@.figures_number(low + i * tick, greatest(0, -floor(log(tick))::int)), '');
	END LOOP;
	IF first_year = last_year THEN
		first_year := first_year - 0.5;
		last_year := last_year + 0.5;
	END IF;
	tick := greatest(1, @extschema@.figures_tick(last_year - first_year, 9));
	FOR i IN 0 .. floor(last_year / tick - ceil(first_year / tick))::int LOOP
		y := left_edge + 6 + (right_edge - left_edge - 12) * (tick * (ceil(first_year / tick) + i) - first_year) / (last_year - first_year);
		out := out || format('<path d="M%s %sv5" stroke="#444" fill="none"/>', @extschema@.figures_number(y, 1), bottom)
			|| @extschema@.figures_text(y, bottom + 20, 'middle', @extschema@.figures_number(tick * (ceil(first_year / tick) + i), 0), '');
	END LOOP;
	out := out || @extschema@.figures_text((left_edge + right_edge) / 2, bottom + 40, 'middle', 'year', 'fill="#444"');

	-- grey lines first, so that the others lie on them
	size := CASE WHEN years > 30 THEN 2.5 ELSE 4.5 END;
	last_y := top - 10;
	common := @extschema@.figures_common(ARRAY(SELECT p.theme FROM @extschema@.figures_lines_points(points, shares) p GROUP BY p.theme ORDER BY min(p.place)));
	FOR line IN
		WITH point AS (
			SELECT p.theme, p.place, p.value, p.hover, p.n,
				   left_edge + 6 + (right_edge - left_edge - 12) * (p.year - first_year) / (last_year - first_year) AS x,
				   bottom - plot_height * (p.value - low) / (high - low) AS y,
				   p.n - row_number() OVER (PARTITION BY p.theme ORDER BY p.n) AS run
			  FROM @extschema@.figures_lines_points(points, shares) p
			 WHERE p.value IS NOT NULL
		), theme AS (
			SELECT p.theme, row_number() OVER (ORDER BY sum(abs(p.value)) DESC, min(p.place)) AS rank,
				   (array_agg(p.x ORDER BY p.n DESC))[1] AS x, (array_agg(p.y ORDER BY p.n DESC))[1] AS y
			  FROM point p GROUP BY p.theme
		)
		SELECT t.theme, t.rank, t.x, t.y, t.rank <= shown AS named,
			   count(*) FILTER (WHERE t.rank <= shown) OVER (ORDER BY t.rank > shown, t.y DESC, t.rank DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS below, stretch.d, hover.points
		  FROM theme t,
		  LATERAL (SELECT string_agg(piece, '' ORDER BY run) AS d
					 FROM (SELECT p.run, 'M' || string_agg(concat(@extschema@.figures_number(p.x, 1), ' ', @extschema@.figures_number(p.y, 1)), 'L' ORDER BY p.n) AS piece
							 FROM point p WHERE p.theme = t.theme GROUP BY p.run) q) stretch,
		  LATERAL (SELECT string_agg(CASE WHEN t.rank <= shown
						THEN concat('<g>', @extschema@.figures_symbol(t.rank::int, p.x, p.y, size), '<title>', @extschema@.figures_escape(p.hover), '</title></g>')
						ELSE concat('<circle cx="', @extschema@.figures_number(p.x, 1), '" cy="', @extschema@.figures_number(p.y, 1),
							'" r="2" fill="#aaa"><title>', @extschema@.figures_escape(p.hover), '</title></circle>') END, E'\n' ORDER BY p.n) AS points
					 FROM point p WHERE p.theme = t.theme) hover
		 ORDER BY named, CASE WHEN t.rank <= shown THEN t.y END, t.rank
	LOOP
		out := out || format(E'<g><path d="%s" fill="none" stroke="%s" stroke-width="%s"%s/>\n%s\n',
				line.d, CASE WHEN line.named THEN @extschema@.figures_colour(line.rank::int) ELSE '#bbb' END,
				CASE WHEN line.named THEN 2 ELSE 1 END, CASE WHEN line.named AND line.rank > 8 THEN ' stroke-dasharray="6 4"' END, line.points);
		IF line.named THEN
			last_y := greatest(least(line.y, bottom - 8 - 22 * line.below), last_y + 22);
			out := out || format('<path d="M%s %sL%s %s" stroke="#999" stroke-width="0.7" stroke-dasharray="2 2" fill="none"/>',
					@extschema@.figures_number(line.x + 7, 1), @extschema@.figures_number(line.y, 1), right_edge + 12, @extschema@.figures_number(last_y, 1))
				|| @extschema@.figures_symbol(line.rank::int, right_edge + 20, last_y, 4.5)
				|| concat('<g><title>', @extschema@.figures_escape(line.theme), '</title>', @extschema@.figures_text(right_edge + 32, last_y + 4.5, 'start',
					@extschema@.figures_clip(substr(line.theme, length(common) + 1), (width - right_edge - 38) / 13), ''), '</g>');
		END IF;
		out := out || '</g>'::text;
	END LOOP;
	IF common <> '' THEN
		out := out || @extschema@.figures_text(right_edge + 12, top - 12, 'start',
			'themes of ' || @extschema@.figures_clip(rtrim(common, '/'), 22), 'fill="#444"');
	END IF;
	IF themes > shown THEN
		out := out || @extschema@.figures_text(right_edge + 12, bottom + 40, 'start', format('grey: %s other themes', themes - shown), 'fill="#444"');
	END IF;
	RETURN @extschema@.figures_svg(width, bottom + 54, coalesce(title, 'Themes by year'),
		concat(axis, ', by year; ', themes, CASE themes WHEN 1 THEN ' theme' ELSE ' themes' END), array_to_string(out, E'\n'));
END
$$;
COMMENT ON FUNCTION @extschema@.figures_lines(@extschema@.figures_point[], boolean) IS
	'internal: the chart of theme_lines';

CREATE FUNCTION @extschema@.figures_lines_shares(points @extschema@.figures_point[]) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT @extschema@.figures_lines(points, true)';
COMMENT ON FUNCTION @extschema@.figures_lines_shares(@extschema@.figures_point[]) IS 'aggregate final function';
CREATE FUNCTION @extschema@.figures_lines_values(points @extschema@.figures_point[]) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT @extschema@.figures_lines(points, false)';
COMMENT ON FUNCTION @extschema@.figures_lines_values(@extschema@.figures_point[]) IS 'aggregate final function';

CREATE AGGREGATE @extschema@.theme_lines(theme text, year float8, part float8, whole float8, whole_name text, title text) (
	SFUNC = @extschema@.figures_lines_step, STYPE = @extschema@.figures_point[], FINALFUNC = @extschema@.figures_lines_shares, PARALLEL = SAFE
);
COMMENT ON AGGREGATE @extschema@.theme_lines(text, float8, float8, float8, text, text) IS
	'line chart in SVG of shares by year: part of whole in per cent, whole_name says of what (statements); rows of one theme and year add up; without a row or whole, a gap';
CREATE AGGREGATE @extschema@.theme_lines(theme text, year float8, value float8, unit text, title text) (
	SFUNC = @extschema@.figures_lines_step, STYPE = @extschema@.figures_point[], FINALFUNC = @extschema@.figures_lines_values, PARALLEL = SAFE
);
COMMENT ON AGGREGATE @extschema@.theme_lines(text, float8, float8, text, text) IS
	'line chart in SVG of any values by year, one row for each theme and year; unit names the axis; without a row or value, a gap';
