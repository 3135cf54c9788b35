/*
 * formats.c
 *	  The table of formats.
 */
#include "postgres.h"
#include "base/compat.h"

#include "formats/formats.h"

#define FORMAT_ADDRESS(name) &name##_format,
static const Format *const formats[] = {FORMATS(FORMAT_ADDRESS)};

void
append_listed(StringInfo out, int i, int n, const char *item)
{
	appendStringInfo(out, "%s%s", i == 0 ? "" : i == n - 1 ? " and " : ", ", item);
}

const Format *
format_by_name(Str name)
{
	StringInfoData known;

	for (size_t i = 0; i < lengthof(formats); i++)
		if (bytes_equal(formats[i]->name, strlen(formats[i]->name), name.s, name.len))
			return formats[i];

	initStringInfo(&known);
	for (size_t i = 0; i < lengthof(formats); i++)
	{
		append_listed(&known, i, lengthof(formats), formats[i]->name);
		if (formats[i]->files)
			appendStringInfo(&known, " (%s)", formats[i]->files);
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown format of a codebook: \"%s\"", pnstrdup(name.s, name.len)),
			 errdetail("Known are %s.", known.data)));
}

char *
formats_in_xml(void)
{
	StringInfoData list;
	int			n = 0;
	int			listed = 0;

	for (size_t i = 0; i < lengthof(formats); i++)
		n += formats[i]->xml;
	initStringInfo(&list);
	for (size_t i = 0; i < lengthof(formats); i++)
		if (formats[i]->xml)
			append_listed(&list, listed++, n, formats[i]->name);
	return list.data;
}
