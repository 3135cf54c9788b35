/*
 * toast.h
 *	  Where a stored value lies out of line.
 *
 * What was taken out of a value can be kept for the next call with the same value,
 * which is known by its place, without reading it.  An id of a toast table is given
 * again only after all others, some four billion.
 */
#ifndef PROPOSALS_TOAST_H
#define PROPOSALS_TOAST_H

#include "access/detoast.h"

typedef struct ToastPlace
{
	struct varatt_external pointer; /* all zero: in no table */
} ToastPlace;

/* All zero for a value that is in line, or not stored. */
static inline ToastPlace
toast_place(Datum value)
{
	struct varlena *v = (struct varlena *) DatumGetPointer(value);
	ToastPlace	place = {{0}};

	if (VARATT_IS_EXTERNAL_ONDISK(v))
		VARATT_EXTERNAL_GET_POINTER(place.pointer, v);
	return place;
}

/* Are both out of line, and at the same place? */
static inline bool
toast_same(const ToastPlace *a, const ToastPlace *b)
{
	return a->pointer.va_valueid != InvalidOid &&
		memcmp(&a->pointer, &b->pointer, sizeof(a->pointer)) == 0;
}

#endif							/* PROPOSALS_TOAST_H */
