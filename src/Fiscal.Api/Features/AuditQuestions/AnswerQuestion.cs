using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.AuditQuestions;

/// <summary>The bureau answers a question (答复疑点).</summary>
[Display(Name = "答复审计疑点")]
public sealed record AnswerQuestion(string Text, int Version) : ICommand<QuestionDetail>, IQuestionStep
{
    [JsonIgnore] public int QuestionId { get; init; } // from the route
}

public sealed class AnswerQuestionValidator : AbstractValidator<AnswerQuestion>
{
    public AnswerQuestionValidator() => this.RulesForSteps();
}

public sealed class AnswerQuestionHandler(AuditQuestionSteps steps) : IRequestHandler<AnswerQuestion, QuestionDetail>
{
    public Task<QuestionDetail> Handle(AnswerQuestion command, CancellationToken ct) =>
        steps.Take(command.QuestionId, command.Version, (q, by, at) => q.Answer(command.Text.Trim(), by, at), ct);
}
