#include "postgres.h"
#include "compat.h"
#include "matching/internal.h"
void
stance_add_cues(Automaton *automaton, const char *language, int length)
{
}
void
stance_of_matches(Automaton *automaton, const char *text, int length,
							  const int *edges, int nedges,
							  const CueMatch *cues, int ncues,
							  Match *matches, int nmatches)
{
}
