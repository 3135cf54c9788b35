\echo Use "CREATE EXTENSION proposals_figures" to load this file. \quit

-- Pages and charts as text: HTML with its style inside, SVG without one; no script and
-- nothing from elsewhere. Every name that comes from data goes through figures_escape.
--
-- A function runs under its own search_path. Those that call functions of proposals take
-- the path set here, FROM CURRENT; the others name pg_catalog. What belongs to this
-- extension is written with its schema.
SELECT pg_catalog.set_config('search_path', pg_catalog.concat(pg_catalog.quote_ident(n.nspname::pg_catalog.text), ', pg_temp'), true)
  FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) e.extnamespace
 WHERE e.extname OPERATOR(pg_catalog.=) 'proposals'::pg_catalog.name;
