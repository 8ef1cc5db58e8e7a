#!/usr/bin/env bash
# Adds a migration of the current model for both providers, its upgrade script and the new schema.sql.
# Usage: sql/add-migration.sh NAME    (to start over: delete src/Fiscal.Api/Persistence/Migrations first)
set -euo pipefail
name=${1:?usage: sql/add-migration.sh NAME}
cd "$(dirname "$0")/.."
dotnet tool restore
dotnet build src/Fiscal.Api
for provider in Sqlite SqlServer; do
  dotnet ef migrations add "$name" --no-build --project src/Fiscal.Api \
    --context "${provider}FiscalDbContext" --output-dir "Persistence/Migrations/$provider"
done
sed -i '1s/^\xEF\xBB\xBF//' src/Fiscal.Api/Persistence/Migrations/*/*.cs
dotnet build tests/Fiscal.Sql.Tests
APPROVE=1 dotnet test --project tests/Fiscal.Sql.Tests --no-build
