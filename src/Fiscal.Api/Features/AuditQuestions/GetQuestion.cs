using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.AuditQuestions;

/// <summary>A question with its evidence and every step (查看疑点).</summary>
public sealed record GetQuestion(int QuestionId) : IQuery<QuestionDetail>;

public sealed class GetQuestionHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetQuestion, QuestionDetail>
{
    public async Task<QuestionDetail> Handle(GetQuestion query, CancellationToken ct) =>
        QuestionDetail.Of(await db.QuestionOf(query.QuestionId, ct), clock.GetCurrentInstant().InChina());
}
