-- Sentences of plain text.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS proposals;
CREATE FUNCTION pg_temp.split(content text, language text DEFAULT 'en', profile text DEFAULT 'prose')
RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(s.content, ' | ' ORDER BY n) FROM sentences(content, language, profile) s
$$;

-- The English golden rules of sentence segmentation: the public test set of the
-- pragmatic segmenter (github.com/diasks2/pragmatic_segmenter, MIT licence), in
-- the 48 cases of pySBD (github.com/nipunsadvilkar/pySBD, MIT licence,
-- tests/lang/test_english.py).  '|' stands where a sentence ends.
CREATE TEMP TABLE golden (n serial, expected text);
COPY golden (expected) FROM stdin;
Hello World.| My name is Jonas.
What is your name?| My name is Jonas.
There it is!| I found it.
My name is Jonas E. Smith.
Please turn to p. 55.
Were Jane and co. at the party?
They closed the deal with Pitt, Briggs & Co. at noon.
Let's ask Jane and co.| They should know.
They closed the deal with Pitt, Briggs & Co.| It closed yesterday.
I can see Mt. Fuji from here.
St. Michael's Church is on 5th st. near the light.
That is JFK Jr.'s book.
I visited the U.S.A. last year.
I live in the E.U.| How about you?
I live in the U.S.| How about you?
I work for the U.S. Government in Virginia.
I have lived in the U.S. for 20 years.
At 5 a.m. Mr. Smith went to the bank.| He left the bank at 6 P.M.| Mr. Smith then went to the store.
She has $100.00 in her bag.
She has $100.00.| It is in her bag.
He teaches science (He previously worked for 5 years as an engineer.) at the local University.
Her email is Jane.Doe@example.com.| I sent her an email.
The site is: https://www.example.50.com/new-site/awesome_content.html.| Please check it out.
She turned to him, 'This is great.' she said.
She turned to him, "This is great." she said.
She turned to him, "This is great."| She held the book out to show him.
Hello!!| Long time no see.
Hello??| Who is there?
Hello!?| Is that you?
Hello?!| Is that you?
1.) The first item| 2.) The second item
1.) The first item.| 2.) The second item.
1) The first item| 2) The second item
1) The first item.| 2) The second item.
1. The first item| 2. The second item
1. The first item.| 2. The second item.
• 9. The first item| • 10. The second item
⁃9. The first item| ⁃10. The second item
a. The first item| b. The second item| c. The third list item
You can find it at N°. 1026.253.553.| That is where the treasure is.
She works at Yahoo! in the accounting department.
We make a good team, you and I.| Did you see Albert I. Jones yesterday?
Thoreau argues that by simplifying one’s life, “the laws of the universe will appear less complex. . . .”
"Bohr [...] used the analogy of parallel stairways [...]" (Smith 55).
If words are left off at the end of a sentence, and that is all that is omitted, indicate the omission with ellipsis marks (preceded and followed by a space) and then indicate the end of the sentence with a period . . . .| Next sentence.
I never meant that....| She left the store.
I wasn’t really ... well, what I mean...see . . . what I'm saying, the thing is . . . I didn’t mean it.
One further habit which was somewhat weakened . . . was that of combining words into self-interpreting compounds.| . . . The practice was not abandoned. . . .
\.
SELECT count(*) AS cases,
	   count(*) FILTER (WHERE pg_temp.split(replace(expected, '|', '')) = replace(expected, '| ', ' | ')) AS passed
  FROM golden;
SELECT n, pg_temp.split(replace(expected, '|', '')) AS got
  FROM golden
 WHERE pg_temp.split(replace(expected, '|', '')) <> replace(expected, '| ', ' | ');

-- wrapped lines do not end a sentence, paragraphs and headings do
SELECT n, start, stop, replace(content, E'\n', '⏎') FROM sentences(E'A HEADING\n\nThe first sentence of this text goes on\nover the end of its line. The second one\ndoes as well, and it is quite a long one,\nas all the lines of this paragraph are.\n\nThe last.', 'en');
-- profiles
SELECT pg_temp.split('Mr. Smith spoke. He left.', 'en', 'icu');
SELECT pg_temp.split('سؤال وجواب: ماذا حدث؟ لا شيء، قال الرجل.', 'ar');
SELECT pg_temp.split('سؤال وجواب: ماذا حدث؟ لا شيء، قال الرجل.', 'ar', 'pragmatic');
SELECT pg_temp.split('x', 'en', 'punkt');
-- other languages
SELECT pg_temp.split('M. Dupont est arrivé. Il a parlé à Mme. Durand, etc. Elle a répondu.', 'fr');
SELECT pg_temp.split('El Sr. García habló. Véase el art. 5 de la ley. ¿Quién votó? Nadie.', 'es');
SELECT pg_temp.split('В 2010 г. Иван уехал. Проф. Петров остался. Он писал.', 'ru');
SELECT pg_temp.split('Am 12. Juni kam Dr. Meier. Er blieb. Die NATO. Das Haus war klar. Der Hund bellte.', 'de');
SELECT pg_temp.split('我们来了。他们走了！为什么？', 'zh');
-- offsets are characters of the original text
SELECT bool_and(substr(t, start + 1, stop - start) = content) AS exact, count(*)
  FROM (VALUES (E'Ünïcode 😀 stands here.\r\nA second line.\r\n\r\nThird\u0301 one. Fourth.')) v(t),
	   sentences(t, 'en');
-- nothing, and too much
SELECT count(*) FROM sentences('', 'en');
SELECT count(*) FROM sentences(E' \n\t ', 'en');
SELECT count(*) FROM sentences(NULL, 'en');
SELECT count(*) FROM sentences(repeat('He said so. ', 100000), 'en');
SELECT sum(stop - start) FROM sentences(repeat('x', 1000000), 'en');
