using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Projects;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Bonds;

/// <summary>What a statement on bonds or projects is of (填报种类).</summary>
public enum BondStatementKind
{
    [Display(Name = "政府债券")] Bond,
    [Display(Name = "债务限额")] Limit,
    [Display(Name = "资金安排")] Allocation,
    [Display(Name = "资金支出")] Payment,
    [Display(Name = "支出合计数")] SpendingTotal,
    [Display(Name = "违规使用")] Misuse,
    [Display(Name = "绩效评价")] Evaluation,
    [Display(Name = "资金上缴")] Remittance,
    [Display(Name = "投资项目")] Project,
    [Display(Name = "资金来源论证")] Review,
    [Display(Name = "债务所属项目")] ProjectDebt,
}

/// <summary>Takes back a statement on a bond or project (撤销填报): what was stated before it holds again.</summary>
/// <param name="FactId">Of the statement, as the lists give it.</param>
[Display(Name = "撤销债券与项目填报")]
public sealed record WithdrawBondStatement(BondStatementKind Kind, long FactId) : BondVerb;

public sealed class WithdrawBondStatementValidator : AbstractValidator<WithdrawBondStatement>
{
    public WithdrawBondStatementValidator()
    {
        this.RulesForBondVerb();
        RuleFor(c => c.Reason).NotEmpty().WithName("撤销理由");
        RuleFor(c => c.StatedOn).Null().WithMessage("撤销不填 statedOn：撤销的是原来那一天的填报。");
    }
}

public sealed class WithdrawBondStatementHandler(FiscalDbContext db, BondVerbs verbs) : IRequestHandler<WithdrawBondStatement, StatedBondFact>
{
    public async Task<StatedBondFact> Handle(WithdrawBondStatement command, CancellationToken ct)
    {
        var recording = verbs.RecordingOf(command, "撤销债券与项目填报");
        switch (command.Kind)
        {
            case BondStatementKind.Limit: return await Withdraw(db.BondLimits, command, recording, ct);
            case BondStatementKind.Misuse: return await Withdraw(db.BondMisuses, command, recording, ct);
            case BondStatementKind.Evaluation: return await Withdraw(db.FundEvaluations, command, recording, ct);
            case BondStatementKind.Remittance: return await Withdraw(db.BondRemittances.Include(r => r.Debt), command, recording, ct);
            case BondStatementKind.Review: return await Withdraw(db.FundingReviews, command, recording, ct);
            case BondStatementKind.ProjectDebt: return await Withdraw(db.ProjectDebts.Include(d => d.Debt), command, recording, ct);
            case BondStatementKind.Project:
                await RequireUnused(await Find(db.GovernmentProjects, command, ct), ct);
                return await Withdraw(db.GovernmentProjects, command, recording, ct);
            case BondStatementKind.Bond:
                var bond = await Find(db.Bonds, command, ct);
                (await verbs.Use(bond.RegionCode, bond.CodeKey, [], ct, [bond])).Require();
                return await Withdraw(db.Bonds, command, recording, ct);
            case BondStatementKind.Payment:
                return await Withdraw(db.BondPayments, command, recording, ct);
            case BondStatementKind.SpendingTotal:
                return await Withdraw(db.SpendingTotals, command, recording, ct);
            default: return await WithdrawAllocation(command, recording, ct);
        }
    }

    // Both sides of a change of purpose go together.
    private async Task<StatedBondFact> WithdrawAllocation(WithdrawBondStatement command, Recording recording, CancellationToken ct)
    {
        var one = await Find(db.BondAllocations, command, ct);
        var both = !one.Figures.IsReallocated ? [one]
            : await db.BondAllocations.Where(a => a.RegionCode == one.RegionCode && a.BondKey == one.BondKey && a.RecordedAt == one.RecordedAt && a.ReversesId == null).ToListAsync(ct);
        (await verbs.Use(one.RegionCode, one.BondKey, [], ct, both)).Require();
        var reversals = both.ConvertAll(a => a.Reversal(recording));
        db.BondAllocations.AddRange(reversals);
        return await verbs.Save(reversals.Single(r => r.ReversesId == one.Id), [], ct);
    }

    private async Task RequireUnused(GovernmentProject project, CancellationToken ct)
    {
        if (await db.GovernmentProjects.Where(p => p.RegionCode == project.RegionCode && p.CodeKey == project.CodeKey && p.Id != project.Id).Standing().AnyAsync(ct)) return;
        if (await db.BondAllocations.Where(a => a.RegionCode == project.RegionCode && a.ProjectKey == project.CodeKey).Standing().AnyAsync(ct)
            || await db.ProjectDebts.Where(d => d.RegionCode == project.RegionCode && d.Figures.ProjectKey == project.CodeKey).Standing().AnyAsync(ct)
            || await db.FundingReviews.Where(r => r.RegionCode == project.RegionCode && r.ProjectKey == project.CodeKey).Standing().AnyAsync(ct)
            || await db.FundEvaluations.Where(e => e.RegionCode == project.RegionCode && e.ProjectKey == project.CodeKey).Standing().AnyAsync(ct))
            throw BondErrors.StillUsed($"项目 {project.Code}");
    }

    private async Task<StatedBondFact> Withdraw<T>(IQueryable<T> facts, WithdrawBondStatement command, Recording recording, CancellationToken ct) where T : StatedFact =>
        await verbs.Save((await Find(facts, command, ct)).Reversal(recording), [], ct);

    private static async Task<T> Find<T>(IQueryable<T> facts, WithdrawBondStatement command, CancellationToken ct) where T : StatedFact
    {
        var fact = await facts.SingleOrDefaultAsync(f => f.Id == command.FactId && f.ReversesId == null, ct) ?? throw new NotFoundException($"填报 {command.FactId} 不存在。", "bond.statement-not-found");
        return await facts.AnyAsync(f => f.ReversesId == fact.Id, ct) ? throw BondErrors.AlreadyWithdrawn(fact.Id) : fact;
    }
}
