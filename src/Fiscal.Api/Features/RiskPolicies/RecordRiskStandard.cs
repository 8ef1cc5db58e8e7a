using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.RiskIndicators;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.RiskPolicies;

/// <summary>Records which formula of an indicator is in use and the bands that go with it (登记指标采用与分档): thresholds count only with the formula they were made for.</summary>
[Display(Name = "登记指标采用与分档")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordRiskStandard(
    RiskIndicator Indicator, string? FormulaCode, IReadOnlyList<RiskBand> Bands, LocalDate ValidFrom, string Document,
    string? RegionCode = null, LocalDate? ValidTo = null, bool IsUnverified = false) : ICommand<RiskPolicyRow>, IRiskPolicyCommand;

public sealed class RecordRiskStandardValidator : AbstractValidator<RecordRiskStandard>
{
    public RecordRiskStandardValidator()
    {
        this.RulesForRiskPolicy();
        RuleFor(c => c.FormulaCode).MaximumLength(RiskPolicy.MaxCodeLength).WithName("算法代码");
        RuleFor(c => c.Bands).Must(RiskPolicyRules.AreBands).WithMessage($"bands 为档次，2 至 {RiskBand.Most} 档，不能有空项，界限应在 -1000000 至 1000000 之间。");
    }
}

public sealed class RecordRiskStandardHandler(FiscalDbContext db, RiskPolicyRecording recording) : IRequestHandler<RecordRiskStandard, RiskPolicyRow>
{
    public async Task<RiskPolicyRow> Handle(RecordRiskStandard command, CancellationToken ct)
    {
        if (command.FormulaCode is { } code && !(await db.RiskPolicies.Where(p => p.Kind == RiskPolicyKind.Formula && p.Code == code).AsNoTracking().ToListAsync(ct))
            .Exists(p => p.Formula().Indicator == command.Indicator)) throw RiskErrors.FormulaUnknown(code);
        return await recording.Record(command, terms => RiskPolicy.Of(new IndicatorStandard(command.Indicator, command.FormulaCode, command.Bands), terms), ct);
    }
}
