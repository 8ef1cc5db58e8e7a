using System.Globalization;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>The fields of a drawdown that every truth file knows, in one form wherever they come from.</summary>
internal sealed record TrueFields(
    string Debtor, string Contract, string Drawdown, string Start, string Maturity, decimal? PrincipalYuan, decimal? OutstandingYuan, decimal? RatePercent, string? Remark)
{
    public static TrueFields OfTruth(JsonElement row) => new(
        row.Text("debtor"), row.Text("contractNo"), row.Text("noteNo"), row.Text("startDate"), row.Text("maturity"),
        Parse(row, "principal"), Parse(row, "outstanding"), Parse(row, "ratePercent"), row.TextOrNull("remark"));

    public static TrueFields OfContent(JsonElement content) => new(
        content.Text("debtorName"), content.Text("contractNumber"), content.Text("drawdownNumber"), content.Text("startDate"), content.Text("maturityDate"),
        content.Number("principalYuan"), content.Number("outstandingYuan"), content.Number("annualRatePercent"), content.TextOrNull("remark"));

    public static decimal? Parse(JsonElement row, string field) =>
        row.TextOrNull(field) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
}
