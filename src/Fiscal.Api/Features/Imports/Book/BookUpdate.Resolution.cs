using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Parties;
using Fiscal.Import;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>A year's resolution plan beside the ledger (化债计划与台账核对): balances, and what is claimed against what was booked.</summary>
internal sealed partial class BookUpdate
{
    private void ApplyResolutionPlan()
    {
        var rows = Rows<ResolutionRow>().ToList();
        if (rows.Count == 0) return;
        AssumeYear(rows[0].Outcome, rows[0].Content.Year);
        foreach (var plan in rows.GroupBy(r => (Party: Unit(r.Outcome, r.Content.UnitName), Year: YearOf(r.Content.Year))).ToList())
        {
            foreach (var (outcome, row) in plan)
                State(outcome, new ResolutionPlanLine(plan.Key.Party, plan.Key.Year, row.Method, row.Figures, _asOf, From(outcome, row.Figures.ClaimedYuan is null ? "plannedYuan" : "claimedYuan")));
            var evidence = HiddenDebtEvidence.Of(DebtsOf(plan.Key.Party), plan.Key.Year, _asOf);
            StateBalances(plan.Key.Party, plan.Key.Year, [.. plan], evidence);
            foreach (var (outcome, row) in plan)
                if (evidence.OverstatedYuan(row.Method, row.Figures.ClaimedYuan) is > 0 and var overstated)
                    _findings.Add(BookFindings.ResolutionOverstated(
                        outcome, plan.Key.Party.Name, row.Method.DisplayName(), Words.Of(row.Figures.ClaimedYuan)!,
                        Words.Of(evidence.BookedYuan.GetValueOrDefault(row.Method))!, Words.Of(overstated)!, Words.Of(evidence.UnattributedYuan)!));
        }
        var years = rows.Select(r => YearOf(r.Content.Year)).ToHashSet();
        ListUnstated(_book.Stated.Known<ResolutionPlanLine>(_asOf).Where(l => years.Contains(l.Year)), l => $"{l.Party.Name} {l.Method.DisplayName()}");
    }

    /// <summary>A unit's balances stand in one of its rows, or alike in each: they are stated once.</summary>
    private void StateBalances(Party party, int year, List<(RowOutcome Outcome, ResolutionRow Content)> rows, HiddenDebtEvidence evidence)
    {
        var opening = rows.Find(r => r.Content.Balances.OpeningYuan is not null);
        var closing = rows.Find(r => r.Content.Balances.ClosingYuan is not null);
        if ((opening.Outcome ?? closing.Outcome) is not { } first) return;
        var figures = new HiddenDebtFigures { OpeningYuan = opening.Content?.Balances.OpeningYuan, ClosingYuan = closing.Content?.Balances.ClosingYuan };
        State(first, new HiddenDebtStatement(party, year, figures, _asOf, From(first, opening.Outcome is null ? "closingYuan" : "openingYuan")));
        if (figures.OpeningYuan is { } start && start != evidence.OpeningYuan && !IsOffByUnit(opening.Outcome!, "openingYuan", start, evidence.OpeningYuan))
            _findings.Add(BookFindings.HiddenBalanceDiffers(opening.Outcome!, "openingYuan", party.Name, "年初", Words.Of(start)!, Words.Of(evidence.OpeningYuan)!));
        if (figures.ClosingYuan is { } end && end != evidence.ClosingYuan && !IsOffByUnit(closing.Outcome!, "closingYuan", end, evidence.ClosingYuan))
            _findings.Add(BookFindings.HiddenBalanceDiffers(closing.Outcome!, "closingYuan", party.Name, "期末", Words.Of(end)!, Words.Of(evidence.ClosingYuan)!));
    }

    private Party Unit(RowOutcome outcome, string name)
    {
        if (_book.FindParty(name) is { } known) return known;
        var party = _book.AddParty(name, PartyKinds.OfDebtor(name));
        _findings.Add(BookFindings.NewUnit(outcome, party.Name, party.Kind.DisplayName()));
        return party;
    }
}
