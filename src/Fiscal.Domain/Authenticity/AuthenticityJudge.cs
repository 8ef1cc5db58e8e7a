using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using static Fiscal.Domain.Amounts.Fen;

namespace Fiscal.Domain.Authenticity;

/// <summary>Asks every rule about one reduction (逐条核查). Pure: the same facts and thresholds give the same verdicts.</summary>
public sealed class AuthenticityJudge(HiddenReduction reduction, AuthenticityThresholds by, JudgingContext context)
{
    private static readonly AuthenticityRule[] All = Enum.GetValues<AuthenticityRule>();

    private readonly Debt _debt = reduction.Debt;
    private readonly PaymentTrail? _trail = reduction.Trail;

    public JudgedSubject Subject => new(
        reduction.Key, _debt.RegionCode, _debt.Contract.DebtorId, _debt.Id, reduction.MeasureId, reduction.Method, reduction.On, reduction.AmountYuan);

    public IReadOnlyList<RuleVerdict> Verdicts() => [.. All.Select(rule => by.Uses(rule) ? Judge(rule) : None(rule))];

    private RuleVerdict Judge(AuthenticityRule rule) => rule switch
    {
        AuthenticityRule.NoEvidence => NoEvidence(),
        AuthenticityRule.DisguisedRollover => IsSwapOrNoPayment ? None(rule) : DisguisedRollover(),
        AuthenticityRule.ForbiddenFunds => IsSwapOrNoPayment ? None(rule) : ForbiddenFunds(),
        AuthenticityRule.ReclassifiedOnly => reduction.Classification is null ? None(rule) : ReclassifiedOnly(),
        AuthenticityRule.RelatedBuyer => reduction.Method == ResolutionMethod.EquityDisposal && reduction.IsPaid ? RelatedBuyer() : None(rule),
        AuthenticityRule.CountedTwice => reduction.IsPaid ? CountedTwice() : None(rule),
        AuthenticityRule.CreditorStillClaims => reduction.Classification is null ? CreditorStillClaims() : None(rule),
        _ => StillServed(),
    };

    // A swap for government bonds says itself whose money it is.
    private bool IsSwapOrNoPayment => !reduction.IsPaid || reduction.Method == ResolutionMethod.GovernmentBondSwap;

    private RuleVerdict NoEvidence()
    {
        var documented = reduction.Facts.Any(f => f.Source.Document is not null) || reduction.Classification?.Document is not null || _trail?.Voucher is not null;
        if (documented || reduction.Facts.Any(f => f.Source.ImportBatchId is { } import && !context.IsOwnBook(import))) return Clear(AuthenticityRule.NoEvidence);
        return reduction.Facts.Any(f => f.Source.ImportBatchId is not null)
            ? NotJudged(AuthenticityRule.NoEvidence, "缺付款凭证：这笔减少只见于财政局或债务单位自己的台账")
            : Hit(AuthenticityRule.NoEvidence, "这笔减少没有付款凭证、对账单或合同文件。", [], Trails);
    }

    private RuleVerdict DisguisedRollover()
    {
        var group = context.GroupOf(_debt.Contract.DebtorId);
        var found = context.NewMoney.Where(m => group.Contains(m.Entry.Debt.Contract.DebtorId)
                && m.On >= reduction.On.PlusDays(-by.WindowDays) && m.On <= reduction.On.PlusDays(by.WindowDays) && by.AreEqual(reduction.AmountYuan, m.AmountYuan)
                && !(m.Entry.DebtId == _debt.Id && m.On <= reduction.On)
                && (m.Entry.RefinancingId is not { } refinancing || reduction.Entries.Any(e => e.RefinancingId == refinancing))) // what is declared to repay another debt does not repay this one
            .OrderBy(m => m.On).ThenBy(m => m.Entry.Id).ToList();
        if (found.Count == 0) return Clear(AuthenticityRule.DisguisedRollover);
        var first = found[0];
        return Hit(AuthenticityRule.DisguisedRollover,
            $"减少 {Yuan(reduction.AmountYuan)} 元前后 {by.WindowDays} 天内，同一集团的“{first.Entry.Debt.Contract.Debtor.Name}”于 {first.On:uuuu-MM-dd} 新借 {Yuan(first.AmountYuan)} 元（借据 {first.Entry.Debt.DrawdownNumber}），涉嫌以新债偿还旧债而作化债登记。",
            [.. found.Select(m => PathStep.Of("新增举借", m.Entry))], []);
    }

    private RuleVerdict ForbiddenFunds()
    {
        var measure = reduction.MeasureId is { } id ? context.FundSourceOf(id) : null;
        string?[] said = [_trail?.FundSource, _trail?.PayerAccount, measure];
        if (said.OfType<string>().Select(by.ForbiddenIn).FirstOrDefault(w => w is not null) is { } word)
            return Hit(AuthenticityRule.ForbiddenFunds, $"资金来源或付款账户写有“{word}”：不得用于偿还隐性债务。", [], [.. Trails, $"措施资金来源 {measure}"]);
        return said.Any(s => s is not null) ? Clear(AuthenticityRule.ForbiddenFunds) : NotJudged(AuthenticityRule.ForbiddenFunds, "缺资金来源、付款账户");
    }

