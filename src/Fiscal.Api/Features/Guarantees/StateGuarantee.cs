using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Platforms;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Guarantees;

/// <summary>States who guarantees a debt, or answers to a guarantor, and for how much (登记担保、反担保).</summary>
/// <param name="DebtId">The debt that is guaranteed; null for a counter-guarantee.</param>
/// <param name="ForGuarantor">The guarantor that is answered to (反担保的被担保人); null for a guarantee.</param>
/// <param name="AmountYuan">Null: all; 0: no longer.</param>
[Display(Name = "登记担保、反担保")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateGuarantee(
    string RegionCode, string Guarantor, string Document, int? DebtId = null, string? ForGuarantor = null, decimal? AmountYuan = null, LocalDate? StatedOn = null, string? Reason = null,
    string? LateReason = null) : ICommand<GuaranteeRow>, IStatedByHand;

/// <param name="AmountYuan">Null: all that is owed, or that the guarantor pays.</param>
public sealed record GuaranteeRow(
    long Id, string RegionCode, int GuarantorId, string Guarantor, int? DebtId, string? DrawdownNumber, string? DebtorName, int? ForGuarantorId, string? ForGuarantor, decimal? AmountYuan,
    LocalDate StatedOn, string? Document, Instant RecordedAt, string RecordedBy);

public sealed class StateGuaranteeValidator : AbstractValidator<StateGuarantee>
{
    public StateGuaranteeValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Guarantor).NotEmpty().MaximumLength(200).WithName("担保人");
        RuleFor(c => c.ForGuarantor).MaximumLength(200).WithName("被反担保的担保人");
        RuleFor(c => c.Document).NotEmpty().WithName("担保文件");
        RuleFor(c => c.AmountYuan).AmountOrNone("担保金额");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class StateGuaranteeHandler(FiscalDbContext db, Statements statements, DebtVerbs verbs, IClock clock) : IRequestHandler<StateGuarantee, GuaranteeRow>
{
    public async Task<GuaranteeRow> Handle(StateGuarantee command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        db.Scope.RequireEveryDebt();
        if (command.DebtId is null == command.ForGuarantor is null) throw GuaranteeErrors.OneOfTwo();
        var day = statements.DayOf(command);
        var guarantor = await statements.Unit(command.RegionCode, command.Guarantor, ct);
        var recording = verbs.RecordingOf(command.Document, command.Reason, command.LateReason, command.DebtId is null ? "登记反担保" : "登记担保");
        var stated = command.DebtId is { } debtId ? await Direct(command, debtId) : await Counter(command.ForGuarantor!);
        db.GuaranteesGiven.Add(stated);
        await db.SaveChangesAsync(ct);
        return await db.GuaranteesGiven.Where(g => g.Id == stated.Id).Rows(db).SingleAsync(ct);

        async Task<GuaranteeGiven> Direct(StateGuarantee command, int id)
        {
            var debt = await db.Debts.Include(d => d.Contract).SingleOrDefaultAsync(d => d.Id == id && d.RegionCode == command.RegionCode, ct) ?? throw DebtQueries.NotFound(id);
            var principal = await db.PositionsAt(day, OpenEnd.AllKnown).Where(p => p.Debt.Id == id).Select(p => (decimal?)p.Terms.PrincipalYuan).SingleOrDefaultAsync(ct)
                ?? throw Fiscal.Domain.Debts.DebtErrors.NotOnBook(debt.DrawdownNumber);
            return GuaranteeGiven.Of(debt, guarantor, command.AmountYuan, principal, day, recording);
        }

        async Task<GuaranteeGiven> Counter(string name)
        {
            var guaranteed = await statements.Unit(command.RegionCode, name, ct);
            var book = await db.GuaranteesOf(command.RegionCode, new(day, await db.NowKnown(clock, ct)), ct);
            if (command.AmountYuan != 0 && !book.Guarantees.Any(g => g.GuarantorId == guaranteed.Id) && !book.Counters.Any(c => c.CounterId == guaranteed.Id)) throw GuaranteeErrors.NoGuarantor(guaranteed.Name, day);
            return GuaranteeGiven.Counter(guaranteed, guarantor, command.AmountYuan, day, recording);
        }
    }
}

internal static class GuaranteeRows
{
    public static IQueryable<GuaranteeRow> Rows(this IQueryable<GuaranteeGiven> guarantees, FiscalDbContext db) =>
        from g in guarantees
        join d in db.Debts on g.GuaranteedDebtId equals d.Id into debts
        from debt in debts.DefaultIfEmpty()
        join p in db.Parties on g.GuaranteedPartyId equals p.Id into parties
        from party in parties.DefaultIfEmpty()
        select new GuaranteeRow(
            g.Id, g.RegionCode, g.GuarantorId, g.Guarantor.Name, g.GuaranteedDebtId, debt.DrawdownNumber, debt.Contract.Debtor.Name, g.GuaranteedPartyId, party.Name, g.Figures.AmountYuan,
            g.EffectiveOn, g.Source.Document, g.RecordedAt, g.RecordedBy);
}
