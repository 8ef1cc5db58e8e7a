using System.Globalization;
using System.Text.Json;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Reconciliations;
using Fiscal.Import;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>One source beside the book (一个来源与台账核对).</summary>
internal sealed record SourceComparison(
    ReconciledSource Source, ReconciledPair Pair, IReadOnlyList<Break> Breaks, IReadOnlyList<MatchedDebt> Matched, IReadOnlyList<RoundingRow> Roundings)
{
    public static async Task<SourceComparison> Of(
        FiscalDbContext db, ReconciledBook book, StatedSource source, ScopeChoice? choice, int number, TwoClocks clocks, CancellationToken ct)
    {
        var scope = ScopeOf(book, source, choice);
        var debts = book.Debts.Select(d => d.Booked with { IsInScope = scope.Holds(d) }).ToList();
        var groups = source.IsStatement
            ? await Payments(db, book, source, debts, clocks, ct)
            : DebtMatching.Match(debts, source.Debts);
        return Of(source, Named(book, scope), number, clocks.AsOf, groups);
    }

    private static SourceComparison Of(StatedSource source, ReconciledScope scope, int number, LocalDate asOf, IReadOnlyList<MatchGroup> groups)
    {
        var batch = source.Batch;
        var name = batch.Institution is { } sender ? $"{sender}（{batch.FileName}）" : batch.FileName;
        var step = groups.Select(g => g.StepYuan).DefaultIfEmpty(0.01m).Max();
        var matched = groups.Where(g => g.Breaks.Count == 0).ToList();
        var (bookYuan, sourceYuan) = (groups.Sum(g => g.BookYuan), groups.Sum(g => g.SourceYuan));
        var breaks = groups.SelectMany(g => g.Breaks).OrderBy(b => b.Kind).ToList(); // stable: the book's order within a kind
        var roundings = groups.Where(g => g.RoundingYuan != 0).Select(g => RoundingRow.Of(number, g)).ToList();
        var rounding = roundings.Sum(r => r.RoundingYuan);
        if (breaks.Sum(b => b.BalanceEffectYuan) + rounding != sourceYuan - bookYuan)
            throw new InvalidOperationException($"The breaks of import {batch.Id} do not explain the difference of its total.");
        return new(
            new(number, name, batch.Kind.ToString(), KindName(batch.Kind), batch.Id, groups.Sum(g => g.Lines.Count), sourceYuan, source.Unread, batch.AsOf, batch.FileName, batch.Sha256),
            new(number, name, scope, matched.Sum(g => g.Debts.Count), matched.Sum(g => g.BookYuan), groups.Sum(g => g.Debts.Count(d => d.OutstandingYuan != 0)), bookYuan,
                groups.Sum(g => g.Lines.Count), sourceYuan, sourceYuan - bookYuan, breaks.Sum(b => b.BalanceEffectYuan), roundings.Count, rounding, step > 0.01m ? step : null,
                Warnings(batch.AsOf, asOf, source.Unread, step, roundings)),
            breaks, [.. matched.SelectMany(g => g.Debts.Select(d => Match(number, d, g)))], roundings);
    }

    private static List<string> Warnings(LocalDate sourceDay, LocalDate asOf, int unread, decimal step, List<RoundingRow> roundings)
    {
        var warnings = new List<string>();
        if (sourceDay != asOf) warnings.Add(ReconciliationWarnings.OtherDay(sourceDay, asOf));
        if (unread > 0) warnings.Add(ReconciliationWarnings.Unread(unread));
        if (roundings.Count > 0) warnings.Add(ReconciliationWarnings.Rounded(step, roundings.Count, roundings.Sum(r => r.RoundingYuan)));
        return warnings;
    }

    private static MatchedDebt Match(int number, BookedDebt debt, MatchGroup group) => new(
        number, debt.Id, debt.ContractNumber, debt.DrawdownNumber, debt.DebtorName, debt.CreditorName, debt.OutstandingYuan,
        [.. group.Lines.Select(l => new SourceRow(l.Sheet, l.Row))], group.Debts[0] == debt ? group.RoundingYuan : 0);

    /// <summary>What a kind of source is called (来源种类).</summary>
    private static string KindName(WorkbookKind kind) => kind switch
    {
        WorkbookKind.BureauBook => "债务底册",
        WorkbookKind.FinanceOfficeTable => "金融办统计表",
        WorkbookKind.FinancingLedger => "企业融资台账",
        WorkbookKind.BondLedger => "债券转贷台账",
        WorkbookKind.PaymentStatement => "还款流水",
        WorkbookKind.RentPlan => "租赁合同概况",
        WorkbookKind.RepaymentPlan => "还款计划",
        _ => "债权人借据台账",
    };

    private static SourceScope ScopeOf(ReconciledBook book, StatedSource source, ScopeChoice? choice)
    {
        var rule = choice?.Rule ?? (IsDebtorsOwn(book, source) ? ScopeRule.DebtorGroups : SourceScope.RuleOf(source.Batch.Kind));
        if (choice?.PartyIds is { Count: > 0 } chosen)
            return new(rule, Below(chosen.Select(id => book.Knows(id) ? id : throw SourceErrors.UnknownParty(id))));
        var lines = source.IsStatement ? [.. source.Payments.Select(p => p.Line)] : source.Debts;
        var found = book.Debts.Where(d => source.DebtIds.Contains(d.Booked.Id)).ToList();
        var named = rule switch
        {
            ScopeRule.Creditors => First(lines.Select(l => book.PartyOf(l.CreditorName)), [book.PartyOf(source.Batch.Institution)], found.Select(d => (int?)d.CreditorId)),
            ScopeRule.DebtorGroups => First([book.PartyOf(source.Batch.Institution)], lines.Select(l => book.PartyOf(l.DebtorName)), found.Select(d => (int?)d.DebtorId)),
            _ => [],
        };
        return new(rule, Below(named));

        IReadOnlySet<int> Below(IEnumerable<int> ids) => rule == ScopeRule.DebtorGroups ? book.WithBelow(ids) : ids.ToHashSet();
    }

    // A ledger whose sender, or a unit below it, owes what it lists is a company's own and no lender's.
    private static bool IsDebtorsOwn(ReconciledBook book, StatedSource source) =>
        source.Batch.Kind == WorkbookKind.DebtLedger && book.PartyOf(source.Batch.Institution) is { } sender
        && book.WithBelow([sender]) is var group && source.Debts.Any(l => book.PartyOf(l.DebtorName) is { } debtor && group.Contains(debtor));

    // What says it best: the first that names anybody known.
    private static List<int> First(params IEnumerable<int?>[] ways) =>
        ways.Select(w => w.OfType<int>().Distinct().ToList()).FirstOrDefault(w => w.Count > 0) ?? [];

    private static ReconciledScope Named(ReconciledBook book, SourceScope scope) =>
        new(scope.Rule, scope.Rule.DisplayName(), [.. scope.PartyIds.Order().Select(book.NameOf)]);

    /// <summary>The days of a statement: whole months from its first line, up to the day of the comparison or the end of its last month.</summary>
    private static async Task<IReadOnlyList<MatchGroup>> Payments(
        FiscalDbContext db, ReconciledBook book, StatedSource source, List<BookedDebt> debts, TwoClocks clocks, CancellationToken ct)
    {
        var (first, last) = (source.Payments.Min(p => p.PaidOn), source.Payments.Max(p => p.PaidOn));
        var from = new LocalDate(first.Year, first.Month, 1);
        var to = LocalDate.Max(last, LocalDate.Min(clocks.AsOf, new LocalDate(last.Year, last.Month, 1).PlusMonths(1).PlusDays(-1)));
        var region = source.Batch.RegionCode;
        var entries = await ReconciledBook.Entries(db, region, from, to, clocks.KnownAt).ToListAsync(ct);
        var due = await ReconciledBook.DueItems(db, region, from, to, clocks.KnownAt).ToListAsync(ct);
        var byId = debts.ToDictionary(d => d.Id);
        var named = source.Payments.Select(p => p.Line.DrawdownNumber).ToHashSet();
        var booked = entries.Where(e => byId.TryGetValue(e.DebtId, out var debt) && (debt.IsInScope || named.Contains(debt.DrawdownNumber)))
            .Select(e => new BookedPayment(byId[e.DebtId], e.On, e.Parts)).ToList();
        return PaymentMatching.Match(debts, source.Payments, booked, due);
    }

    public static string? DebtorOf(Break found) => found.Debts.Select(d => d.DebtorName).Concat(found.Lines.Select(l => l.DebtorName)).FirstOrDefault(n => n is not null);

    /// <summary>The properties that differ, as JSON writes them.</summary>
    public static string? FieldOf(Break found) => found.Fields.Count == 0 ? null : string.Join(',', found.Fields.Select(JsonNamingPolicy.CamelCase.ConvertName));
}

/// <summary>What to mind when reading a comparison (对账提示).</summary>
internal static class ReconciliationWarnings
{
    public static string OtherDay(LocalDate sourceDay, LocalDate asOf) =>
        $"来文的数据截止日是 {sourceDay:uuuu-MM-dd}，与核对日 {asOf:uuuu-MM-dd} 不同，差异可能只因时点不同。";

    public static string Rounded(decimal step, int count, decimal yuan) => string.Create(CultureInfo.InvariantCulture,
        $"来文金额四舍五入到 {step:#,##0.##} 元{Written(step)}列示。台账金额按此舍入后相同的视为一致，舍入相差的 {count} 笔列为尾差，合计 {yuan:N2} 元。");

    private static string Written(decimal step) => step switch
    {
        100m => "（万元两位小数）",
        1_000m => "（万元一位小数）",
        10_000m => "（整万元）",
        1_000_000m => "（亿元两位小数）",
        _ => "",
    };

    public static string Unread(int rows) => $"来文有 {rows} 行没有读出余额，不在合计和对账之内，请先按导入提示更正后重新对账。";
}
