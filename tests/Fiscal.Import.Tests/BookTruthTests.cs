using System.Text.Json;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Schedules;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Import.Tests;

/// <summary>The bureau's own book, all seven sheets, against the whole truth of the sample county.</summary>
public sealed class BookTruthTests
{
    private const string File = "00-财政局债务底册.xlsx";
    private static readonly InterpretedWorkbook Book = Samples.Read(File);
    private static readonly List<JsonElement> Debts = [.. Samples.World.GetProperty("debts").EnumerateArray()];

    [Fact]
    public void The_book_is_recognised_and_clean()
    {
        Assert.Equal(WorkbookKind.BureauBook, Book.Kind);
        Assert.Equal("bureau-book", Book.Layout);
        Assert.Equal(AmountUnit.Yuan, Book.Unit);
        Assert.Null(Book.AsOf);
        Assert.All(Book.Rows, r => Assert.Equal(RowFate.Accepted, r.Fate));
        Assert.All(Book.Findings, f => Assert.Equal(Severity.Info, f.Severity));
    }

    [Fact]
    public void Every_unit_and_creditor_is_read()
    {
        var parties = Book.Of<PartyRow>().Select(p => p.Content).ToDictionary(p => p.Code!);
        var debtors = Samples.World.GetProperty("debtors").EnumerateArray().ToList();
        var names = debtors.ToDictionary(d => d.Text("id")!, d => d.Text("name"));
        Assert.Equal(18 + 22, parties.Count);
        Assert.All(debtors, d =>
        {
            var party = parties[d.Text("id")!];
            Assert.Equal((d.Text("name"), d.Text("short"), d.Text("creditCode"), (int?)d.Decimal("level")), (party.Name, party.ShortName, party.CreditCode, party.Level));
            Assert.Equal(d.Text("parentId") is { } parent ? names[parent] : null, party.ParentName);
        });
        Assert.All(Samples.World.GetProperty("creditors").EnumerateArray().ToList(), c =>
        {
            var party = parties[c.Text("id")!];
            Assert.Equal((c.Text("name"), c.Text("short"), DisplayNames.Parse<PartyKind>(c.Text("type")!)), (party.Name, party.ShortName, party.Kind));
        });
    }

    [Fact]
    public void Every_debt_is_read_field_by_field()
    {
        var rows = Samples.Truth(File).GetProperty("rows").EnumerateArray().ToList();
        var read = Book.Of<DebtRow>().ToList();
        Assert.Equal(136, read.Count);
        Assert.All(rows.Zip(read), pair =>
        {
            Assert.Equal((pair.First.Text("sheet"), pair.First.GetProperty("row").GetInt32()), (pair.Second.Row.Sheet, pair.Second.Row.Row));
            LedgerTruthTests.Same(pair.First, pair.Second.Content);
        });
        Assert.Equal(10506898182.28m, read.Sum(d => d.Content.OutstandingYuan));
    }

    [Fact]
    public void Every_term_of_every_debt_is_read()
    {
        var parties = Samples.World.GetProperty("debtors").EnumerateArray().ToDictionary(d => d.Text("id")!, d => d.Text("name"));
        Assert.All(Debts.Zip(Book.Of<DebtRow>().Select(d => d.Content)), pair =>
        {
            var (truth, debt) = pair;
            var (rate, terms, guarantee) = (truth.GetProperty("rate"), truth.GetProperty("terms"), truth.GetProperty("guarantee"));
            Assert.Equal(truth.Text("id"), debt.Code);
            Assert.Equal(truth.Text("product"), debt.Instrument?.DisplayName());
            Assert.Equal(truth.Text("issueType"), debt.IssueKind?.DisplayName());
            Assert.Equal(truth.Date("signedOn"), debt.SignedOn);
            Assert.Equal(truth.Decimal("contractAmount"), debt.ContractAmountYuan);
            Assert.Equal(truth.GetProperty("extensionDates").EnumerateArray().Select(d => LocalDatePattern.Iso.Parse(d.GetString()!).Value), debt.ExtensionDates);
            Assert.Equal(rate.Decimal("currentPercent"), debt.AnnualRatePercent);
            Assert.Equal(rate.Text("type") != "固定", debt.IsFloating);
            Assert.Equal(terms.Text("dayCount"), LedgerTruthTests.DayCountName(debt.DayCount));
            Assert.Equal(terms.Text("settlementFrequency"), debt.PaymentFrequency?.DisplayName());
            Assert.Equal((int?)terms.Decimal("settlementDay"), debt.SettlementDay);
            Assert.Equal(terms.Text("settlementDayCounted") is { } counted ? counted == "True" : null, debt.SettlementDayCounted);
            Assert.Equal((int?)terms.Decimal("payDelayDays"), debt.PaymentLagDays);
            Assert.Equal(terms.Text("businessDay")!.StartsWith("顺延", StringComparison.Ordinal) ? "顺延" : "不调整", debt.BusinessDay?.DisplayName());
            Assert.Equal(Repayment(terms.Text("repayment")!), (debt.Repayment, debt.PaidInAdvance));
            Assert.Equal(guarantee.Text("type"), debt.Guarantee?.DisplayName());
            Assert.Equal(guarantee.Text("guarantorId") is { } id ? parties[id] : null, debt.GuarantorName);
            Assert.Equal(truth.Text("purpose"), debt.Purpose);
            Assert.Equal(truth.Date("settledOn"), debt.SettledOn);
            Assert.Equal(truth.Text("settleKind") is not null, debt.SettledBy is not null);
            Assert.Equal(truth.GetProperty("flags").GetArrayLength() > 0, debt.RiskFlags is not null);
        });
    }

