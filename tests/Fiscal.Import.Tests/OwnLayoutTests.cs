using Fiscal.Domain;

namespace Fiscal.Import.Tests;

/// <summary>Layouts that a bureau writes, and what a workbook leaves open without one.</summary>
public sealed class OwnLayoutTests
{
    private static readonly object?[][] Odd =
    [
        ["星河融资台账（单位：万元）"], ["欠钱的", "借据号", "还差多少", "拿钱日", "该还日", "内部评级"],
        ["甲公司", "J1", 12.5m, "2024-01-05", "2029-01-05", "AA"], ["乙公司", "J2", 20, "2024-02-05", "2029-02-05", "A"],
    ];

    [Fact]
    public void A_header_that_is_not_recognised_says_what_is_missing_and_what_stands_there_instead()
    {
        var refusal = Assert.Throws<BusinessRuleException>(() => new Xlsx().Sheet("表", Odd).Read());

        Assert.Equal("import.header-not-recognized", refusal.Code);
        Assert.Equal(["借款人", "贷款余额"], Assert.IsAssignableFrom<IEnumerable<string>>(refusal.Details["missing"]));
        var columns = Assert.IsAssignableFrom<IReadOnlyList<ImportQuestion>>(refusal.Details["columns"]);
        Assert.Equal([("A2", "欠钱的"), ("C2", "还差多少"), ("D2", "拿钱日"), ("E2", "该还日"), ("F2", "内部评级")], columns.Select(c => (c.Cell!, c.Header!)));
        Assert.Equal(["12.5", "20"], columns[1].Samples);
    }

