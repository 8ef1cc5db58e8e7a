using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.SanBao;

/// <summary>Submits a year's 三保 budget to the bureau above (三保预算报审).</summary>
/// <param name="AsOf">The day of the figures; by default today.</param>
[Display(Name = "三保预算报审")]
public sealed record SubmitSanBaoReview(string RegionCode, int Year, string Document, LocalDate? AsOf = null, string? Note = null, string? LateReason = null) : ICommand<SanBaoReviewStepRow>;

public sealed record SanBaoReviewStepRow(
    long Id, string RegionCode, int Year, int Number, ReviewStepKind Kind, LocalDate FiguresOn, long? SubmissionId, string? Opinion, string? Document, string By, Instant At)
{
    internal static SanBaoReviewStepRow Of(SanBaoReviewStep s) =>
        new(s.Id, s.RegionCode, s.Year, s.Number, s.Kind, s.FiguresOn, s.SubmissionId, s.Opinion, s.Source.Document, s.RecordedBy, s.RecordedAt);
}

public sealed class SubmitSanBaoReviewValidator : AbstractValidator<SubmitSanBaoReview>
{
    public SubmitSanBaoReviewValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Year).InclusiveBetween(2000, 2100).WithMessage("预算年度应为 2000 至 2100。");
        RuleFor(c => c.Document).NotEmpty().MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.Note).MaximumLength(SanBaoReviewStep.MaxOpinionLength).WithName("说明");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class SubmitSanBaoReviewHandler(FiscalDbContext db, DebtVerbs verbs, IClock clock) : IRequestHandler<SubmitSanBaoReview, SanBaoReviewStepRow>
{
    public async Task<SanBaoReviewStepRow> Handle(SubmitSanBaoReview command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var day = command.AsOf ?? verbs.Today;
        if (day > verbs.Today) throw PlanErrors.InTheFuture(day, verbs.Today);
        if ((await db.AuditedItemsOf(command.RegionCode, command.Year, new(day, await db.NowKnown(clock, ct)), ct)).Count == 0) throw SanBaoErrors.NothingToReview(command.Year, day);
        var step = SanBaoReviewStep.Submit(
            command.RegionCode, command.Year, await db.LastStep(command.RegionCode, command.Year, ct), day, DebtVerbs.Words(command.Note), verbs.Today,
            verbs.RecordingOf(command.Document, null, command.LateReason, "三保预算报审"));
        db.SanBaoReviewSteps.Add(step);
        await db.SaveChangesAsync(ct);
        return SanBaoReviewStepRow.Of(step);
    }
}
