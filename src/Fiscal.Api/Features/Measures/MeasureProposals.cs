using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Measures;
using Fiscal.Domain.Schedules;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Measures;

/// <summary>What a measure is to do to one debt; which fields count follows from its kind (方案中的一笔债务).</summary>
/// <param name="IntoNumber">The new debt it is refinanced into; by default the only one.</param>
/// <param name="Plan">Principal by day, for a restructuring.</param>
public sealed record ActionInput(
    int DebtId, decimal? PrincipalYuan = null, decimal? CashYuan = null, int? IntoNumber = null, LocalDate? NewMaturityDate = null,
    decimal? AnnualRatePercent = null, DebtClass? NewDebtClass = null, IReadOnlyList<PlanPoint>? Plan = null)
{
    internal static ActionInput Of(MeasureAction a) => new(
        a.DebtId, a.PrincipalYuan, a.CashYuan, a.IntoNumber, a.NewMaturityDate, a.AnnualRatePercent, a.NewDebtClass,
        a.Plan.Count == 0 ? null : [.. a.Plan.Select(p => new PlanPoint(p.Date, p.PrincipalYuan))]);
}

public sealed record PlanPoint(LocalDate Date, decimal PrincipalYuan);

/// <summary>A debt that is to repay others (拟新增债务).</summary>
/// <param name="Number">By which the actions name it.</param>
/// <param name="CreditorId">A party of the region.</param>
/// <param name="AnnualRatePercent">Percent a year, fixed.</param>
public sealed record NewDebtInput(
    int Number, int CreditorId, DebtInstrument Instrument, DebtClass DebtClass, decimal PrincipalYuan, LocalDate MaturityDate, decimal AnnualRatePercent,
    RepaymentMethod? Repayment = null, PaymentFrequency? PaymentFrequency = null)
{
    internal static NewDebtInput Of(PlannedDebt d) => new(
        d.Number, d.CreditorId, d.Instrument, d.DebtClass, d.PrincipalYuan, d.MaturityDate, d.AnnualRatePercent, d.Repayment, d.PaymentFrequency);
}

/// <summary>What every command with a proposal says of it (方案).</summary>
public interface IProposal
{
    LocalDate PlannedOn { get; }
    IReadOnlyList<ActionInput> Actions { get; }
    IReadOnlyList<NewDebtInput>? NewDebts { get; }
}

/// <summary>What drafting, changing, carrying out and trying a measure share (措施方案的读取与核对).</summary>
public sealed class MeasureProposals(FiscalDbContext db, DebtVerbs verbs, CurrentUser user, IClock clock)
{
    public LocalDate Today => clock.GetCurrentInstant().InChina();

    public MeasureProposal Of(string regionCode, IProposal input) => Of(regionCode, input.PlannedOn, input.Actions, input.NewDebts);

    public MeasureProposal Of(string regionCode, LocalDate plannedOn, IReadOnlyList<ActionInput> actions, IReadOnlyList<NewDebtInput>? newDebts) => new(
        regionCode, plannedOn,
        actions.Select(a => new MeasureAction(a.DebtId)
        {
            PrincipalYuan = a.PrincipalYuan, CashYuan = a.CashYuan, IntoNumber = a.IntoNumber, NewMaturityDate = a.NewMaturityDate,
            AnnualRatePercent = a.AnnualRatePercent, NewDebtClass = a.NewDebtClass, Plan = [.. (a.Plan ?? []).Select(p => new PlannedPrincipal(p.Date, p.PrincipalYuan))],
        }),
        (newDebts ?? []).Select(d => new PlannedDebt(d.Number, d.CreditorId, d.Instrument, d.DebtClass, d.PrincipalYuan, d.MaturityDate, d.AnnualRatePercent)
        {
            Repayment = d.Repayment, PaymentFrequency = d.PaymentFrequency,
        }), user.UserName, clock.GetCurrentInstant());

    public MeasureNote Note(LocalDate on, string? document, string? text)
    {
        if (on > Today) throw MeasureErrors.StepInTheFuture(on, Today);
        return new(on, DebtVerbs.Words(document), DebtVerbs.Words(text), user.UserName, clock.GetCurrentInstant());
    }

    /// <summary>The debts of a proposal with the facts of their contracts; those of another region, or hidden from the user, do not exist.</summary>
    public async Task<Dictionary<int, Debt>> DebtsOf(string regionCode, MeasureProposal proposal, CancellationToken ct)
    {
        var ids = proposal.Actions.Select(a => a.DebtId).ToList();
        var debts = (await Loaded(db.Debts.Where(d => ids.Contains(d.Id) && d.RegionCode == regionCode), ct)).ToDictionary(d => d.Id);
        return ids.Find(id => !debts.ContainsKey(id)) is var missing and not 0 ? throw MeasureErrors.UnknownDebt(missing) : debts;
    }

    /// <summary>Debts with their parties and the facts of their contracts.</summary>
    public async Task<List<Debt>> Loaded(IQueryable<Debt> which, CancellationToken ct)
    {
        var debts = await which.Include(d => d.Contract).ThenInclude(c => c.Debts).Include(d => d.Contract.Debtor).Include(d => d.Contract.Creditor)
            .AsSplitQuery().OrderBy(d => d.Id).ToListAsync(ct);
        foreach (var contract in debts.Select(d => d.Contract).Distinct()) await verbs.LoadContract(contract, ct);
        return debts;
    }

