using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.AuditQuestions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AuditQuestions;

/// <summary>What every step on a question says (办理内容).</summary>
public interface IQuestionStep
{
    string Text { get; }
}

/// <summary>What the steps on a question share: find it, refuse a stale version, save, answer the question (疑点办理).</summary>
public sealed class AuditQuestionSteps(FiscalDbContext db, CurrentUser user, IClock clock)
{
    public async Task<QuestionDetail> Take(int id, int version, Action<AuditQuestion, string, Instant> step, CancellationToken ct)
    {
        var question = await db.QuestionOf(id, ct);
        db.Entry(question).Property(q => q.Version).OriginalValue = version;
        var now = clock.GetCurrentInstant();
        step(question, user.UserName, now);
        await db.SaveChangesAsync(ct);
        return QuestionDetail.Of(question, now.InChina());
    }
}

internal static class QuestionReading
{
    public static async Task<AuditQuestion> QuestionOf(this FiscalDbContext db, int id, CancellationToken ct) =>
        await db.AuditQuestions.Include(q => q.Steps).AsSingleQuery().SingleOrDefaultAsync(q => q.Id == id, ct)
        ?? throw new NotFoundException($"审计疑点 {id} 不存在。", "audit-question.not-found");

    public static void RulesForSteps<T>(this AbstractValidator<T> validator) where T : IQuestionStep =>
        validator.RuleFor(c => c.Text).NotEmpty().MaximumLength(AuditQuestion.MaxTextLength).WithName("办理内容");
}
