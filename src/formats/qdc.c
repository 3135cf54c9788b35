/*
 * qdc.c
 *	  Codebooks as programs for qualitative analysis exchange them (REFI-QDA): codes
 *	  with names and descriptions, in a tree.
 *
 *	<CodeBook xmlns="urn:QDA-XML:codebook:1.0">
 *	  <Codes>
 *		<Code guid="…" name="Security" isCodable="true">
 *		  <Description>What states say about …</Description>
 *		  <Code guid="…" name="Disarmament" isCodable="true"/>
 *		</Code>
 *	  </Codes>
 *	</CodeBook>
 *
 * A code is a theme, labelled by its name; where a label cannot be what the name is, the
 * name is the title, and the other way round.  Codes that are not codable are themes like
 * others.  Colours and sets are left out, and told.  There are no terms.
 *
 * The standard wants an identifier of each code: a UUID of version 8, which is made from
 * the path of the theme, so that one book is one file, and a code keeps its identifier
 * whatever else changes.
 */
#include "postgres.h"
#include "base/compat.h"

#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

#include "formats/import.h"
#include "formats/xml.h"
#include "formats/xml_put.h"
#include "text/nfc.h"

#define QDC_NAMESPACE "urn:QDA-XML:codebook:1.0"

/* columns of the query */
enum
{
	ELEMENT = 1, NAME, COLOUR, CONTENT, DEPTH
};

static const char query[] =
"SELECT e.element, e.name, e.colour, e.content, e.depth"
"  FROM XMLTABLE('//*' PASSING XMLPARSE(DOCUMENT $1)"
"       COLUMNS element pg_catalog.text PATH 'local-name()',"
"               name pg_catalog.text PATH '@name',"
"               colour pg_catalog.text PATH '@color',"
"               content pg_catalog.text PATH 'string(self::node()[not(*)])',"
"               depth pg_catalog.int4 PATH 'count(ancestor::*)') e";

/* A file that is read. */
typedef struct Codes
{
	Import	   *import;
	bool		inside;			/* of the element Codes */
	uint32		ncodes;
	uint32		theme;			/* of the last code */
	uint32		colours;		/* that are left out … */
	uint32		sets;			/* … and sets … */
	uint32		others;			/* … and elements, of which the first is */
	char	   *other;
} Codes;

/* The label of a code's name: in one line, without blanks at its ends. */
static Str
label_of(Str name)
{
	StringInfoData label;

	initStringInfo(&label);
	for (uint32 i = 0; i < name.len; i++)
	{
		unsigned char c = name.s[i];

		/* a control character of one byte or of two */
		if (c == 0xC2 && i + 1 < name.len && (unsigned char) name.s[i + 1] < 0xA0)
			i++;
		else if (c >= 0x20 && c != 0x7F)
		{
			appendStringInfoCharMacro(&label, c);
			continue;
		}
		appendStringInfoChar(&label, ' ');
	}
	return import_trim(str_of(label.data, label.len));
}

/* depth: of the codes that are below it. */
static void
read_code(Codes *codes, Str name, Str colour, int depth)
{
	static const Str no_title = {"", 0};
	Str			label = label_of(name);

	import_up(codes->import, depth);
	import_down(codes->import, label);
	codes->theme = import_theme(codes->import, str_equal(label, name) ? no_title : name);
	/* themes are numbered as they come */
	if (codes->theme != codes->ncodes)
		import_error(codes->import, psprintf("There are two codes \"%s\" at the same place.", label.s), NULL);
	codes->ncodes++;
	codes->colours += colour.len > 0;
}

static void
read_description(Codes *codes, Str text)
{
	ThemeInput	says = {0};

	says.description = text;
	codebook_describe_theme(codes->import->builder, codes->theme, &says, NULL);
}

static void
read_qdc_element(Codes *codes, const XmlRows *rows, uint64 row)
{
	const char *element = xml_column(rows, row, ELEMENT).s;
	int			depth = atoi(xml_column(rows, row, DEPTH).s);

	if (depth == 0)
	{
		if (strcmp(element, "CodeBook") != 0)
			import_error(codes->import, psprintf("Its outermost element is \"%s\", not \"CodeBook\".", element),
						 strcmp(element, "Project") == 0 ? "A project is another format; its program exports the codebook alone, too." : NULL);
	}
	else if (depth == 1)
		codes->inside = strcmp(element, "Codes") == 0;
	else if (!codes->inside)
		codes->sets += strcmp(element, "Set") == 0;
	else if (strcmp(element, "Code") == 0)
		read_code(codes, xml_column(rows, row, NAME), xml_column(rows, row, COLOUR), depth - 2);
	else if (strcmp(element, "Description") == 0 && depth > 2)
		read_description(codes, xml_column(rows, row, CONTENT));
	else if (codes->others++ == 0)
		codes->other = pstrdup(element);
}

