-- text for markup: escaping, numbers, and estimates of width

CREATE FUNCTION @extschema@.figures_escape(t text) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(
		pg_catalog.regexp_replace(t, E'[\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]', E'\ufffd', 'g'),
		'&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;')
$$;
COMMENT ON FUNCTION @extschema@.figures_escape(text) IS
	'internal: a text as content or attribute of HTML and XML; characters that XML does not have become U+FFFD';

-- Plain digits in every locale; float8 as it is where the plain form would be long.
CREATE FUNCTION @extschema@.figures_number(v float8, digits int) RETURNS text
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT CASE
		WHEN abs(v) >= 1e15 THEN v::text
		WHEN digits <= 0 THEN round(v::numeric, 0)::text
		ELSE regexp_replace(round(v::numeric, digits)::text, E'\\.?0+$', '') END
$$;
COMMENT ON FUNCTION @extschema@.figures_number(float8, int) IS
	'internal: a number with at most so many digits behind the point';

CREATE FUNCTION @extschema@.figures_width(t text) RETURNS float8
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT 0.54 * length(t)
		+ 0.48 * length(regexp_replace(t, E'[^\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff60\\U0001f300-\\U0003fffd]', '', 'g'))
		+ 0.14 * length(regexp_replace(t, '[^A-Z]', '', 'g'))
		+ 0.25 * length(regexp_replace(t, '[^MWmw@%]', '', 'g'))
		- 0.54 * length(regexp_replace(t, E'[^\\u0300-\\u036f\\u064b-\\u065f]', '', 'g'))
$$;
COMMENT ON FUNCTION @extschema@.figures_width(text) IS
	'internal: about how wide a line of a sans-serif font is, in units of the font size';

CREATE FUNCTION @extschema@.figures_rtl(t text) RETURNS boolean
	LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
	SELECT t ~ E'^[^A-Za-z\\u00aa-\\u058f\\u0590-\\u08ff\\u0900-\\u1fff\\u2c00-\\ufdff\\ufe70-\\ufeff]*[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff]'
$$;
COMMENT ON FUNCTION @extschema@.figures_rtl(text) IS
	'internal: is its first letter one of a script that is written from right to left?';

CREATE FUNCTION @extschema@.figures_clip(t text, ems float8) RETURNS text
	LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	n int := least(length(t), (2 * ems)::int);
BEGIN
	IF length(t) <= 2 * ems AND @extschema@.figures_width(t) <= ems THEN
		RETURN t;
	END IF;
	WHILE n > 1 AND @extschema@.figures_width(left(t, n)) > ems - 1 LOOP
		n := n - 1;
	END LOOP;
	RETURN rtrim(left(t, n)) || '…';
END
$$;
COMMENT ON FUNCTION @extschema@.figures_clip(text, float8) IS
	'internal: a text cut to a width, with an ellipsis';

-- Breaks behind blanks and the slashes of themes, or inside of a word that is longer than the
-- line, as Chinese is.
CREATE FUNCTION @extschema@.figures_wrap(t text, ems float8, lines int) RETURNS text[]
	LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
	rest text := btrim(regexp_replace(left(t, 2000), E'\\s+', ' ', 'g'));
	done text[] := '{}';
	n int;
	stop int;
BEGIN
	WHILE rest <> '' LOOP
		IF @extschema@.figures_width(rest) <= ems OR cardinality(done) = lines - 1 THEN
			RETURN done || @extschema@.figures_clip(rest, ems);
		END IF;
		n := least(length(rest), (2 * ems)::int);
		WHILE n > 1 AND @extschema@.figures_width(left(rest, n)) > ems LOOP
			n := n - 1;
		END LOOP;
		stop := CASE WHEN substr(rest, n + 1, 1) = ' ' THEN n ELSE length(substring(left(rest, n) FROM '^.*[ /_-]')) END;
		IF stop > 1 AND (substr(rest, n, 1) < E'\u2e80' COLLATE "C" OR stop > n / 2) THEN
			n := stop;
		END IF;
		done := done || rtrim(left(rest, n));
		rest := ltrim(substr(rest, n + 1));
	END LOOP;
	RETURN done;
END
$$;
COMMENT ON FUNCTION @extschema@.figures_wrap(text, float8, int) IS
	'internal: a text in at most so many lines of a width';
