using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Bonds;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Projects;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Projects;

/// <summary>Records what a level said on a project's funding (登记资金来源论证). Its day is StatedOn.</summary>
/// <param name="TotalYuan">Total investment that was reviewed; by default that of the project.</param>
[Display(Name = "登记资金来源论证")]
public sealed record ReviewFunding(ReviewLevel Level, ReviewResult Result, decimal? TotalYuan = null, string? Opinion = null) : BondVerb
{
    [JsonIgnore] public long ProjectId { get; init; } // from the route
}

public sealed class ReviewFundingValidator : AbstractValidator<ReviewFunding>
{
    public ReviewFundingValidator()
    {
        this.RulesForBondVerb();
        RuleFor(c => c.Document).PaperNeeded();
        RuleFor(c => c.TotalYuan).AmountOrNone("论证的总投资");
        RuleFor(c => c.Opinion).MaximumLength(1000).WithName("论证意见");
    }
}

public sealed class ReviewFundingHandler(FiscalDbContext db, BondVerbs verbs) : IRequestHandler<ReviewFunding, StatedBondFact>
{
    public async Task<StatedBondFact> Handle(ReviewFunding command, CancellationToken ct)
    {
        var project = await db.ProjectOf(command.ProjectId, verbs, ct);
        var figures = new ReviewFigures { Result = command.Result, TotalYuan = command.TotalYuan ?? project.Figures.TotalYuan ?? throw ProjectErrors.TotalMissing(project.Code), Opinion = DebtVerbs.Words(command.Opinion) };
        return await verbs.Save(new FundingReview(project.RegionCode, project.CodeKey, command.Level, figures, verbs.DayOf(command), verbs.RecordingOf(command, "登记资金来源论证")), [], ct);
    }
}
