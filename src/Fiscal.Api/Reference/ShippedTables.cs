using System.Globalization;
using Fiscal.Api.Persistence;
using Fiscal.Domain.AccessLog;
using Fiscal.Domain.Approvals;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Reference;

/// <summary>The holiday arrangements, LPR values, statistical bases, list of measures, tests of reductions, rules of warnings and of exits, risk formulas, kinds and likelihoods of exposures, access and approval policies that come with the program (随附参考数据), loaded into empty tables once.</summary>
internal static class ShippedTables
{
    private const string LprSource = "全国银行间同业拆借中心公布的贷款市场报价利率（LPR）";
    private const string LoadedBy = "system";
    private const string RetentionSource = "随附缺省 12 个月；《中华人民共和国网络安全法》要求留存相关的网络日志不少于六个月（条号按现行文本【待核】）";
    private static readonly LocalDate FirstDay = new(1949, 10, 1);

    public static async Task LoadInto(FiscalDbContext db, IClock clock, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (!await db.CalendarDays.AnyAsync(ct)) db.AddRange(Days(now));
        if (!await db.IndexFixings.AnyAsync(ct)) db.AddRange(Fixings(now));
        if (!await db.ExposureBases.AnyAsync(ct)) db.AddRange(ShippedBases.All(now));
        if (!await db.MeasureLists.AnyAsync(ct)) db.Add(ShippedMeasureLists.Example(now));
        if (!await db.RiskPolicies.AnyAsync(ct)) db.AddRange(ShippedRiskPolicies.All(now));
        if (!await db.AuthenticityRuleSets.AnyAsync(ct)) db.Add(ShippedAuthenticityRules.Example(now));
        if (!await db.WarningRules.AnyAsync(ct)) db.AddRange(ShippedWarningRules.All(now));
        if (!await db.PlatformExitRules.AnyAsync(ct)) db.Add(ShippedPlatformExitRules.Example(now));
        if (!await db.RiskLists.AnyAsync(ct)) db.AddRange(ShippedRiskLists.All(now));
        if (!await db.AccessPolicies.AnyAsync(ct)) db.Add(ShippedAccessPolicies.Strict(now));
        if (!await db.AccessRetentions.AnyAsync(ct)) db.Add(new AccessRetention(12, FirstDay, isUnverified: true, RetentionSource, now, LoadedBy));
        if (!await db.ApprovalPolicies.AnyAsync(ct)) db.Add(StrictApprovals(now));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>What applies until a bureau records its own: somebody else approves everything, and a third person from a hundred million yuan on.</summary>
    private static ApprovalPolicy StrictApprovals(Instant now) => new(
        ApprovalPolicy.EveryCommand, null, 0, 100_000_000, new LocalDate(1949, 10, 1), null, "系统默认从严：一律须第二人审核，1 亿元以上须第三人审核。起点金额【待核】，请按本地区制度登记。",
        "财会〔2012〕21号（不相容岗位相互分离）；起点金额为系统默认【待核】", now, LoadedBy);

    private static IEnumerable<CalendarDay> Days(Instant now) => Rows("china-holidays.csv").Select(row => new CalendarDay(
        Day(row[0]), int.Parse(row[1], CultureInfo.InvariantCulture),
        row[2] == "makeup_workday" ? CalendarDayKind.MakeupWorkday : CalendarDayKind.Holiday, row[3], now, LoadedBy));

    private static IEnumerable<IndexFixing> Fixings(Instant now) => Rows("lpr.csv").SelectMany(row => new[]
    {
        new IndexFixing(nameof(RateIndex.LPR1Y), Day(row[0]), Percent(row[1]), LprSource, now, LoadedBy),
        new IndexFixing(nameof(RateIndex.LPR5Y), Day(row[0]), Percent(row[2]), LprSource, now, LoadedBy),
    });

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reference", file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private static decimal Percent(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
