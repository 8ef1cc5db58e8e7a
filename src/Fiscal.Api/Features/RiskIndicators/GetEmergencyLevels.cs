using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.RiskIndicators;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.RiskIndicators;

/// <summary>Which level of debt events the ledger shows (债务风险事件等级判断).</summary>
public sealed record GetEmergencyLevels(string RegionCode, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<CapacityScope>? Scope = null) : IQuery<EmergencyLevels>, IRiskQuestion;

/// <param name="Level">The gravest level whose condition the ledger shows, 1 to 4; null: none shown, or the book is not open.</param>
/// <param name="NotJudged">Conditions that the ledger says nothing of: they are for people to check.</param>
public sealed record EmergencyLevels(
    string RegionCode, CapacityScope Scope, LocalDate AsOf, Instant KnownAt, string Document, string? Mark, int? Level, string LevelName, string Basis, IReadOnlyList<DefaultRow> Evidence,
    IReadOnlyList<EmergencyRow> Items, IReadOnlyList<string> NotJudged);

/// <param name="DueYuan">Paid since 1 January, and overdue.</param>
/// <param name="ValuePercent">Null: nothing fell due, or the ledger does not say.</param>
public sealed record DefaultRow(DefaultMeasure Measure, string Name, decimal? OverdueYuan, decimal? DueYuan, decimal? ValuePercent, string? Missing);

/// <param name="Holds">Null: not to be judged by the ledger.</param>
public sealed record EmergencyRow(int Level, string LevelName, string Text, DefaultMeasure? Measure, decimal? FromPercent, decimal? ToPercent, bool? Holds);

public sealed class GetEmergencyLevelsValidator : AbstractValidator<GetEmergencyLevels>
{
    public GetEmergencyLevelsValidator() => this.RulesForRisk();
}

public sealed class GetEmergencyLevelsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetEmergencyLevels, EmergencyLevels>
{
    private const string Basis = "只看法定债务（一般债务、专项债务）：违约额为台账上 asOf 当日的逾期本金、逾期利息；同期应偿＝当年 1 月 1 日至 asOf 已偿还的加逾期的，提前偿还的也在内【待核】。";

    public async Task<EmergencyLevels> Handle(GetEmergencyLevels query, CancellationToken ct)
    {
        var reading = await db.RiskReadingOf(query, clock, ct);
        await reading.Read(query.Year, ct);
        await reading.ReadPolicies(ct);
        var policy = reading.InForce(RiskPolicyKind.Triggers, nameof(TriggerRules)) ?? throw RiskErrors.NoStandard("债务风险事件等级规则");
        var evidence = Enum.GetValues<DefaultMeasure>().ToDictionary(m => m, m => Evidence(m, reading));
        var rows = policy.Triggers().Emergency.OrderBy(r => r.Level)
            .Select(r => new EmergencyRow(r.Level, EmergencyRule.NameOf(r.Level), r.Text, r.Measure, r.FromPercent, r.ToPercent, r.Holds(r.Measure is { } m ? evidence[m].Exact : null))).ToList();
        var level = rows.Where(r => r.Holds == true).Select(r => (int?)r.Level).Min();
        return new(
            query.RegionCode, query.Scope?.Value ?? CapacityScope.Whole, reading.Clocks.AsOf, reading.Clocks.KnownAt, policy.Source, ListRiskIndicatorsHandler.MarkOf(policy), level,
            level is { } shown ? EmergencyRule.NameOf(shown) : evidence.Values.All(e => e.Row.Missing is null) ? "台账未见违约" : "不能判断", Basis, [.. evidence.Values.Select(e => e.Row)], rows,
            [.. rows.Where(r => r.Holds is null).Select(r => $"{r.LevelName}：{r.Text}")]);
    }

    private static (DefaultRow Row, decimal? Exact) Evidence(DefaultMeasure measure, RiskReading reading)
    {
        var ledger = reading.Ledger;
        var overdue = measure == DefaultMeasure.Principal ? ledger.Of(LedgerMeasure.Overdue, DebtGroup.Statutory) : ledger.OverdueInterestYuan(DebtGroup.Statutory);
        var paid = ledger.Of(measure == DefaultMeasure.Principal ? LedgerMeasure.Repaid : LedgerMeasure.InterestPaid, DebtGroup.Statutory);
        // Nothing overdue is no default, whatever fell due.
        var exact = overdue == 0 ? 0 : overdue + paid is > 0 and var due ? overdue * 100 / due : null;
        return (new(measure, measure.DisplayName(), overdue, overdue + paid, ListRiskIndicatorsHandler.Shown(exact), exact is null ? ledger.WhyMissing(reading.Clocks.AsOf) : null), exact);
    }
}
