using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.AccessLog;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.AccessLog;

/// <summary>Sets how long the access log is kept (登记留存期限), from a day on.</summary>
/// <param name="Months">Calendar months, no less than six.</param>
/// <param name="Document">文号 of the paper behind it.</param>
[Display(Name = "登记访问日志留存期限")]
public sealed record RecordRetention(int Months, LocalDate ValidFrom, string Document, bool IsUnverified = false) : ICommand<RetentionRow>, IDatedPolicy;

public sealed class RecordRetentionValidator : AbstractValidator<RecordRetention>
{
    public RecordRetentionValidator()
    {
        this.RulesForPolicy();
    }
}

public sealed class RecordRetentionHandler(NationalTables tables, CurrentUser user, IClock clock) : IRequestHandler<RecordRetention, RetentionRow>
{
    public async Task<RetentionRow> Handle(RecordRetention command, CancellationToken ct)
    {
        var row = new AccessRetention(command.Months, command.ValidFrom, command.IsUnverified, command.Document.Trim(), clock.GetCurrentInstant(), user.UserName);
        await tables.Record([row], ct);
        return RetentionRow.Of(row);
    }
}
