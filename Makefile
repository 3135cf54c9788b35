# proposals: statements, their proposals, themes and codebooks in PostgreSQL.
#
#   make && make install && make installcheck      PG_CONFIG=... chooses the server
#
# The version is typed in proposals.control, and again in figures/proposals_figures.control.  Each idea has a folder below
# src with its C and its SQL; SQL_PARTS states the order in which the SQL goes
# into the install script.

# proposals, and beside it pages and charts: proposals_figures
EXTENSION = proposals figures/proposals_figures
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" proposals.control)
MODULE_big = proposals

SQL_PARTS = \
	src/base/header.sql \
	src/planner/planner.sql \
	src/theme/theme.sql \
	src/segment/segment.sql \
	src/statement/statement.sql \
	src/codebook/codebook.sql \
	src/library/library.sql \
	src/formats/formats.sql \
	src/library/books/emtech.sql \
	src/library/books/cap.sql \
	src/library/books/sdg.sql \
	src/coding/coding.sql \
	src/matching/matching.sql \
	src/query/themequery.sql \
	src/query/query.sql \
	src/reading/reading.sql \
	src/index/index.sql \
	src/count/count.sql \
	src/tally/tally.sql \
	src/agreement/agreement.sql \
	src/passage/passage.sql

FIGURES_PARTS = $(addprefix figures/,header.sql text.sql svg.sql lines.sql heat.sql page.sql)

OBJS = $(patsubst %.c,%.o,$(sort $(wildcard src/*/*.c)))

DATA_built = proposals--$(EXTVERSION).sql proposals_figures--$(EXTVERSION).sql

# From each released version to the next: proposals--A--B.sql.
DATA = $(sort $(wildcard src/updates/proposals--*--*.sql figures/updates/proposals_figures--*--*.sql))

PKG_CONFIG ?= pkg-config

# Optional: dictionaries in YAML.
YAML_LIBS := $(shell $(PKG_CONFIG) --libs yaml-0.1 2>/dev/null)
YAML_CFLAGS := $(if $(YAML_LIBS),-DHAVE_LIBYAML $(shell $(PKG_CONFIG) --cflags yaml-0.1))

# Every topic in sql/, but for YAML where the library is not there.
REGRESS = $(filter-out $(if $(YAML_LIBS),,import_yaml export),$(sort $(patsubst sql/%.sql,%,$(wildcard sql/*.sql))))
REGRESS_OPTS = --inputdir=. --encoding=UTF8

ICU_CFLAGS := $(shell $(PKG_CONFIG) --cflags icu-uc icu-i18n 2>/dev/null)
ICU_LIBS := $(shell $(PKG_CONFIG) --libs icu-uc icu-i18n 2>/dev/null || echo -licui18n -licuuc)

PG_CPPFLAGS = -I$(CURDIR)/src $(ICU_CFLAGS) $(YAML_CFLAGS) -DPROPOSALS_VERSION='"$(EXTVERSION)"'
# -MMD writes X.d beside X.o: a changed header recompiles the files that include it.
PG_CFLAGS = -fvisibility=hidden -Wall -Wextra -Wno-unused-parameter \
	-Wno-missing-field-initializers -MMD -MP
SHLIB_LINK += $(ICU_LIBS) $(YAML_LIBS)
EXTRA_CLEAN = $(DATA_built) $(OBJS:.o=.d) results regression.diffs regression.out output_iso tmp_check

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

# A line "--@order TYPE COST HASH BY" stands for src/base/order.sql with these filled in.
proposals--$(EXTVERSION).sql: $(SQL_PARTS) src/base/order.sql proposals.control Makefile
	awk '/^--@order / { by = $$0; sub(/^--@order [a-z]+ [0-9]+ [0-9]+ /, "", by); \
		while ((getline line < "src/base/order.sql") > 0) { \
			gsub(/@TYPE@/, $$2, line); gsub(/@COST@/, $$3, line); gsub(/@HASH@/, $$4, line); gsub(/@BY@/, by, line); print line } \
		close("src/base/order.sql"); next } { print }' $(SQL_PARTS) > $@

proposals_figures--$(EXTVERSION).sql: $(FIGURES_PARTS) Makefile
	cat $(FIGURES_PARTS) > $@

$(OBJS): Makefile proposals.control
$(OBJS:.o=.bc): %.bc: %.o
-include $(wildcard $(OBJS:.o=.d))

# for test/run, which runs each in a database of its own
.PHONY: regress-names
regress-names:
	@echo $(REGRESS)
