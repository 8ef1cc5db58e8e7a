using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using FluentValidation;
using MediatR;
using NodaTime;
using Fiscal.Domain.AuditQuestions;

namespace Fiscal.Api.Features.AuditQuestions;

/// <summary>Puts a question on the list of what is to be put right, with somebody and a day (列入整改).</summary>
[Display(Name = "列入整改")]
public sealed record ListForRectification(string Owner, LocalDate DueOn, string Text, int Version) : ICommand<QuestionDetail>, IQuestionStep
{
    [JsonIgnore] public int QuestionId { get; init; } // from the route
}

public sealed class ListForRectificationValidator : AbstractValidator<ListForRectification>
{
    public ListForRectificationValidator()
    {
        this.RulesForSteps();
        RuleFor(c => c.Owner).NotEmpty().MaximumLength(AuditQuestion.MaxOwnerLength).WithName("整改责任人");
        RuleFor(c => c.DueOn.Year).InclusiveBetween(1949, 2150).WithName("整改期限的年份").OverridePropertyName("dueOn");
    }
}

public sealed class ListForRectificationHandler(AuditQuestionSteps steps) : IRequestHandler<ListForRectification, QuestionDetail>
{
    public Task<QuestionDetail> Handle(ListForRectification command, CancellationToken ct) =>
        steps.Take(command.QuestionId, command.Version, (q, by, at) => q.List(command.Owner.Trim(), command.DueOn, command.Text.Trim(), by, at), ct);
}
