using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>Takes an event of the fund back (冲正平滑基金事项); of paying out, the debt that it made too.</summary>
[Display(Name = "冲正平滑基金事项")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record ReverseReserveFact(string Reason, string? Document = null, string? LateReason = null) : ICommand<ReserveEventRow>
{
    [JsonIgnore] public long EventId { get; init; } // from the route
}

public sealed class ReverseReserveFactValidator : AbstractValidator<ReverseReserveFact>
{
    public ReverseReserveFactValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithName("事由");
        this.RulesForReservePapers(c => c.Document, c => c.Reason, c => c.LateReason);
    }
}

public sealed class ReverseReserveFactHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<ReverseReserveFact, ReserveEventRow>
{
    public async Task<ReserveEventRow> Handle(ReverseReserveFact command, CancellationToken ct)
    {
        var wrong = await db.ReserveEvents.AsNoTracking().SingleOrDefaultAsync(e => e.Id == command.EventId, ct) ?? throw ReserveLookupErrors.NoEvent(command.EventId);
        var reserve = await db.ReserveOf(wrong.RegionCode, ct);
        var paid = wrong.DebtId is { } id ? await Paid(id, ct) : null;
        var reversal = reserve.Fund.Reverse(wrong, reserve.Events, reserve.Account, paid, verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "冲正平滑基金事项"));
        db.ReserveEvents.Add(reversal);
        await db.SaveChangesAsync(ct);
        return ReserveRows.Of(reversal);
    }

    private async Task<Debt> Paid(int debtId, CancellationToken ct)
    {
        var debt = await db.Debts.Include(d => d.Contract).ThenInclude(c => c.Debts).AsSplitQuery().SingleAsync(d => d.Id == debtId, ct);
        await verbs.LoadContract(debt.Contract, ct);
        return debt;
    }
}
