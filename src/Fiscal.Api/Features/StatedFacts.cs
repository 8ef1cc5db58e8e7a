using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features;

/// <summary>A statement and the file it came from (填报数及来源).</summary>
internal sealed class Stated<T> where T : StatedFact
{
    public required T Fact { get; init; }
    public string? FileName { get; init; }
    public string? FileSha256 { get; init; }
}

/// <summary>Where a statement stands in the file it came from (填报来源). The cells of its other figures are in the rows of the import.</summary>
public sealed record StatementSource(
    int? ImportId, string? FileName, string? FileSha256, string? Sheet, string? Cell, string? RawText, string? Rule, string? Document,
    string RecordedBy, Instant RecordedAt);

/// <summary>One of the statements of a thing, in the order in which they were recorded (填报沿革).</summary>
/// <param name="ReversesId">The statement that it takes back; null: it takes none back.</param>
public sealed record StatementLine(long Id, LocalDate StatedOn, long? ReversesId, StatementSource Source);

internal static class StatedFacts
{
    /// <summary>What the API says of a route that reads one thing with its <see cref="StatementLine"/>s.</summary>
    public const string DetailText =
        "id 为任一次登记的编号（列表中的 id）。asOf 缺省为今天，knownAt 缺省为全部已知；当日还没有登记的答 404。"
        + "statements 为截至 asOf 的各次登记和撤销（reversesId 为所撤销的登记），各带来源：导入的文件、工作表、单元格和原文，或文号。";

    /// <summary>Statements for days up to one, known at an instant: neither taken back by then nor themselves a taking back.</summary>
    public static IQueryable<T> StatedBy<T>(this IQueryable<T> facts, TwoClocks clocks) where T : Fact =>
        facts.Where(f => f.EffectiveOn <= clocks.AsOf && f.RecordedAt <= clocks.KnownAt && f.ReversesId == null
            && !facts.Any(r => r.ReversesId == f.Id && r.RecordedAt <= clocks.KnownAt));

    /// <summary>All that nobody took back, as of every day (现行有效).</summary>
    public static IQueryable<T> Standing<T>(this IQueryable<T> facts) where T : Fact => facts.StatedBy(new(OpenEnd.EveryDay, OpenEnd.AllKnown));

    /// <summary>Only those of a region and what lies below it; of all visible ones by default.</summary>
    public static async Task<IQueryable<T>> In<T>(this IQueryable<T> facts, FiscalDbContext db, string? regionCode, CancellationToken ct) where T : StatedFact
    {
        if (regionCode is null) return facts;
        var regions = await db.WithDescendants(regionCode, ct);
        return facts.Where(f => regions.Contains(f.RegionCode));
    }

    /// <summary>The rows with the names of their files, untracked.</summary>
    public static Task<List<Stated<T>>> WithFiles<T>(this IQueryable<T> facts, FiscalDbContext db, CancellationToken ct) where T : StatedFact => (
        from fact in facts
        join batch in db.ImportBatches on fact.Source.ImportBatchId equals batch.Id into batches
        from file in batches.DefaultIfEmpty()
        select new Stated<T> { Fact = fact, FileName = file.FileName, FileSha256 = file.Sha256 }).AsNoTracking().ToListAsync(ct);

    /// <summary>Of each topic the last statement.</summary>
    public static IEnumerable<Stated<T>> LastOf<T, TTopic>(this IEnumerable<Stated<T>> rows, Func<T, TTopic> topicOf) where T : StatedFact =>
        rows.GroupBy(r => topicOf(r.Fact)).Select(g => (Rows: g, Last: g.Select(r => r.Fact).Latest())).Select(g => g.Rows.First(r => r.Fact == g.Last));

    /// <summary>All that was said of a thing and taken back, up to a day and an instant.</summary>
    public static async Task<List<StatementLine>> LinesOf<T>(this IQueryable<T> facts, FiscalDbContext db, TwoClocks clocks, CancellationToken ct) where T : StatedFact =>
        [.. (await facts.Where(f => f.EffectiveOn <= clocks.AsOf && f.RecordedAt <= clocks.KnownAt).WithFiles(db, ct))
            .OrderBy(s => s.Fact.RecordedAt).ThenBy(s => s.Fact.Id).Select(s => new StatementLine(s.Fact.Id, s.Fact.EffectiveOn, s.Fact.ReversesId, s.SourceOf()))];

    public static StatementSource SourceOf<T>(this Stated<T> stated) where T : StatedFact
    {
        var (fact, source) = (stated.Fact, stated.Fact.Source);
        return new(source.ImportBatchId, stated.FileName, stated.FileSha256, source.Sheet, source.Cell, source.RawText, source.Rule, source.Document, fact.RecordedBy, fact.RecordedAt);
    }
}
