/*
 * cells.h
 *	  Comma-separated values (RFC 4180), record by record.
 */
#ifndef PROPOSALS_CELLS_H
#define PROPOSALS_CELLS_H

#include "formats/import.h"

/* One record: its fields unquoted one after the other, and where each ends. */
typedef struct Cells
{
	StringInfoData text;
	int		   *ends;
	int			n;
	int			size;			/* of ends: more columns are an error */
	int			lines;			/* of the file that the record takes */
} Cells;

extern void cells_init(Cells *cells, int max_columns);

/* Reads a record, which may have line ends in quotes; false at the end. */
extern bool cells_read(Cells *cells, Import *import);

static inline Str
cells_field(const Cells *cells, int i)
{
	int			start = i == 0 ? 0 : cells->ends[i - 1];
	Str			field = {cells->text.data + start, cells->ends[i] - start};

	return field;
}

/* Is the record an empty line? */
static inline bool
cells_blank(const Cells *cells)
{
	return cells->n == 1 && cells->text.len == 0;
}

#endif							/* PROPOSALS_CELLS_H */