static void
report_foreign(const Codes *codes)
{
	if (codes->colours > 0)
		ereport(NOTICE,
				(errmsg_plural("the colour of %u code is left out", "the colours of %u codes are left out",
							   codes->colours, codes->colours)));
	if (codes->sets > 0)
		ereport(NOTICE,
				(errmsg_plural("%u set of codes is left out", "%u sets of codes are left out",
							   codes->sets, codes->sets)));
	if (codes->others > 0)
		ereport(NOTICE,
				(errmsg_plural("%u element of another kind is left out: %s",
							   "%u elements of other kinds are left out, the first is %s",
							   codes->others, codes->others, codes->other)));
}

static void
read_qdc(Import *import)
{
	MemoryContext caller = CurrentMemoryContext;
	XmlFile		file = xml_scan(import);
	Codes		codes = {import};
	XmlRows		rows;

	SPI_connect();
	rows = xml_query(&file, query);
	for (uint64 row = 0; row < rows.n; row++)
	{
		MemoryContext old;

		CHECK_FOR_INTERRUPTS();
		old = MemoryContextSwitchTo(caller);
		import->line = xml_line(&file, &rows, row);
		read_qdc_element(&codes, &rows, row);
		MemoryContextSwitchTo(old);
	}
	import->line = 0;
	SPI_finish();
	MemoryContextSwitchTo(caller);
	report_foreign(&codes);
}

/* --- writing --- */

static void
put_guid(Export *export, const CodebookTheme *theme)
{
	static const char digits[] = "0123456789ABCDEF";
	StringInfoData path;
	bytea	   *digest;

	initStringInfo(&path);
	appendBinaryStringInfo(&path, export->book->name.s, export->book->name.len);
	appendStringInfoChar(&path, THEME_SEPARATOR);
	appendBinaryStringInfo(&path, theme->path.s, theme->path.len);
	digest = DatumGetByteaPP(DirectFunctionCall1(sha256_bytea,
												 PointerGetDatum(cstring_to_text_with_len(path.data, path.len))));
	appendStringInfoString(&export->out, " guid=\"");
	for (int i = 0; i < 16; i++)
	{
		unsigned char byte = VARDATA_ANY(digest)[i];

		if (i == 6)
			byte = 0x80 | (byte & 0x0F);	/* version 8 */
		else if (i == 8)
			byte = 0x80 | (byte & 0x3F);	/* variant of RFC 9562 */
		if (i == 4 || i == 6 || i == 8 || i == 10)
			appendStringInfoChar(&export->out, '-');
		appendStringInfoChar(&export->out, digits[byte >> 4]);
		appendStringInfoChar(&export->out, digits[byte & 0x0F]);
	}
	appendStringInfoChar(&export->out, '"');
	pfree(digest);
	pfree(path.data);
}

/* The title is the name where it is read back as the label, and as the title. */
static Str
code_name(Export *export, const CodebookTheme *theme)
{
	Str			label = export_label(export, theme);
	int			where;
	StringInfoData read;
	Str			title_label;

	if (theme->title.len == 0)
		return label;
	title_label = label_of(theme->title);
	if (name_check(title_label.s, title_label.len, &where) != NAME_OK)
		return label;
	initStringInfo(&read);
	nfc_append(&read, title_label.s, title_label.len);
	return bytes_equal(read.data, read.len, label.s, label.len) &&
		!str_equal(title_label, theme->title) ? theme->title : label;
}

static void
write_qdc(Export *export)
{
	const Codebook *book = export->book;
	StringInfo	out = &export->out;
	int			open = 0;
	uint32		term = 0;

	appendStringInfoString(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
						   "<CodeBook xmlns=\"" QDC_NAMESPACE "\" origin=\"proposals\">\n<Codes>\n");
	for (uint32 i = 0; i < book->nthemes; i++)
	{
		const CodebookTheme *theme = &book->themes[i];
		int			level = export_level(theme);

		CHECK_FOR_INTERRUPTS();
		for (; open >= level; open--)
			appendStringInfoString(out, "</Code>\n");
		open = level;
		appendStringInfoString(out, "<Code");
		put_guid(export, theme);
		xml_put_attribute(export, theme, "name", code_name(export, theme));
		appendStringInfoString(out, " isCodable=\"true\">\n");
		if (theme->description.len > 0)
		{
			appendStringInfoString(out, "<Description>");
			xml_put_text(export, theme, theme->description);
			appendStringInfoString(out, "</Description>\n");
		}
		export_next(export, i, &term);
	}
	for (; open > 0; open--)
		appendStringInfoString(out, "</Code>\n");
	appendStringInfoString(out, "</Codes>\n</CodeBook>\n");
}

const Format qdc_format = {
	.name = "qdc",
	.files = "REFI-QDA",
	.xml = true,
	.wildcards = "",
	.descriptions = true,
	.read = read_qdc,
	.write = write_qdc,
};
