using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Bonds and what became of their money, beside what the book has of them (债券台账入账), by the same rules as when typed in.</summary>
internal sealed partial class BookUpdate
{
    private static readonly Dictionary<string, string> BondCells = new()
    {
        [nameof(BondFigures.Name)] = "bondName", [nameof(BondFigures.Kind)] = "class", [nameof(BondFigures.PlannedYuan)] = "plannedYuan", [nameof(BondFigures.IssuedYuan)] = "principalYuan",
        [nameof(BondFigures.NewYuan)] = "newYuan", [nameof(BondFigures.MaturedYuan)] = "repaysMaturedYuan", [nameof(BondFigures.StockYuan)] = "replacesStockYuan", [nameof(BondFigures.CapitalYuan)] = "capitalYuan",
        [nameof(BondFigures.DeficitYuan)] = "deficitYuan", [nameof(BondFigures.TenderedOn)] = "tenderedOn", [nameof(BondFigures.StartsOn)] = "startDate", [nameof(BondFigures.TermYears)] = "termYears",
        [nameof(BondFigures.CouponPercent)] = "annualRatePercent", [nameof(BondFigures.CouponsPerYear)] = "paymentFrequency", [nameof(BondFigures.IssueFeePermille)] = "issueFeePermille",
        [nameof(BondFigures.CustodyFeePermille)] = "custodyFeePermille", [nameof(BondFigures.RedemptionFeePermille)] = "redemptionFeePermille", [nameof(BondFigures.Purpose)] = "purpose",
    };

    private readonly List<(StatedFact Fact, RowOutcome Outcome, string Field)> _ofBonds = [];
    private Dictionary<string, Bond> _bonds = [];

    private void ApplyBonds()
    {
        var issues = Rows<DebtRow>().Where(r => r.Content.Issue is not null).Select(r => (r.Outcome, Row: r.Content.Issue!)).Concat(Rows<BondIssueRow>().Select(r => (r.Outcome, Row: r.Content))).ToList();
        _bonds = _book.Stated.Known<Bond>(_asOf).ToDictionary(b => b.CodeKey);
        var open = new List<(string Code, List<string> Missing)>();
        foreach (var (outcome, row) in issues)
            if (StateIssue(outcome, row) is { Count: > 0 } missing) open.Add((row.Code, missing));
        if (open.Count > 0) _findings.Add(BookFindings.BondsIncomplete(open.Count, Some(open.Select(b => b.Code)), string.Join("、", open.SelectMany(b => b.Missing).Distinct())));
        ApplyBondProjects();
        ApplySpending();
        ApplyLimits();
        RequireBondUses();
    }

    /// <summary>What is missing; empty: the bond is stated, or refused.</summary>
    private List<string> StateIssue(RowOutcome outcome, BondIssueRow row)
    {
        var (known, debt) = (_bonds.GetValueOrDefault(TextKey.Of(row.Code)), outcome.Debt ?? _book.FindDebt(row.Code, null));
        var figures = FiguresOf(row, known?.Figures, debt);
        List<string> missing =
        [
            .. row.Name is null && known is null ? ["债券名称"] : Array.Empty<string>(),
            .. row.Kind is null && known is null ? ["债券类型（一般、专项）"] : Array.Empty<string>(),
            .. figures.IssuedYuan == 0 && row.IssuedYuan is null ? ["转贷金额"] : Array.Empty<string>(),
            .. row.NewYuan is null && known is null ? ["新增与再融资的拆分"] : Array.Empty<string>(),
            .. figures.StartsOn == default ? ["起息日"] : Array.Empty<string>(),
            .. figures.TermYears == 0 ? ["期限"] : Array.Empty<string>(),
        ];
        if (missing.Count > 0)
        {
            outcome.IsSame();
            return missing;
        }
        if (row == outcome.Row.Content && IsOffByUnit(outcome, "principalYuan", row.IssuedYuan, debt?.Terms?.PrincipalYuan)) return [];
        Try(outcome, () =>
        {
            var bond = new Bond(_book.RegionCode, row.Code, figures, _asOf, From(outcome, "principalYuan"));
            StateOfBond(outcome, bond, BondCells, "principalYuan");
            if (outcome.Refusal is null) _bonds[bond.CodeKey] = bond;
        }, BondFieldOf);
        return [];
    }

