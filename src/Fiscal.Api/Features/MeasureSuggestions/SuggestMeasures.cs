using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Maturities;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Measures;
using Fiscal.Domain.Parties;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.MeasureSuggestions;

/// <summary>Which measures the rules allow for what falls due in the next months (措施建议), the one that lowers the peak most for its interest first.</summary>
/// <param name="Months">1 to 36; by default 3.</param>
/// <param name="PutOffMonths">1 to 120; by default 12.</param>
/// <param name="MostExtensions">By default 2.</param>
/// <param name="LoanRatePercent">Percent a year; by default what the book's bank loans cost on average.</param>
/// <param name="BondRatePercent">The same of government bonds.</param>
public sealed record SuggestMeasures(
    string? RegionCode = null, int? Months = null, int? PutOffMonths = null, int? MostExtensions = null, decimal? LoanRatePercent = null, decimal? BondRatePercent = null,
    DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<MeasureSuggestions>;

/// <param name="PeakMonth">The month of the window in which most falls due, principal and interest; null if nothing does.</param>
/// <param name="Items">What applies, the best first.</param>
/// <param name="RuledOut">What does not, and why.</param>
public sealed record MeasureSuggestions(
    IReadOnlyList<SuggestionRow> Items, int Total, LocalDate From, LocalDate To, LocalDate AsOf, Instant KnownAt, string? PeakMonth, decimal PeakYuan, int Debts, decimal DueYuan,
    SuggestionAssumptions Assumptions, IReadOnlyList<SuggestionRow> RuledOut);

/// <param name="LoanRateIsGiven">False: the average of the book.</param>
public sealed record SuggestionAssumptions(
    int PutOffMonths, int MostExtensions, decimal? LoanRatePercent, bool LoanRateIsGiven, decimal? BondRatePercent, bool BondRateIsGiven);

/// <param name="Rank">From 1; null where it does not apply.</param>
/// <param name="DueYuan">Principal of the debt due in the window.</param>
/// <param name="Score">Yuan less in the peak month for a yuan of added interest, to two decimals.</param>
public sealed record SuggestionRow(
    int? Rank, int DebtId, string ContractNumber, string DrawdownNumber, string DebtorName, string CreditorName, PartyKind CreditorKind, DebtClass DebtClass, DebtInstrument Instrument,
    GuaranteeKind? Guarantee, int ExtensionCount, decimal? AnnualRatePercent, LocalDate FirstDueOn, decimal DueYuan,
    ActionKind Kind, string Reason, decimal PeakReductionYuan, decimal? AddedInterestYuan, decimal? Score);

public sealed class SuggestMeasuresValidator : AbstractValidator<SuggestMeasures>
{
    public SuggestMeasuresValidator()
    {
        RuleFor(q => q.Months).InclusiveBetween(1, 36).WithMessage("months 应为 1 至 36 个月。");
        RuleFor(q => q.PutOffMonths).InclusiveBetween(1, 120).WithMessage("putOffMonths 应为 1 至 120 个月。");
        RuleFor(q => q.MostExtensions).InclusiveBetween(0, 100).WithMessage("mostExtensions 应为 0 至 100 次。");
        RuleFor(q => q.LoanRatePercent).InclusiveBetween(0, 100).WithMessage("loanRatePercent 为年利率（百分数），应为 0 至 100。");
        RuleFor(q => q.BondRatePercent).InclusiveBetween(0, 100).WithMessage("bondRatePercent 为年利率（百分数），应为 0 至 100。");
    }
}

public sealed class SuggestMeasuresHandler(FiscalDbContext db, IClock clock) : IRequestHandler<SuggestMeasures, MeasureSuggestions>
{
    public async Task<MeasureSuggestions> Handle(SuggestMeasures query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var (from, to) = (clocks.AsOf, clocks.AsOf.PlusMonths(query.Months ?? 3).PlusDays(-1));
        var due = await Due(query.RegionCode, from, to, clocks, ct);
        var peak = due.GroupBy(d => d.DueOn.ToYearMonth()).Select(g => (Month: g.Key, Yuan: g.Sum(d => d.PrincipalYuan + d.InterestYuan)))
            .OrderByDescending(m => m.Yuan).ThenBy(m => m.Month).FirstOrDefault();

        var book = await Book(query, clocks, ct);
        var assumptions = new SuggestionAssumptions(
            query.PutOffMonths ?? 12, query.MostExtensions ?? 2,
            query.LoanRatePercent ?? Average(book.Values.Where(p => Banks.Kinds.Contains(p.CreditorKind))), query.LoanRatePercent is not null,
            query.BondRatePercent ?? Average(book.Values.Where(p => p.Instrument == DebtInstrument.GovernmentBond)), query.BondRatePercent is not null);
        var maturing = due.Where(d => d.PrincipalYuan > 0).GroupBy(d => d.DebtId).ToDictionary(g => g.Key, g => new Maturing(
            book[g.Key], g.Min(d => d.DueOn), g.Sum(d => d.PrincipalYuan), g.Where(d => d.DueOn.ToYearMonth() == peak.Month).Sum(d => d.PrincipalYuan)));
        var all = maturing.Values.SelectMany(m => Suggestions.For(m.Debt, new(assumptions.PutOffMonths, assumptions.MostExtensions, assumptions.LoanRatePercent, assumptions.BondRatePercent))).ToList();

        var items = Suggestions.Ranked(all).Select((s, i) => Row(maturing[s.DebtId], s, i + 1)).ToList();
        return new(
            items, items.Count, from, to, clocks.AsOf, clocks.KnownAt, due.Count == 0 ? null : $"{peak.Month:uuuu-MM}", peak.Yuan, maturing.Count, maturing.Values.Sum(m => m.DueYuan), assumptions,
            [.. all.Where(s => !s.Applies).OrderBy(s => s.DebtId).ThenBy(s => s.Kind).Select(s => Row(maturing[s.DebtId], s, null))]);
    }

    private sealed record DueDay(int DebtId, LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan);

    private sealed record BookRow(
        int DebtId, string ContractNumber, string DrawdownNumber, string DebtorName, string CreditorName, PartyKind CreditorKind, DebtClass Class, DebtInstrument Instrument,
        GuaranteeKind? Guarantee, int ExtensionCount, decimal? RatePercent, decimal OutstandingYuan);

    private sealed record Maturing(BookRow Row, LocalDate FirstDueOn, decimal DueYuan, decimal DueInPeakYuan)
    {
        public MaturingDebt Debt => new(Row.DebtId, Row.Class, Row.Instrument, Row.CreditorKind, Row.Guarantee, Row.ExtensionCount, Row.RatePercent, DueYuan, DueInPeakYuan);
    }

    private async Task<List<DueDay>> Due(string? regionCode, LocalDate from, LocalDate to, TwoClocks clocks, CancellationToken ct)
    {
        var (duties, _, _) = await db.DutiesOf(from.ToDateOnly(), to.ToDateOnly(), regionCode, clocks, ct);
        return await duties.GroupBy(d => new { d.DebtId, d.DueOn })
            .Select(g => new DueDay(g.Key.DebtId, g.Key.DueOn, g.Sum(d => d.PrincipalYuan), g.Sum(d => d.InterestYuan))).ToListAsync(ct);
    }

    private async Task<Dictionary<int, BookRow>> Book(SuggestMeasures query, TwoClocks clocks, CancellationToken ct) =>
        await (await db.DebtsOf(new(query.RegionCode, AsOf: query.AsOf, KnownAt: query.KnownAt), clocks, ct)).Where(p => p.OutstandingYuan > 0)
            .Select(p => new BookRow(
                p.Debt.Id, p.Contract.Number, p.Debt.DrawdownNumber, p.Debtor.Name, p.Creditor.Name, p.Creditor.Kind, p.Class, p.Terms.Instrument,
                p.Terms.Guarantee, p.Terms.ExtensionCount, p.Terms.AnnualRatePercent, p.OutstandingYuan)).ToDictionaryAsync(p => p.DebtId, ct);

    private static decimal? Average(IEnumerable<BookRow> debts) =>
        WeightedRate.PercentOf(debts.Select(d => (d.OutstandingYuan, d.RatePercent))) is { } percent ? Math.Round(percent, 4, MidpointRounding.AwayFromZero) : null;

    private static SuggestionRow Row(Maturing m, Suggestion s, int? rank) => new(
        rank, m.Row.DebtId, m.Row.ContractNumber, m.Row.DrawdownNumber, m.Row.DebtorName, m.Row.CreditorName, m.Row.CreditorKind, m.Row.Class, m.Row.Instrument,
        m.Row.Guarantee, m.Row.ExtensionCount, m.Row.RatePercent, m.FirstDueOn, m.DueYuan, s.Kind, s.Reason, s.PeakReductionYuan, s.AddedInterestYuan, s.Score);
}