    [Fact]
    public void Every_line_of_every_plan_is_read()
    {
        var expected = Debts.SelectMany(d => d.TryGetProperty("plan", out var plan)
            ? plan.EnumerateArray().Select(p => new PlanRow(d.Text("noteNo")!, p.GetProperty("no").GetInt32(), p.Date("due")!.Value,
                p.Decimal("principal")!.Value, p.Decimal("interest")!.Value, p.Decimal("balanceAfter"), IsPaid: false, DebtCode: d.Text("id"))) : []);
        Assert.Equal(2912, Book.Of<PlanRow>().Count());
        Assert.Equal(expected, Book.Of<PlanRow>().Select(p => p.Content));
    }

    [Fact]
    public void Every_payment_is_read()
    {
        var methods = new Dictionary<string, ResolutionMethod>
        {
            ["M1"] = ResolutionMethod.FiscalFunds, ["M2"] = ResolutionMethod.EquityDisposal, ["M3"] = ResolutionMethod.ProjectIncome,
            ["M4"] = ResolutionMethod.ConversionToOperating, ["M5"] = ResolutionMethod.Rollover, ["M6"] = ResolutionMethod.Bankruptcy,
            ["M7"] = ResolutionMethod.GovernmentBondSwap,
        };
        var expected = Debts.SelectMany(d => d.GetProperty("history").EnumerateArray().Select(p => new PaymentRow(d.Text("noteNo")!,
            p.Date("due")!.Value, p.Date("paidOn")!.Value, p.Decimal("principal")!.Value, p.Decimal("interest")!.Value, p.Decimal("penalty")!.Value,
            p.Decimal("balanceAfter"), DisplayNames.Parse<PaymentKind>(p.Text("kind")!)!.Value,
            p.Text("hiddenDebtMethod") is { } method ? methods[method] : null, d.Text("id"))));
        Assert.Equal(613, Book.Of<PaymentRow>().Count());
        Assert.Equal(expected, Book.Of<PaymentRow>().Select(p => p.Content));
    }

    [Fact]
    public void Arrears_and_reclassifications_are_read()
    {
        var arrears = Debts.SelectMany(d => d.GetProperty("arrears").EnumerateArray().Select(a => new ArrearsRow(d.Text("noteNo")!,
            a.Date("due")!.Value, a.Decimal("principal")!.Value, a.Decimal("interest")!.Value, d.Text("id"))));
        Assert.Equal(arrears, Book.Of<ArrearsRow>().Select(a => a.Content));

        var change = Assert.Single(Book.Of<ReclassificationRow>()).Content;
        Assert.Equal(("D0032", new LocalDate(2026, 6, 30), "隐性债务", "经营性债务", "示范府办函〔2026〕58号", 36950000m),
            (change.DebtCode, change.EffectiveOn, change.From.DisplayName(), change.To.DisplayName(), change.Document, change.BalanceYuan!.Value));
    }

    private static (RepaymentMethod?, bool) Repayment(string text) => text switch
    {
        "到期一次还本" => (RepaymentMethod.Bullet, false),
        "等额本金" => (RepaymentMethod.EqualPrincipal, false),
        "等额本息" => (RepaymentMethod.Annuity, false),
        "等额租金（期初付）" => (RepaymentMethod.FixedInstalment, true),
        "等额租金（期末付）" => (RepaymentMethod.FixedInstalment, false),
        "按还款计划" or "分期还本" => (RepaymentMethod.Plan, false),
        _ => (null, false),
    };
}
