using Fiscal.Api.Features.MonthlyReports;
using Fiscal.Domain.TreasuryCash;
using FluentValidation;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>A day or a month as somebody writes it (期间填报): one of the two.</summary>
public interface ICashPeriod
{
    LocalDate? On { get; }

    /// <summary>2026-10.</summary>
    string? Month { get; }
}

internal static class CashPeriods
{
    /// <summary>Earliest and latest year of a period.</summary>
    public const int FirstYear = 2000, LastYear = 2150;

    public static CashPeriod PeriodOf(this ICashPeriod row) =>
        row.On is { } day ? new(CashStep.Day, day) : new(CashStep.Month, IssueMonthlyReportValidator.Pattern.Parse(row.Month!).Value.OnDayOfMonth(1));

    public static void RulesForPeriod<T>(this InlineValidator<T> validator) where T : ICashPeriod => validator.RuleFor(r => r)
        .Must(r => r.On is null != r.Month is null && (r.On is { } day ? day.Year is >= FirstYear and <= LastYear
            : IssueMonthlyReportValidator.Pattern.Parse(r.Month!) is { Success: true, Value.Year: >= FirstYear and <= LastYear }))
        .WithMessage($"日期 on（2026-10-31）与月份 month（2026-10）应填且只填一个，年份为 {FirstYear} 至 {LastYear}。").OverridePropertyName("on");
}