    private RuleVerdict ReclassifiedOnly()
    {
        var paid = _debt.LiveEntries.Where(e => e.Kind == EntryKind.PrincipalRepayment
            && e.EffectiveOn >= reduction.On.PlusDays(-by.WindowDays) && e.EffectiveOn <= reduction.On.PlusDays(by.WindowDays)).ToList();
        var yuan = paid.Sum(e => e.AmountYuan);
        return yuan >= reduction.AmountYuan || by.AreEqual(reduction.AmountYuan, yuan)
            ? Clear(AuthenticityRule.ReclassifiedOnly)
            : Hit(AuthenticityRule.ReclassifiedOnly,
                $"隐性债务改列“{reduction.Classification!.Class.DisplayName()}”，余额 {Yuan(reduction.AmountYuan)} 元没有偿还：前后 {by.WindowDays} 天内还本 {Yuan(yuan)} 元。请核对债权人同意、合规转化的文件。",
                [.. paid.Select(e => PathStep.Of("前后还本", e))], []);
    }

    private RuleVerdict RelatedBuyer()
    {
        if (_trail?.ProceedsFrom is not { } name) return NotJudged(AuthenticityRule.RelatedBuyer, "缺款项来源方（受让人）");
        var buyer = context.PartyNamed(name);
        var inGroup = buyer is not null && context.GroupOf(_debt.Contract.DebtorId).Contains(buyer.Id);
        if (buyer is null || !(inGroup || context.IsPlatform(buyer.Id))) return Clear(AuthenticityRule.RelatedBuyer);
        return Hit(AuthenticityRule.RelatedBuyer,
            $"处置资产的款项由“{buyer.Name}”支付，{(inGroup ? "与债务单位同属一个集团" : "是名单内的融资平台公司")}：资产没有离开平台体系。", [], [.. Trails, $"受让人 {buyer.Id}"]);
    }

    private RuleVerdict CountedTwice()
    {
        var before = context.Others.Where(o => o.Key != reduction.Key && o.IsPaid && o.On == reduction.On && o.AmountYuan == reduction.AmountYuan && IsBefore(o)
            && !(reduction.MeasureId is not null && o.MeasureId == reduction.MeasureId && Recorded(o) == Recorded(reduction))).ToList(); // one realisation states all its payments at once
        var same = before.FindAll(o => o.Voucher is { } voucher && voucher == reduction.Voucher);
        if (same.Count > 0)
            return Hit(AuthenticityRule.CountedTwice,
                $"{reduction.On:uuuu-MM-dd} 凭证“{reduction.Voucher}”的 {Yuan(reduction.AmountYuan)} 元已登记为“{same[0].Debt.Contract.Debtor.Name}”借据 {same[0].Debt.DrawdownNumber} 的减少，同一笔款计了两次。",
                [.. same.SelectMany(o => o.Facts.Select(f => PathStep.Of("先登记的同一笔款", f, o.Trail?.Content)))], Trails);
        return before.Any(o => (o.Voucher is null || reduction.Voucher is null) && !AreLinesOfOnePaper(o))
            ? NotJudged(AuthenticityRule.CountedTwice, "缺付款凭证号：同日另有金额相同的减少，分不清是否同一笔款", [.. before.Select(o => o.Key)])
            : Clear(AuthenticityRule.CountedTwice);
    }

    // Two lines of one paper are two payments.
    private bool AreLinesOfOnePaper(HiddenReduction other) =>
        other.Facts.First().Source.ImportBatchId is { } import && reduction.Facts.All(f => f.Source.ImportBatchId == import) && !context.IsOwnBook(import);

    private bool IsBefore(HiddenReduction other) => (Recorded(other), other.Facts.Min(f => f.Id)).CompareTo((Recorded(reduction), reduction.Facts.Min(f => f.Id))) < 0;

    private static NodaTime.Instant Recorded(HiddenReduction of) => of.Facts.Min(f => f.RecordedAt);

