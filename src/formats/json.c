/*
 * json.c
 *	  The text form of a codebook as a file.  It says everything itself; its name
 *	  gives way to the one that is asked for.
 */
#include "postgres.h"
#include "base/compat.h"

#include "formats/export.h"
#include "formats/import.h"

static void
read_json(Import *import)
{
	Codebook	book;

	codebook_read(&book, codebook_parse(import->p, import->end - import->p, NULL));
	codebook_set_book(import->builder, &book, NULL);
	codebook_set_name(import->builder, import->name.s, import->name.len, NULL);
	codebook_add_book(import->builder, &book, NULL);
}

static void
write_json(Export *export)
{
	if (export->language)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("format json holds all languages of a codebook")));
	codebook_print(&export->out, export->book);
}

const Format json_format = {
	.name = "json",
	.kinds = HOLDS_ALL_KINDS,
	.wildcards = "*?",
	.languages = true,
	.weights = true,
	.stances = true,
	.exclusions = true,
	.descriptions = true,
	.valences = true,
	.read = read_json,
	.write = write_json,
};
