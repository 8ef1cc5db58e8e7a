using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Projects;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Projects;

/// <summary>Records the rules by which a region judges its projects (登记项目管理规则).</summary>
/// <param name="Steps">From which total investment which level reviews; empty: none does.</param>
/// <param name="NegativeList">Words of the list, looked for in a project's sector and name.</param>
/// <param name="Document">文号.</param>
[Display(Name = "登记项目管理规则")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordProjectRules(
    string RegionCode, LocalDate ValidFrom, string Document, IReadOnlyList<ReviewStepInput> Steps, IReadOnlyList<string> NegativeList, bool NoRevenueListed = true, ProjectGate Gate = ProjectGate.Flag,
    bool IsUnverified = false, string? LateReason = null) : ICommand<ProjectRulesRow>, IDatedPolicy
{
    internal ProjectRuleFigures Figures => new ProjectRuleFigures { Gate = Gate, NoRevenueListed = NoRevenueListed }
        .With([.. Steps.OrderBy(s => s.FromYuan).Select(s => new ReviewStep(s.FromYuan, s.Level))], [.. NegativeList.Select(w => w.Trim()).Distinct()]);
}

/// <param name="FromYuan">Inclusive.</param>
public sealed record ReviewStepInput(decimal FromYuan, ReviewLevel Level);

public sealed class RecordProjectRulesValidator : AbstractValidator<RecordProjectRules>
{
    public RecordProjectRulesValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        this.RulesForPolicy();
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => c.Steps).Must(s => s is { Count: <= 10 } && s.All(x => x is not null && decimal.Round(x.FromYuan, 2) == x.FromYuan)).WithMessage("steps 为论证门槛清单，最多 10 项，金额最多到分，且不能有空项。");
        RuleFor(c => c.NegativeList).Must(n => n is { Count: <= 50 } && n.All(w => !string.IsNullOrWhiteSpace(w) && w.Length <= 50)).WithMessage("negativeList 为负面清单用语，最多 50 项，每项 1 至 50 字。");
    }
}

public sealed class RecordProjectRulesHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<RecordProjectRules, ProjectRulesRow>
{
    public async Task<ProjectRulesRow> Handle(RecordProjectRules command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var rules = new ProjectRules(command.RegionCode, command.Figures, command.ValidFrom, command.IsUnverified, verbs.RecordingOf(command.Document, null, command.LateReason, "登记项目管理规则"));
        db.ProjectRules.Add(rules);
        await db.SaveChangesAsync(ct);
        return ProjectRulesRow.Of(rules);
    }
}