    private RuleVerdict CreditorStillClaims()
    {
        var stated = _debt.LiveFacts().OfType<BalanceConfirmation>().Where(c => c.EffectiveOn >= reduction.On.PlusDays(by.StatementLagDays)).OrderBy(c => c.EffectiveOn).ThenBy(c => c.Id).ToList();
        if (stated.Count == 0) return NotJudged(AuthenticityRule.CreditorStillClaims, "缺债权人在减少以后确认的余额");
        var over = stated.ConvertAll(c => (Stated: c, Yuan: c.ConfirmedYuan - BookOn(c)));
        if (over.Exists(o => o.Yuan <= by.ToleranceYuan)) return Clear(AuthenticityRule.CreditorStillClaims);
        var (last, left) = over[^1];
        foreach (var newer in HiddenReduction.Of(_debt).Where(r => r.Classification is null && r.On <= last.EffectiveOn).Reverse().TakeWhile(r => r.Key != reduction.Key)) left -= newer.AmountYuan;
        if (left <= 0) return Clear(AuthenticityRule.CreditorStillClaims); // later reductions are all that the creditor disputes
        return Hit(AuthenticityRule.CreditorStillClaims,
            $"“{_debt.Contract.Creditor.Name}”截至 {last.EffectiveOn:uuuu-MM-dd} 列示余额 {Yuan(last.ConfirmedYuan)} 元，比台账多 {Yuan(over[^1].Yuan)} 元：债权人不认这笔减少。",
            [PathStep.Of("债权人列示余额", last)], []) with { AmountYuan = Math.Min(left, reduction.AmountYuan) };
    }

    // A lender's list that disagrees is booked as a drawing of its day: without it the book says what it said before.
    private decimal BookOn(BalanceConfirmation stated) => _debt.LiveEntries.Where(e => e.EffectiveOn <= stated.EffectiveOn
        && !(e.Kind == EntryKind.Drawdown && e.EffectiveOn == stated.EffectiveOn && e.Source.ImportBatchId is { } import && import == stated.Source.ImportBatchId)).Sum(e => e.BalanceEffectYuan);

    private RuleVerdict StillServed()
    {
        var cleared = reduction.Classification is not null || _debt.LiveEntries.Where(e => e.EffectiveOn <= reduction.On).Sum(e => e.BalanceEffectYuan) == 0;
        if (!cleared) return None(AuthenticityRule.StillServed);
        var drawnAgain = _debt.LiveEntries.Where(e => e.EffectiveOn > reduction.On && e.BalanceEffectYuan > 0).Select(e => (NodaTime.LocalDate?)e.EffectiveOn).Min();
        var paid = _debt.LiveEntries.Where(e => e.Kind is EntryKind.InterestPayment or EntryKind.PrincipalRepayment or EntryKind.PenaltyPayment or EntryKind.FeePayment
            && e.EffectiveOn > reduction.On.PlusDays(by.ServiceGraceDays) && !(e.DueOn <= reduction.On) && (reduction.Classification is not null || !(e.EffectiveOn >= drawnAgain)))
            .OrderBy(e => e.EffectiveOn).ThenBy(e => e.Id).ToList();
        return paid.Count == 0 ? Clear(AuthenticityRule.StillServed) : Hit(AuthenticityRule.StillServed,
            $"{reduction.On:uuuu-MM-dd} {(reduction.Classification is null ? "账面清零" : "改列其他分类")}以后，“{_debt.Contract.Debtor.Name}”仍在还本付息 {paid.Count} 笔 {Yuan(paid.Sum(e => e.AmountYuan))} 元，首笔在 {paid[0].EffectiveOn:uuuu-MM-dd}。",
            [.. paid.Take(MostSteps).Select(e => PathStep.Of("减少后仍付", e))], []);
    }

    /// <summary>Most payments listed after a debt was cleared: the first tell it.</summary>
    public const int MostSteps = 12;

    private IReadOnlyList<string> Trails => _trail is null ? [] : [$"{FactKind.Trail.DisplayName()} {_trail.Id}"];

    private RuleVerdict Hit(AuthenticityRule rule, string text, IReadOnlyList<PathStep> others, IReadOnlyList<string> words) =>
        new(rule, RuleOutcome.Hit, text, reduction.AmountYuan, Evidence(others, words));

    private RuleVerdict NotJudged(AuthenticityRule rule, string missing, IReadOnlyList<string>? words = null) =>
        new(rule, RuleOutcome.NotJudged, $"无法判断：{missing}。", reduction.AmountYuan, Evidence([], [missing, .. words ?? []]));

    private RuleVerdict Clear(AuthenticityRule rule) => new(rule, RuleOutcome.Clear, "", reduction.AmountYuan, Evidence([], []));

    private RuleVerdict None(AuthenticityRule rule) => Clear(rule) with { Outcome = RuleOutcome.NotApplicable };

    private FindingEvidence Evidence(IReadOnlyList<PathStep> others, IReadOnlyList<string> words)
    {
        var own = reduction.Facts.Select(f => PathStep.Of("隐性债务减少", f, _trail?.Content) with { AmountYuan = f is LedgerEntry e ? e.AmountYuan : reduction.AmountYuan }).ToList();
        return new([.. own, .. others], [.. own.Concat(others).Select(s => s.FactName).Concat(words).Distinct()], [.. reduction.Facts.Select(f => f.RecordedBy).Distinct()]);
    }
}
