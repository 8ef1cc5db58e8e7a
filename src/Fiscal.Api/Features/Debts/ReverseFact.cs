using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Takes back one fact of a debt (冲正), and where it is an entry can record it as it should have been.</summary>
/// <param name="EntryId">A ledger entry; or name another fact by kind and id.</param>
/// <param name="CorrectAmountYuan">The amount as it should have been; with or without a day.</param>
/// <param name="CorrectEffectiveOn">The day as it should have been.</param>
[Display(Name = "冲正")]
public sealed record ReverseFact(
    long? EntryId = null, FactKind? FactKind = null, long? FactId = null, decimal? CorrectAmountYuan = null, LocalDate? CorrectEffectiveOn = null) : DebtVerb
{
    internal bool Corrects => CorrectAmountYuan is not null || CorrectEffectiveOn is not null;

    internal bool IsEntry => EntryId is not null || FactKind == Domain.Ledger.FactKind.Entry;
}

public sealed class ReverseFactValidator : AbstractValidator<ReverseFact>
{
    public ReverseFactValidator()
    {
        this.RulesForVerb();
        RuleFor(c => c).Must(c => c.EntryId is not null ? c.FactKind is null && c.FactId is null : c.FactKind is not null && c.FactId is not null)
            .WithName("冲正对象").WithMessage("请用 entryId 指明分录，或用 factKind 与 factId 指明其他事实，二者取一。");
        RuleFor(c => c).Must(c => !c.Corrects || c.IsEntry).WithName("更正").WithMessage("只有台账分录可以在冲正时一并更正；其他事实请冲正后重新登记。");
        RuleFor(c => c.CorrectAmountYuan).AmountOrNone("更正后金额").NotEqual(0).WithMessage("更正后金额应大于零；只冲正的不填。");
        RuleFor(c => c.Reason).NotEmpty().WithMessage("请写明冲正事由 reason。");
    }
}

public sealed class ReverseFactHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<ReverseFact, DebtVerbResult>
{
    public async Task<DebtVerbResult> Handle(ReverseFact command, CancellationToken ct)
    {
        var debt = await verbs.Load(command.DebtId, command.Version, ct);
        var (kind, id) = command.EntryId is { } entryId ? (FactKind.Entry, entryId) : (command.FactKind!.Value, command.FactId!.Value);
        var fact = debt.AllFacts().FirstOrDefault(f => f.Id == id && FactKinds.Of(f) == kind) ?? throw NotFound(debt, id);
        var recording = verbs.RecordingOf(command, "冲正");
        if (fact is LedgerEntry { RefinancingId: { } refinancingId, ReversesId: null } part)
            await TakeBack(debt, part, refinancingId, command, recording, ct);
        else if (command.Corrects && fact is LedgerEntry entry)
            Correct(debt, entry, command, recording);
        else
            debt.Reverse(fact, recording);
        return await verbs.Save(debt, ct);
    }

    private void Correct(Debt debt, LedgerEntry entry, ReverseFact command, Recording recording)
    {
        var day = command.CorrectEffectiveOn ?? entry.EffectiveOn;
        verbs.HasHappened(debt, day);
        debt.Correct(entry, command.CorrectAmountYuan ?? entry.AmountYuan, day, recording);
    }

    private async Task TakeBack(Debt debt, LedgerEntry part, long refinancingId, ReverseFact command, Recording recording, CancellationToken ct)
    {
        if (command.Corrects) throw LedgerErrors.PartOfRefinancing(debt.DrawdownNumber, part.Id);
        if (!debt.LiveEntries.Contains(part)) throw LedgerErrors.ReversedTwice(debt.DrawdownNumber, part.Id);
        var refinancing = await db.Refinancings.SingleAsync(r => r.Id == refinancingId, ct);
        var debts = await db.Debts.Include(d => d.Contract).ThenInclude(c => c.Debts).AsSplitQuery()
            .Where(d => db.LedgerEntries.Any(e => e.DebtId == d.Id && e.RefinancingId == refinancingId)).OrderBy(d => d.Id).ToListAsync(ct);
        if (db.Scope.IsLimited && await db.LedgerEntries.IgnoreQueryFilters([ScopeFilters.Limit]).Where(e => e.RefinancingId == refinancingId).Select(e => e.DebtId).Distinct().CountAsync(ct) > debts.Count)
            throw ScopeErrors.RefinancingPartlyHidden();
        foreach (var contract in debts.Select(d => d.Contract).Distinct()) await verbs.LoadContract(contract, ct);
        refinancing.TakeBack(debts, recording);
    }

    internal static NotFoundException NotFound(Debt debt, long id) =>
        new($"借据 {debt.DrawdownNumber} 没有第 {id} 号记录；请核对种类和编号。", "fact.not-found");
}
