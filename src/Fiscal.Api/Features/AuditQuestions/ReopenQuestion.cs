using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.AuditQuestions;

/// <summary>The auditor asks again (重新打开疑点).</summary>
[Display(Name = "重新打开疑点")]
public sealed record ReopenQuestion(string Text, int Version) : ICommand<QuestionDetail>, IQuestionStep
{
    [JsonIgnore] public int QuestionId { get; init; } // from the route
}

public sealed class ReopenQuestionValidator : AbstractValidator<ReopenQuestion>
{
    public ReopenQuestionValidator() => this.RulesForSteps();
}

public sealed class ReopenQuestionHandler(AuditQuestionSteps steps) : IRequestHandler<ReopenQuestion, QuestionDetail>
{
    public Task<QuestionDetail> Handle(ReopenQuestion command, CancellationToken ct) =>
        steps.Take(command.QuestionId, command.Version, (q, by, at) => q.Reopen(command.Text.Trim(), by, at), ct);
}
