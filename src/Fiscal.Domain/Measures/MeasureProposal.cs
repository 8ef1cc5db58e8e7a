using Fiscal.Domain.Debts;
using Fiscal.Domain.Regions;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Measures;

/// <summary>What a measure is meant to do (措施方案), one version of it: debts in, and what becomes of each. Never changed; a better one is another.</summary>
public sealed class MeasureProposal : IRegional
{
    /// <summary>Most debts of one measure.</summary>
    public const int MostActions = 200;

    /// <summary>Most new debts of one measure.</summary>
    public const int MostNewDebts = 20;

    private readonly List<MeasureAction> _actions = [];
    private readonly List<PlannedDebt> _newDebts = [];

    private MeasureProposal() { } // EF

    public MeasureProposal(string regionCode, LocalDate plannedOn, IEnumerable<MeasureAction> actions, IEnumerable<PlannedDebt> newDebts, string by, Instant at)
    {
        (RegionCode, PlannedOn, ProposedBy, ProposedAt) = (regionCode, plannedOn, by, at);
        _actions.AddRange(actions);
        for (var i = 0; i < _actions.Count; i++) _actions[i].Number = i + 1;
        _newDebts.AddRange(newDebts);
    }

    public int Id { get; private set; }
    public int MeasureId { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>Version within the measure, from 1 (方案版次).</summary>
    public int Number { get; internal set; }

    /// <summary>The day on which it is to take effect (拟实施日).</summary>
    public LocalDate PlannedOn { get; private set; }

    public string ProposedBy { get; private set; } = "";

    [SetBySave]
    public Instant ProposedAt { get; private set; }

    public IReadOnlyList<MeasureAction> Actions => [.. _actions.OrderBy(a => a.Number)];
    public IReadOnlyList<PlannedDebt> NewDebts => [.. _newDebts.OrderBy(d => d.Number)];
}

/// <summary>What a measure does to one debt (措施动作明细), in yuan and percent. Which fields count follows from the kind of the measure.</summary>
public sealed record MeasureAction
{
    private MeasureAction() { } // EF

    public MeasureAction(int debtId) => DebtId = debtId;

    public int ProposalId { get; private set; }
    public int Number { get; internal set; }
    public int DebtId { get; private set; }

    /// <summary>Principal that leaves the debt: refinanced (cash included), repaid or given up.</summary>
    public decimal? PrincipalYuan { get; init; }

    /// <summary>The part of it paid from own funds when the rest is refinanced (自有资金偿还部分).</summary>
    public decimal? CashYuan { get; init; }

    /// <summary>The new debt that refinances it, by <see cref="PlannedDebt.Number"/>; by default the only one.</summary>
    public int? IntoNumber { get; init; }

    /// <summary>The later maturity (展期后到期日).</summary>
    public LocalDate? NewMaturityDate { get; init; }

    /// <summary>The new rate, percent a year.</summary>
    public decimal? AnnualRatePercent { get; init; }

    /// <summary>The class it takes (重分类).</summary>
    public DebtClass? NewDebtClass { get; init; }

    /// <summary>Principal by day of a new plan (调整后的还本计划); none: principal as agreed.</summary>
    public IReadOnlyList<PlannedPrincipal> Plan { get; init; } = [];
}

/// <summary>A debt that is to repay others (拟新增债务).</summary>
public sealed record PlannedDebt
{
    private PlannedDebt() { } // EF

    public PlannedDebt(int number, int creditorId, DebtInstrument instrument, DebtClass debtClass, decimal principalYuan, LocalDate maturityDate, decimal annualRatePercent) =>
        (Number, CreditorId, Instrument, DebtClass, PrincipalYuan, MaturityDate, AnnualRatePercent) =
            (number, creditorId, instrument, debtClass, principalYuan, maturityDate, annualRatePercent);

    public int ProposalId { get; private set; }

    /// <summary>By which the actions name it.</summary>
    public int Number { get; private set; }

    /// <summary>A party of the region (债权人).</summary>
    public int CreditorId { get; private set; }

    public DebtInstrument Instrument { get; private set; }
    public DebtClass DebtClass { get; private set; }
    public decimal PrincipalYuan { get; private set; }
    public LocalDate MaturityDate { get; private set; }

    /// <summary>Percent a year, fixed.</summary>
    public decimal AnnualRatePercent { get; private set; }

    /// <summary>By default at maturity.</summary>
    public RepaymentMethod? Repayment { get; init; }

    /// <summary>By default by the quarter.</summary>
    public PaymentFrequency? PaymentFrequency { get; init; }

    /// <summary>The terms with which it is entered, from the day it is drawn.</summary>
    internal DebtTerms TermsFrom(LocalDate start) => new()
    {
        Instrument = Instrument, IssueKind = IssueKind.Refinancing, PrincipalYuan = PrincipalYuan, StartDate = start, SignedOn = start,
        OriginalMaturityDate = MaturityDate, MaturityDate = MaturityDate, AnnualRatePercent = AnnualRatePercent,
        Repayment = Repayment ?? RepaymentMethod.Bullet, PaymentFrequency = PaymentFrequency ?? Schedules.PaymentFrequency.Quarterly,
    };
}
