using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Projects;
using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Bond money spent and debt limits, as tables of their own state them (支出台账、限额下达表入账).</summary>
internal sealed partial class BookUpdate
{
    /// <summary>What a total is of.</summary>
    private sealed record TotalOf(string BondKey, string ProjectKey, SpendingStage Stage, LocalDate? Since, LocalDate By);

    private void StateTotal(RowOutcome outcome, TotalOf of, decimal yuan, string field)
    {
        var total = new SpendingTotal(_book.RegionCode, of.BondKey, of.ProjectKey, of.Stage, of.Since, new() { AmountYuan = yuan }, of.By, From(outcome, field));
        if (of.Since is null && _book.Stated.KnownOf(total, _asOf) is SpendingTotal known && known.Figures.AmountYuan > yuan)
            _findings.Add(BookFindings.SpendingFell(outcome, field, Words.Of(yuan)!, Words.Of(known.Figures.AmountYuan)!, $"{known.EffectiveOn:uuuu-MM-dd}"));
        StateOfBond(outcome, total, new Dictionary<string, string> { [nameof(SpendingTotalFigures.AmountYuan)] = field }, field, once: of.Since is not null);
    }

    private void ApplySpending()
    {
        var (bonds, projects) = (_bonds.Values.ToLookup(b => TextKey.Of(b.Figures.Name)), _projects.Values.ToLookup(p => TextKey.Of(p.Figures.Name)));
        foreach (var (outcome, row) in Rows<BondSpendingRow>().ToList())
        {
            if (BondOf(outcome, row, bonds) is not { } bond || ProjectOf(outcome, row, projects) is not { } project) continue;
            var on = row.On ?? _asOf;
            if ((row.Since ?? on) > _asOf)
            {
                Refuse(outcome, BookFindings.SpendingToCome(outcome, row.Since is null ? "paidOn" : "month", $"{_asOf:uuuu-MM-dd}"));
                continue;
            }
            foreach (var cell in row.Cells)
                if (cell.IsCumulative || row.Since is not null) StateTotal(outcome, new(bond.CodeKey, project.CodeKey, cell.Stage, cell.IsCumulative ? null : row.Since, LocalDate.Min(on, _asOf)), cell.AmountYuan, cell.Field);
                else StatePayment(outcome, row, cell, bond, project);
        }
    }

    private void StatePayment(RowOutcome outcome, BondSpendingRow row, BondSpendingCell cell, Bond bond, GovernmentProject project)
    {
        BondPayment Of(string? purpose) => new(
            _book.RegionCode, bond.CodeKey, project.CodeKey, cell.Stage, row.Voucher!, new() { AmountYuan = cell.AmountYuan, PayeeName = row.PayeeName!, Purpose = purpose }, row.On!.Value, From(outcome, cell.Field));
        var known = _book.Stated.KnownOf(Of(null), OpenEnd.EveryDay) as BondPayment;
        if (known is not null && (known.EffectiveOn, known.ProjectKey) != (row.On!.Value, project.CodeKey)) Refuse(outcome, BookFindings.PaymentMoved(outcome, known.Voucher, $"{known.EffectiveOn:uuuu-MM-dd}", known.ProjectKey));
        else
            StateOfBond(outcome, Of(row.Purpose ?? known?.Figures.Purpose), new Dictionary<string, string>
            {
                [nameof(BondPaymentFigures.AmountYuan)] = cell.Field, [nameof(BondPaymentFigures.PayeeName)] = "payeeName", [nameof(BondPaymentFigures.Purpose)] = "purpose",
            }, cell.Field, once: true);
    }

    private Bond? BondOf(RowOutcome outcome, BondSpendingRow row, ILookup<string, Bond> byName)
    {
        if (row.BondCode is { } code && _bonds.TryGetValue(TextKey.Of(code), out var bond))
        {
            if (row.BondName is null || TextKey.Of(bond.Figures.Name) == TextKey.Of(row.BondName)) return bond;
            _findings.Add(BookFindings.BondNameDiffers(outcome, row.BondName, bond.Figures.Name));
            return bond;
        }
        var named = row.BondCode is null ? byName[TextKey.Of(row.BondName!)].Take(2).ToList() : [];
        if (named is [var only]) return only;
        Refuse(outcome, BookFindings.BondNotFound(outcome, row.BondCode is null ? "bondName" : "bondCode", row.BondCode ?? row.BondName!));
        return null;
    }

    private GovernmentProject? ProjectOf(RowOutcome outcome, BondSpendingRow row, ILookup<string, GovernmentProject> byName)
    {
        if (row.ProjectCode is { } code && _projects.TryGetValue(TextKey.Of(code), out var project)) return project;
        var named = row.ProjectCode is null ? byName[TextKey.Of(row.ProjectName!)].Take(2).ToList() : [];
        if (named is [var only]) return only;
        Refuse(outcome, named.Count > 1 ? BookFindings.ProjectNameShared(outcome, row.ProjectName!)
            : BookFindings.ProjectNotFound(outcome, row.ProjectCode is null ? "projectName" : "projectCode", row.ProjectCode ?? row.ProjectName!));
        return null;
    }

    private void ApplyLimits()
    {
        foreach (var (outcome, row) in Rows<BondLimitRow>().ToList())
        {
            var day = row.OrderedOn ?? _asOf;
            if (day > _asOf)
            {
                Refuse(outcome, BookFindings.SpendingToCome(outcome, "orderedOn", $"{_asOf:uuuu-MM-dd}"));
                continue;
            }
            foreach (var cell in row.Cells) Try(outcome, () => StateLimit(outcome, row, cell, day), _ => cell.Field);
        }
    }

    private void StateLimit(RowOutcome outcome, BondLimitRow row, BondLimitCell cell, LocalDate day)
    {
        var recording = From(outcome, cell.Field);
        BondLimit Of(BondLimitFigures figures) => new(_book.RegionCode, row.Year, cell.Kind, figures, day, recording with { Source = recording.Source with { Document = row.Document } });
        var known = (_book.Stated.KnownOf(Of(new()), _asOf) as BondLimit)?.Figures;
        if ((cell.LimitYuan ?? known?.LimitYuan) is not { } limit)
        {
            Refuse(outcome, BookFindings.LimitMissing(outcome, cell.Field, row.Year, cell.Kind.DisplayName()));
            return;
        }
        var figures = new BondLimitFigures { LimitYuan = limit, NewYuan = cell.NewYuan ?? known?.NewYuan, Remark = row.Remark ?? known?.Remark };
        var limitField = cell.Field.Replace("newLimit", "limit", StringComparison.Ordinal).Replace("NewLimit", "Limit", StringComparison.Ordinal);
        State(outcome, Of(figures), new Dictionary<string, string>
        {
            [nameof(BondLimitFigures.LimitYuan)] = limitField,
            [nameof(BondLimitFigures.NewYuan)] = limitField == "limitYuan" ? "newLimitYuan" : limitField.Replace("Limit", "NewLimit", StringComparison.Ordinal),
            [nameof(BondLimitFigures.Remark)] = "remark",
        }, once: true);
    }
}
