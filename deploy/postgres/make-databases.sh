#!/bin/sh
# Runs once, when the volume is empty. dondoc owns its database and is no superuser; Temporal's tables live in databases
# and under a role of their own.
set -eu
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=dondoc_password="$APP_POSTGRES_PASSWORD" --set=temporal_password="$TEMPORAL_POSTGRES_PASSWORD" <<'SQL'
CREATE ROLE dondoc LOGIN CREATEROLE PASSWORD :'dondoc_password';
CREATE DATABASE dondoc OWNER dondoc;
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
SQL
