using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.AuditQuestions;
using FluentValidation;
using MediatR;
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
    public Task<ListPage<QuestionRow>> Handle(ListQuestions query, CancellationToken ct)
    {
        var today = clock.GetCurrentInstant().InChina();
        return db.QuestionRows(db.AuditQuestions.Asked(query, today), today).ToPageAsync(query, ct);
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
        return questions;
    }

    /// <summary>The questions as rows, newest first. The number of the last step is the version.</summary>
    public static IQueryable<QuestionRow> QuestionRows(this FiscalDbContext db, IQueryable<AuditQuestion> questions, LocalDate today) =>
        from q in questions
        join last in db.Set<QuestionStep>() on new { QuestionId = q.Id, Number = q.Version } equals new { last.QuestionId, last.Number }
        orderby q.RaisedAt descending, q.Id descending
        select new QuestionRow(
            q.Id, q.RegionCode, q.Title, q.Status, q.Status.DisplayName(), q.Owner, q.DueOn, q.Status != QuestionStatus.Closed && q.DueOn != null && q.DueOn < today,
            q.RaisedBy, q.RaisedAt, last.Text, last.By, last.At, q.Version);
}
