/*
 * iri.c
 *	  References to IRIs, resolved as RFC 3986 section 5.2 says.
 */
#include "postgres.h"
#include "base/compat.h"

#include "lib/stringinfo.h"

#include "formats/iri.h"

/* scheme:	//authority	path	?query	#fragment; what is absent has s == NULL */
typedef struct Parts
{
	Str			scheme,			/* with its colon */
				authority,		/* with its slashes */
				path,
				query,			/* with its "?" */
				fragment;		/* with its "#" */
} Parts;

/* The part of [*p, end) that ends before one of the characters; *p goes behind it. */
static Str
take_until(const char **p, const char *end, const char *characters)
{
	Str			part = {*p, 0};

	while (*p < end && !strchr(characters, **p))
		*p += 1;
	part.len = *p - part.s;
	return part;
}

static Parts
split(Str iri)
{
	Parts		parts = {{NULL}};
	const char *p = iri.s;
	const char *end = iri.s + iri.len;
	const char *q = p;
	Str			scheme = take_until(&q, end, ":/?#");

	if (scheme.len > 0 && q < end && *q == ':')
	{
		parts.scheme = scheme;
		parts.scheme.len++;
		p = q + 1;
	}
	if (end - p >= 2 && p[0] == '/' && p[1] == '/')
	{
		q = p + 2;
		take_until(&q, end, "/?#");
		parts.authority.s = p;
		parts.authority.len = q - p;
		p = q;
	}
	parts.path = take_until(&p, end, "?#");
	if (p < end && *p == '?')
		parts.query = take_until(&p, end, "#");
	if (p < end)
	{
		parts.fragment.s = p;
		parts.fragment.len = end - p;
	}
	return parts;
}

static void
put_part(StringInfo out, Str part)
{
	appendBinaryStringInfo(out, part.s, part.len);
}

/* The segments of a path without "." and with ".." taking the one before away. */
static void
put_path(StringInfo out, Str path)
{
	int			root = out->len;
	const char *p = path.s;
	const char *end = p + path.len;

	while (p < end)
	{
		const char *slash = p;
		Str			segment;

		if (*p == '/')
			p++;
		segment = take_until(&p, end, "/");
		if (segment.len <= 2 && strncmp(segment.s, "..", segment.len) == 0 && segment.len > 0)
		{
			if (segment.len == 2)
			{
				while (out->len > root && out->data[out->len - 1] != '/')
					out->len--;
				out->len = Max(out->len - 1, root);
			}
			/* what follows the dots is a segment, if only an empty one */
			if (*slash != '/')
				p = Min(p + 1, end);
			else if (p == end)
				appendStringInfoChar(out, '/');
			continue;
		}
		appendBinaryStringInfo(out, slash, p - slash);
	}
}

/* The path of a reference that is relative to the path of the base. */
static Str
merge(const Parts *base, Str path)
{
	StringInfoData merged;
	uint32		length = base->path.len;

	initStringInfo(&merged);
	if (base->authority.s && length == 0)
		appendStringInfoChar(&merged, '/');
	while (length > 0 && base->path.s[length - 1] != '/')
		length--;
	appendBinaryStringInfo(&merged, base->path.s, length);
	put_part(&merged, path);
	return str_of(merged.data, merged.len);
}

Str
iri_resolve(Str base_iri, Str reference)
{
	Parts		base = split(base_iri);
	Parts		parts = split(reference);
	StringInfoData out;

	if (base_iri.len == 0 || parts.scheme.s)
		return reference;
	initStringInfo(&out);
	put_part(&out, base.scheme);
	put_part(&out, parts.authority.s ? parts.authority : base.authority);
	if (parts.authority.s || (parts.path.len > 0 && *parts.path.s == '/'))
		put_path(&out, parts.path);
	else if (parts.path.len > 0)
		put_path(&out, merge(&base, parts.path));
	else
	{
		put_part(&out, base.path);
		if (parts.query.s == NULL)
			put_part(&out, base.query);
	}
	put_part(&out, parts.query);
	put_part(&out, parts.fragment);
	return str_of(out.data, out.len);
}
