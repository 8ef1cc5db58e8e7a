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
            var lines = plan.GroupBy(r => r.Content.Method).Select(m => Line(plan.Key.Party, plan.Key.Year, [.. m])).ToList();
            var evidence = HiddenDebtEvidence.Of(DebtsOf(plan.Key.Party), plan.Key.Year, _asOf);
            StateBalances(plan.Key.Party, plan.Key.Year, [.. plan], evidence);
            foreach (var (outcome, line) in lines)
                if (evidence.OverstatedYuan(line.Method, line.Figures.ClaimedYuan) is > 0 and var overstated)
                    _findings.Add(BookFindings.ResolutionOverstated(
                        outcome, plan.Key.Party.Name, line.Method.DisplayName(), Words.Of(line.Figures.ClaimedYuan)!,
                        Words.Of(evidence.BookedYuan.GetValueOrDefault(line.Method))!, Words.Of(overstated)!, Words.Of(evidence.UnattributedYuan)!));
        }
        var years = rows.Select(r => YearOf(r.Content.Year)).ToHashSet();
        ListUnstated(_book.Stated.Known<ResolutionPlanLine>(_asOf).Where(l => years.Contains(l.Year)), l => $"{l.Party.Name} {l.Method.DisplayName()}");
    }

    /// <summary>One method of a unit: rows of different departments or sources of funds are its parts, two of the same are one too many.</summary>
    private (RowOutcome Outcome, ResolutionPlanLine Line) Line(Party party, int year, List<(RowOutcome Outcome, ResolutionRow Content)> rows)
    {
        var parts = rows.GroupBy(r => (Key(r.Content.Figures.Department), Key(r.Content.Figures.FundSource))).Select(g => g.ToList()).ToList();
        var (first, row) = rows[0];
        var line = new ResolutionPlanLine(
            party, year, row.Method, ResolutionFigures.Of(parts.ConvertAll(p => p[0].Content.Figures)), _asOf, From(first, row.Figures.ClaimedYuan is null ? "plannedYuan" : "claimedYuan"));
        State(first, line);
        foreach (var again in parts.SelectMany(p => p.Skip(1), (p, r) => (r.Outcome, Earlier: p[0].Outcome)))
            Refuse(again.Outcome, BookFindings.StatedTwice(again.Outcome, line.Subject, again.Earlier.Row.Row));
        foreach (var part in parts.Skip(1)) part[0].Outcome.GoesWith(first);
        return (first, line);

        static string Key(string? text) => text is null ? "" : TextKey.Of(text);
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
