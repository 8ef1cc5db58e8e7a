using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fiscal.Domain.TreasuryCash;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import.Interpretation;

/// <summary>Reads treasury cash by day or by month (库款读数).</summary>
internal static partial class CashContent
{
    private static readonly Dictionary<string, CashFlowKind> Kinds = Enum.GetValues<CashFlowKind>().ToDictionary(k => JsonNamingPolicy.CamelCase.ConvertName($"{k}") + "Yuan");

    public static CashRow? Read(RowValues v)
    {
        var period = PeriodOf(v);
        var (opening, inflow) = (v.Required("openingYuan", v.Owed("openingYuan")), v.Required("inflowYuan", v.Owed("inflowYuan")));
        var (outflow, closing) = (v.Required("outflowYuan", v.Owed("outflowYuan")), v.Required("closingYuan", v.Owed("closingYuan")));
        var parts = Kinds.Select(k => (Kind: k.Value, Yuan: v.Stated(k.Key))).Where(p => p.Yuan is not null).Select(p => new CashPart(p.Kind, p.Yuan!.Value)).ToList();
        var remark = v.Bounded("remark", CashFigures.MaxRemarkLength);
        v.RequireWholeFen();
        return period is not { } of || v.Spoiled is not null ? null : new(of.Step, of.From, new()
        {
            OpeningYuan = opening!.Value, InflowYuan = inflow!.Value, OutflowYuan = outflow!.Value, ClosingYuan = closing!.Value, Remark = remark, Parts = CashFigures.Kept(parts),
        });
    }

    // A column of months may hold the first or last day of each.
    private static CashPeriod? PeriodOf(RowValues v)
    {
        if (v.Required("period", v.Text("period")) is not { } text) return null;
        var isOfMonths = v.PlaceOf("period").Column?.Contains('月', StringComparison.Ordinal) == true;
        if (Month().Match(Plain.WithoutBlanks(text)) is { Success: true } match && (isOfMonths || !BareNumber().IsMatch(match.Value)))
        {
            var year = match.Groups["y"].Success ? int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) : v.Context.Year;
            if (year is { } known) return new(CashStep.Month, new(known, int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture), 1));
            v.Report(Findings.YearMissing(v.PlaceOf("period")));
            return null;
        }
        if (v.Date("period") is not { } day)
        {
            if (v.Spoiled is null) v.Report(Findings.DateUnreadable(v.PlaceOf("period")));
            return null;
        }
        if (!isOfMonths) return new(CashStep.Day, day);
        if (day.Day == 1 || day == day.With(DateAdjusters.EndOfMonth)) return new(CashStep.Month, day.With(DateAdjusters.StartOfMonth));
        v.Report(Findings.MonthIsADay(v.PlaceOf("period")));
        return null;
    }

    // A spreadsheet drops the zero of 2026.10.
    [GeneratedRegex(@"^(?!20\d{2}\.1$)(?:(?<y>20\d{2})(?:年|[-/.])?)?(?<m>(?<=^20\d{2})(?:0[1-9]|1[0-2])|(?<!^20\d{2})(?:0?[1-9]|1[0-2]))(?:月份?(?:末|底)?)?$")]
    private static partial Regex Month();

    [GeneratedRegex(@"^\d{1,2}$")]
    private static partial Regex BareNumber();
}
