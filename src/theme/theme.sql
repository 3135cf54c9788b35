-- type theme: a node of a codebook, named by its path of labels

CREATE TYPE theme;

CREATE FUNCTION theme_in(cstring) RETURNS theme
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION theme_in(cstring) IS 'I/O';
CREATE FUNCTION theme_out(theme) RETURNS cstring
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION theme_out(theme) IS 'I/O';
CREATE FUNCTION theme_recv(internal) RETURNS theme
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION theme_recv(internal) IS 'I/O';
CREATE FUNCTION theme_send(theme) RETURNS bytea
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION theme_send(theme) IS 'I/O';

-- Short and often in keys: never compressed, moved out of line last.
CREATE TYPE theme (
	INPUT = theme_in, OUTPUT = theme_out, RECEIVE = theme_recv, SEND = theme_send,
	INTERNALLENGTH = VARIABLE, STORAGE = main, CATEGORY = 'S'
);
COMMENT ON TYPE theme IS 'a theme of a codebook: a path of labels, as sdg/5/5.a';

-- text in and out
CREATE FUNCTION theme(text) RETURNS theme
	AS 'MODULE_PATHNAME', 'theme_from_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION theme(text) IS 'the theme a text names; error where it is none';
CREATE FUNCTION theme(bpchar) RETURNS theme
	AS 'MODULE_PATHNAME', 'theme_from_bpchar' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
COMMENT ON FUNCTION theme(bpchar) IS 'the theme a char value names, its padding left out';
CREATE FUNCTION text(theme) RETURNS text
	AS 'MODULE_PATHNAME', 'theme_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION text(theme) IS 'the theme as text, with "/" and "\" inside labels escaped';
CREATE FUNCTION "varchar"(theme) RETURNS varchar
	AS 'MODULE_PATHNAME', 'theme_to_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION "varchar"(theme) IS 'the theme as varchar';

CREATE CAST (theme AS text) WITH FUNCTION text(theme) AS IMPLICIT;
COMMENT ON CAST (theme AS text) IS 'a theme is readable wherever text is';
CREATE CAST (theme AS varchar) WITH FUNCTION "varchar"(theme) AS IMPLICIT;
COMMENT ON CAST (theme AS varchar) IS 'a theme is readable wherever varchar is';
CREATE CAST (text AS theme) WITH FUNCTION theme(text) AS ASSIGNMENT;
COMMENT ON CAST (text AS theme) IS 'text columns can be inserted into theme columns';
CREATE CAST (varchar AS theme) WITH FUNCTION theme(text) AS ASSIGNMENT;
COMMENT ON CAST (varchar AS theme) IS 'varchar columns can be inserted into theme columns';
CREATE CAST (bpchar AS theme) WITH FUNCTION theme(bpchar) AS ASSIGNMENT;
COMMENT ON CAST (bpchar AS theme) IS 'char columns can be inserted into theme columns';

-- order and equality
CREATE FUNCTION theme_cmp(theme, theme) RETURNS int4
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 5;
COMMENT ON FUNCTION theme_cmp(theme, theme) IS 'less, equal or greater, label by label, digit runs as numbers';
CREATE FUNCTION theme_eq(theme, theme) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 2;
COMMENT ON FUNCTION theme_eq(theme, theme) IS 'implementation of = operator';
CREATE FUNCTION theme_ne(theme, theme) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 2;
COMMENT ON FUNCTION theme_ne(theme, theme) IS 'implementation of <> operator';
CREATE FUNCTION theme_lt(theme, theme) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 5;
COMMENT ON FUNCTION theme_lt(theme, theme) IS 'implementation of < operator';
CREATE FUNCTION theme_le(theme, theme) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 5;
COMMENT ON FUNCTION theme_le(theme, theme) IS 'implementation of <= operator';
CREATE FUNCTION theme_gt(theme, theme) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 5;
COMMENT ON FUNCTION theme_gt(theme, theme) IS 'implementation of > operator';
CREATE FUNCTION theme_ge(theme, theme) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 5;
COMMENT ON FUNCTION theme_ge(theme, theme) IS 'implementation of >= operator';
CREATE FUNCTION theme_hash(theme) RETURNS int4
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION theme_hash(theme) IS 'hash';
CREATE FUNCTION theme_hash_extended(theme, int8) RETURNS int8
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION theme_hash_extended(theme, int8) IS 'hash with a seed';

