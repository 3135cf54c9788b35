/*
 * xml_put.c
 *	  Writing text in XML.
 */
#include "postgres.h"
#include "base/compat.h"

#include "formats/xml_put.h"
#include "text/utf8.h"

static bool
is_character(uint32 cp)
{
	return cp == '\t' || cp == '\n' || cp == '\r' || (cp >= 0x20 && cp != 0xFFFE && cp != 0xFFFF);
}

/* In an attribute a line end or a tab would be read as a blank. */
static void
put(Export *export, const CodebookTheme *theme, Str text, bool attribute)
{
	StringInfo	out = &export->out;

	for (const char *p = text.s, *end = p + text.len; p < end;)
	{
		uint32		cp;
		int			length = utf8_decode(p, end, &cp);

		if (!is_character(cp))
			export_cannot_theme(export, theme, psprintf("XML has no character U+%04X.", cp));
		if (cp == '&')
			appendStringInfoString(out, "&amp;");
		else if (cp == '<')
			appendStringInfoString(out, "&lt;");
		else if (cp == '>')
			appendStringInfoString(out, "&gt;");
		else if (cp == '\r')
			appendStringInfoString(out, "&#x0d;");
		else if (attribute && cp == '"')
			appendStringInfoString(out, "&quot;");
		else if (attribute && (cp == '\n' || cp == '\t'))
			appendStringInfo(out, "&#x%02x;", cp);
		else
			appendBinaryStringInfo(out, p, length);
		p += length;
	}
}

void
xml_put_attribute(Export *export, const CodebookTheme *theme, const char *name, Str value)
{
	appendStringInfo(&export->out, " %s=\"", name);
	put(export, theme, value, true);
	appendStringInfoChar(&export->out, '"');
}

void
xml_put_text(Export *export, const CodebookTheme *theme, Str text)
{
	put(export, theme, text, false);
}
