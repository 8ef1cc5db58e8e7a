using System.Globalization;
using System.Text.Json;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Tests.Reports;

/// <summary>The sample county's facts for October 2026, read from world.json.</summary>
internal static class WorldFacts
{
    public static readonly LocalDate Month = new(2026, 10, 1);
    public static readonly ReportOptions Options = ReportOptions.For("示范县", new LocalDate(2026, 11, 5));

    private static readonly LocalDate End = new(2026, 10, 31);
    private static readonly Lazy<JsonElement> Document = new(() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "truth", "world.json"))).RootElement);

    public static JsonElement World => Document.Value;

    public static JsonElement Totals => World.GetProperty("totals");

    public static MonthlyFacts October() => new(
        "439901", "示范县", Month, Instant.FromUtc(2026, 11, 5, 1, 30), PositionsOn(End),
        On(new(2026, 9, 30)), On(new(2025, 10, 31)), On(new(2025, 12, 31)), DueItems(), PaymentsInMonth()) { Movements = [] };

    public static decimal Yuan(this JsonElement element, string name) =>
        decimal.Parse(element.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    public static LocalDate Day(this JsonElement element, string name) =>
        LocalDatePattern.Iso.Parse(element.GetProperty(name).GetString()!).Value;

    private static Comparison On(LocalDate day) => new(day, PositionsOn(day));

    public static List<DebtPosition> PositionsOn(LocalDate day) => [.. Debts()
        .Where(d => d.Day("startDate") <= day)
        .Select(d => Position(d, day)).Where(p => p.OutstandingYuan != 0)];

    private static List<JsonElement> Debts() => [.. World.GetProperty("debts").EnumerateArray()];

    private static DebtPosition Position(JsonElement debt, LocalDate day)
    {
        var debtor = Party("debtors", debt.GetProperty("debtorId").GetString()!);
        var creditor = Party("creditors", debt.GetProperty("creditorId").GetString()!);
        var repaidLater = debt.GetProperty("history").EnumerateArray().Where(h => h.Day("paidOn") > day).Sum(h => h.Yuan("principal"));
        return new(
            Id(debt), debt.GetProperty("contractNo").GetString()!, debt.GetProperty("noteNo").GetString()!,
            debtor.GetProperty("name").GetString()!, DebtorKind(debtor.GetProperty("kind").GetString()!),
            creditor.GetProperty("name").GetString()!, DisplayNames.Parse<PartyKind>(creditor.GetProperty("type").GetString()!)!.Value,
            ClassOn(debt, day), DisplayNames.Parse<DebtInstrument>(debt.GetProperty("product").GetString()!)!.Value,
            debt.Yuan("principal"), debt.Yuan("outstanding") + repaidLater, RateOn(debt.GetProperty("rate"), day),
            debt.Day("startDate"), debt.Day("maturity"), debt.GetProperty("extensionCount").GetInt32(),
            string.Join("、", debt.GetProperty("flags").EnumerateArray().Select(f => f.GetString())));
    }

    private static DebtClass ClassOn(JsonElement debt, LocalDate day)
    {
        var name = World.GetProperty("reclassifications").EnumerateArray()
            .Where(r => r.GetProperty("debtId").GetString() == debt.GetProperty("id").GetString() && r.Day("date") > day)
            .Select(r => r.GetProperty("from").GetString()!)
            .DefaultIfEmpty(debt.GetProperty("class").GetString()!).First();
        return name == "担保债务" ? DebtClass.Guarantee : DisplayNames.Parse<DebtClass>(name)!.Value;
    }

    private static decimal? RateOn(JsonElement rate, LocalDate day) => rate.GetProperty("segments").EnumerateArray()
        .Where(s => s.Day("from") <= day).Select(s => (decimal?)s.Yuan("percent")).LastOrDefault() ?? rate.Yuan("currentPercent");

    private static List<DueItem> DueItems() => [.. Debts().SelectMany(d =>
        Items(d, "arrears", overdue: true).Concat(Items(d, "plan", overdue: false)))];

    private static IEnumerable<DueItem> Items(JsonElement debt, string list, bool overdue) => debt.GetProperty(list).EnumerateArray()
        .Select(i => new DueItem(Id(debt), i.Day("due"), i.Yuan("principal"), i.Yuan("interest"),
            !overdue && debt.GetProperty("rate").GetProperty("type").GetString() != "固定"));

    private static List<PaymentItem> PaymentsInMonth() => [..
        from debt in Debts()
        let position = Position(debt, End)
        from h in debt.GetProperty("history").EnumerateArray()
        where h.Day("paidOn") >= Month && h.Day("paidOn") <= End
        select new PaymentItem(position.DebtId, position.DebtorName, position.CreditorName, position.Class, h.Day("due"), h.Day("paidOn"),
            h.Yuan("principal"), h.Yuan("interest"), h.Yuan("penalty"), DisplayNames.Parse<PaymentKind>(h.GetProperty("kind").GetString()!)!.Value)];

    private static int Id(JsonElement debt) => int.Parse(debt.GetProperty("id").GetString()![1..], CultureInfo.InvariantCulture);

    private static JsonElement Party(string list, string id) =>
        World.GetProperty(list).EnumerateArray().Single(p => p.GetProperty("id").GetString() == id);

    private static PartyKind DebtorKind(string kind) => kind switch
    {
        "platform" => PartyKind.Platform,
        "hospital" => PartyKind.Hospital,
        "school" => PartyKind.School,
        "soe" => PartyKind.StateOwnedEnterprise,
        _ => PartyKind.Government,
    };
}
