#!/bin/sh
# Makes Temporal's tables, or brings them to this server's version; harmless to repeat.
set -eu
schema() {
  database=$1 folder=$2
  tool="temporal-sql-tool --plugin postgres12 --endpoint postgres --port 5432 --user temporal --database $database"
  $tool setup-schema --version 0.0
  $tool update-schema --schema-name "$folder"
}
schema temporal postgresql/v12/temporal
schema temporal_visibility postgresql/v12/visibility