    /// <summary>Refuses what the book shows to be impossible already: an unknown debt or lender, more principal than is owed.</summary>
    public async Task Check(string regionCode, ActionKind kind, MeasureProposal proposal, CancellationToken ct)
    {
        var debts = await DebtsOf(regionCode, proposal, ct);
        foreach (var action in proposal.Actions)
            if (action.PrincipalYuan > debts[action.DebtId].OutstandingYuan)
                throw MeasureErrors.AboveBalance(debts[action.DebtId].DrawdownNumber, action.PrincipalYuan.Value, debts[action.DebtId].OutstandingYuan);
        foreach (var planned in proposal.NewDebts)
        {
            if (!await db.Parties.AnyAsync(p => p.Id == planned.CreditorId && p.RegionCode == regionCode, ct)) throw MeasureErrors.UnknownCreditor(planned.Number, planned.CreditorId);
            if (kind.IsSwap() && proposal.Actions.Where(a => proposal.IntoOf(a) == planned).Select(a => debts[a.DebtId].Contract.DebtorId).Distinct().Count() > 1)
                throw MeasureErrors.SeveralDebtors(planned.Number);
        }
    }
}

internal static class MeasureReading
{
    /// <summary>The measure with its steps and proposals, tracked.</summary>
    public static async Task<Measure> MeasureOf(this FiscalDbContext db, int id, int version, CancellationToken ct)
    {
        var measure = await db.MeasureOf(id, ct);
        db.Entry(measure).Property(m => m.Version).OriginalValue = version;
        return measure;
    }

    public static async Task<Measure> MeasureOf(this FiscalDbContext db, int id, CancellationToken ct) =>
        await db.Measures.Include(m => m.Steps).Include(m => m.Proposals).AsSplitQuery().SingleOrDefaultAsync(m => m.Id == id, ct)
        ?? throw new NotFoundException($"措施 {id} 不存在。", "measure.not-found");

    /// <summary>The debts on which a realisation recorded anything.</summary>
    public static Task<List<int>> TouchedBy(this FiscalDbContext db, int measureId, Instant recordedAt, CancellationToken ct) =>
        db.TermsVersions.Where(f => f.Source.MeasureId == measureId && f.RecordedAt == recordedAt).Select(f => f.DebtId)
            .Union(db.LedgerEntries.Where(f => f.Source.MeasureId == measureId && f.RecordedAt == recordedAt).Select(f => f.DebtId))
            .Union(db.DebtClassifications.Where(f => f.Source.MeasureId == measureId && f.RecordedAt == recordedAt).Select(f => f.DebtId)).ToListAsync(ct);

    public static void RulesForProposal<T>(this AbstractValidator<T> validator) where T : IProposal
    {
        validator.RuleFor(c => c.PlannedOn.Year).InclusiveBetween(1949, 2150).WithName("拟实施日的年份").OverridePropertyName("plannedOn");
        validator.RulesForActions(c => c.Actions, c => c.NewDebts);
    }

    public static void RulesForActions<T>(
        this AbstractValidator<T> validator, Func<T, IReadOnlyList<ActionInput>?> actionsOf, Func<T, IReadOnlyList<NewDebtInput>?> newDebtsOf)
    {
        validator.RuleFor(c => c).Must(c => actionsOf(c) is not { } a || (a.Count <= MeasureProposal.MostActions && a.All(IsWhole)))
            .OverridePropertyName("actions").WithMessage($"方案最多 {MeasureProposal.MostActions} 笔债务，各笔金额应不小于零、最多到分，利率应为 0 至 100（%），还本计划最多 120 期。");
        validator.RuleFor(c => c).Must(c => newDebtsOf(c) is not { } d || (d.Count <= MeasureProposal.MostNewDebts && d.All(IsWhole)))
            .OverridePropertyName("newDebts").WithMessage($"新债务最多 {MeasureProposal.MostNewDebts} 笔，序号应为正整数，金额应大于零、最多到分，利率应为 0 至 100（%）。");
    }

    private static bool IsWhole(ActionInput? a) => a is not null && IsFen(a.PrincipalYuan) && IsFen(a.CashYuan) && a.AnnualRatePercent is null or (>= 0 and <= 100)
        && (a!.Plan is null || (a.Plan.Count <= 120 && a.Plan.All(p => p is { PrincipalYuan: > 0 } && IsFen(p.PrincipalYuan))));

    private static bool IsWhole(NewDebtInput? d) => d is { Number: > 0, PrincipalYuan: > 0, AnnualRatePercent: >= 0 and <= 100 } && IsFen(d.PrincipalYuan);

    private static bool IsFen(decimal? yuan) => yuan is null || (yuan >= 0 && decimal.Round(yuan.Value, 2) == yuan);

    public static void RulesForNote<T>(this AbstractValidator<T> validator, Func<T, string?> document, Func<T, string?> text)
    {
        validator.RuleFor(c => document(c)).MaximumLength(DebtVerbRules.MaxDocument).WithName("依据文件").OverridePropertyName("document");
        validator.RuleFor(c => text(c)).MaximumLength(MeasureStep.MaxTextLength).WithName("说明").OverridePropertyName("text");
    }
}
