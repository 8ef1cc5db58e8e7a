using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.ReserveFunds;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>Records the rules by which a region lends from its reserve fund (登记平滑基金使用规则).</summary>
/// <param name="Document">文号.</param>
[Display(Name = "登记平滑基金使用规则")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordReserveRules(
    string RegionCode, LocalDate ValidFrom, string Document, bool FeesStay = true, int? MaxTermDays = null, decimal? MaxSharePercent = null, decimal? AnnualRatePercent = null, DayCount DayCount = DayCount.Actual360,
    bool IsUnverified = false, string? LateReason = null) : ICommand<ReserveRulesRow>, IDatedPolicy;

public sealed class RecordReserveRulesValidator : AbstractValidator<RecordReserveRules>
{
    public RecordReserveRulesValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        this.RulesForPolicy();
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => c.MaxSharePercent).PrecisionScale(9, 4, true).WithName("单笔占比上限（%）");
        RuleFor(c => c.AnnualRatePercent).PrecisionScale(9, 4, true).WithName("占用费率（%）");
    }
}

public sealed class RecordReserveRulesHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<RecordReserveRules, ReserveRulesRow>
{
    public async Task<ReserveRulesRow> Handle(RecordReserveRules command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var figures = new ReserveRuleFigures
        {
            FeesStay = command.FeesStay, MaxTermDays = command.MaxTermDays, MaxSharePercent = command.MaxSharePercent, AnnualRatePercent = command.AnnualRatePercent, DayCount = command.DayCount,
        };
        var rules = new ReserveRules(command.RegionCode, figures, command.ValidFrom, command.IsUnverified, verbs.RecordingOf(command.Document, null, command.LateReason, "登记平滑基金使用规则"));
        db.ReserveRules.Add(rules);
        await db.SaveChangesAsync(ct);
        return ReserveRulesRow.Of(rules);
    }
}
