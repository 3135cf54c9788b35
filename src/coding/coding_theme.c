/*
 * coding_theme.c
 *	  May a person give a proposal this theme?
 *
 * A typing error in a theme would never be found again, so set_code() asks the
 * library.  Codes of schemes that have no codebook come in as rows, by
 * coding_agg(); what a coding has already is good for more of the same.
 */
#include "postgres.h"
#include "base/compat.h"

#include "codebook/codebook_near.h"
#include "coding/coding_fit.h"
#include "coding/coding_tree.h"
#include "library/library.h"
#include "theme/theme.h"

/* Has the coding codes, or a codebook, of that name? */
static bool
coding_uses_book(const Coding *coding, const char *name, int length)
{
	CodingBook *books = palloc_array(CodingBook, coding->nbooks + 1);
	CodingTree	tree;
	bool		found = false;

	coding_books(coding, books);
	coding_tree(&tree, coding);
	for (uint32 i = 0; i < coding->nbooks && !found; i++)
		found = (int) books[i].name.len == length && memcmp(books[i].name.s, name, length) == 0;
	while (!found && coding_tree_next(&tree))
		found = tree.depth == 0 && (int) tree.len == length &&
			memcmp(tree.label, name, length) == 0;
	return found;
}

void
coding_check_theme(KeptCodebooks *books, const Coding *coding, const char *path, int length)
{
	int			name_len = theme_prefix(path, length, 1);
	char	   *name = pnstrdup(path, name_len);
	Datum		value;

	if (name_len == length)
		return;
	if (library_find(name, name_len, &value))
	{
		const Codebook *book = kept_codebook(books, value);
		char	   *nearest;

		if (codebook_has_theme(book, path, length))
			return;
		nearest = codebook_nearest_theme(book, path, length);
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("codebook \"%s\" has no theme \"%s\"", name, theme_path_text(path, length)),
				 nearest ? errhint("Did you mean \"%s\"?", nearest) :
				 errhint("themes('%s') lists its themes; a new one is added to the codebook first.", name)));
	}
	if (!coding_uses_book(coding, name, name_len))
	{
		char	   *nearest = library_nearest(name, name_len);

		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("codebook \"%s\" of theme \"%s\" is not in the library",
						name, theme_path_text(path, length)),
				 nearest ? errhint("Did you mean \"%s\"?", nearest) :
				 errhint("Keep the codebook in codebook_library first, or build the coding with coding_agg(), which takes themes of any scheme.")));
	}
}
