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

/// <summary>Passes a county's budget or sends it back, as the bureau above it (三保预算审核意见).</summary>
[Display(Name = "三保预算审核意见")]
public sealed record DecideSanBaoReview(bool? Passes, string Opinion, string Document, string? LateReason = null) : ICommand<SanBaoReviewStepRow>
{
    [JsonIgnore] public long ReviewId { get; init; } // from the route
}

public sealed class DecideSanBaoReviewValidator : AbstractValidator<DecideSanBaoReview>
{
    public DecideSanBaoReviewValidator()
    {
        RuleFor(c => c.Passes).NotNull().WithMessage("passes 没有填写；通过填 true，退回填 false。");
        RuleFor(c => c.Opinion).NotEmpty().MaximumLength(SanBaoReviewStep.MaxOpinionLength).WithName("审核意见");
        RuleFor(c => c.Document).NotEmpty().MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class DecideSanBaoReviewHandler(FiscalDbContext db, DebtVerbs verbs, CurrentUser user) : IRequestHandler<DecideSanBaoReview, SanBaoReviewStepRow>
{
    public async Task<SanBaoReviewStepRow> Handle(DecideSanBaoReview command, CancellationToken ct)
    {
        var submission = await db.SanBaoReviewSteps.SingleOrDefaultAsync(s => s.Id == command.ReviewId, ct) ?? throw SanBaoReviews.NotFound(command.ReviewId);
        var own = await db.Users.Where(u => u.Id == user.Id).Select(u => u.RegionCode).SingleOrDefaultAsync(ct);
        if (own is null || own == submission.RegionCode || !(await db.WithAncestors(submission.RegionCode, ct)).Contains(own)) throw SanBaoErrors.NotFromAbove(submission.RegionCode);
        var last = (await db.LastStep(submission.RegionCode, submission.Year, ct))!;
        var step = submission.Decide(command.Passes!.Value, command.Opinion.Trim(), last, verbs.Today, verbs.RecordingOf(command.Document, null, command.LateReason, "三保预算审核意见"));
        db.SanBaoReviewSteps.Add(step);
        await db.SaveChangesAsync(ct);
        return SanBaoReviewStepRow.Of(step);
    }
}
