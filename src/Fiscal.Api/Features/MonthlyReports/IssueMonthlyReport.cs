using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Fiscal.Api.Features.MonthCloses;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Api.Reports.Excel;
using Fiscal.Api.Reports.Word;
using Fiscal.Domain.MonthlyReports;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Features.MonthlyReports;

/// <summary>Makes the debt monitoring report of a month (生成债务监测报告) from what was known when the month was closed; of an open month, from what is known now.</summary>
/// <param name="Period">Year and month, <c>2026-10</c>.</param>
[Display(Name = "生成债务监测报告")]
public sealed record IssueMonthlyReport(string RegionCode, string Period) : ICommand<IssuedReport>;

/// <param name="KeyFigures">Main figures in exact yuan.</param>
public sealed record IssuedReport(
    int Id, string RegionCode, string Period, string Title, LocalDate AsOf, Instant KnownAt, IReadOnlyList<KeyFigure> KeyFigures);

public sealed class IssueMonthlyReportValidator : AbstractValidator<IssueMonthlyReport>
{
    internal static readonly YearMonthPattern Pattern = YearMonthPattern.Iso;

    public IssueMonthlyReportValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Period).Must(p => p is not null && Pattern.Parse(p).Success).WithMessage("月份应写成 2026-10 的形式。");
    }
}

public sealed class IssueMonthlyReportHandler(
    FiscalDbContext db, RegionScope scope, CurrentUser user, IClock clock, IOptions<JsonOptions> json) : IRequestHandler<IssueMonthlyReport, IssuedReport>
{
    public async Task<IssuedReport> Handle(IssueMonthlyReport command, CancellationToken ct)
    {
        scope.Require(command.RegionCode);
        var region = await db.Regions.SingleOrDefaultAsync(r => r.Code == command.RegionCode, ct)
            ?? throw new NotFoundException($"地区 {command.RegionCode} 不存在。", "region.not-found");
        var month = IssueMonthlyReportValidator.Pattern.Parse(command.Period).Value.OnDayOfMonth(1);
        var now = clock.GetCurrentInstant();
        if (month > now.InChina()) throw MonthlyReportErrors.MonthToCome(command.Period);

        var knownAt = await db.ClosedAt(region.Code, month, ct) ?? await db.NowKnown(clock, ct);
        var facts = await db.MonthlyFactsOf(region, month, knownAt, ct);
        if (facts.Positions.Count == 0 && facts.Payments.Count == 0) throw MonthlyReportErrors.NoDebts(region.Name, facts.AsOf);
        var report = Reports.MonthlyReports.Compose(facts, ReportOptions.For(region.Name, now.InChina()));
        var issue = new MonthlyReportIssue(
            region.Code, month, knownAt, user.UserName, report.Title, JsonSerializer.Serialize(report, json.Value.SerializerOptions),
            Written(report, WordReportWriter.Write), Written(report, ExcelAnnexWriter.Write));
        db.MonthlyReportIssues.Add(issue);
        await db.SaveChangesAsync(ct);
        return new(issue.Id, issue.RegionCode, command.Period, issue.Title, report.AsOf, issue.KnownAt, report.KeyFigures);
    }

    private static byte[] Written(MonthlyReport report, Action<MonthlyReport, Stream> write)
    {
        using var file = new MemoryStream();
        write(report, file);
        return file.ToArray();
    }
}
