using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Tests.DebtResolution;

/// <summary>What the ledger shows of a unit's hidden debt, whatever the unit claims.</summary>
public sealed class HiddenDebtEvidenceTests
{
    private static readonly LocalDate s_asOf = new(2026, 10, 31);
    private static readonly Recording s_recording = new(Instant.FromUtc(2026, 11, 22, 4, 0), "test", "测试", FactSource.Entered with { Document = "文1" });
    private readonly Debt _debt = Given(DebtClass.Hidden);

    [Fact]
    public void A_repayment_counts_for_its_method_and_one_without_a_method_for_none()
    {
        Repay(100, new(2026, 3, 1), method: ResolutionMethod.FiscalFunds);
        Repay(20, new(2026, 4, 1));
        Repay(7, new(2025, 12, 31), method: ResolutionMethod.FiscalFunds);
        Repay(5, new(2026, 11, 1), method: ResolutionMethod.FiscalFunds);

        var evidence = Evidence();

        Assert.Equal((100m, 20m, 993m, 873m), (evidence.BookedYuan[ResolutionMethod.FiscalFunds], evidence.UnattributedYuan, evidence.OpeningYuan, evidence.ClosingYuan));
        Assert.Equal((0m, 40m, 1m), (evidence.OverstatedYuan(ResolutionMethod.FiscalFunds, 100), evidence.OverstatedYuan(ResolutionMethod.FiscalFunds, 140), evidence.OverstatedYuan(ResolutionMethod.EquityDisposal, 1)));
    }

    [Fact]
    public void Money_from_another_debt_is_rolled_over_whatever_method_was_noted()
    {
        Repay(300, new(2026, 5, 1), PaymentKind.Refinancing, ResolutionMethod.FiscalFunds);
        Repay(200, new(2026, 6, 1), PaymentKind.BondSwap);

        Assert.Equal([(ResolutionMethod.Rollover, 300m), (ResolutionMethod.GovernmentBondSwap, 200m)], Evidence().BookedYuan.Select(b => (b.Key, b.Value)));
        Assert.Equal(300, Evidence().OverstatedYuan(ResolutionMethod.FiscalFunds, 300));
    }

    [Fact]
    public void What_becomes_operating_debt_is_converted_at_its_balance_and_later_payments_are_not_of_hidden_debt()
    {
        Repay(100, new(2026, 3, 1), method: ResolutionMethod.FiscalFunds);
        _debt.Reclassify(DebtClass.Operating, new(2026, 6, 30), "文2", s_recording);
        Repay(50, new(2026, 7, 1), method: ResolutionMethod.FiscalFunds);

        var evidence = Evidence();

        Assert.Equal((100m, 900m, 0m), (evidence.BookedYuan[ResolutionMethod.FiscalFunds], evidence.BookedYuan[ResolutionMethod.ConversionToOperating], evidence.ClosingYuan));
    }

    [Fact]
    public void An_extension_lets_rolling_over_be_claimed_but_reduces_nothing()
    {
        _debt.Extend(new(2032, 1, 10), new(2026, 8, 1), null, ReferenceTables.China, RateFixings.None, s_recording);

        var evidence = Evidence();

        Assert.Equal((1000m, 1000m, 0, 1000m), (evidence.OpeningYuan, evidence.ClosingYuan, evidence.BookedYuan.Count, evidence.ExtendedYuan));
        Assert.Equal((0m, 100m), (evidence.OverstatedYuan(ResolutionMethod.Rollover, 1000), evidence.OverstatedYuan(ResolutionMethod.Rollover, 1100)));
    }

    [Fact]
    public void Debts_of_another_class_and_facts_not_yet_known_do_not_count()
    {
        var operating = Given(DebtClass.Operating);
        operating.Repay(new Repayment(new(2026, 3, 1), new(2026, 3, 1), 10, 0, 0, Method: ResolutionMethod.FiscalFunds), s_recording);

        Assert.Empty(HiddenDebtEvidence.Of([operating], 2026, s_asOf).BookedYuan);
        Assert.Equal(0, HiddenDebtEvidence.Of([_debt], 2026, s_asOf, s_recording.At - Duration.Epsilon).ClosingYuan);
    }

    private HiddenDebtEvidence Evidence() => HiddenDebtEvidence.Of([_debt], 2026, s_asOf);

    private void Repay(decimal yuan, LocalDate on, PaymentKind kind = PaymentKind.Regular, ResolutionMethod? method = null) =>
        _debt.Repay(new Repayment(on, on, yuan, 1, 0, kind, method), s_recording);

    private static Debt Given(DebtClass debtClass)
    {
        var debt = new DebtContract("439901", "HT1", new Party("439901", "示范交投", PartyKind.Platform), new Party("439901", "农发行", PartyKind.PolicyBank)).Draw("JJ1", null);
        var terms = new DebtTerms { PrincipalYuan = 1000, StartDate = new(2025, 1, 10), OriginalMaturityDate = new(2031, 1, 10), MaturityDate = new(2031, 1, 10), Repayment = RepaymentMethod.Bullet };
        debt.Enter(terms, debtClass, null, s_recording);
        debt.Draw(1000, terms.StartDate, refinancing: false, s_recording);
        return debt;
    }
}
