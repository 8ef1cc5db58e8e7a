using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.MonthlyReports;
using Fiscal.Api.Features.Warnings;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.MonthCloses;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.MonthCloses;

/// <summary>Closes a month and every month before it (月结): later facts need a reason, and its figures rest on what is known now.</summary>
/// <param name="Period">Year and month, <c>2026-10</c>.</param>
[Display(Name = "月结")]
public sealed record CloseMonth(string RegionCode, string Period) : ICommand<MonthCloseRow>;

public sealed class CloseMonthValidator : AbstractValidator<CloseMonth>
{
    public CloseMonthValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Period).Must(p => p is not null && IssueMonthlyReportValidator.Pattern.Parse(p).Success).WithMessage("月份应写成 2026-10 的形式。");
    }
}

public sealed class CloseMonthHandler(FiscalDbContext db, WarningEvaluations evaluations, WarningMails mails, CurrentUser user, IClock clock) : IRequestHandler<CloseMonth, MonthCloseRow>
{
    public async Task<MonthCloseRow> Handle(CloseMonth command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var month = IssueMonthlyReportValidator.Pattern.Parse(command.Period).Value.OnDayOfMonth(1);
        var now = clock.GetCurrentInstant();

        var close = MonthClose.Of(command.RegionCode, month, await db.LastClose(command.RegionCode, ct), now.InChina(), user.UserName, now);
        db.MonthCloses.Add(close);
        if (!db.Scope.IsLimited) await evaluations.Evaluate(command.RegionCode, null, ct); // of today: who closes a month looks at what is to come
        await db.SaveChangesAsync(ct);
        await mails.SendPending(command.RegionCode, ct);
        return MonthCloseRow.Of(close);
    }
}
