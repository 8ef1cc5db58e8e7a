using Fiscal.Api.Features.Bases;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.BankSupport;
using FluentValidation;
using MediatR;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.BankSupport;

/// <summary>What each bank did for a region in a period, its score, and a proposal for placing deposits by it (金融机构支持情况).</summary>
/// <param name="From">By default the first day of the year of <paramref name="To"/>.</param>
/// <param name="To">By default today.</param>
/// <param name="DepositYuan">To be placed with the banks (拟存放金额); null: no proposal.</param>
public sealed record SummarizeBankSupport(string RegionCode, DateOnly? From = null, DateOnly? To = null, DateTimeOffset? KnownAt = null, decimal? DepositYuan = null) : IQuery<BankSupportTable>;

public sealed record BankSupportTable(
    string RegionCode, LocalDate From, LocalDate To, Instant KnownAt, WeightsRow Weights, decimal? DepositYuan, string? Rule, IReadOnlyList<BankSupportRow> Items, int Total, BankSupportTotals Totals);

/// <param name="Members">The bank and its branches, as the book ties them.</param>
/// <param name="Eased">缓释.</param>
/// <param name="NewLoans">新增.</param>
/// <param name="RateCut">降息: interest saved a year.</param>
/// <param name="Concession">让利: interest saved to the old maturities and principal given up.</param>
/// <param name="WeightedCutBp">Null where no rate can be compared.</param>
/// <param name="Deposit">Null where no amount was given.</param>
public sealed record BankSupportRow(
    int BankId, string Name, IReadOnlyList<string> Members, SupportPart Eased, SupportPart NewLoans, decimal? WeightedCutBp, SupportPart RateCut,
    decimal SavedToMaturityYuan, decimal WrittenOffYuan, SupportPart Concession, decimal Score, string ScoreArithmetic, DepositRow? Deposit);

/// <param name="SharePercent">Among the banks; what is below zero counts as zero.</param>
public sealed record SupportPart(decimal AmountYuan, decimal SharePercent);

/// <summary>A bank's part of the deposits (存放建议).</summary>
public sealed record DepositRow(decimal SharePercent, decimal CutOffYuan, decimal AddedYuan, decimal ProposedYuan, string Arithmetic);

public sealed record BankSupportTotals(decimal EasedYuan, decimal NewLoansYuan, decimal RateCutYuan, decimal ConcessionYuan, decimal Score, decimal? ProposedYuan);

public sealed class SummarizeBankSupportValidator : AbstractValidator<SummarizeBankSupport>
{
    public SummarizeBankSupportValidator()
    {
        RuleFor(q => q.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(q => q.From).Must((q, from) => from is null || q.To is null || from <= q.To).WithMessage("起始日 from 不应晚于截止日 to。");
        RuleFor(q => q.DepositYuan).AmountOrNone("拟存放金额").LessThan(1_000_000_000_000).WithName("拟存放金额");
    }
}

public sealed class SummarizeBankSupportHandler(FiscalDbContext db, IClock clock) : IRequestHandler<SummarizeBankSupport, BankSupportTable>
{
    internal const string AllocationRule =
        "按得分占比分配：各行应得额先截到分，余下的分按被截去的尾数由大到小逐行各加一分（最大余额法，尾数相同的按银行名称先后），合计等于拟存放金额。";

    public Task<BankSupportTable> Handle(SummarizeBankSupport query, CancellationToken ct) => TableOf(db, clock, query, ct);

    internal static async Task<BankSupportTable> TableOf(FiscalDbContext db, IClock clock, SummarizeBankSupport query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        db.Scope.RequireEveryDebt();
        var (to, knownAt) = await db.ClocksOf(query.To, query.KnownAt, clock, ct);
        var from = query.From?.ToLocalDate() ?? new LocalDate(to.Year, 1, 1);
        var weights = WeightsRow.Of(await db.WeightsOf(query.RegionCode, to, knownAt, ct));
        var banks = await db.BankFiguresOf(await db.WithDescendants(query.RegionCode, ct), from, to, knownAt, ct);
        var scores = SupportScoring.Score(banks.ConvertAll(b => b.Amounts), weights.Parts);
        var shares = query.DepositYuan is { } deposit ? SupportScoring.Allocate(deposit, [.. scores.Select(s => s.Score)]) : null;
        var rows = banks.Select((b, i) => Row(b, scores[i], weights.Parts, query.DepositYuan, shares?[i])).ToList();
        return new(
            query.RegionCode, from, to, knownAt, weights, query.DepositYuan, shares is null ? null : AllocationRule, rows, rows.Count,
            new(rows.Sum(r => r.Eased.AmountYuan), rows.Sum(r => r.NewLoans.AmountYuan), rows.Sum(r => r.RateCut.AmountYuan), rows.Sum(r => r.Concession.AmountYuan),
                Percent(scores.Sum(s => s.Score)), shares?.Sum(s => s.Yuan)));
    }

    private static BankSupportRow Row(BankFigures bank, SupportScore score, SupportParts weights, decimal? deposit, DepositShare? share)
    {
        var amounts = bank.Amounts;
        return new(
            bank.BankId, bank.Name, bank.Members, new(amounts.EasedYuan, Percent(score.EasedPercent)), new(amounts.NewLoansYuan, Percent(score.NewLoansPercent)), bank.WeightedCutBp,
            new(amounts.RateCutYuan, Percent(score.RateCutPercent)), bank.SavedToMaturityYuan, bank.WrittenOffYuan, new(amounts.ConcessionYuan, Percent(score.ConcessionPercent)),
            Percent(score.Score),
            $"（{Percent(score.EasedPercent)}×{weights.Eased:0.####}＋{Percent(score.NewLoansPercent)}×{weights.NewLoans:0.####}＋{Percent(score.RateCutPercent)}×{weights.RateCut:0.####}＋{Percent(score.ConcessionPercent)}×{weights.Concession:0.####}）÷100＝{Percent(score.Score)}",
            share is null ? null : new(
                Percent(share.SharePercent), share.WholeFenYuan, share.AddedYuan, share.Yuan,
                $"{deposit:N2}×{Percent(share.SharePercent)}%，截到分为 {share.WholeFenYuan:N2}{(share.AddedYuan > 0 ? "，尾数较大加 0.01" : "")}，计 {share.Yuan:N2}"));
    }

    /// <summary>Four decimals to read; what is worked out from it is not rounded.</summary>
    private static decimal Percent(decimal percent) => Math.Round(percent, 4, MidpointRounding.AwayFromZero);
}

/// <summary>The weights that a score was worked out by (所用权数).</summary>
/// <param name="Id">Null: the example that comes with the program.</param>
/// <param name="Mark">【待核】 while no paper of the region settles them.</param>
public sealed record WeightsRow(long? Id, string? RegionCode, SupportParts Parts, string Document, LocalDate? ValidFrom, bool IsUnverified, string? Mark, Instant? RecordedAt, string? RecordedBy)
{
    internal static WeightsRow Of(SupportWeights? weights) => weights is null
        ? new(null, null, SupportParts.Example, "随附示例权数，未见公开文件，以本地文件为准", null, true, BasisReading.NotYetChecked, null, null)
        : new(weights.Id, weights.RegionCode, weights.Parts, weights.Source.Document ?? "", weights.EffectiveOn, weights.IsUnverified, weights.IsUnverified ? BasisReading.NotYetChecked : null,
            weights.RecordedAt, weights.RecordedBy);
}
