using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.AuditQuestions;

/// <summary>The auditor strikes a question off (疑点销号).</summary>
[Display(Name = "疑点销号")]
public sealed record CloseQuestion(string Text, int Version) : ICommand<QuestionDetail>, IQuestionStep
{
    [JsonIgnore] public int QuestionId { get; init; } // from the route
}

public sealed class CloseQuestionValidator : AbstractValidator<CloseQuestion>
{
    public CloseQuestionValidator() => this.RulesForSteps();
}

public sealed class CloseQuestionHandler(AuditQuestionSteps steps) : IRequestHandler<CloseQuestion, QuestionDetail>
{
    public Task<QuestionDetail> Handle(CloseQuestion command, CancellationToken ct) =>
        steps.Take(command.QuestionId, command.Version, (q, by, at) => q.Close(command.Text.Trim(), by, at), ct);
}
