using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Platforms;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>States what somebody other than the parent of the list holds in a company (登记其他股东持股).</summary>
/// <param name="SharePercent">0: none any more.</param>
[Display(Name = "登记其他股东持股")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateShareholding(string Holder, decimal SharePercent, string Document, LocalDate? StatedOn = null, string? Reason = null, string? LateReason = null)
    : ICommand<ShareRow>, IStatedByHand
{
    [JsonIgnore] public int PartyId { get; init; } // from the route
}

/// <summary>Who holds a part of what (持股).</summary>
/// <param name="FactId">Of the statement, for taking it back; null: the list says it of the parent.</param>
public sealed record ShareRow(int CompanyId, string Company, int HolderId, string Holder, decimal SharePercent, LocalDate StatedOn, bool IsParent, long? FactId = null);

public sealed class StateShareholdingValidator : AbstractValidator<StateShareholding>
{
    public StateShareholdingValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.Holder).NotEmpty().MaximumLength(200).WithName("股东");
        RuleFor(c => c.SharePercent).PrecisionScale(7, 4, true).WithMessage("持股比例最多四位小数。");
        RuleFor(c => c.Document).NotEmpty().WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class StateShareholdingHandler(FiscalDbContext db, Statements statements, DebtVerbs verbs, IClock clock) : IRequestHandler<StateShareholding, ShareRow>
{
    public async Task<ShareRow> Handle(StateShareholding command, CancellationToken ct)
    {
        var company = await db.CompanyOf(command.PartyId, ct);
        var day = statements.DayOf(command);
        var holder = await statements.Unit(company.RegionCode, command.Holder, ct);
        var book = await db.PlatformsOf(company.RegionCode, new(day, await db.NowKnown(clock, ct)), ct);
        var share = db.Shareholdings.Add(new(
            company, holder, command.SharePercent, book.HeldByOthers(company.Id, holder.Id), day, verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记其他股东持股"))).Entity;
        await db.SaveChangesAsync(ct);
        return new(company.Id, company.Name, holder.Id, holder.Name, command.SharePercent, day, false, share.Id);
    }
}
