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

/* The next record that is not an empty line; it must have as many columns as the header. */
extern bool cells_row(Cells *cells, Import *import, int columns);

static inline Str
cells_field(const Cells *cells, int i)
{
	int			start = i == 0 ? 0 : cells->ends[i - 1];
	Str			field = {cells->text.data + start, cells->ends[i] - start};

	return field;
}

#endif							/* PROPOSALS_CELLS_H */
