using System.Text.Json;

namespace Fiscal.Api.Tests;

/// <summary>The workbooks of the fictional county and the truth beside them.</summary>
internal static class Samples
{
    public const string Book = "00-财政局债务底册.xlsx";
    public const string PolicyBank = "01-农发行-借据台账.xlsx";
    public const string CityBank = "02-长沙银行-贷款明细.xlsx";
    public const string RuralBank = "03-示范农商行-贷款清单.xls";
    public const string StateBankPlan = "04-建设银行-还款计划表.xlsx";
    public const string Trust = "06a-潇水信托-台账-GB18030.csv";
    public const string TrustInWan = "06b-三湘信托-台账-UTF8BOM.csv";

    public const string Statement = "08-还款流水-2026年10月.xlsx";

    public const string RentPlan = "05-楚湘金融租赁-租金计划.xlsx";

    public const string FinancingLedger = "07-城投集团-融资台账.xlsx";

    public const string BondLedger = "09-地方政府债券转贷台账.xlsx";

    public const string SanBao = "10-三保预算与执行表.xlsx";
    public const string Platforms = "12-平台公司名单与压降计划.xlsx";
    public const string ResolutionPlan = "13-化债年度计划与进度.xlsx";

    /// <summary>What the lenders sent; the day is in the name of none of them and in the text of some.</summary>
    public static readonly string[] Lenders = [PolicyBank, CityBank, RuralBank, StateBankPlan, Trust, TrustInWan];

    public static readonly (string Field, string Text) AsOf = ("asOf", "2026-10-31");

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Samples", name);

    public static byte[] Content(string name) => File.ReadAllBytes(PathOf(name));

    /// <summary>The truth of a workbook, by the workbook's name.</summary>
    public static JsonElement Truth(string name) =>
        JsonDocument.Parse(File.ReadAllText(PathOf(Path.Combine("truth", Path.ChangeExtension(name, ".json"))))).RootElement;

    public static List<JsonElement> TrueRows(string name) => Truth(name).List("rows");
}