CREATE OPERATOR = (
	LEFTARG = theme, RIGHTARG = theme, FUNCTION = theme_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (theme, theme) IS 'same theme';
CREATE OPERATOR <> (
	LEFTARG = theme, RIGHTARG = theme, FUNCTION = theme_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (theme, theme) IS 'different themes';
CREATE OPERATOR < (
	LEFTARG = theme, RIGHTARG = theme, FUNCTION = theme_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (theme, theme) IS 'before, in the order of codebooks';
CREATE OPERATOR <= (
	LEFTARG = theme, RIGHTARG = theme, FUNCTION = theme_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (theme, theme) IS 'before or the same, in the order of codebooks';
CREATE OPERATOR > (
	LEFTARG = theme, RIGHTARG = theme, FUNCTION = theme_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (theme, theme) IS 'after, in the order of codebooks';
CREATE OPERATOR >= (
	LEFTARG = theme, RIGHTARG = theme, FUNCTION = theme_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (theme, theme) IS 'after or the same, in the order of codebooks';

CREATE OPERATOR CLASS theme_ops DEFAULT FOR TYPE theme USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 theme_cmp(theme, theme),
	FUNCTION 4 (theme, theme) btequalimage(oid);
COMMENT ON OPERATOR CLASS theme_ops USING btree IS 'themes in codebook order: a subtree is one range';
COMMENT ON OPERATOR FAMILY theme_ops USING btree IS 'themes in codebook order';
CREATE OPERATOR CLASS theme_ops DEFAULT FOR TYPE theme USING hash AS
	OPERATOR 1 =, FUNCTION 1 theme_hash(theme), FUNCTION 2 theme_hash_extended(theme, int8);
COMMENT ON OPERATOR CLASS theme_ops USING hash IS 'themes by equality';
COMMENT ON OPERATOR FAMILY theme_ops USING hash IS 'themes by equality';

CREATE FUNCTION theme_smaller(theme, theme) RETURNS theme
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION theme_smaller(theme, theme) IS 'the first of two themes in codebook order';
CREATE FUNCTION theme_larger(theme, theme) RETURNS theme
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION theme_larger(theme, theme) IS 'the last of two themes in codebook order';
CREATE AGGREGATE min(theme) (
	SFUNC = theme_smaller, STYPE = theme, COMBINEFUNC = theme_smaller, SORTOP = <, PARALLEL = SAFE
);
COMMENT ON AGGREGATE min(theme) IS 'first theme in codebook order';
CREATE AGGREGATE max(theme) (
	SFUNC = theme_larger, STYPE = theme, COMBINEFUNC = theme_larger, SORTOP = >, PARALLEL = SAFE
);
COMMENT ON AGGREGATE max(theme) IS 'last theme in codebook order';

CREATE FUNCTION theme_string_agg_step(internal, theme, text) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10;
COMMENT ON FUNCTION theme_string_agg_step(internal, theme, text) IS 'aggregate transition function';
CREATE FUNCTION theme_string_agg_final(internal) RETURNS text
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION theme_string_agg_final(internal) IS 'aggregate final function';
CREATE AGGREGATE string_agg(theme, text) (
	SFUNC = theme_string_agg_step, STYPE = internal, FINALFUNC = theme_string_agg_final, PARALLEL = SAFE
);
COMMENT ON AGGREGATE string_agg(theme, text) IS 'themes joined by a delimiter; ORDER BY sorts them as themes';

-- ancestry; a theme is at or below itself
CREATE FUNCTION theme_upper_bound(theme) RETURNS theme
	AS 'MODULE_PATHNAME', 'theme_upper_bound_sql' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION theme_upper_bound(theme) IS
	'a bound that sorts behind everything at or below the theme: t <@ x is t >= x AND t < theme_upper_bound(x)';
CREATE FUNCTION theme_descendant_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION theme_descendant_support(internal) IS 'planner support: theme <@ theme as a btree range';
CREATE FUNCTION theme_ancestor_support(internal) RETURNS internal
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION theme_ancestor_support(internal) IS 'planner support: theme @> theme as a btree range';
CREATE FUNCTION theme_descendant_sel(internal, oid, internal, int4) RETURNS float8
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION theme_descendant_sel(internal, oid, internal, int4) IS 'restriction selectivity of theme <@ theme';
CREATE FUNCTION theme_ancestor_sel(internal, oid, internal, int4) RETURNS float8
	AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION theme_ancestor_sel(internal, oid, internal, int4) IS 'restriction selectivity of theme @> theme';

CREATE FUNCTION theme_ancestor(theme, theme) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2
	SUPPORT theme_ancestor_support;
COMMENT ON FUNCTION theme_ancestor(theme, theme) IS 'implementation of @> operator';
CREATE FUNCTION theme_descendant(theme, theme) RETURNS boolean
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2
	SUPPORT theme_descendant_support;
COMMENT ON FUNCTION theme_descendant(theme, theme) IS 'implementation of <@ operator';
CREATE FUNCTION theme_ancestor(theme, text) RETURNS boolean
	AS 'MODULE_PATHNAME', 'theme_ancestor_of_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2
	SUPPORT theme_ancestor_support;
COMMENT ON FUNCTION theme_ancestor(theme, text) IS 'implementation of @> operator';
CREATE FUNCTION theme_descendant(theme, text) RETURNS boolean
	AS 'MODULE_PATHNAME', 'theme_descendant_of_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2
	SUPPORT theme_descendant_support;
COMMENT ON FUNCTION theme_descendant(theme, text) IS 'implementation of <@ operator';
CREATE FUNCTION theme_ancestor(text, theme) RETURNS boolean
	AS 'MODULE_PATHNAME', 'text_ancestor_of_theme' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2
	SUPPORT theme_ancestor_support;
COMMENT ON FUNCTION theme_ancestor(text, theme) IS 'implementation of @> operator';
CREATE FUNCTION theme_descendant(text, theme) RETURNS boolean
	AS 'MODULE_PATHNAME', 'text_descendant_of_theme' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2
	SUPPORT theme_descendant_support;
COMMENT ON FUNCTION theme_descendant(text, theme) IS 'implementation of <@ operator';

CREATE OPERATOR @> (
	LEFTARG = theme, RIGHTARG = theme, FUNCTION = theme_ancestor,
	COMMUTATOR = <@, RESTRICT = theme_ancestor_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @> (theme, theme) IS 'is the left theme the right one or an ancestor of it?';
CREATE OPERATOR <@ (
	LEFTARG = theme, RIGHTARG = theme, FUNCTION = theme_descendant,
	COMMUTATOR = @>, RESTRICT = theme_descendant_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR <@ (theme, theme) IS 'is the left theme at or below the right one?';
CREATE OPERATOR @> (
	LEFTARG = theme, RIGHTARG = text, FUNCTION = theme_ancestor,
	COMMUTATOR = <@, RESTRICT = theme_ancestor_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @> (theme, text) IS 'is the left theme the right one or an ancestor of it?';
CREATE OPERATOR <@ (
	LEFTARG = theme, RIGHTARG = text, FUNCTION = theme_descendant,
	COMMUTATOR = @>, RESTRICT = theme_descendant_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR <@ (theme, text) IS 'is the left theme at or below the right one?';
CREATE OPERATOR @> (
	LEFTARG = text, RIGHTARG = theme, FUNCTION = theme_ancestor,
	COMMUTATOR = <@, RESTRICT = theme_ancestor_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR @> (text, theme) IS 'is the left theme the right one or an ancestor of it?';
CREATE OPERATOR <@ (
	LEFTARG = text, RIGHTARG = theme, FUNCTION = theme_descendant,
	COMMUTATOR = @>, RESTRICT = theme_descendant_sel, JOIN = contjoinsel
);
COMMENT ON OPERATOR <@ (text, theme) IS 'is the left theme at or below the right one?';

-- parts
CREATE FUNCTION theme_level(theme theme) RETURNS int4
	AS 'MODULE_PATHNAME', 'theme_level_sql' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2;
COMMENT ON FUNCTION theme_level(theme) IS 'number of labels: 1 for a codebook''s name, 2 for its top themes';
CREATE FUNCTION theme_parent(theme theme) RETURNS theme
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION theme_parent(theme) IS 'the theme without its last label; NULL for one label';
CREATE FUNCTION theme_root(theme theme) RETURNS theme
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION theme_root(theme) IS 'the first label: the codebook''s name';
CREATE FUNCTION theme_subpath(theme theme, labels int8) RETURNS theme
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;
COMMENT ON FUNCTION theme_subpath(theme, int8) IS 'the first so many labels (at least 1); the theme itself when it has no more';
CREATE FUNCTION theme_append(theme theme, label text) RETURNS theme
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 50;
COMMENT ON FUNCTION theme_append(theme, text) IS 'the theme with one more label, in which a slash is an ordinary character';
