/*
 * detect.h
 *	  The language of a text.
 */
#ifndef PROPOSALS_LANGUAGE_DETECT_H
#define PROPOSALS_LANGUAGE_DETECT_H

/* A canonical tag, or NULL where the evidence does not decide. */
extern const char *language_detect(const char *text, int length);

#endif							/* PROPOSALS_LANGUAGE_DETECT_H */
