using Fiscal.Api.Features.SanBao;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.SanBao;
using Fiscal.Domain.TreasuryCash;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>Payments that were made while something that goes first was due and unpaid (支付顺序核查).</summary>
/// <param name="From">By default the first day of the year of <paramref name="To"/>.</param>
/// <param name="To">By default <paramref name="AsOf"/>.</param>
/// <param name="LagLimit">Percentage points behind the calendar beyond which an item of 三保 counts as unpaid; by default the limit in force.</param>
public sealed record ListPriorityBreaches(
    string RegionCode, DateOnly? From = null, DateOnly? To = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, bool IncludeOperating = false, bool IncludeContingent = false,
    bool IncludeUnclassified = false, decimal? LagLimit = null, int Page = 1, int PageSize = 100) : IQuery<PriorityBreachPage>, IPaged;

public sealed record PriorityBreachPage(
    string RegionCode, IReadOnlyList<PriorityBreachRow> Items, int Total, int Page, int PageSize, LocalDate From, LocalDate To, LocalDate AsOf, Instant KnownAt, PaymentPriorityRow Priority, decimal LagLimit, string? LagLimitMark);

/// <param name="Unpaid">What went first, at most <see cref="MostUnpaid"/> of <paramref name="UnpaidTotal"/>.</param>
public sealed record PriorityBreachRow(
    LocalDate PaidOn, string PaidName, PayableKind PaidKind, string PaidKindName, int PaidRank, decimal PaidYuan, int DebtId, IReadOnlyList<long> EntryIds, IReadOnlyList<UnpaidRow> Unpaid, int UnpaidTotal,
    decimal UnpaidYuan)
{
    public const int MostUnpaid = 50;
}

/// <summary>What was due and unpaid when something behind it was paid (应先付款项).</summary>
/// <param name="IsConfirmed">Stated as unpaid; otherwise nobody recorded that it was paid.</param>
public sealed record UnpaidRow(string Name, PayableKind Kind, string KindName, int Rank, LocalDate DueOn, decimal AmountYuan, bool IsConfirmed, string Evidence);

public sealed class ListPriorityBreachesValidator : AbstractValidator<ListPriorityBreaches>
{
    public ListPriorityBreachesValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(q => q.LagLimit).InclusiveBetween(0, 100).WithMessage("滞后界限应为 0 至 100 个百分点。");
        RuleFor(q => q.To).Must((q, to) => to is null || q.From is null || (q.From <= to && to < q.From.Value.AddYears(3))).WithMessage("截止日 to 不得早于起始日 from，期间不超过 3 年。");
    }
}

public sealed class ListPriorityBreachesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListPriorityBreaches, PriorityBreachPage>
{
    public async Task<PriorityBreachPage> Handle(ListPriorityBreaches query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        db.Scope.RequireEveryDebt();
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var to = LocalDate.Min(query.To?.ToLocalDate() ?? clocks.AsOf, clocks.AsOf);
        var from = query.From?.ToLocalDate() ?? new LocalDate(to.Year, 1, 1);
        var basis = new CashBasis(1, MonthlyInflow.Even, CashBasis.UsualPayDay, query.IncludeOperating, query.IncludeContingent, query.IncludeUnclassified, CashCertainty.Likely);
        var order = PaymentPriorityRow.Of(await db.InForce(db.PaymentPriorities, query.RegionCode, to, clocks.KnownAt, ct));
        var (limit, mark) = (await db.SanBaoLimitsAt(clocks, ct)).LimitOf(query.RegionCode, query.LagLimit);
        var made = await db.MadePaymentsOf(query.RegionCode, from, to, clocks.KnownAt, basis, ct);
        List<OpenPayable> open = [.. await OpenDuties(query.RegionCode, from, to, clocks, basis, ct), .. await LaggingItems(query.RegionCode, limit, from, to, clocks, ct)];
        var breaches = PriorityBreach.Of(made, open, order.Order);
        return new(
            query.RegionCode, [.. breaches.OnPage(query).Select(Row)], breaches.Count, query.Page, query.PageSize, from, to, clocks.AsOf, clocks.KnownAt, order, limit, mark);
    }

