using Fiscal.Api.Features.Debts;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Schedules;
using Fiscal.Domain.Warnings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Warnings;

/// <summary>A debt as the rules look at it.</summary>
internal sealed record BookDebt(
    int DebtId, string ContractNumber, string DrawdownNumber, int DebtorId, string DebtorName, int CreditorId, string CreditorName, DebtClass Class, decimal OutstandingYuan,
    decimal OverduePrincipalYuan, decimal OverdueInterestYuan, LocalDate? ConfirmedOn, decimal? AnnualRatePercent, int ExtensionCount, bool IsFloating, RateIndex? RateIndex)
{
    /// <summary>Debtor, contract, drawdown and creditor in a sentence to a clerk.</summary>
    public string Name => $"“{DebtorName}”{(ContractNumber == DrawdownNumber ? ContractNumber : $"{ContractNumber}/{DrawdownNumber}")}（{CreditorName}）";
}

/// <summary>A payment that a debt still has to make.</summary>
internal sealed record BookDuty(int DebtId, LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, DueOrigin Origin, DebtInstrument Instrument)
{
    public decimal TotalYuan => PrincipalYuan + InterestYuan;
}

/// <summary>
/// What the rules look at (预警取数): the book of one region on a day, by what was known at an instant and nothing later. Each look happens once.
/// </summary>
internal sealed class WarningBook(FiscalDbContext db, string regionCode, TwoClocks clocks, ReferenceRows references)
{
    private List<BookDebt>? _debts;
    private List<BookDuty>? _duties;
    private ReferenceTables? _tables;

    public FiscalDbContext Db => db;
    public string RegionCode => regionCode;
    public TwoClocks Clocks => clocks;
    public LocalDate Day => clocks.AsOf;
    public ReferenceRows References => references;

    /// <summary>Calendar and fixings as they were known then.</summary>
    public ReferenceTables Tables => _tables ??= references.At(clocks.KnownAt);

    /// <summary>Every debt that owes something or is in arrears.</summary>
    public async Task<List<BookDebt>> Debts(CancellationToken ct) => _debts ??= await db.PositionsAt(clocks.AsOf, clocks.KnownAt)
        .Where(p => p.Debt.RegionCode == regionCode && (p.OutstandingYuan != 0 || p.OverduePrincipalYuan > 0 || p.OverdueInterestYuan > 0)).OrderBy(p => p.Debt.Id)
        .Select(p => new BookDebt(
            p.Debt.Id, p.Contract.Number, p.Debt.DrawdownNumber, p.Debtor.Id, p.Debtor.Name, p.Creditor.Id, p.Creditor.Name, p.Class, p.OutstandingYuan,
            p.OverduePrincipalYuan, p.OverdueInterestYuan, p.ConfirmedOn, p.Terms.AnnualRatePercent, p.Terms.ExtensionCount, p.Terms.IsFloating, p.Terms.RateIndex)).ToListAsync(ct);

    /// <summary>What they still have to pay.</summary>
    public async Task<List<BookDuty>> Duties(CancellationToken ct) => _duties ??= await db.DutiesAt(clocks.AsOf, clocks.KnownAt)
        .Where(d => d.RegionCode == regionCode && (d.PrincipalYuan != 0 || d.InterestYuan != 0)).OrderBy(d => d.DueOn).ThenBy(d => d.DebtId)
        .Select(d => new BookDuty(d.DebtId, d.DueOn, d.PrincipalYuan, d.InterestYuan, d.Origin, d.Instrument)).ToListAsync(ct);

    /// <summary>The debts by their ids.</summary>
    public async Task<Dictionary<int, BookDebt>> ById(CancellationToken ct) => (await Debts(ct)).ToDictionary(d => d.DebtId);

    /// <summary>The clocks as a query string, so that a route shows what was seen.</summary>
    public string Seen => $"regionCode={regionCode}&asOf={Day:uuuu-MM-dd}&knownAt={NodaTime.Text.InstantPattern.ExtendedIso.Format(clocks.KnownAt)}";

    public string RouteOf(int debtId) => $"/api/debts/{debtId}?asOf={Day:uuuu-MM-dd}&knownAt={NodaTime.Text.InstantPattern.ExtendedIso.Format(clocks.KnownAt)}";
}

/// <summary>Finds what the rules of some kinds are about (预警测算规则). A new kind is a value of <see cref="WarningKind"/> and a class like these.</summary>
internal interface IWarningEvaluator
{
    IReadOnlyList<WarningKind> Kinds { get; }

    /// <summary>By the facts of the book alone: the same book gives the same hits.</summary>
    Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct);
}

/// <summary>Every evaluator there is, found in the assembly.</summary>
internal static class WarningEvaluators
{
    public static readonly IReadOnlyDictionary<WarningKind, IWarningEvaluator> ByKind = typeof(WarningEvaluators).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IWarningEvaluator)))
        .Select(t => (IWarningEvaluator)Activator.CreateInstance(t)!)
        .SelectMany(e => e.Kinds, (evaluator, kind) => (kind, evaluator)).ToDictionary(e => e.kind, e => e.evaluator);

    /// <summary>What these rules find, each thing once.</summary>
    public static async Task<IReadOnlyList<FoundWarning>> Found(this WarningBook book, IEnumerable<WarningRule> rules, CancellationToken ct)
    {
        var found = new List<FoundWarning>();
        foreach (var rule in rules)
            found.AddRange((await ByKind[rule.Terms.Kind].Hits(rule.Terms, book, ct)).Select(hit => new FoundWarning(rule, hit)));
        return FoundWarning.Severest(found);
    }
}
