using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Measures;

/// <summary>Drafts a measure about debts (拟定措施). Nothing of the book changes.</summary>
/// <param name="ListItem">Number on the list of measures in force; by default the first item that stands for the kind.</param>
/// <param name="Method">How it resolves hidden debt, where the kind leaves that open.</param>
[Display(Name = "拟定化债措施")]
public sealed record DraftMeasure(
    string RegionCode, string Title, ActionKind Kind, LocalDate PlannedOn, IReadOnlyList<ActionInput> Actions, IReadOnlyList<NewDebtInput>? NewDebts = null,
    int? ListItem = null, ResolutionMethod? Method = null, string? Department = null, string? FundSource = null,
    LocalDate? DraftedOn = null, string? Document = null, string? Text = null) : ICommand<MeasureDetail>, IProposal;

public sealed class DraftMeasureValidator : AbstractValidator<DraftMeasure>
{
    public DraftMeasureValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Title).NotEmpty().MaximumLength(Measure.MaxTitleLength).WithName("措施名称");
        RuleFor(c => c.ListItem).InclusiveBetween(1, MeasureList.MostItems).WithName("清单项序号");
        RuleFor(c => c.Department).MaximumLength(Measure.MaxDepartmentLength).WithName("责任部门");
        RuleFor(c => c.FundSource).MaximumLength(ResolutionFigures.MaxTextLength).WithName("资金来源");
        this.RulesForProposal();
        this.RulesForNote(c => c.Document, c => c.Text);
    }
}

public sealed class DraftMeasureHandler(FiscalDbContext db, MeasureProposals proposals, MeasureDetails details) : IRequestHandler<DraftMeasure, MeasureDetail>
{
    public async Task<MeasureDetail> Handle(DraftMeasure command, CancellationToken ct)
    {
        db.Scope.Require(command.RegionCode);
        var proposal = proposals.Of(command.RegionCode, command);
        var measure = new Measure(
            command.RegionCode, command.Title, command.Kind, command.ListItem, command.Method, proposal,
            proposals.Note(command.DraftedOn ?? proposals.Today, command.Document, command.Text))
        {
            Department = command.Department?.Trim(), FundSource = command.FundSource?.Trim(),
        };
        await proposals.Check(command.RegionCode, command.Kind, proposal, ct);
        db.Measures.Add(measure);
        await db.SaveChangesAsync(ct);
        return await details.Of(measure.Id, ct);
    }
}
