using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.AuditQuestions;

/// <summary>Tells how putting it right goes (登记整改进展).</summary>
[Display(Name = "登记整改进展")]
public sealed record ReportRectification(string Text, int Version) : ICommand<QuestionDetail>, IQuestionStep
{
    [JsonIgnore] public int QuestionId { get; init; } // from the route
}

public sealed class ReportRectificationValidator : AbstractValidator<ReportRectification>
{
    public ReportRectificationValidator() => this.RulesForSteps();
}

public sealed class ReportRectificationHandler(AuditQuestionSteps steps) : IRequestHandler<ReportRectification, QuestionDetail>
{
    public Task<QuestionDetail> Handle(ReportRectification command, CancellationToken ct) =>
        steps.Take(command.QuestionId, command.Version, (q, by, at) => q.Progress(command.Text.Trim(), by, at), ct);
}