    private static PriorityBreachRow Row(PriorityBreach b) => new(
        b.Paid.PaidOn, b.Paid.Name, b.Paid.Kind, b.Paid.Kind.DisplayName(), b.PaidRank, b.Paid.AmountYuan, b.Paid.DebtId, b.Paid.Entries,
        [.. b.Unpaid.Take(PriorityBreachRow.MostUnpaid).Select(u => new UnpaidRow(
            u.Open.Name, u.Open.Kind, u.Open.Kind.DisplayName(), u.Rank, u.Open.DueOn, u.Open.AmountYuan, u.Open.IsConfirmed, u.Open.Evidence))],
        b.Unpaid.Count, b.Unpaid.Sum(u => u.Open.AmountYuan));

    private async Task<IEnumerable<OpenPayable>> OpenDuties(string region, LocalDate from, LocalDate to, TwoClocks clocks, CashBasis basis, CancellationToken ct)
    {
        var duties = await db.DuePayments.BelievedAt(clocks.KnownAt).Where(d => d.RegionCode == region && d.DueOn <= to && d.TrueFrom <= to && d.TrueTo > from).AsNoTracking()
            .Select(d => new { Due = d, Name = d.Debt.Contract.Debtor.Name + "（" + d.Debt.Contract.Creditor.Name + " " + d.Debt.DrawdownNumber + "）" }).ToListAsync(ct);
        return duties.Where(d => basis.Counts(d.Due.Class)).SelectMany(d => new[]
        {
            Open(d.Due, d.Name + "付息", PayableKinds.Interest(d.Due.Class), d.Due.InterestYuan),
            Open(d.Due, d.Name + "还本", PayableKinds.Principal(d.Due.Class), d.Due.PrincipalYuan),
        }).Where(o => o.AmountYuan > 0);
    }

    private static OpenPayable Open(DuePayment due, string name, PayableKind kind, decimal yuan) => new(
        name, kind, due.DueOn, due.TrueFrom, due.TrueTo, yuan, due.Origin == DueOrigin.Arrears,
        due.Origin == DueOrigin.Arrears ? $"台账登记为欠款，见 /api/debts/{due.DebtId}" : $"应还日已到，台账没有登记付款，见 /api/debts/{due.DebtId}/schedule");

    /// <summary>An item is behind from the month that says so to the next one, or the end of its year.</summary>
    private async Task<IEnumerable<OpenPayable>> LaggingItems(string region, decimal limit, LocalDate from, LocalDate to, TwoClocks clocks, CancellationToken ct)
    {
        var lagging = new List<OpenPayable>();
        for (var year = from.Year; year <= to.Year; year++)
            foreach (var line in await db.OwnSanBaoLinesOf(region, year, clocks, ct))
                lagging.AddRange(line.Months.Zip(line.Months.Skip(1).Select(m => m.Day).Append(new LocalDate(year + 1, 1, 1))).Select(m => Lagging(line, m.First, m.Second, limit)).OfType<OpenPayable>());
        return lagging;
    }

    private static OpenPayable? Lagging(SanBaoLine line, MonthSpent month, LocalDate until, decimal limit)
    {
        var (progress, elapsed) = (SanBaoPaces.ProgressPercent(month.SpentYuan, line.Figures.BudgetYuan), SanBaoPaces.ElapsedPercent(line.Item.Year, month.Day));
        if (SanBaoPaces.Of(progress, elapsed, limit) != SanBaoPace.FarBehind) return null;
        return new(
            line.Item.Name, PayableKinds.Of(line.Item.Category), month.Day, month.Day, until, (line.Figures.BudgetYuan * elapsed / 100).RoundToFen() - month.SpentYuan, IsConfirmed: true,
            $"截至 {month.Day:uuuu-MM-dd} 的支出进度 {progress:0.0}%，时序进度 {elapsed:0.0}%，见 /api/san-bao/executions");
    }
}
