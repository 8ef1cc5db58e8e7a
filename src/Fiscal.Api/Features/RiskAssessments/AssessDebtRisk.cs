using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.RiskIndicators;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.RiskAssessments;
using Fiscal.Domain.RiskIndicators;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.RiskAssessments;

/// <summary>Assesses every debtor unit of a region for a half-year and keeps what came out (半年度债务风险评估).</summary>
/// <param name="Half">1 or 2.</param>
[Display(Name = "开展半年度债务风险评估")]
public sealed record AssessDebtRisk(string RegionCode, int Year, int Half, string? Document = null, string? LateReason = null) : ICommand<MadeAssessment>;

/// <param name="NotRated">Units of which a required indicator is missing.</param>
public sealed record MadeAssessment(long Id, string RegionCode, int Year, int Half, string Period, LocalDate AsOf, Instant KnownAt, int PolicyId, int Units, int NotRated);

public sealed class AssessDebtRiskValidator : AbstractValidator<AssessDebtRisk>
{
    public AssessDebtRiskValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Year).InclusiveBetween(CapacityFigure.FirstYear, CapacityFigure.LastYear).WithName("年度");
        RuleFor(c => c.Half).InclusiveBetween(1, 2).WithMessage("half 应为 1（上半年）或 2（下半年）。");
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class AssessDebtRiskHandler(FiscalDbContext db, DebtVerbs verbs, IClock clock) : IRequestHandler<AssessDebtRisk, MadeAssessment>
{
    public async Task<MadeAssessment> Handle(AssessDebtRisk command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        db.Scope.RequireEveryDebt();
        var period = new HalfYear(command.Year, command.Half);
        if (period.End > verbs.Today) throw RiskErrors.HalfYearNotOver(period.Name, period.End, verbs.Today);
        var clocks = new TwoClocks(period.End, await db.NowKnown(clock, ct));
        var reading = new RiskReading(db, command.RegionCode, CapacityScope.Own, clocks);
        await reading.ReadPolicies(ct);
        var policy = reading.InForce(RiskPolicyKind.Scorecard, nameof(ScorecardKind.UnitAssessment)) ?? throw RiskErrors.NoStandard("单位债务风险评估办法");
        var units = await db.AssessedUnits(command.RegionCode, clocks, policy.Scorecard(), ct);
        if (units.Count == 0) throw RiskErrors.NothingToAssess(period.End);

        var assessment = new RiskAssessment(
            command.RegionCode, period, clocks.KnownAt, policy, units, verbs.Today, verbs.RecordingOf(command.Document, null, command.LateReason, $"{period.Name}债务风险评估"));
        db.RiskAssessments.Add(assessment);
        await db.SaveChangesAsync(ct);
        return new(
            assessment.Id, assessment.RegionCode, period.Year, period.Half, period.Name, period.End, clocks.KnownAt, policy.Id, units.Count, units.Count(u => u.Total is null));
    }
}
