# PostgreSQL's official image with the extension installed:
#
#   docker build --build-arg PG_MAJOR=17 -t proposals .
#   docker run -e POSTGRES_PASSWORD=secret -p 5432:5432 proposals
#
# and in each database that is to have it: CREATE EXTENSION proposals, and proposals_figures

ARG PG_MAJOR=17

FROM postgres:${PG_MAJOR}-bookworm AS build
ARG PG_MAJOR
RUN apt-get update && apt-get install -y --no-install-recommends \
	build-essential libicu-dev libyaml-dev pkg-config postgresql-server-dev-${PG_MAJOR}
COPY Makefile proposals.control /src/
COPY src /src/src
COPY figures /src/figures
RUN make -C /src -j"$(nproc)" && make -C /src install DESTDIR=/installed

FROM postgres:${PG_MAJOR}-bookworm
# ICU is there: the server has it
RUN apt-get update && apt-get install -y --no-install-recommends libyaml-0-2 \
	&& rm -rf /var/lib/apt/lists/*
COPY --from=build /installed/ /
