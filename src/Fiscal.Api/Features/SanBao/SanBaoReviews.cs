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

internal static class SanBaoReviews
{
    public static NotFoundException NotFound(long id) => new($"报审 {id} 不存在。", "san-bao.review-not-found");

    /// <summary>The figures of a submission as they were when it was made.</summary>
    public static TwoClocks Clocks(this SanBaoReviewStep submission) => new(submission.FiguresOn, submission.RecordedAt);

    public static Task<SanBaoReviewStep?> LastStep(this FiscalDbContext db, string regionCode, int year, CancellationToken ct) =>
        db.SanBaoReviewSteps.Where(s => s.RegionCode == regionCode && s.Year == year).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
}
