using Fiscal.Api.Reports;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Api.Tests.Reports;

/// <summary>Small books made by hand.</summary>
internal static class Facts
{
    public static readonly LocalDate Month = new(2026, 10, 1);
    public static readonly LocalDate End = new(2026, 10, 31);

    public static MonthlyFacts Of(params DebtPosition[] positions) => new(
        "439901", "示范县", Month, Instant.FromUtc(2026, 11, 5, 1, 30), positions, null, null, null, [], []) { Movements = [] };

    public static DebtPosition Debt(
        int id, decimal yuan, DebtClass debtClass = DebtClass.Operating, decimal? rate = 4m, DebtInstrument instrument = DebtInstrument.ProjectLoan,
        string debtor = "示范城投", string creditor = "农发行", string contract = "合同1") => new(
        id, contract, "借据1", debtor, PartyKind.Platform, creditor, PartyKind.PolicyBank, debtClass, instrument, yuan, yuan, rate,
        new(2025, 1, 1), new(2030, 1, 1), 0, null);

    public static Comparison Before(LocalDate day, params DebtPosition[] positions) => new(day, positions);

    public static DueItem Due(int debt, LocalDate day, decimal principal, decimal interest) =>
        new(debt, day, principal, interest, day <= End, false);

    public static PaymentItem Paid(int debt, decimal principal, PaymentKind kind = PaymentKind.Regular) =>
        new(debt, "示范城投", "农发行", DebtClass.Operating, new(2026, 10, 20), new(2026, 10, 20), principal, 0, 0, kind);

    public static MonthlyReport Compose(this MonthlyFacts facts) =>
        MonthlyReports.Compose(facts.Movements.Count > 0 ? facts : facts with { Movements = MovementsOf(facts) }, ReportOptions.For(facts.RegionName, new LocalDate(2026, 11, 5)));

    /// <summary>The movements that two books and the payments between them can only have: what was not repaid was drawn, or brought in without a month before.</summary>
    public static List<ClassMovement> MovementsOf(MonthlyFacts facts)
    {
        var before = facts.MonthBefore?.Positions.ToDictionary(p => p.DebtId) ?? [];
        var now = facts.Positions.ToDictionary(p => p.DebtId);
        return [.. before.Keys.Union(now.Keys).Union(facts.Payments.Select(p => p.DebtId)).Order().SelectMany(id => Moved(id))];

        IEnumerable<ClassMovement> Moved(int id)
        {
            var (was, paid) = (before.GetValueOrDefault(id), facts.Payments.Where(p => p.DebtId == id).ToList());
            var position = now.GetValueOrDefault(id) ?? was ?? Debt(id, 0);
            var (opening, closing) = (was?.OutstandingYuan ?? 0, now.GetValueOrDefault(id)?.OutstandingYuan ?? 0);
            var refinanced = paid.Where(p => p.Kind.IsRefinancing()).Sum(p => p.PrincipalYuan);
            var repaid = paid.Sum(p => p.PrincipalYuan) - refinanced;
            var added = closing - opening + repaid + refinanced;
            var reclassified = was is not null && was.Class != position.Class ? opening : 0;
            if (reclassified != 0)
                yield return Of(was!.Class, new() { OpeningYuan = opening, ReclassifiedYuan = -opening });
            yield return Of(position.Class, new()
            {
                OpeningYuan = opening - reclassified, ReclassifiedYuan = reclassified, RepaidYuan = repaid, RefinancedOutYuan = refinanced,
                BroughtInYuan = facts.MonthBefore is null ? added : 0, DrawnYuan = facts.MonthBefore is null ? 0 : added,
            });

            ClassMovement Of(DebtClass debtClass, Movement movement) =>
                new(id, position.ContractNumber, position.DrawdownNumber, position.DebtorName, position.CreditorName, debtClass, movement);
        }
    }

    public static string Text(this MonthlyReport report) => string.Join("\n", report.Sections
        .SelectMany(s => s.Blocks.OfType<ReportParagraph>()).Select(p => p.Text));

    public static ReportTable Table(this MonthlyReport report, string title) => report.Tables.Single(t => t.Title == title);

    /// <summary>A row as Word prints it, cells joined by “|”.</summary>
    public static string Printed(this ReportTable table, string label) => string.Join("|", table.Rows
        .Single(r => r.Cells[0].Text == label).Cells.Select((c, i) => ReportText.Cell(table.Columns[i].Kind, c)));
}
