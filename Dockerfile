FROM node:24-slim

ENV NODE_ENV=production
WORKDIR /app

# The embedded PostgreSQL is optional and stays out: here the database is another container.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force

COPY migrations ./migrations
COPY openapi ./openapi
COPY src ./src

# Where uploaded files are kept, and in demo mode the signing key.
RUN mkdir /data && chown node:node /data
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
VOLUME /data
USER node
EXPOSE 3000

HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "--max-semi-space-size=8", "--max-old-space-size=384", "src/launch.mjs", "src/main.ts"]
