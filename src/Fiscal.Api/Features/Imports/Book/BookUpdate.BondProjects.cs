using Fiscal.Api.Features.Bonds;
using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Projects;
using Fiscal.Import;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>The projects of bonds, what each has of a bond and what it spent so far (债券项目入账).</summary>
internal sealed partial class BookUpdate
{
    private static readonly Dictionary<string, string> ProjectCells = new()
    {
        [nameof(ProjectFigures.Name)] = "projectName", [nameof(ProjectFigures.UnitName)] = "projectUnit", [nameof(ProjectFigures.Sector)] = "sector", [nameof(ProjectFigures.State)] = "projectState",
        [nameof(ProjectFigures.TotalYuan)] = "totalInvestmentYuan",
    };

    private static readonly Dictionary<string, string> AllocationCells = new() { [nameof(AllocationFigures.AmountYuan)] = "allottedYuan", [nameof(AllocationFigures.CapitalYuan)] = "projectCapitalYuan" };

    private Dictionary<string, GovernmentProject> _projects = [];
    private ILookup<string, GovernmentProject> _projectsByName = null!;
    private ILookup<string, FundingReview>? _reviews;

    private void ApplyBondProjects()
    {
        _projects = _book.Stated.Known<GovernmentProject>(_asOf).ToDictionary(p => p.CodeKey);
        _projectsByName = _projects.Values.ToLookup(p => TextKey.Of(p.Figures.Name));
        var rows = new List<(RowOutcome Outcome, BondProjectRow Row, string Code)>();
        foreach (var (outcome, row) in ProjectRows().ToList())
        {
            outcome.Debt ??= _book.FindDebt(row.DrawdownNumber, null);
            if (!_bonds.ContainsKey(TextKey.Of(row.DrawdownNumber))) outcome.IsSame(); // said of the bond already
            else if (CodeOf(outcome, row.Code, row.Name) is { } code) rows.Add((outcome, row, code));
        }
        foreach (var project in rows.GroupBy(r => TextKey.Of(r.Code)).ToList()) StateProject([.. project]);
        foreach (var (outcome, row, code) in rows.Where(r => r.Outcome.Refusal is null && _projects.ContainsKey(TextKey.Of(r.Code)))) StateMoney(outcome, row, TextKey.Of(code));
        var listed = rows.Select(r => (Bond: TextKey.Of(r.Row.DrawdownNumber), Project: TextKey.Of(r.Code))).ToHashSet();
        var bonds = listed.Select(l => l.Bond).ToHashSet();
        ListUnstated(_book.Stated.Known<BondAllocation>(_asOf).Where(a => a.Figures.AmountYuan != 0 && bonds.Contains(a.BondKey) && !listed.Contains((a.BondKey, a.ProjectKey))), a => $"债券 {a.BondKey} 的项目 {a.ProjectKey}");
    }

    private IEnumerable<(RowOutcome Outcome, BondProjectRow Row)> ProjectRows() => _outcomes.Where(o => o.Row.Fate == RowFate.Accepted && o.Refusal is null)
        .Select(o => (o, o.Row.Content switch { BondProjectRow row => row, DebtRow debt => debt.Project, BondIssueRow issue => issue.Project, _ => null })).Where(r => r.Item2 is not null)!;

    /// <summary>The code of its own, of the one project of that name, or what a project without a code goes by.</summary>
    private string? CodeOf(RowOutcome outcome, string? code, string name)
    {
        if (code is not null) return code;
        var named = _projectsByName[TextKey.Of(name)].Take(2).ToList();
        if (named.Count < 2) return named is [var only] ? only.Code : GovernmentProject.CodeOf(name);
        Refuse(outcome, BookFindings.ProjectNameShared(outcome, name));
        return null;
    }

