using CsCheck;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Tests.Debts;

/// <summary>What holds after any sequence of verbs that a debt accepts.</summary>
public sealed class DebtVerbTests
{
    private static readonly LocalDate s_start = new(2026, 1, 10);
    private static readonly Recording s_recording = new(Instant.FromUtc(2026, 11, 22, 4, 0), "test", "测试", FactSource.Entered with { Document = "文1" });

    private static readonly Gen<(int Verb, int Day, int Yuan)[]> s_sequences =
        Gen.Select(Gen.Int[0, 4], Gen.Int[-5, 300], Gen.Int[1, 700_000]).Array[1, 15];

    [Fact]
    public void The_balance_is_never_below_zero_on_any_day() => s_sequences.Sample(steps =>
    {
        var debt = Given();
        foreach (var step in steps) Try(debt, step);
        var balance = 0m;
        return debt.Entries.GroupBy(e => e.EffectiveOn).OrderBy(g => g.Key).All(day => (balance += day.Sum(e => e.BalanceEffectYuan)) >= 0);
    });

    [Fact]
    public void What_is_due_sums_to_the_balance() => s_sequences.Sample(steps =>
    {
        var debt = Given();
        foreach (var step in steps) Try(debt, step);
        return Duties.Of(debt.AtPresent, ReferenceTables.China, RateFixings.None).Sum(d => d.PrincipalYuan) == debt.OutstandingYuan;
    });

    [Fact]
    public void A_refused_verb_leaves_the_debt_as_it_was() => s_sequences.Sample(steps =>
    {
        var debt = Given();
        return steps.All(step =>
        {
            var before = (debt.Version, debt.AllFacts().Count(), debt.OutstandingYuan);
            return Try(debt, step) || before == (debt.Version, debt.AllFacts().Count(), debt.OutstandingYuan);
        });
    });

    [Fact]
    public void A_stated_plan_is_cut_to_the_balance_with_its_interest()
    {
        var debt = Given();
        debt.DrawAgreed(900_000, s_start, Unpaid(debt, s_start), s_recording);
        debt.AdoptPlan([new(1, new(2026, 7, 10), 300_000, 16_000), new(2, new(2026, 12, 10), 300_000, 12_000), new(3, new(2027, 1, 10), 300_000, 3_000)], s_start, s_recording);

        debt.Pay(new(450_000, 0, 0, 0), new(2026, 2, 10), null, Unpaid(debt, new(2026, 2, 10)), s_recording);

        Assert.Equal([(300_000m, 8_000m), (150_000m, 3_000m)], debt.Plan!.Lines.Select(l => (l.PrincipalYuan, l.InterestYuan)));
    }

    [Fact]
    public void An_extension_moves_the_last_instalment_and_cures_what_was_overdue_at_the_old_maturity()
    {
        var debt = Given();
        debt.DrawAgreed(900_000, s_start, Unpaid(debt, s_start), s_recording);
        debt.StateArrears([new(new(2026, 12, 21), 0, 5_000), new(new(2027, 1, 10), 900_000, 2_000)], new(2027, 1, 11), s_recording);

        debt.Extend(new(2028, 1, 10), new(2027, 1, 11), null, ReferenceTables.China, RateFixings.None, s_recording);

        Assert.Equal((0m, 7_000m), (debt.Arrears!.PrincipalYuan, debt.Arrears.InterestYuan));
        Assert.Equal((new LocalDate(2028, 1, 10), s_start.PlusYears(1), 1), (debt.Terms!.MaturityDate, debt.Terms.OriginalMaturityDate, debt.Terms.ExtensionCount));
    }

    [Theory]
    [InlineData(100, 0, 0, 30, false, 70, 30)]
    [InlineData(100, 10, 20, 30, false, 40, 30)]
    [InlineData(20, 0, 0, 30, false, 0, 20)]
    [InlineData(100, 0, 0, 30, true, 100, 0)]
    [InlineData(1_050, 0, 0, 30, true, 1_000, 50)]
    public void One_sum_is_applied_in_the_order_of_the_law(
        int total, int fee, int penalty, int interestDue, bool principalFirst, int principal, int interest) =>
        Assert.Equal(new PaymentParts(principal, interest, penalty, fee), PaymentParts.Apply(total, fee, penalty, interestDue, 1_000, principalFirst));

    private static Debt Given()
    {
        var contract = new DebtContract("439901", "HT", new Party("439901", "城投", PartyKind.Platform), new Party("439901", "农商行", PartyKind.RuralCommercialBank));
        var debt = contract.Draw("1", null);
        debt.Enter(
            new()
            {
                PrincipalYuan = 1_000_000, StartDate = s_start, OriginalMaturityDate = s_start.PlusYears(1), MaturityDate = s_start.PlusYears(1),
                AnnualRatePercent = 3.6m, Repayment = RepaymentMethod.Bullet, PaymentFrequency = PaymentFrequency.Quarterly,
            },
            DebtClass.Operating, null, s_recording);
        return debt;
    }

    private static bool Try(Debt debt, (int Verb, int Day, int Yuan) step)
    {
        var day = s_start.PlusDays(step.Day);
        var unpaid = Unpaid(debt, day);
        try
        {
            switch (step.Verb)
            {
                case 0: debt.DrawAgreed(step.Yuan, day, unpaid, s_recording); break;
                case 1: debt.Pay(PaymentParts.Apply(step.Yuan, 0, 0, unpaid.InterestBy(day), debt.OutstandingYuan, false), day, null, unpaid, s_recording); break;
                case 2: debt.WriteOff(step.Yuan, day, unpaid, s_recording); break;
                case 3: debt.Capitalise(step.Yuan / 100m, day, unpaid, s_recording); break;
                default: debt.Pay(new(0, step.Yuan / 100m, 0, 0), day, null, unpaid, s_recording); break;
            }
            return true;
        }
        catch (BusinessRuleException)
        {
            return false;
        }
    }

    private static UnpaidDuties Unpaid(Debt debt, LocalDate day) => UnpaidDuties.By(day, debt, ReferenceTables.China, RateFixings.None);
}
