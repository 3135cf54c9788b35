
-- Segmentation of text: enumerated points.

CREATE FUNCTION enumerations(content text, language text DEFAULT NULL,
	OUT list int, OUT level int, OUT number int, OUT marker text,
	OUT start int, OUT stop int, OUT normative boolean)
	RETURNS SETOF record
	AS 'MODULE_PATHNAME', 'segment_enumerations' LANGUAGE C IMMUTABLE PARALLEL SAFE
	COST 5000 ROWS 10;
COMMENT ON FUNCTION enumerations(text, text) IS
	'every enumerated point of a text, nested ones too: list, level (1 outermost), number, marker, start and stop in characters (0-based, stop exclusive), normative (asks for action; NULL unknown); language NULL detects it';
