using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Warnings;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Warnings;

/// <summary>Evaluates the rules of a region for a day and keeps what they find (测算预警).</summary>
/// <param name="AsOf">By default today; not before the last evaluation.</param>
[Display(Name = "测算预警")]
public sealed record EvaluateWarnings(string RegionCode, LocalDate? AsOf = null) : ICommand<WarningEvaluationRow>;

/// <param name="Seen">Went on with another figure or on another day.</param>
/// <param name="Returned">Found again after their condition had lapsed.</param>
/// <param name="MailsSent">Mails that the server took now, of earlier evaluations too; 0 where no mail is configured.</param>
public sealed record WarningEvaluationRow(
    int Id, string RegionCode, LocalDate AsOf, int RuleCount, int Hits, int Raised, int Seen, int Returned, int Lapsed, int Escalated, int MailsSent, int MailsFailed, string EvaluatedBy, Instant EvaluatedAt)
{
    internal static WarningEvaluationRow Of(WarningEvaluation e, (int Sent, int Failed) mails) => new(
        e.Id, e.RegionCode, e.AsOf, e.RuleCount, e.Counts.Hits, e.Counts.Raised, e.Counts.Seen, e.Counts.Returned, e.Counts.Lapsed, e.Counts.Escalated, mails.Sent, mails.Failed, e.EvaluatedBy, e.EvaluatedAt);
}

public sealed class EvaluateWarningsValidator : AbstractValidator<EvaluateWarnings>
{
    public EvaluateWarningsValidator() => RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
}

public sealed class EvaluateWarningsHandler(FiscalDbContext db, WarningEvaluations evaluations, WarningMails mails) : IRequestHandler<EvaluateWarnings, WarningEvaluationRow>
{
    public async Task<WarningEvaluationRow> Handle(EvaluateWarnings command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var evaluation = await evaluations.Evaluate(command.RegionCode, command.AsOf, ct);
        await db.SaveChangesAsync(ct);
        return WarningEvaluationRow.Of(evaluation, await mails.SendPending(command.RegionCode, ct)); // after the save, which it can't fail
    }
}
