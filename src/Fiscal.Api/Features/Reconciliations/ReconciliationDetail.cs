using System.Text.Json;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Reconciliations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>A reconciliation whole: sources, totals of each pair, every break with what is done about it (对账结果).</summary>
public sealed record ReconciliationDetail(
    int Id, string RegionCode, LocalDate AsOf, Instant KnownAt, string CreatedBy, Instant CreatedAt,
    IReadOnlyList<ReconciledSource> Sources, IReadOnlyList<ReconciledPair> Pairs, IReadOnlyList<BreakTotal> Totals, IReadOnlyList<BreakRow> Breaks, IReadOnlyList<RoundingRow> Roundings);

/// <param name="Number">1 is the book.</param>
/// <param name="Kind">Book, or the kind of workbook.</param>
/// <param name="UnreadCount">Rows that could not be read and are in no total.</param>
public sealed record ReconciledSource(
    int Number, string Name, string Kind, string KindName, int? ImportId, int Count, decimal TotalYuan, int UnreadCount, LocalDate AsOf, string? FileName, string? Sha256)
{
    public const string Book = "Book";
}

/// <summary>A source beside the book. Book total + effects of its breaks + rounding = source total.</summary>
/// <param name="MatchedCount">Debts on which both agree in everything.</param>
/// <param name="RoundingYuan">What of the difference is only how the source rounds its amounts.</param>
/// <param name="PrecisionYuan">The place that it rounds to; null where it states amounts to the fen.</param>
/// <param name="BookCount">Debts with a balance that the source ought to list, or lists.</param>
public sealed record ReconciledPair(
    int Source, string SourceName, ReconciledScope Scope, int MatchedCount, decimal MatchedYuan, int BookCount, decimal BookTotalYuan,
    int SourceCount, decimal SourceTotalYuan, decimal DifferenceYuan, decimal BreaksEffectYuan, int RoundingCount, decimal RoundingYuan, decimal? PrecisionYuan,
    IReadOnlyList<string> Warnings);

/// <summary>Breaks of one kind of a source (差异汇总).</summary>
public sealed record BreakTotal(int Source, BreakKind Kind, string KindName, int Count, decimal BalanceEffectYuan);

public sealed record SourceRow(string Sheet, int Row);

/// <summary>A debt on which source and book agree.</summary>
/// <param name="RoundingYuan">By how much only rounding sets them apart; of a whole with its first debt.</param>
public sealed record MatchedDebt(
    int Source, int DebtId, string? ContractNumber, string? DrawdownNumber, string? DebtorName, string? CreditorName, decimal OutstandingYuan, IReadOnlyList<SourceRow> Rows, decimal RoundingYuan = 0);

/// <summary>By how much an amount that agrees is off because the source rounds (尾差). What else may differ is a break beside it.</summary>
/// <param name="RoundingYuan">Source − book.</param>
public sealed record RoundingRow(
    int Source, IReadOnlyList<int> DebtIds, IReadOnlyList<string> ContractNumbers, IReadOnlyList<string> DrawdownNumbers, string? DebtorName, decimal BookYuan, decimal SourceYuan,
    decimal RoundingYuan, IReadOnlyList<SourceRow> Rows)
{
    internal static RoundingRow Of(int source, MatchGroup group) => new(
        source, [.. group.Debts.Select(d => d.Id)], [.. group.Debts.Select(d => d.ContractNumber).OfType<string>().Distinct()], [.. group.Debts.Select(d => d.DrawdownNumber).OfType<string>().Distinct()],
        group.Debts[0].DebtorName, group.BookYuan, group.SourceYuan, group.RoundingYuan, [.. group.Lines.Select(l => new SourceRow(l.Sheet, l.Row))]);
}

