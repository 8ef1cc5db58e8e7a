using Fiscal.Domain;
using Fiscal.Domain.Parties;
using Fiscal.Import;

namespace Fiscal.Api.Features.Imports.Book;

internal sealed partial class BookUpdate
{
    private void ApplyParties()
    {
        foreach (var (outcome, row) in Rows<PartyRow>())
        {
            if (Known(row) is { } known)
            {
                Compare(outcome, "name", known.Name, row.Name);
                known.Rename(row.Name);
                Compare(outcome, "kind", known.Kind, row.Kind);
                Compare(outcome, "code", known.Code, row.Code ?? known.Code);
                Compare(outcome, "shortName", known.ShortName, row.ShortName ?? known.ShortName);
                Compare(outcome, "creditCode", known.CreditCode, row.CreditCode ?? known.CreditCode);
                Compare(outcome, "level", known.Level, row.Level ?? known.Level);
                outcome.IsSame();
                known.Describe(row.Kind, row.Code, row.ShortName, row.CreditCode, row.Level);
                _book.Know(known);
            }
            else
            {
                var party = _book.AddParty(row.Name, row.Kind);
                party.Describe(row.Kind, row.Code, row.ShortName, row.CreditCode, row.Level);
                _book.Know(party);
                outcome.IsNew();
            }
        }

        foreach (var (outcome, row) in Rows<PartyRow>().Where(r => r.Content.ParentName is not null))
            PlaceBelow(outcome, row);
    }

    // A lender's file may have brought the party in under its short name, before the bureau's list gave the full one.
    private Party? Known(PartyRow row) =>
        _book.FindParty(row.Name)
        ?? (row.ShortName is { } shortName && _book.FindParty(shortName) is { ShortName: null } brought && brought.NameKey == TextKey.Of(shortName) ? brought : null);

    private void PlaceBelow(RowOutcome outcome, PartyRow row)
    {
        if (_book.FindParty(row.ParentName) is not { } parent)
        {
            _findings.Add(BookFindings.ParentNotFound(outcome, row.Name, row.ParentName!));
            return;
        }
        var party = _book.FindParty(row.Name)!;
        if (ReferenceEquals(party.Parent, parent)) return;
        if (party.Id != 0) outcome.Differs("parentName", party.Parent?.Name, parent.Name);
        Try(outcome, () => party.PlaceBelow(parent));
    }

    private static void Compare<T>(RowOutcome outcome, string field, T old, T @new)
    {
        if (!EqualityComparer<T>.Default.Equals(old, @new))
            outcome.Differs(field, Words.Of(old), Words.Of(@new));
    }

    private Party Debtor(RowOutcome outcome, DebtRow row)
    {
        if (_book.FindParty(row.DebtorName) is { } known) return known;
        var party = _book.AddParty(row.DebtorName!, PartyKinds.OfDebtor(row.DebtorName!));
        _findings.Add(BookFindings.NewDebtor(outcome, party.Name, party.Kind.DisplayName()));
        return party;
    }

    private Party Creditor(DebtRow row)
    {
        var name = CreditorNameOf(row);
        if (name is null)
        {
            _withoutCreditor++;
            name = Unnamed;
        }
        return _book.FindParty(name) ?? _book.AddParty(name, PartyKinds.OfCreditor(name));
    }

    private const string Unnamed = "（未注明债权人）";
}
