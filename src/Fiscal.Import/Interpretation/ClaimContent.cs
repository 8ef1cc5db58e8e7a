using System.Globalization;
using System.Text.RegularExpressions;
using Fiscal.Domain.EnterpriseArrears;

namespace Fiscal.Import.Interpretation;

/// <summary>Reads overdue accounts of enterprises and what was paid of them (清欠台账读数).</summary>
internal static class ClaimContent
{
    private const int MaxDocument = 200, MaxShortText = 100;

    public static ClaimRow? Claim(RowValues v)
    {
        var code = v.Required("code", v.BoundedIdentifier("code", EnterpriseClaim.MaxCodeLength));
        var creditor = v.Required("creditorName", v.Bounded("creditorName", EnterpriseClaim.MaxNameLength));
        var debtor = v.Required("debtorName", v.Bounded("debtorName", EnterpriseClaim.MaxNameLength));
        var kind = v.Required("kind", v.Word<ClaimKind>("kind"));
        var owed = v.Required("owedYuan", v.Owed("owedYuan"));
        var formedOn = v.Required("formedOn", v.Date("formedOn"));
        var disputed = v.Required("isDisputed", v.Answered("isDisputed"));
        var inCourt = v.Required("isInCourt", v.Answered("isInCourt"));
        var figures = new ClaimFigures
        {
            CreditorName = creditor ?? "",
            CreditorSize = v.Word<EnterpriseSize>("creditorSize"),
            CreditorNature = v.Word<EnterpriseNature>("creditorNature"),
            DebtorName = debtor ?? "",
            ContractNumber = v.BoundedIdentifier("contractNumber", MaxShortText),
            Kind = kind ?? default,
            OwedYuan = owed ?? 0,
            FormedOn = formedOn ?? default,
            IsDisputed = disputed == true,
            IsInCourt = inCourt == true,
            LeadSource = v.Bounded("leadSource", EnterpriseClaim.MaxNameLength),
            Person = v.Bounded("person", MaxShortText),
            Remark = v.Bounded("remark", EnterpriseClaim.MaxRemarkLength),
        }.Planned(PlanMonths.Read(v));
        var (paid, unpaid) = (v.Stated("paidYuan"), v.Stated("unpaidYuan"));
        if (paid is null && unpaid is { } left) paid = owed - left;
        else if (v.Spoiled is null && unpaid is { } rest && rest != owed - paid) v.Report(Findings.ClaimDoesNotFoot(v.PlaceOf("unpaidYuan"), rest, (owed - paid) ?? 0));
        v.RequireWholeFen();
        return v.Spoiled is not null ? null : new(code!, figures, paid);
    }

    public static ClaimPaymentRow? Payment(RowValues v)
    {
        var code = v.Required("code", v.BoundedIdentifier("code", EnterpriseClaim.MaxCodeLength));
        var paidOn = v.Required("paidOn", v.Date("paidOn"));
        var amount = v.Required("amountYuan", v.Owed("amountYuan"));
        var fund = v.Required("fund", v.Word<ClaimFund>("fund"));
        var voucher = v.Required("voucher", v.BoundedIdentifier("voucher", MaxDocument));
        v.RequireWholeFen();
        return v.Spoiled is not null ? null : new(code!, amount!.Value, fund!.Value, paidOn!.Value, voucher!);
    }
}

/// <summary>Columns that say what is to be paid in a month (逐月清偿计划列): 1月 is <c>plan000001Yuan</c>, 2027年1月 is <c>plan202701Yuan</c>.</summary>
internal static partial class PlanMonths
{
    private static readonly string[] Planned = ["计划", "拟", "应", "清偿", "偿还", "支付"];
    private static readonly string[] NotPlanned = ["已", "实", "完成", "累计", "余", "进度", "率", "未"];

    /// <summary>By column: its field. One column without the word 计划 is none.</summary>
    public static IReadOnlyDictionary<int, string> Of(IReadOnlyList<HeaderCell> headers)
    {
        var found = headers.Select(h => (h.Column, Field: FieldOf(h.Keys), IsPlan: h.Keys.Any(k => k.Contains("计划", StringComparison.Ordinal)))).Where(h => h.Field is not null).ToList();
        return found.Count > 1 || found.Exists(h => h.IsPlan) ? found.ToDictionary(h => h.Column, h => h.Field!) : new Dictionary<int, string>();
    }

    /// <summary>By month, earliest first; a month in which nothing is to be paid is left out.</summary>
    public static IReadOnlyList<ClaimMonth> Read(RowValues v)
    {
        var months = new SortedDictionary<(int, int), decimal>();
        foreach (var field in v.Sources.Keys.Order(StringComparer.Ordinal).ToList())
        {
            if (Field().Match(field) is not { Success: true } match || v.Owed(field) is not (> 0 and var yuan)) continue;
            var (year, month) = (Number(match, "y"), Number(match, "m"));
            if ((year == 0 ? v.Context.Year : year) is { } of) months[(of, month)] = months.GetValueOrDefault((of, month)) + yuan;
            else v.Spoil(Findings.YearMissing(v.PlaceOf(field)));
        }
        if (months.Count > ClaimFigures.MostMonths) v.Report(Findings.PlanTooLong(v.PlaceOf("code"), months.Count, ClaimFigures.MostMonths));
        return [.. months.Select(m => new ClaimMonth(m.Key.Item1, m.Key.Item2, m.Value))];
    }

    private static string? FieldOf(IReadOnlyList<string> keys)
    {
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            if (Month().Match(keys[i]) is not { Success: true } match) continue;
            var rest = string.Concat(keys.Where((_, k) => k != i)) + keys[i][match.Length..];
            var years = Year().Matches(string.Concat(keys)).Select(m => m.Value).Distinct().ToList();
            if (years.Count > 1 || NotPlanned.Any(w => rest.Contains(w, StringComparison.Ordinal))) return null;
            rest = Year().Replace(rest, "").Replace("年度", "", StringComparison.Ordinal).Replace("年", "", StringComparison.Ordinal);
            return rest.Length > 0 && !Planned.Any(w => rest.Contains(w, StringComparison.Ordinal)) ? null
                : string.Create(CultureInfo.InvariantCulture, $"plan{(years is [var only] ? only : "0000")}{Number(match, "m"):00}Yuan");
        }
        return null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:20\d{2}年)?(?<m>0?[1-9]|1[0-2])月(?:份|底|末)?(?![\-~至到])")]
    private static partial Regex Month();

    [GeneratedRegex(@"(?<!\d)20\d{2}(?!\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"^plan(?<y>\d{4})(?<m>\d{2})Yuan$")]
    private static partial Regex Field();
}
