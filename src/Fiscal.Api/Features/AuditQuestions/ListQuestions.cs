using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.AuditQuestions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AuditQuestions;

/// <summary>Audit questions and the list of what is to be put right (疑点与整改台账), newest first.</summary>
/// <param name="Owner">Exactly as it was given.</param>
/// <param name="DebtId">Only those that point at this debt.</param>
public sealed record ListQuestions(
    string? RegionCode = null, Choice<QuestionStatus>? Status = null, string? Owner = null, bool? Overdue = null, int? DebtId = null, int Page = 1, int PageSize = 50)
    : IQuery<ListPage<QuestionRow>>, IPaged;

public sealed class ListQuestionsValidator : AbstractValidator<ListQuestions>
{
    public ListQuestionsValidator() => this.RulesForPaging();
}

public sealed class ListQuestionsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListQuestions, ListPage<QuestionRow>>
{
    public async Task<ListPage<QuestionRow>> Handle(ListQuestions query, CancellationToken ct)
    {
        var today = clock.GetCurrentInstant().InChina();
        var page = await db.AuditQuestions.AsNoTracking().Asked(query, today).Include(q => q.Steps).AsSplitQuery().ToPageAsync(query, ct);
        return new([.. page.Items.Select(q => QuestionRow.Of(q, today))], page.Total, page.Page, page.PageSize);
    }
}

internal static class QuestionSelection
{
    /// <summary>The questions that a query asks for (疑点筛选).</summary>
    public static IQueryable<AuditQuestion> Asked(this IQueryable<AuditQuestion> questions, ListQuestions query, LocalDate today)
    {
        var status = query.Status?.Value;
        questions = questions.Where(q => (query.RegionCode == null || q.RegionCode == query.RegionCode) && (status == null || q.Status == status)
            && (query.Owner == null || q.Owner == query.Owner));
        if (query.Overdue is { } overdue) questions = questions.Where(q => (q.Status != QuestionStatus.Closed && q.DueOn != null && q.DueOn < today) == overdue);
        if (query.DebtId is { } debt) questions = questions.Where(q => q.Evidence.Any(e => e.DebtId == debt));
        return questions.OrderByDescending(q => q.RaisedAt).ThenByDescending(q => q.Id);
    }
}
