using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Targets;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Targets;

/// <summary>States what a target's metric was on a day, by a document (填报目标实际数); a later statement of the day corrects it.</summary>
/// <param name="StatedOn">The day that the value stands for.</param>
/// <param name="Value">In the target's unit; of a cumulative metric from the first day of the period on.</param>
[Display(Name = "填报目标实际数")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateActual(decimal Value, LocalDate StatedOn, string Document, string? Note = null, string? LateReason = null) : ICommand<StatedActual>
{
    [JsonIgnore] public int TargetId { get; init; } // from the route
}

public sealed record StatedActual(long Id, string RegionCode, string Code, decimal Value, LocalDate StatedOn, string Document, Instant RecordedAt, string RecordedBy);

public sealed class StateActualValidator : AbstractValidator<StateActual>
{
    public StateActualValidator()
    {
        RuleFor(c => c.Value).PrecisionScale(20, 4, true).WithMessage("实际数最多四位小数。");
        RuleFor(c => c.Document).NotEmpty().MaximumLength(DebtVerbRules.MaxDocument).WithName("依据文件");
        RuleFor(c => c.Note).MaximumLength(DebtVerbRules.MaxReason).WithName("说明");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class StateActualHandler(FiscalDbContext db, DebtVerbs verbs, IClock clock) : IRequestHandler<StateActual, StatedActual>
{
    public async Task<StatedActual> Handle(StateActual command, CancellationToken ct)
    {
        var target = await db.Targets.Include(t => t.Creditors).SingleOrDefaultAsync(t => t.Id == command.TargetId, ct)
            ?? throw new NotFoundException($"目标 {command.TargetId} 不存在。", "target.not-found");
        var (terms, day) = (target.Terms, command.StatedOn);
        if (day > verbs.Today) throw TargetErrors.ActualToCome(day, verbs.Today);
        if (day > terms.PeriodTo || (day < terms.PeriodFrom && (MetricRule.Of(terms.Metric).Nature == MetricNature.Cumulative || day > terms.Baseline)))
            throw TargetErrors.ActualOutsidePeriod(terms.Name, day, terms.Baseline, terms.PeriodTo);
        if (await new TargetReading(db, new(day, await db.NowKnown(clock, ct))).LedgerKnows(target, day, ct)) throw TargetErrors.ActualFromLedger(terms.Name, day);

        var actual = new TargetActual(target, command.Value, day, verbs.RecordingOf(command.Document, command.Note, command.LateReason, "填报目标实际数"));
        db.TargetActuals.Add(actual);
        await db.SaveChangesAsync(ct);
        return new(actual.Id, actual.RegionCode, actual.Code, actual.Value, day, command.Document, actual.RecordedAt, actual.RecordedBy);
    }
}
