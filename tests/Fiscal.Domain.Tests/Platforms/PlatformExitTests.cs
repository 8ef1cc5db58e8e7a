using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using NodaTime;

namespace Fiscal.Domain.Tests.Platforms;

/// <summary>Every step of an exit asks for something, and says what is missing.</summary>
public sealed class PlatformExitTests
{
    private static readonly LocalDate s_today = new(2028, 6, 30);
    private static readonly Party s_company = new("439901", "云岭城投公司", PartyKind.Platform);
    private static readonly ExitTerms s_terms = new(ConsentBasis.Both, 2, 3, 30, false, 10, 12, new LocalDate(2027, 6, 30), [], [], [], []);
    private static readonly StandingDebt s_hidden = new(1, "JJ-1", 100);

    private static readonly (ExitProgress Step, string Day)[] s_walk =
    [
        (ExitProgress.HiddenDebtCleared, "2026-01-10"), (ExitProgress.CreditorsAsked, "2026-02-20"), (ExitProgress.GovernmentDetermined, "2026-02-25"), (ExitProgress.FinancingFunctionStripped, "2026-03-01"),
        (ExitProgress.Announced, "2026-03-05"), (ExitProgress.ProvinceConfirmed, "2026-03-15"), (ExitProgress.Exited, "2026-03-20"), (ExitProgress.Observed, "2026-03-21"), (ExitProgress.ObservationOver, "2027-03-21"),
    ];

    [Fact]
    public void All_steps_in_order_lead_to_the_end_of_observation()
    {
        var live = Walked(9);

        Assert.Equal(ExitProgress.ObservationOver, PlatformExit.Reached(live));
        Assert.Null(PlatformExit.Next(live));
        Assert.All(live, s => Assert.NotEmpty(s.Figures.Checked));
    }

    [Theory]
    [InlineData(0, ExitProgress.CreditorsAsked, "2026-02-20", "platform-exit.out-of-order")]
    [InlineData(0, ExitProgress.Listed, "2026-02-20", "platform-exit.not-a-step")]
    [InlineData(1, ExitProgress.HiddenDebtCleared, "2026-02-20", "platform-exit.already-taken")]
    [InlineData(1, ExitProgress.CreditorsAsked, "2026-01-09", "platform-exit.before-last-step")]
    [InlineData(0, ExitProgress.HiddenDebtCleared, "2028-07-01", "platform-exit.in-the-future")]
    [InlineData(0, ExitProgress.HiddenDebtCleared, "2019-07-01", "platform-exit.ledger-silent")]
    [InlineData(5, ExitProgress.ProvinceConfirmed, "2026-03-14", "platform-exit.notice-too-short")]
    [InlineData(6, ExitProgress.Exited, "2027-07-01", "platform-exit.after-last-day")]
    [InlineData(8, ExitProgress.ObservationOver, "2027-03-20", "platform-exit.observation-not-over")]
    public void A_step_out_of_order_or_time_is_refused(int taken, ExitProgress step, string day, string code) =>
        Assert.Equal(code, Assert.Throws<BusinessRuleException>(() => Take(Walked(taken), step, day)).Code);