    // What the file does not say stays as it was stated before; when it began the debt in the ledger knows too.
    private static BondFigures FiguresOf(BondIssueRow row, BondFigures? known, Debt? debt)
    {
        var split = row.NewYuan is not null;
        var starts = row.StartsOn ?? known?.StartsOn ?? debt?.Terms?.StartDate ?? default;
        return (known ?? new()) with
        {
            Name = row.Name ?? known?.Name ?? "", Kind = row.Kind ?? known?.Kind ?? default, PlannedYuan = row.PlannedYuan ?? known?.PlannedYuan, IssuedYuan = row.IssuedYuan ?? known?.IssuedYuan ?? 0,
            NewYuan = split ? row.NewYuan!.Value : known?.NewYuan ?? 0, MaturedYuan = split ? row.MaturedYuan ?? 0 : known?.MaturedYuan ?? 0, StockYuan = split ? row.StockYuan ?? 0 : known?.StockYuan ?? 0,
            CapitalYuan = row.CapitalYuan ?? known?.CapitalYuan ?? 0, DeficitYuan = row.DeficitYuan ?? known?.DeficitYuan ?? 0, TenderedOn = row.TenderedOn ?? known?.TenderedOn, StartsOn = starts,
            TermYears = row.TermYears ?? YearsOf(starts, row.MaturesOn) ?? known?.TermYears ?? YearsOf(starts, debt?.Terms?.OriginalMaturityDate) ?? 0, CouponPercent = row.CouponPercent ?? known?.CouponPercent,
            CouponsPerYear = row.CouponsPerYear ?? known?.CouponsPerYear, IssueFeePermille = row.IssueFeePermille ?? known?.IssueFeePermille, CustodyFeePermille = row.CustodyFeePermille ?? known?.CustodyFeePermille,
            RedemptionFeePermille = row.RedemptionFeePermille ?? known?.RedemptionFeePermille, Purpose = row.Purpose ?? known?.Purpose,
            DrawdownNumber = debt is not null && debt.DrawdownKey != TextKey.Of(row.Code) ? debt.DrawdownNumber : known?.DrawdownNumber,
        };
    }

    // A maturity may have moved past a holiday.
    private static int? YearsOf(LocalDate starts, LocalDate? matures) => matures is { } end && starts != default && end.Year > starts.Year
        && Math.Abs(Period.DaysBetween(starts.PlusYears(end.Year - starts.Year), end)) <= BondFigures.MostDaysMoved ? end.Year - starts.Year : null;

    private static string BondFieldOf(string code) => code switch
    {
        "bond.planned-out-of-bounds" or "bond.issued-above-planned" => "plannedYuan",
        "bond.capital-above-new" or "bond.capital-of-general" => "capitalYuan",
        "bond.deficit-above-new" => "deficitYuan",
        "bond.tender-after-start" => "tenderedOn",
        "bond.term-unknown" => "termYears",
        "bond.frequency-unknown" => "paymentFrequency",
        "bond.coupon-out-of-bounds" => "annualRatePercent",
        "bond.fee-out-of-bounds" => "issueFeePermille",
        _ => "principalYuan",
    };

    private void StateOfBond(RowOutcome outcome, StatedFact fact, IReadOnlyDictionary<string, string> cells, string field, bool once = false)
    {
        if (State(outcome, fact, cells, once)) _ofBonds.Add((fact, outcome, field));
    }

    /// <summary>Each bond as it is and as the file leaves it; where it does not fit, the first statement with which it no longer does is named.</summary>
    private void RequireBondUses()
    {
        if (_ofBonds.Count == 0) return;
        var standing = _book.Stated.Standing.Where(f => BondsLeft.BondOf(f) is not null).ToLookup(f => BondsLeft.BondOf(f)!);
        foreach (var bond in _ofBonds.GroupBy(s => BondsLeft.BondOf(s.Fact)!).ToList())
        {
            var said = bond.ToList();
            var (holds, fails) = (0, said.Count);
            if (FaultOf(standing[bond.Key], said, fails, bond.Key) is not { } fault) continue;
            while (fails - holds > 1)
            {
                var middle = (holds + fails) / 2;
                if (FaultOf(standing[bond.Key], said, middle, bond.Key) is { } earlier) (fails, fault) = (middle, earlier);
                else holds = middle;
            }
            var (_, outcome, field) = said[fails - 1];
            if (outcome.Refusal is null) Refuse(outcome, BookFindings.RuleRefuses(outcome, fault.Code, fault.Message, field));
        }
    }

    private static BusinessRuleException? FaultOf(IEnumerable<StatedFact> standing, List<(StatedFact Fact, RowOutcome Outcome, string Field)> said, int count, string bondKey)
    {
        try
        {
            BondUse.Of(standing.Concat(said.Take(count).Select(s => s.Fact)), bondKey).Require();
            return null;
        }
        catch (BusinessRuleException rule)
        {
            return rule;
        }
    }
}
