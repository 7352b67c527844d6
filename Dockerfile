# One image, two entry points: the api (which serves the web app) and the worker. `migrate` is the same image too.
FROM node:24.11.1-bookworm-slim AS build
WORKDIR /app
COPY . .
# The `prepare` script builds every package, the workflow bundle and the web app.
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:24.11.1-bookworm-slim
LABEL org.opencontainers.image.title="dondoc" \
      org.opencontainers.image.licenses="Apache-2.0"
ENV NODE_ENV=production \
    TZ=UTC
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/apps ./apps
COPY --from=build --chown=root:root /app/libs ./libs
COPY --from=build --chown=root:root /app/workflows ./workflows
COPY --from=build --chown=root:root /app/LICENSE /app/NOTICE ./
# Nothing in the image is writable by the user it runs as, but the folder of evidence: mount a volume there.
RUN install -d -o node -g node /var/lib/dondoc
USER node
EXPOSE 3600
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
