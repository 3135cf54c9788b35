/*
 * passage_words.c
 *	  The words of a text as hashes, and the keys that an index has of them.
 */
#include "postgres.h"
#include "base/compat.h"

#include "miscadmin.h"

#include "passage/passage.h"
#include "text/words.h"

static void
add_passage_word(PassageText *text, int *room, Folder *folder, const Statement *s, const Word *word, bool places)
{
	int			length = (int) (word->stop - word->start);
	char		folded[WORD_MAX_BYTES];
	const char *bytes = word->start;

	if (!word_is_plain(word->start, length))
	{
		length = fold_text(folder, word->start, length, folded, sizeof(folded));
		bytes = folded;
		if (length == 0)
			return;
	}
	if (text->n == *room)
	{
		*room *= 2;
		text->words = repalloc_huge(text->words, (Size) *room * sizeof(uint64));
		if (places)
		{
			text->starts = repalloc_huge(text->starts, (Size) *room * sizeof(int));
			text->stops = repalloc_huge(text->stops, (Size) *room * sizeof(int));
		}
	}
	text->words[text->n] = content_hash(0, bytes, length);
	if (places)
	{
		text->starts[text->n] = (int) (word->start - s->text);
		text->stops[text->n] = (int) (word->stop - s->text);
	}
	text->n++;
}

void
passage_text(PassageText *text, const Statement *s, bool places)
{
	Folder	   *folder = folder_get(FOLDING_ALL);
	int			room = s->text_len / 6 + 16;
	WordReader	reader;
	Word		word;

	text->n = 0;
	text->words = palloc_extended((Size) room * sizeof(uint64), MCXT_ALLOC_HUGE);
	text->starts = text->stops = NULL;
	if (places)
	{
		text->starts = palloc_extended((Size) room * sizeof(int), MCXT_ALLOC_HUGE);
		text->stops = palloc_extended((Size) room * sizeof(int), MCXT_ALLOC_HUGE);
	}
	word_reader(&reader, folder, s->text + s->text_len);
	word_begin(&word, s->text);
	while (word_next(&reader, &word) != WORD_END)
	{
		if (text->n % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		if (word.kind == WORD_LETTERS)
			add_passage_word(text, &room, folder, s, &word, places);
		else if (word.kind == WORD_CHARACTER)
			do
				add_passage_word(text, &room, folder, s, &word, places);
			while (word_next_character(&reader, &word));
	}
}

/* The hash of the words from i on that a key is of. */
static uint64
hash_passage_key(const PassageText *text, int i)
{
	uint64		hash = 0;

	for (int k = 0; k < PASSAGE_KEY_WORDS; k++)
		hash = content_hash_word(hash, text->words[i + k]);
	return hash;
}

int
passage_keys(const PassageText *text, int64 **keys)
{
	int			nhashes = Max(text->n - PASSAGE_KEY_WORDS + 1, 0);
	uint64	   *hashes = palloc_extended((Size) (nhashes + 1) * sizeof(uint64), MCXT_ALLOC_HUGE);
	int			chosen = -1;	/* the smallest of the window, its last one */
	int			n = 0;

	*keys = palloc_extended((Size) (nhashes + 1) * sizeof(int64), MCXT_ALLOC_HUGE);
	for (int i = 0; i < nhashes; i++)
	{
		int			first = i - PASSAGE_WINDOW + 1;
		int			before = chosen;

		if (i % 1024 == 0)
			CHECK_FOR_INTERRUPTS();
		hashes[i] = hash_passage_key(text, i);
		if (chosen < 0 || hashes[i] <= hashes[chosen])
			chosen = i;
		else if (chosen < first)
			for (int k = chosen = first; k <= i; k++)
				if (hashes[k] <= hashes[chosen])
					chosen = k;
		/* the first full window, and each that chooses another */
		if (first >= 0 && (first == 0 || chosen != before))
			(*keys)[n++] = (int64) hashes[chosen];
	}
	pfree(hashes);
	return n;
}