/// <param name="Field">Properties that differ, by comma; null where the whole debt does.</param>
/// <param name="BalanceEffectYuan">What of source − book it explains.</param>
public sealed record BreakRow(
    int Id, int Ordinal, int Source, BreakKind Kind, string KindName, IReadOnlyList<int> DebtIds, IReadOnlyList<string> ContractNumbers,
    IReadOnlyList<string> DrawdownNumbers, string? DebtorName, string? Field, string? FieldName,
    string? BookValue, string? SourceValue, decimal BookYuan, decimal SourceYuan, decimal BalanceEffectYuan, IReadOnlyList<SourceRow> Rows, string Explanation,
    string? Owner, LocalDate? DueOn, BreakResolution? Resolution, string? ResolutionName, string? Note, BreakStatus Status, string StatusName,
    string? HandledBy, Instant? HandledAt, int Version);

/// <summary>What of a break is kept as one text.</summary>
internal sealed record BreakItems(IReadOnlyList<int> DebtIds, IReadOnlyList<string> ContractNumbers, IReadOnlyList<string> DrawdownNumbers, IReadOnlyList<SourceRow> Rows)
{
    public static BreakItems Of(Break found) => new(
        [.. found.Debts.Select(d => d.Id)],
        [.. Stated(found).Select(s => s.ContractNumber ?? s.DrawdownNumber).OfType<string>().Distinct()],
        [.. Stated(found).Select(s => s.DrawdownNumber).OfType<string>().Distinct()],
        [.. found.Lines.Select(l => new SourceRow(l.Sheet, l.Row))]);

    // The book's numbers; the source's where the book has none.
    private static IEnumerable<StatedDebt> Stated(Break found) => found.Debts.Count > 0 ? found.Debts : found.Lines;
}

/// <summary>The part of a reconciliation that is kept as one text (对账内容).</summary>
internal sealed record ReconciliationResult(
    IReadOnlyList<ReconciledSource> Sources, IReadOnlyList<ReconciledPair> Pairs, IReadOnlyList<MatchedDebt> Matched, IReadOnlyList<RoundingRow>? Roundings = null);

internal static class KeptReconciliations
{
    public static async Task<ReconciliationDetail> ReconciliationOf(this FiscalDbContext db, int id, JsonSerializerOptions json, CancellationToken ct)
    {
        var kept = await db.Reconciliations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw SourceErrors.NotFound(id);
        var result = ResultOf(kept, json);
        var breaks = await db.ReconciliationBreaks.AsNoTracking().Where(b => b.ReconciliationId == id).OrderBy(b => b.Ordinal).ToListAsync(ct);
        return new(
            kept.Id, kept.RegionCode, kept.AsOf, kept.KnownAt, kept.CreatedBy, kept.CreatedAt, result.Sources, result.Pairs,
            [.. breaks.GroupBy(b => (b.Source, b.Kind)).OrderBy(g => g.Key).Select(g => new BreakTotal(g.Key.Source, g.Key.Kind, g.Key.Kind.DisplayName(), g.Count(), g.Sum(b => b.BalanceEffectYuan)))],
            [.. breaks.Select(b => RowOf(b, json))], result.Roundings ?? []);
    }

    public static ReconciliationResult ResultOf(Reconciliation kept, JsonSerializerOptions json) => JsonSerializer.Deserialize<ReconciliationResult>(kept.ResultJson, json)!;

    public static BreakRow RowOf(ReconciliationBreak b, JsonSerializerOptions json)
    {
        var items = JsonSerializer.Deserialize<BreakItems>(b.ItemsJson, json)!;
        return new(
            b.Id, b.Ordinal, b.Source, b.Kind, b.Kind.DisplayName(), items.DebtIds, items.ContractNumbers, items.DrawdownNumbers, b.DebtorName, b.Field, FieldName(b.Field), b.BookValue, b.SourceValue,
            b.BookYuan, b.SourceYuan, b.BalanceEffectYuan, items.Rows, b.Explanation, b.Owner, b.DueOn, b.Resolution, b.Resolution?.DisplayName(), b.Note,
            b.Status, b.Status.DisplayName(), b.HandledBy, b.HandledAt, b.Version);
    }

    private static string? FieldName(string? fields) =>
        fields is null ? null : string.Join("、", fields.Split(',').Select(f => BreakFields.NameOf(char.ToUpperInvariant(f[0]) + f[1..])));
}
