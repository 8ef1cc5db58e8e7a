using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Bonds;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Projects;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Projects;

/// <summary>States that a debt was borrowed for a project (登记项目举债). The rules of the region decide whether a project without its review may.</summary>
[Display(Name = "登记项目举债")]
public sealed record AssignProjectDebt(int DebtId) : BondVerb
{
    [JsonIgnore] public long ProjectId { get; init; } // from the route
}

public sealed class AssignProjectDebtValidator : AbstractValidator<AssignProjectDebt>
{
    public AssignProjectDebtValidator() => this.RulesForBondVerb();
}

public sealed class AssignProjectDebtHandler(FiscalDbContext db, BondVerbs verbs) : IRequestHandler<AssignProjectDebt, StatedBondFact>
{
    public async Task<StatedBondFact> Handle(AssignProjectDebt command, CancellationToken ct)
    {
        var project = await db.ProjectOf(command.ProjectId, verbs, ct);
        var debt = await db.Debts.SingleOrDefaultAsync(d => d.Id == command.DebtId && d.RegionCode == project.RegionCode, ct) ?? throw DebtQueries.NotFound(command.DebtId);
        var day = verbs.DayOf(command);
        var warnings = await verbs.Cleared(project, day, ct);
        return await verbs.Save(new ProjectDebt(debt, new() { ProjectKey = project.CodeKey }, day, verbs.RecordingOf(command, "登记项目举债")), warnings, ct);
    }
}

internal static class ProjectReading
{
    public static NotFoundException NotFound(long id) => new($"项目 {id} 不存在。", "project.not-found");

    /// <param name="id">Of any statement of the project.</param>
    /// <returns>As last stated.</returns>
    public static async Task<GovernmentProject> ProjectOf(this FiscalDbContext db, long id, BondVerbs verbs, CancellationToken ct)
    {
        var any = await db.GovernmentProjects.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw NotFound(id);
        return await verbs.Project(any.RegionCode, any.Code, ct);
    }
}
