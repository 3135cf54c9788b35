/*
 * version.h
 *	  The version byte that every stored value begins with.
 *
 * It says how the bytes behind it are laid out, and nothing of what they mean:
 * comparison, hash and index keys do not depend on it (docs/formats.md).  A type
 * reads every version from 1 to its newest.
 */
#ifndef PROPOSALS_VERSION_H
#define PROPOSALS_VERSION_H

static inline bool
version_is_known(uint8 version, uint8 newest)
{
	return version >= 1 && version <= newest;
}

/* The error about a value that is damaged, or was stored by a later release. */
pg_noreturn extern void version_unknown(const char *type, uint8 version, uint8 newest);

static inline void
version_check(const char *type, uint8 version, uint8 newest)
{
	if (unlikely(!version_is_known(version, newest)))
		version_unknown(type, version, newest);
}

#endif							/* PROPOSALS_VERSION_H */