    [Fact]
    public void What_a_step_asks_of_the_book_is_named()
    {
        Refused("hidden-debt-left", 0, ExitProgress.HiddenDebtCleared, e => e with { HiddenOnDay = [s_hidden] });
        Refused("hidden-debt-now", 0, ExitProgress.HiddenDebtCleared, e => e with { HiddenNow = [s_hidden] });
        Refused("debts-unclassified", 0, ExitProgress.HiddenDebtCleared, e => e with { Unclassified = [s_hidden] });
        Refused("clearing-unproven", 0, ExitProgress.HiddenDebtCleared, e => e with { Unproven = [s_hidden] });
        Refused("not-listed", 0, ExitProgress.HiddenDebtCleared, e => e with { IsListed = false });
        Refused("hidden-debt-now", 5, ExitProgress.ProvinceConfirmed, e => e with { HiddenNow = [s_hidden] });
        Refused("hidden-debt-left", 6, ExitProgress.Exited, e => e with { HiddenOnDay = [s_hidden] });
        Refused("findings-open", 8, ExitProgress.ObservationOver, e => e with { OpenFindings = ["退出后提款"] });
        Refused("explained-by-oneself", 8, ExitProgress.ObservationOver, e => e with { ExplainedBy = ["test"] });
        Assert.Contains("JJ-1", Assert.Throws<BusinessRuleException>(() => Take([], ExitProgress.HiddenDebtCleared, "2026-01-10", e => e with { HiddenOnDay = [s_hidden] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_without_a_document_a_statement_or_a_determination_is_refused()
    {
        Assert.Equal("platform-exit.document-missing", Assert.Throws<BusinessRuleException>(() => Take([], ExitProgress.HiddenDebtCleared, "2026-01-10", document: null)).Code);
        Assert.Equal("platform-exit.statement-missing", Assert.Throws<BusinessRuleException>(() => Take(Walked(3), ExitProgress.FinancingFunctionStripped, "2026-03-01", statement: null)).Code);
        var objected = Tally([new(1, "甲银行", 80), new(2, "乙银行", 20)], Answer(1, CreditorAnswer.Agrees, 80), Answer(2, CreditorAnswer.Objects, 20));
        Assert.Equal("platform-exit.determination-missing", Assert.Throws<BusinessRuleException>(() => Take(Walked(2), ExitProgress.GovernmentDetermined, "2026-02-25", e => e with { Tally = objected }, statement: null)).Code);
    }

    [Theory]
    [InlineData(ConsentBasis.Amount, true, false)]
    [InlineData(ConsentBasis.Head, false, true)]
    [InlineData(ConsentBasis.Both, false, false)]
    public void By_amount_and_by_head_are_both_counted_and_policy_says_which_decides(ConsentBasis basis, bool large, bool small)
    {
        var owed = new OwedCreditor[] { new(1, "甲银行", 80), new(2, "乙银行", 10), new(3, "丙银行", 10) };
        var terms = s_terms with { Basis = basis };

        var largeAgrees = ConsentTally.Of(owed, [Answer(1, CreditorAnswer.Agrees, 80), Answer(2, CreditorAnswer.Objects, 10), Answer(3, CreditorAnswer.Silent, null)], terms, new(2026, 6, 1));
        var smallAgree = ConsentTally.Of(owed, [Answer(1, CreditorAnswer.Objects, 80), Answer(2, CreditorAnswer.Agrees, 10), Answer(3, CreditorAnswer.Agrees, 10)], terms, new(2026, 6, 1));

        Assert.Equal((80m, 1m, large), (largeAgrees.ByAmount.Percent, largeAgrees.ByHead.Part, largeAgrees.IsReached));
        Assert.Equal((20m, 66.6667m, true, small), (smallAgree.ByAmount.Percent, smallAgree.ByHead.Percent, smallAgree.ByHead.IsReached, smallAgree.IsReached));
    }

    [Fact]
    public void Who_was_not_asked_or_may_still_answer_is_named_and_silence_counts_as_policy_says()
    {
        var owed = new OwedCreditor[] { new(1, "甲银行", 60), new(2, "乙银行", 40) };
        var silent = Answer(2, CreditorAnswer.Silent, null);

        Assert.Equal("platform-exit.creditors-not-asked", Code(Tally(owed, Answer(1, CreditorAnswer.Agrees, 60))));
        Assert.Equal("platform-exit.reply-window-open", Code(ConsentTally.Of(owed, [Answer(1, CreditorAnswer.Agrees, 60), silent], s_terms, new(2026, 1, 20))));
        Assert.Equal("platform-exit.consent-short", Code(Tally(owed, Answer(1, CreditorAnswer.Agrees, 60), silent)));
        Assert.True(ConsentTally.Of(owed, [Answer(1, CreditorAnswer.Agrees, 60), silent], s_terms with { SilenceConsents = true }, new(2026, 6, 1)).IsReached);
        Assert.Equal(60, Tally([new(1, "甲银行", 60)], Answer(1, CreditorAnswer.Agrees, 75, owed: 80)).ByAmount.Part);

        string Code(ConsentTally tally) => Assert.Throws<BusinessRuleException>(() => Take(Walked(1), ExitProgress.CreditorsAsked, "2026-02-20", e => e with { Tally = tally })).Code;
    }

    [Fact]
    public void A_claim_above_what_is_owed_is_refused() =>
        Assert.Equal("platform-exit.consent-above-owed", Assert.Throws<BusinessRuleException>(() => Answer(1, CreditorAnswer.Agrees, 100.01m, owed: 100)).Code);

    private static void Refused(string code, int taken, ExitProgress step, Func<ExitEvidence, ExitEvidence> change) =>
        Assert.Equal($"platform-exit.{code}", Assert.Throws<BusinessRuleException>(() => Take(Walked(taken), step, s_walk[taken].Day, change)).Code);

    private static List<PlatformExitStep> Walked(int steps)
    {
        var live = new List<PlatformExitStep>();
        foreach (var (step, day) in s_walk.Take(steps)) live.Add(Take(live, step, day));
        return live;
    }

    private static PlatformExitStep Take(
        List<PlatformExitStep> live, ExitProgress step, string day, Func<ExitEvidence, ExitEvidence>? change = null, string? document = "文 1", string? statement = "不再承担政府融资职能")
    {
        var evidence = new ExitEvidence(s_today, true, new(2020, 1, 1), [], [], [], [], Tally([]), [], []);
        return PlatformExit.Take(
            s_company, new() { Step = step, Statement = statement }, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, live, s_terms, 1, change?.Invoke(evidence) ?? evidence,
            new(Instant.FromUtc(2026, 1, 1, 0, 0), "test", "测试", FactSource.Entered with { Document = document }));
    }

    private static ConsentTally Tally(IEnumerable<OwedCreditor> owed, params CreditorConsent[] answers) => ConsentTally.Of(owed, answers, s_terms, new(2026, 6, 1));

    private static CreditorConsent Answer(int creditor, CreditorAnswer answer, decimal? claim, decimal owed = 1_000)
    {
        var bank = new Party("439901", $"银行{creditor}", PartyKind.StateBank);
        typeof(Party).GetProperty(nameof(Party.Id))!.SetValue(bank, creditor);
        return new(
            s_company, bank, new() { Answer = answer, ClaimYuan = claim, AskedOn = new(2026, 1, 12), Grounds = answer == CreditorAnswer.Objects ? "证据" : null }, owed, new(2026, 1, 12),
            new(Instant.FromUtc(2026, 1, 12, 0, 0), "test", "测试", FactSource.Entered));
    }
}
