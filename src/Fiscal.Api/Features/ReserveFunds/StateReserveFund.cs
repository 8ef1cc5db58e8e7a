using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Parties;
using Fiscal.Domain.ReserveFunds;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>States the reserve fund of a region (登记债务风险平滑基金), in place of what was stated before.</summary>
/// <param name="CreditorName">Who stands as creditor of what it lends; by default the fund itself.</param>
/// <param name="Document">The paper that set it up.</param>
[Display(Name = "登记债务风险平滑基金")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateReserveFund(
    string RegionCode, string Name, string Document, string? CreditorName = null, PartyKind CreditorKind = PartyKind.Government, string? Remark = null, LocalDate? StatedOn = null, string? Reason = null)
    : ICommand<StatedReserveFund>, IStatedByHand;

/// <summary>A fund as it was stated (平滑基金登记结果).</summary>
/// <param name="Id">Of the statement.</param>
/// <param name="FundId">Of the fund, for the detail.</param>
public sealed record StatedReserveFund(long Id, int FundId, string RegionCode, string Name, LocalDate StatedOn, Instant RecordedAt);

public sealed class StateReserveFundValidator : AbstractValidator<StateReserveFund>
{
    public StateReserveFundValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Name).NotEmpty().MaximumLength(ReserveFundStatement.MaxNameLength).WithName("基金名称");
        RuleFor(c => c.Document).NotEmpty().WithName("文号");
        RuleFor(c => c.CreditorName).MaximumLength(ReserveFundStatement.MaxNameLength).WithName("债权人");
        RuleFor(c => c.Remark).MaximumLength(ReserveFundStatement.MaxRemarkLength).WithName("备注");
    }
}

public sealed class StateReserveFundHandler(FiscalDbContext db, Statements statements) : IRequestHandler<StateReserveFund, StatedReserveFund>
{
    public async Task<StatedReserveFund> Handle(StateReserveFund command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var fund = await db.ReserveFunds.SingleOrDefaultAsync(f => f.RegionCode == command.RegionCode, ct) ?? db.ReserveFunds.Add(new(command.RegionCode)).Entity;
        var figures = new ReserveFundFigures
        {
            Name = command.Name.Trim(), CreditorName = DebtVerbs.Words(command.CreditorName) ?? command.Name.Trim(), CreditorKind = command.CreditorKind, Remark = DebtVerbs.Words(command.Remark),
        };
        var stated = new ReserveFundStatement(command.RegionCode, figures, statements.DayOf(command), statements.RecordingOf(command, "登记债务风险平滑基金"));
        db.ReserveFundStatements.Add(stated);
        await db.SaveChangesAsync(ct);
        return new(stated.Id, fund.Id, stated.RegionCode, figures.Name, stated.EffectiveOn, stated.RecordedAt);
    }
}
