using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Projects;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>What every statement on bonds and projects says besides its own fields (填报事项).</summary>
[HeldForApproval(Policies.WriteBusiness)]
public abstract record BondVerb : ICommand<StatedBondFact>, IStatedByHand
{
    /// <summary>The day from which it holds, or on which money moved; by default today, never later.</summary>
    public LocalDate? StatedOn { get; init; }

    /// <summary>文号.</summary>
    public string? Document { get; init; }

    public string? Reason { get; init; }

    /// <summary>Why it is recorded although its month is closed.</summary>
    public string? LateReason { get; init; }
}

/// <summary>What a statement recorded (填报结果).</summary>
/// <param name="What">What it speaks of.</param>
/// <param name="Warnings">What was taken although it looks wrong.</param>
public sealed record StatedBondFact(long Id, string RegionCode, string What, LocalDate StatedOn, Instant RecordedAt, string RecordedBy, IReadOnlyList<string> Warnings);

/// <summary>What every statement on bonds and projects needs.</summary>
public sealed class BondVerbs(FiscalDbContext db, Statements statements, DebtVerbs verbs)
{
    public LocalDate DayOf(BondVerb command) => statements.DayOf(command);

    public Recording RecordingOf(BondVerb command, string verb) => verbs.RecordingOf(command.Document, command.Reason, command.LateReason, verb);

    /// <param name="id">Of any statement of the bond.</param>
    /// <returns>As last stated.</returns>
    public async Task<Bond> Bond(long id, CancellationToken ct)
    {
        var any = await db.Bonds.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct);
        return (any is null ? [] : await db.Bonds.Where(b => b.RegionCode == any.RegionCode && b.CodeKey == any.CodeKey).Standing().ToListAsync(ct)).StandingOn(OpenEnd.EveryDay).SingleOrDefault()
            ?? throw BondReading.NotFound(id);
    }

    public async Task<GovernmentProject> Project(string regionCode, string code, CancellationToken ct)
    {
        var key = TextKey.Of(code);
        return (await db.GovernmentProjects.Where(p => p.RegionCode == regionCode && p.CodeKey == key).Standing().AsNoTracking().ToListAsync(ct)).StandingOn(OpenEnd.EveryDay).SingleOrDefault()
            ?? throw BondErrors.ProjectUnknown(code);
    }

    /// <summary>All that is stated of a bond's money, with what is about to be said and without what is about to be taken back.</summary>
    public async Task<BondUse> Use(string regionCode, string bondKey, IReadOnlyList<StatedFact> said, CancellationToken ct, IReadOnlyCollection<StatedFact>? without = null)
    {
        var bonds = await db.Bonds.Where(b => b.RegionCode == regionCode && b.CodeKey == bondKey).Standing().AsNoTracking().ToListAsync(ct);
        var allocations = await db.BondAllocations.Where(a => a.RegionCode == regionCode && a.BondKey == bondKey).Standing().AsNoTracking().ToListAsync(ct);
        var payments = await db.BondPayments.Where(p => p.RegionCode == regionCode && p.BondKey == bondKey).Standing().AsNoTracking().ToListAsync(ct);
        var totals = await db.SpendingTotals.Where(t => t.RegionCode == regionCode && t.BondKey == bondKey).Standing().AsNoTracking().ToListAsync(ct);
        return new([.. Left(bonds)], [.. Left(allocations)], [.. Left(payments)], [.. Left(totals)]);

        IEnumerable<T> Left<T>(List<T> stated) where T : StatedFact => stated.ExceptBy((without ?? []).OfType<T>().Select(f => f.Id), f => f.Id).Concat(said.OfType<T>());
    }

    /// <summary>The rules of the region say whether the project may have the money; the warnings where they only point it out.</summary>
    public async Task<IReadOnlyList<string>> Cleared(GovernmentProject project, LocalDate day, CancellationToken ct)
    {
        var rules = (await db.ProjectRulesOf(project.RegionCode, day, OpenEnd.AllKnown, ct))?.Figures ?? ProjectRuleFigures.Usual;
        var reviews = await db.FundingReviews.Where(r => r.RegionCode == project.RegionCode && r.ProjectKey == project.CodeKey).StatedBy(new(day, OpenEnd.AllKnown)).AsNoTracking().ToListAsync(ct);
        var clearance = ProjectClearance.Of(project.Figures, reviews.StandingOn(day), rules);
        clearance.Require(project.Code, project.Figures, rules);
        return BondReading.WarningsOf(project.Code, clearance);
    }

    public async Task<StatedBondFact> Save(StatedFact fact, IReadOnlyList<string> warnings, CancellationToken ct)
    {
        if (db.Entry(fact).State == EntityState.Detached) db.Add(fact);
        await db.SaveChangesAsync(ct);
        return new(fact.Id, fact.RegionCode, fact.Subject, fact.EffectiveOn, fact.RecordedAt, fact.RecordedBy, warnings);
    }
}

internal static class BondVerbRules
{
    public static void RulesForBondVerb<T>(this AbstractValidator<T> validator) where T : BondVerb
    {
        validator.RulesForStatement();
        validator.RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }

    /// <summary>Code of a bond or project, number of a voucher, finding or receipt.</summary>
    public static IRuleBuilderOptions<T, string> Code<T>(this IRuleBuilder<T, string> rule, string name) =>
        rule.NotEmpty().MaximumLength(Bond.MaxCodeLength).WithName(name).Must(code => string.IsNullOrEmpty(code) || TextKey.Of(code).Length is > 0 and <= Bond.MaxCodeLength).WithMessage($"{name}不应为空白，且不超过 {Bond.MaxCodeLength} 个字符。");

    public static IRuleBuilderOptions<T, string?> PaperNeeded<T>(this IRuleBuilder<T, string?> rule) => rule.NotEmpty().WithName("文号");
}