    [Fact]
    public void Columns_that_are_not_placed_are_named_with_samples_and_the_fields_that_come_near()
    {
        var workbook = new Xlsx().Sheet("表", [
            ["单位：元"], ["借款人", "借据号", "贷款余额", "贷款起始的时间", "内部评级", null, "批复文件"], ["甲公司", "J1", 12, "2024-01-05", "AA", "甲", null], ["乙公司", "J2", 20, "2024-02-05", "A", "乙", null],
        ]).Read();

        Assert.Equal([("D2", "贷款起始的时间"), ("E2", "内部评级"), ("F2", null)], workbook.Questions.Select(q => (q.Cell, q.Header)));
        Assert.All(workbook.Questions, q => Assert.False(q.IsRequired));
        Assert.Equal("startDate", workbook.Questions[0].Candidates[0].Answer);
        Assert.Equal(["AA", "A"], workbook.Questions[1].Samples);
        var finding = Assert.Single(workbook.Findings, f => f.Code == "import.columns-unused");
        Assert.Contains("F 列（没有列名）", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Fact]
    public void A_missing_unit_is_a_question_with_the_units_and_some_amounts()
    {
        var question = Assert.Single(new Xlsx().Sheet("表", [["借款人", "借据号", "贷款余额"], ["甲", "J1", 12.5m]]).Read().Questions);
        Assert.Equal((QuestionKind.Unit, true, "贷款余额"), (question.Kind, question.IsRequired, question.Header));
        Assert.Equal(["Yuan", "ThousandYuan", "TenThousandYuan", "HundredMillionYuan", "MillionYuan"], question.Candidates.Select(c => c.Answer));
        Assert.Equal(["12.5"], question.Samples);
    }

    [Fact]
    public void A_layout_places_what_synonyms_alone_cannot_and_leaves_out_what_is_not_wanted()
    {
        using var file = new Xlsx().Sheet("表", Odd).Save();
        var workbook = new WorkbookInterpreter(Layouts.Complete([Own(), .. Layouts.Uncompleted(null)]), new()).Interpret(file, "来文.xlsx", new());

        Assert.Equal("星河", workbook.Layout);
        Assert.Equal([("甲公司", 125_000m), ("乙公司", 200_000m)], workbook.Of<DebtRow>().Select(d => (d.Content.DebtorName!, d.Content.OutstandingYuan!.Value)));
        Assert.Empty(workbook.Questions);
        Assert.DoesNotContain(workbook.Findings, f => f.Code == "import.columns-unused");
    }

    [Fact]
    public void A_header_given_a_meaning_of_its_own_loses_the_inherited_one()
    {
        var own = Own() with { Ignored = [], Recognise = null, Tables = [new() { Content = TableContent.Debt, Extends = TableContent.Debt, Fields = new Dictionary<string, IReadOnlyList<string>> { ["contractNumber"] = ["借据号"] } }] };
        var complete = LayoutCheck.Complete(own, Layouts.Uncompleted(null));
        Assert.DoesNotContain("借据号", complete.Tables[0].Fields["drawdownNumber"]);
        Assert.Equal("借据号", complete.Tables[0].Fields["contractNumber"][0]);
    }

    public static TheoryData<string, string> Slips => new()
    {
        { """{ "name": "a b", "title": "t", "kind": "DebtLedger", "extends": "debt-ledger" }""", "layout.bad-name" },
        { """{ "name": "a", "title": " ", "kind": "DebtLedger", "extends": "debt-ledger" }""", "layout.bad-title" },
        { """{ "name": "a", "title": "t", "kind": "DebtLedger", "extends": "a" }""", "layout.extends-itself" },
        { """{ "name": "a", "title": "t", "kind": "DebtLedger", "extends": "none" }""", "layout.unknown-parent" },
        { """{ "name": "a", "title": "t", "kind": "DebtLedger" }""", "layout.no-tables" },
        { """{ "name": "a", "title": "t", "kind": "DebtLedger", "extends": "debt-ledger", "tables": [ { "content": "Debt", "extends": "Debt", "fields": { "balance": [ "余" ], "who": [ "谁" ] } } ] }""", "layout.unknown-fields" },
        { """{ "name": "a", "title": "t", "kind": "DebtLedger", "extends": "debt-ledger", "tables": [ { "content": "Debt", "extends": "Debt", "fields": { "code": [ "号" ], "serial": [ "号 " ] } } ] }""", "layout.header-of-two-fields" },
        { """{ "name": "a", "title": "t", "kind": "DebtLedger", "extends": "debt-ledger", "tables": [ { "content": "Debt", "extends": "Debt", "fields": { "code": [ "（元）" ] } } ] }""", "layout.bad-header" },
        { """{ "name": "a", "title": "t", "kind": "DebtLedger", "tables": [ { "content": "Debt", "required": [ "debtorName", "outstandingYuan" ], "fields": { "debtorName": [ "谁" ] } } ] }""", "layout.required-missing" },
        { """{ "name": "a", "title": "t", "kind": "DebtLedger", "tables": [ { "content": "Debt", "fields": { "debtorName": [ "谁" ] } } ] }""", "layout.nothing-required" },
        { """{ "name": "a", "title": "t", "kind": "DebtLedger", "extends": "debt-ledger", "tables": [ { "content": "Rent", "extends": "Rent" } ] }""", "layout.does-not-fit" },
        { """{ "name": "a", "title": "t", "kind": "DebtLedger", "extends": "debt-ledger", "recognise": { "atLeast": 3, "words": [ "甲" ] } }""", "layout.bad-recognition" },
        { """{ "name": "a", "title": "t", "kind": "DebtLedger", "extends": "debt-ledger", "words": { "repayment": { "Someday": [ "改天" ] } } }""", "layout.unknown-words" },
        { """{ "name": "a", "title": "t", "kind": "DebtLedger", "extends": "debt-ledger", "ignored": [ null ] }""", "layout.has-gaps" },
        { """{ "name": "a", "title": "t", "kind": "DebtLedger", "extends": "debt-ledger", "tables": [ null ] }""", "layout.has-gaps" },
        { """{ "name": "a", "title": "t", "kind": "DebtLedger", "extends": "debt-ledger", "header": { "lastRow": 30, "rows": 1000000 } }""", "layout.bad-measure" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_layout_with_a_slip_is_refused_in_one_sentence(string json, string code)
    {
        var refusal = Assert.Throws<BusinessRuleException>(() => LayoutCheck.Complete(Layouts.Parse(json), Layouts.Uncompleted(null)));
        Assert.Equal(code, refusal.Code);
        Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_beyond_all_measure_is_refused()
    {
        Layout with(IEnumerable<string> headers) => Own() with { Tables = [new() { Content = TableContent.Debt, Extends = TableContent.Debt, Fields = new Dictionary<string, IReadOnlyList<string>> { ["remark"] = [.. headers] } }] };
        Assert.Equal("layout.too-many-headers", Assert.Throws<BusinessRuleException>(() => LayoutCheck.Complete(with(Enumerable.Range(0, 500).Select(i => $"列{i}")), Layouts.Uncompleted(null))).Code);
        Assert.Equal("layout.too-large", Assert.Throws<BusinessRuleException>(() => LayoutCheck.Complete(with([new string('列', 70_000)]), Layouts.Uncompleted(null))).Code);
    }

    private static Layout Own() => new()
    {
        Name = "星河", Title = "星河融资台账", Kind = WorkbookKind.DebtLedger, Extends = "debt-ledger", Ignored = ["内部评级"], Recognise = new(3, ["欠钱的", "还差多少", "拿钱日"]),
        Tables = [new()
        {
            Content = TableContent.Debt, Extends = TableContent.Debt,
            Fields = new Dictionary<string, IReadOnlyList<string>> { ["debtorName"] = ["欠钱的"], ["outstandingYuan"] = ["还差多少"], ["startDate"] = ["拿钱日"], ["maturityDate"] = ["该还日"] },
        }],
    };
}
