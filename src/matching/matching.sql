-- coding statements by codebooks

CREATE FUNCTION code(body statement, book codebook, codes coding DEFAULT NULL, missing text DEFAULT 'error')
	RETURNS coding
	AS 'MODULE_PATHNAME', 'statement_code' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000
	SUPPORT statement_support;
COMMENT ON FUNCTION code(statement, codebook, coding, text) IS
	'codes the statement by a codebook value: a code for each proposal (0 = outside) and theme whose terms it has; given a coding, replaces that codebook''s codes only and obeys rejections; missing: error or skip a language the codebook has no terms for';
CREATE FUNCTION code(body statement, book text, codes coding DEFAULT NULL, missing text DEFAULT 'error')
	RETURNS coding
	AS 'MODULE_PATHNAME', 'statement_code_name' LANGUAGE C STABLE PARALLEL SAFE COST 5000
	SUPPORT statement_support;
COMMENT ON FUNCTION code(statement, text, coding, text) IS
	'codes the statement by a codebook of the library';
CREATE FUNCTION code(body statement, books text[], codes coding DEFAULT NULL, missing text DEFAULT 'error')
	RETURNS coding
	AS 'MODULE_PATHNAME', 'statement_code_names' LANGUAGE C STABLE PARALLEL SAFE COST 5000
	SUPPORT statement_support;
COMMENT ON FUNCTION code(statement, text[], coding, text) IS
	'codes the statement by several codebooks of the library';

CREATE FUNCTION coded(codes coding, book codebook) RETURNS boolean
	AS 'MODULE_PATHNAME', 'coding_coded' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10;
COMMENT ON FUNCTION coded(coding, codebook) IS
	'was it coded by this very content of the codebook? False for NULL codes';
CREATE FUNCTION coded(codes coding, book text) RETURNS boolean
	AS 'MODULE_PATHNAME', 'coding_coded_name' LANGUAGE C STABLE PARALLEL SAFE COST 10;
COMMENT ON FUNCTION coded(coding, text) IS
	'was it coded by the codebook as the library has it now? False for NULL codes, so that UPDATE ... WHERE NOT coded(codes, ''sdg'') continues long work';

CREATE FUNCTION evidence(body statement, book codebook,
		OUT ordinal int4, OUT theme theme, OUT term text, OUT start int4, OUT stop int4,
		OUT matched text, OUT stance text, OUT weight float4)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'statement_evidence' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20000 ROWS 25
	SUPPORT statement_support;
COMMENT ON FUNCTION evidence(statement, codebook) IS
	'every match that code() counts: proposal, theme, term of the codebook, start and stop in characters from 0, the text matched, and the stance its clause takes';
CREATE FUNCTION evidence(body statement, book text,
		OUT ordinal int4, OUT theme theme, OUT term text, OUT start int4, OUT stop int4,
		OUT matched text, OUT stance text, OUT weight float4)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'statement_evidence_name' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 20000 ROWS 25
	SUPPORT statement_support;
COMMENT ON FUNCTION evidence(statement, text) IS
	'every match that code() by a codebook of the library counts';

CREATE FUNCTION code_on_write() RETURNS trigger
	AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION code_on_write() IS
	'trigger before insert or update, for each row: code_on_write(statement column, coding column, codebooks of the library ... [, missing=skip])';
