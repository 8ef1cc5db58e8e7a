using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.ReserveFunds;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>Says that a debt on the book already is what an approved use made (指认平滑基金用款形成的债务), so that it is not there twice. The ledger does not change.</summary>
/// <param name="DebtId">Of the applicant, owed to the fund's creditor, drawn by exactly what was approved.</param>
[Display(Name = "指认平滑基金用款形成的债务")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record LinkReserveDebt(int DebtId, string? Document = null, string? Reason = null, string? LateReason = null) : ICommand<ReserveEventRow>
{
    [JsonIgnore] public long ApplicationId { get; init; } // from the route
}

public sealed class LinkReserveDebtValidator : AbstractValidator<LinkReserveDebt>
{
    public LinkReserveDebtValidator() => this.RulesForReservePapers(c => c.Document, c => c.Reason, c => c.LateReason);
}

public sealed class LinkReserveDebtHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<LinkReserveDebt, ReserveEventRow>
{
    public async Task<ReserveEventRow> Handle(LinkReserveDebt command, CancellationToken ct)
    {
        var (reserve, application) = await db.ReserveApplicationOf(command.ApplicationId, ct);
        var debt = await db.Debts.Include(d => d.Contract).ThenInclude(c => c.Debtor).Include(d => d.Contract).ThenInclude(c => c.Creditor).ThenInclude(c => c.Aliases).AsSplitQuery()
            .SingleOrDefaultAsync(d => d.Id == command.DebtId && d.RegionCode == reserve.RegionCode, ct) ?? throw DebtQueries.NotFound(command.DebtId);
        var (contract, borrower, lender) = (debt.Contract, application.Debt.Contract, reserve.Stated.Figures.CreditorName);
        if (contract.DebtorId != borrower.DebtorId) throw ReserveErrors.OtherBorrower(debt.DrawdownNumber, contract.Debtor.Name, borrower.Debtor.Name);
        if (contract.Creditor.NameKey != TextKey.Of(lender) && contract.Creditor.Aliases.All(a => a.AliasKey != TextKey.Of(lender))) throw ReserveErrors.OtherCreditor(debt.DrawdownNumber, contract.Creditor.Name, lender);
        await db.LoadFacts([debt], f => f.DebtId == debt.Id, ct);
        var recording = verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "指认平滑基金用款形成的债务");
        var linked = reserve.Fund.PayOut(application, reserve.Events, debt, reserve.Account, recording);
        db.ReserveEvents.Add(linked);
        await db.SaveChangesAsync(ct);
        return ReserveRows.Of(linked);
    }
}
