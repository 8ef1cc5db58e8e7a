using Fiscal.Api.Persistence;
using Fiscal.Domain.Regions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Tests.Persistence;

public sealed class StoredValueTests : IAsyncDisposable
{
    private readonly FiscalApp _app = new();

    [Fact]
    public async Task Instants_come_back_and_sort_in_time()
    {
        var noon = Instant.FromUtc(2026, 11, 22, 4, 0);
        Instant[] inOrder = [noon - Duration.FromTicks(1), noon, noon + Duration.FromTicks(5), noon + Duration.FromMilliseconds(100), noon + Duration.FromSeconds(1)];
        await _app.Given([.. inOrder.Reverse().Select(i => new SigningKey($"{i.ToUnixTimeTicks()}", "", i))]);

        var stored = await _app.WithDatabase(db => db.SigningKeys.Where(k => k.ProtectedKey == "").OrderBy(k => k.CreatedAt).Select(k => k.CreatedAt).ToListAsync());
        var afterNoon = await _app.WithDatabase(db => db.SigningKeys.CountAsync(k => k.ProtectedKey == "" && k.CreatedAt > noon));

        Assert.Equal(inOrder, stored);
        Assert.Equal(3, afterNoon);
    }

    [Fact]
    public async Task The_file_keeps_a_write_ahead_log_and_its_foreign_keys()
    {
        Assert.Equal("wal", await _app.WithDatabase(db => db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync()));
        Assert.Equal(1, await _app.WithDatabase(db => db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()));
    }

    [Fact]
    public async Task A_duplicate_is_told_from_other_errors()
    {
        await _app.CreateRegion();

        var duplicate = await Assert.ThrowsAsync<DbUpdateException>(() => _app.Given(new Region(FiscalApp.County, "又一个示范县", null)));
        var orphan = await Assert.ThrowsAsync<DbUpdateException>(() => _app.Given(new Region("439999", "无上级", "4")));

        Assert.True(DuplicateKey.Explains(duplicate));
        Assert.False(DuplicateKey.Explains(orphan));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
