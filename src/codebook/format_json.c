/*
 * format_json.c
 *	  The JSON form of the type as a file format: it holds everything.
 */
#include "postgres.h"
#include "compat.h"

#include "codebook/formats.h"

static void
read_json(Import *im)
{
	im->value = codebook_parse(im->text, im->length, NULL);
	if (im->name)
	{
		Codebook	book;

		codebook_read(&book, im->value);
		codebook_set_book(im->builder, &book, NULL);
		codebook_set_name(im->builder, im->name, strlen(im->name), NULL);
		codebook_add_book(im->builder, &book, NULL);
		im->value = NULL;
	}
	if (im->language.len > 0)
		import_left_out(im, "the language given, since JSON says the language of each term");
}

static void
write_json(Export *ex)
{
	codebook_print(ex->out, ex->book);
}

const Format format_json = {
	"json", "JSON codebook",
	FORMAT_NAME | FORMAT_HEAD | FORMAT_TITLE | FORMAT_TERM, read_json, write_json
};
