using Fiscal.Api.Hosting;
using Fiscal.Api.Reports.Annexes;
using Fiscal.Api.Reports.Sections;
using Fiscal.Domain;
using NodaTime;

namespace Fiscal.Api.Reports;

/// <summary>What the report needs to know beside the figures.</summary>
/// <param name="Addressees">主送机关, without the colon.</param>
/// <param name="Issuer">发文机关署名.</param>
/// <param name="IssuedOn">成文日期.</param>
public sealed record ReportOptions(string Addressees, string Issuer, LocalDate IssuedOn)
{
    /// <summary>The finance bureau of the region reports to its party committee and government (县委、县政府).</summary>
    public static ReportOptions For(string regionName, LocalDate issuedOn)
    {
        var level = "县市区旗".Contains(regionName[^1]) ? regionName[^1].ToString() : "";
        return new($"{level}委、{level}政府", regionName + "财政局", issuedOn);
    }
}

/// <summary>Composes the monthly debt monitoring report (债务监测报告) from the month's facts.</summary>
public static class MonthlyReports
{
    private static readonly IReadOnlyList<IReportSection> Sections =
        [new OverallSection(), new MaturitySection(), new StructureSection(), new ResolutionSection(), new BondSection(), new TargetSection(), new AssetSection(), new ClaimSection(), new RiskRegisterSection(), new ReserveSection(), new PlatformSection(), new SanBaoSection(), new FocusSection(), new RiskSection(), new ConcernsSection()];

    /// <exception cref="BusinessRuleException"><c>report.does-not-foot</c> if two figures disagree.</exception>
    public static MonthlyReport Compose(MonthlyFacts facts, ReportOptions options)
    {
        var book = new ReportBook(facts);
        var report = new MonthlyReport(
            $"{facts.RegionName}{ReportText.Month(facts.Month)}债务监测报告", facts.RegionCode, facts.RegionName,
            facts.Month, facts.AsOf, facts.KnownAt, options.Addressees, options.Issuer, options.IssuedOn,
            $"现将{ReportText.Month(facts.Month)}{book.WholeRegion}全口径债务监测情况报告如下。",
            Numbered(Sections.Select(s => s.Write(book)).OfType<ReportSection>()),
            [MaturityAnnex.Of(book), ClassAnnex.Of(book), PartyAnnex.Creditors(book), PartyAnnex.Debtors(book), book.Movements.Annex()],
            Notes(facts)) { Sources = facts.Sources };
        ReportFooting.Require(report);
        return report;
    }

    /// <summary>Names the tables of the text 表1, 表2 … in print order.</summary>
    internal static IReadOnlyList<ReportSection> Numbered(IEnumerable<ReportSection> sections)
    {
        var number = 0;
        ReportBlock Named(ReportBlock block) => block is ReportTableBlock { Table: var table }
            ? new ReportTableBlock(table with { Name = $"表{++number}" })
            : block;
        return [.. sections.Select(s => s with { Blocks = [.. s.Blocks.Select(Named)] })];
    }

    private static IReadOnlyList<string> Notes(MonthlyFacts facts)
    {
        var known = facts.KnownAt.TimeInChina();
        return [
            $"数据时点：余额截至{ReportText.Day(facts.AsOf)}，以{ReportText.Day(known.Date)}{known.Hour}时{known.Minute:00}分（北京时间）前登记入账的事实为准，此后补登的事项不计入本期。",
            "统计口径：全口径债务包括一般债务、专项债务、隐性债务、经营性债务及政府负有担保、救助责任的债务，每笔债务按月末责任分类只计一次；法定债务为一般债务与专项债务之和。余额为未偿本金，不含应付未付利息。",
            "比较基准：环比以上月末、同比以上年同月末、较年初以上年末余额为基数；基数为零或无账面数据的，以“—”表示。",
            "到期口径：未来3、6、12个月自次月1日起算，不含已逾期款项；浮动利率债务的未来利息按现行利率推算。加权利率以月末余额为权数，未登记利率的债务不计入。",
            "余额变动：期末余额＝期初余额＋更正＋期初建账＋提款＋利息资本化＋置换转入－还本－置换转出－核销＋重分类，没有差额项（空项不列，尾数依此式调整）；期初余额为上月报告所列，未出具的按现有账面，更正为此后补登、冲正以前月份事项的影响。逐笔情况见电子附表5。",
            $"非标融资包括{ReportText.List(NonStandardFinancing.Usual.Instruments.Select(i => i.DisplayName()))}，{NonStandardFinancing.Usual.Source}。",
            .. facts.Targets.Count == 0 ? Array.Empty<string>() : ["目标完成：采用月末有效、数据时点以前登记的目标和数据；累计数与时序进度比较，时点数看是否达到，逐期比较只用已满的周期；台账没有的指标采用按文件填报的实际数。"],
            .. facts.TreasuryCash is null ? Array.Empty<string>() : ["库款：库款保障水平为月末余额除以月均流出；流动性按最近填报的余额、登记的计划收支、三保推算需求和由财政偿还的债务（一般、专项、隐性债务）逐日测算，含已签约的化债措施。"],
            .. facts.Platforms is null ? Array.Empty<string>() : ["融资平台：现有家数为名单内未登记退出、未注销的公司，层级按上级公司推算；退出以登记的步骤为准，名单填报的进展不作依据；隐性债务以台账为准。"],
            .. facts.RiskRegister.Count == 0 ? Array.Empty<string>() : ["风险隐患：为债务台账以外可能由财政承担的敞口；已转入债务台账的部分在债务余额中反映，不重复计入；期末＝期初＋新增及反弹＋金额增减－销号－转入债务台账。"],
            .. facts.Risk is null ? Array.Empty<string>() : ["风险指标：分子取月末台账余额或当年 1 月 1 日至月末的发生额，分母取所列年度的公布数；按本地区采用的算法计算，缺一项取数即不计算；标【待核】的，其算法或分档尚无文件明确。"],
            .. facts.Bonds is null ? Array.Empty<string>() : ["专项债券：按起息日在当年的新增专项债券和月末有效、数据时点以前登记的安排、支出、限额计算，缺数的指标不作零处理；建设状态取安排日；余额为责任分类为一般、专项的债务。"],
            $"列示范围：附表1逐笔列示逾期款项和未来3个月到期本金较大的{MaturityAnnex.Listed}笔，其余合并列示；全部明细见电子附表。",
            "计量单位：正文金额达到1亿元的以亿元表述，其余以万元表述，四舍五入保留两位小数；表内金额以万元列示，合计四舍五入到两位小数，分项尾数作调整，使各分项之和等于合计。电子附表以元列示，精确到分。",
            .. facts.JournalRoot is { } root ? new[] { $"日志校验：本期数据登记入账后，操作日志的末条及其校验值为{root}，可据以核验所依据的账面未被改动。" } : []];
    }
}
