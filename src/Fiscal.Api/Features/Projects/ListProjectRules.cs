using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Projects;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Projects;

/// <summary>Every version of the rules by which regions judge projects (项目管理规则的版本).</summary>
public sealed record ListProjectRules(string? RegionCode = null, DateTimeOffset? KnownAt = null) : IQuery<ProjectRulesVersions>;

/// <param name="Usual">Counts where a region and those above it have recorded none.</param>
public sealed record ProjectRulesVersions(IReadOnlyList<ProjectRulesRow> Items, int Total, ProjectRulesRow Usual);

/// <param name="Id">Null: those that come with the program.</param>
/// <param name="Mark">【待核】 while no paper of the region settles them.</param>
public sealed record ProjectRulesRow(
    long? Id, string? RegionCode, ProjectGate Gate, bool NoRevenueListed, IReadOnlyList<ReviewStep> Steps, IReadOnlyList<string> NegativeList, string Document, LocalDate? ValidFrom, bool IsUnverified, string? Mark,
    Instant? RecordedAt, string? RecordedBy)
{
    internal ProjectRuleFigures Figures => new ProjectRuleFigures { Gate = Gate, NoRevenueListed = NoRevenueListed }.With(Steps, NegativeList);

    internal static ProjectRulesRow Of(ProjectRules? rules)
    {
        var figures = rules?.Figures ?? ProjectRuleFigures.Usual;
        return rules is null
            ? new(null, null, figures.Gate, figures.NoRevenueListed, figures.StepsOf(), figures.NegativeListOf(), "随附规则：沅政办发〔2023〕5号 附件4（一）、国办发〔2024〕52号，以本地文件为准", null, true,
                BasisReading.NotYetChecked, null, null)
            : new(rules.Id, rules.RegionCode, figures.Gate, figures.NoRevenueListed, figures.StepsOf(), figures.NegativeListOf(), rules.Source.Document ?? "", rules.EffectiveOn, rules.IsUnverified,
                rules.IsUnverified ? BasisReading.NotYetChecked : null, rules.RecordedAt, rules.RecordedBy);
    }
}

public sealed class ListProjectRulesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListProjectRules, ProjectRulesVersions>
{
    public async Task<ProjectRulesVersions> Handle(ListProjectRules query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var knownAt = query.KnownAt?.ToInstant() ?? await db.NowKnown(clock, ct);
        var rows = await db.ProjectRules.Where(r => r.RecordedAt <= knownAt && (query.RegionCode == null || r.RegionCode == query.RegionCode)).AsNoTracking().ToListAsync(ct);
        return new([.. rows.OrderBy(r => r.RegionCode, StringComparer.Ordinal).ThenByDescending(r => r.EffectiveOn).ThenByDescending(r => r.RecordedAt).Select(ProjectRulesRow.Of)], rows.Count, ProjectRulesRow.Of(null));
    }
}
