using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Parties;
using Fiscal.Domain.RiskRegister;
using Fiscal.Import;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Registers of exposures outside the debt book (风险隐患台账入账).</summary>
internal sealed partial class BookUpdate
{
    // Codes of the lists are not in the workbook.
    private static readonly Dictionary<string, string> RiskCells = new()
    {
        [nameof(RiskFigures.KindName)] = "kind", [nameof(RiskFigures.Title)] = "name", [nameof(RiskFigures.AmountYuan)] = "amountYuan", [nameof(RiskFigures.BudgetYuan)] = "budgetYuan",
        [nameof(RiskFigures.LikelihoodName)] = "likelihood", [nameof(RiskFigures.Department)] = "department", [nameof(RiskFigures.Person)] = "person", [nameof(RiskFigures.Measures)] = "measures",
        [nameof(RiskFigures.DueOn)] = "dueOn", [nameof(RiskFigures.Remark)] = "remark",
    };

    private void ApplyRisks()
    {
        var risks = Rows<RiskRow>().ToList();
        if (risks.Count == 0) return;
        RefuseInTheFuture(risks.Select(r => r.Outcome));
        var (kinds, likelihoods) = (ListOf(RiskListKind.Kinds), ListOf(RiskListKind.Likelihoods));
        foreach (var (outcome, row) in risks) Try(outcome, () => StateRisk(outcome, row, RiskRules.Named(row.Figures, kinds, likelihoods, _asOf)));
        ListUnstated(_book.Stated.Known<RiskStatement>(_asOf).Where(s => CourseOf(s.Item).On(_asOf)?.IsOpen == true), s => s.Item.Code);

        RiskList? ListOf(RiskListKind kind) => _book.RiskLists.Where(l => l.Kind == kind).InForce(_book.RegionsAbove, _asOf);
    }

    private void StateRisk(RowOutcome outcome, RiskRow row, RiskFigures figures)
    {
        if (outcome.Refusal is not null) return;
        var unit = row.UnitName is { } name ? _book.FindParty(name) ?? throw PlanErrors.UnitUnknown(name) : null;
        var item = _book.RiskItemOf(row.Code);
        // A register may still list what was closed, as it was.
        if (CourseOf(item).On(_asOf) is { IsOpen: false } closed && closed.Statement.Figures == figures && closed.Statement.Party == unit)
        {
            outcome.IsSame();
            return;
        }
        var said = RiskRules.State(new(item, figures, unit, _asOf, From(outcome, "amountYuan")), _book.Stated.OfRisk(item));
        if (_book.Stated.KnownOf(said, _asOf) is RiskStatement known) Compare(outcome, "unitName", NameOf(known.Party), NameOf(unit));
        State(outcome, said, RiskCells);

        static string? NameOf(Party? party) => party?.Name;
    }

    private RiskCourse CourseOf(RiskItem item) => RiskCourse.Of(_book.Stated.OfRisk(item));
}
