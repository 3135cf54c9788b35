/*
 * import_lexicoder.c
 *	  Lexicoder 3 dictionaries (.lc3): a line "+CATEGORY", then its terms, one a
 *	  line.  Terms are character strings; a blank at an end is a word boundary.
 */
#include "postgres.h"
#include "base/compat.h"

#include "codebook/import.h"

void
import_lc3(Import *import)
{
	static const Str no_title = {"", 0};
	Str line;
	uint32		theme = 0;

	while (import_line(import, &line))
	{
		if (import_trim(line).len == 0)
			continue;
		if (*line.s == '+')
		{
			line.s++, line.len--;
			import_up(import, 0);
			import_down(import, line);
			theme = import_theme(import, no_title);
		}
		else if (import->depth == 0)
			import_error(import, "A Lexicoder 3 file begins with a category: \"+\" and its name.", NULL);
		else
			import_term(import, theme, line, TERM_SUBSTRING, 1.0);
	}
}
