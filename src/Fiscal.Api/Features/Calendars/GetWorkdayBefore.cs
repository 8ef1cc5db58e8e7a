using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using FluentValidation;
using MediatR;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Calendars;

/// <summary>The N-th working day before a payment day (N 个工作日前); the payment day itself is not counted.</summary>
/// <param name="Days">1 to 250; 10 by default, as for remitting what a government bond needs.</param>
public sealed record GetWorkdayBefore(DateOnly Date, int Days = 10) : IQuery<WorkdayBefore>;

public sealed record WorkdayBefore(LocalDate PaymentDate, int Days, LocalDate Date);

public sealed class GetWorkdayBeforeValidator : AbstractValidator<GetWorkdayBefore>
{
    public GetWorkdayBeforeValidator() => RuleFor(q => q.Date.Year).InclusiveBetween(1999, 2150).WithName("年份").OverridePropertyName("date");
}

public sealed class GetWorkdayBeforeHandler(FiscalDbContext db) : IRequestHandler<GetWorkdayBefore, WorkdayBefore>
{
    public async Task<WorkdayBefore> Handle(GetWorkdayBefore query, CancellationToken ct)
    {
        var date = query.Date.ToLocalDate();
        return new(date, query.Days, (await db.References(ct)).Calendar.WorkdaysBefore(date, query.Days));
    }
}