    // A project in several rows is one: they may not contradict each other.
    private void StateProject(List<(RowOutcome Outcome, BondProjectRow Row, string Code)> rows)
    {
        var ((first, row, code), known) = (rows[0], _projects.GetValueOrDefault(TextKey.Of(rows[0].Code))?.Figures);
        foreach (var (field, of) in new (string, Func<BondProjectRow, string?>)[]
        {
            ("projectName", r => r.Name), ("projectUnit", r => r.UnitName), ("projectState", r => r.State ?? (r.IsOngoing == true ? ProjectState.Ongoing.DisplayName() : null)), ("totalInvestmentYuan", r => Words.Of(r.TotalYuan)),
        })
        {
            var said = rows.FindAll(r => of(r.Row) is not null);
            foreach (var other in said.Where(r => TextKey.Of(of(r.Row)!) != TextKey.Of(of(said[0].Row)!)))
                if (other.Outcome.Refusal is null) Refuse(other.Outcome, BookFindings.ProjectContradicts(other.Outcome, field, row.Name, of(said[0].Row)!, said[0].Outcome.Row.Row, of(other.Row)!));
        }

        string? Said(Func<BondProjectRow, string?> of) => rows.Select(r => of(r.Row)).FirstOrDefault(t => t is not null);
        var state = Said(r => r.State) is { } built ? DisplayNames.Parse<ProjectState>(built) : rows.Exists(r => r.Row.IsOngoing == true) ? ProjectState.Ongoing : null;
        Try(first, () =>
        {
            var project = new GovernmentProject(
                _book.RegionCode, code,
                (known ?? new()) with
                {
                    Name = row.Name, UnitName = Said(r => r.UnitName) ?? known?.UnitName ?? "", State = state ?? known?.State, Sector = Said(r => r.Sector) ?? known?.Sector,
                    TotalYuan = rows.Select(r => r.Row.TotalYuan).FirstOrDefault(t => t is not null) ?? known?.TotalYuan,
                }, _asOf, From(first, "projectName"));
            State(first, project, ProjectCells);
            if (first.Refusal is null) _projects[project.CodeKey] = project;
        }, _ => "totalInvestmentYuan");
    }

    private void StateMoney(RowOutcome outcome, BondProjectRow row, string projectKey)
    {
        var bondKey = TextKey.Of(row.DrawdownNumber);
        if (row.AllottedYuan is { } allotted)
            Try(outcome, () =>
            {
                BondAllocation Of(AllocationFigures figures) => new(_book.RegionCode, bondKey, projectKey, figures, _asOf, From(outcome, "allottedYuan"));
                var known = (_book.Stated.KnownOf(Of(new()), _asOf) as BondAllocation)?.Figures;
                var figures = new AllocationFigures { AmountYuan = allotted, CapitalYuan = row.CapitalYuan ?? decimal.Min(known?.CapitalYuan ?? 0, allotted), IsPosition = true, Remark = known?.Remark };
                if (allotted > 0 && allotted != known?.AmountYuan) RequireCleared(outcome, _projects[projectKey]);
                StateOfBond(outcome, Of(figures), AllocationCells, "allottedYuan", once: true);
            }, code => code == "bond.capital-above-allocation" ? "projectCapitalYuan" : "projectName");
        if (row.AppropriatedYuan is { } appropriated) StateTotal(outcome, new(bondKey, projectKey, SpendingStage.Appropriated, null, _asOf), appropriated, "appropriatedYuan");
        if (row.SpentYuan is { } spent) StateTotal(outcome, new(bondKey, projectKey, SpendingStage.Spent, null, _asOf), spent, "spentYuan");
    }

    // As when money is allocated by hand: the rules of the region point it out, or refuse.
    private void RequireCleared(RowOutcome outcome, GovernmentProject project)
    {
        var rules = _book.ProjectRules.Where(r => r.EffectiveOn <= _asOf).ToList().OfNearest(_book.RegionsAbove)?.Figures ?? ProjectRuleFigures.Usual;
        var reviews = (_reviews ??= _book.Stated.Standing.OfType<FundingReview>().ToLookup(r => r.ProjectKey))[project.CodeKey].StandingOn(_asOf);
        var clearance = ProjectClearance.Of(project.Figures, reviews, rules);
        clearance.Require(project.Code, project.Figures, rules);
        foreach (var warning in BondReading.WarningsOf(project.Code, clearance with { IsTotalUnknown = false })) _findings.Add(BookFindings.ProjectNotCleared(outcome, warning));
    }
}
