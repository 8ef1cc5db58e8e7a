using Fiscal.Api.Features.Imports;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Regions;
using Fiscal.Import;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Fiscal.Api.Tests.Persistence;

public sealed class PackedRowsTests : IAsyncDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"fiscal-upgrade-{Guid.NewGuid():N}.db");

    [Fact]
    public async Task Rows_that_were_kept_unpacked_read_alike_after_the_upgrade()
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync("BondFactsRisksAndReserve");
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO Region (Code, Name) VALUES ('430000', '示范县');
            INSERT INTO ImportBatch (Id, RegionCode, FileName, Sha256, Kind, Layout, AsOf, Status, UploadedBy, UploadedAt, Version)
            VALUES (7, '430000', '台账.xlsx', '', 'DebtLedger', 'bank-ledger', '2026-10-31', 'Previewed', 'clerk', '2026-11-01', 1);
            INSERT INTO ImportRow (BatchId, RegionCode, Ordinal, Sheet, Row, Fate, Change, ContentJson, CellsJson)
            VALUES (7, '430000', 1, '明细', 4, 'Accepted', 'New', '{{"type":"debt","debtorName":"示范城投","outstandingYuan":725.10}}', '{{"outstandingYuan":["H4","725.1"]}}'),
                   (7, '430000', 2, '明细', 5, 'Skipped', 'None', NULL, '{{}}');
            """);
        await db.Database.MigrateAsync();

        var rows = await db.ImportRows.OrderBy(r => r.Ordinal).ToListAsync();
        var kept = await db.KeptRowsOf(7, [1, 2], default);
        var inOrder = await db.KeptRowsOf(7, default).ToListAsync();

        var debt = rows[0].Read(kept[1]);
        Assert.Equal(("示范城投", 725.10m), debt.Content is DebtRow read ? (read.DebtorName, read.OutstandingYuan) : default);
        Assert.Equal(new SourceCell("H4", "725.1"), Assert.Single(debt.Cells).Value);
        Assert.Null(rows[1].Read(kept[2]).Content);
        Assert.Equal([kept[1].Content, kept[2].Content], inOrder.Select(r => r.Content));
    }

    private SqliteFiscalDbContext Open()
    {
        var scope = new RegionScope();
        scope.SeeEverything();
        return new(new DbContextOptionsBuilder<SqliteFiscalDbContext>().UseSqlite($"Data Source={_file}").Options, scope);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
        return ValueTask.CompletedTask;
    }
}
