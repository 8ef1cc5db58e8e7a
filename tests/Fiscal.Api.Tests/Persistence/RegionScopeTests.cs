using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Journal;
using Fiscal.Domain.Regions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Testing;

namespace Fiscal.Api.Tests.Persistence;

/// <summary>The scope on a made-up entity, because it must hold for entities that nobody has thought of yet.</summary>
public sealed class RegionScopeTests : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"fiscal-scope-{Guid.NewGuid():N}.db");

    public async ValueTask InitializeAsync()
    {
        await using var db = Open(everything: true);
        await db.Database.EnsureCreatedAsync();
        db.AddRange(new Region("43", "示范市", null), new Region("4301", "示范县", "43"), new Region("4302", "邻县", "43"));
        db.AddRange(new Note { RegionCode = "4301" }, new Note { RegionCode = "4302" });
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task A_scope_that_nobody_opened_sees_nothing()
    {
        await using var db = Open();
        Assert.Empty(await db.Set<Note>().ToListAsync());
    }

    [Fact]
    public async Task Rows_of_other_regions_are_not_found()
    {
        await using var db = Open("4301");

        var note = Assert.Single(await db.Set<Note>().ToListAsync());

        Assert.Equal("4301", note.RegionCode);
        Assert.Null(await db.Set<Note>().SingleOrDefaultAsync(n => n.RegionCode == "4302"));
        Assert.Equal(0, await db.Set<Note>().Where(n => n.RegionCode == "4302").ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Two_scopes_do_not_share_what_they_see()
    {
        await using var one = Open("4301");
        await using var both = Open("4301", "4302");
        await using var all = Open(everything: true);

        Assert.Equal(1, await one.Set<Note>().CountAsync());
        Assert.Equal(2, await both.Set<Note>().CountAsync());
        Assert.Equal(2, await all.Set<Note>().CountAsync());
    }

    [Fact]
    public async Task A_row_cannot_be_added_to_another_region()
    {
        await using var db = Open("4301");
        db.Add(new Note { RegionCode = "4302" });

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => db.SaveChangesAsync());

        Assert.Equal("region.not-found", exception.Code);
    }

    [Theory]
    [InlineData("4301", "4302")]
    [InlineData("4302", "4301")]
    public async Task A_row_cannot_be_moved_across_the_border(string from, string to)
    {
        await using var db = Open("4301");
        var note = await db.Set<Note>().IgnoreQueryFilters().SingleAsync(n => n.RegionCode == from);
        note.RegionCode = to;

        Assert.Throws<NotFoundException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task A_row_of_another_region_cannot_be_deleted()
    {
        await using var db = Open("4301");
        db.Remove(await db.Set<Note>().IgnoreQueryFilters().SingleAsync(n => n.RegionCode == "4302"));

        await Assert.ThrowsAsync<NotFoundException>(() => db.SaveChangesAsync());
    }

    private NoteDbContext Open(params string[] codes) => Open(false, codes);

    private NoteDbContext Open(bool everything, params string[] codes)
    {
        var scope = new RegionScope();
        scope.See(codes);
        if (everything) scope.SeeEverything();
        return new(new DbContextOptionsBuilder<NoteDbContext>().UseSqlite($"Data Source={_file};Pooling=False").Options, scope, new Journaling(new FakeClock(Instant.FromUtc(2026, 11, 22, 4, 0)), new CurrentUser(), new CurrentAct(), JournalHash.Sha256));
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(_file);
        return ValueTask.CompletedTask;
    }

    private sealed class Note : IRegional
    {
        public int Id { get; init; }
        public required string RegionCode { get; set; }
    }

    private sealed class NoteDbContext(DbContextOptions<NoteDbContext> options, RegionScope scope, Journaling journaling)
        : FiscalDbContext(options, scope, journaling)
    {
        protected override void OnModelCreating(ModelBuilder builder)
        {
            builder.Entity<Note>();
            base.OnModelCreating(builder);
        }
    }
}
