using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>Where a duty comes from (应还依据).</summary>
public enum DueOrigin
{
    [Display(Name = "欠款")] Arrears,
    [Display(Name = "还款计划")] Plan,
    [Display(Name = "按约定测算")] Computed,
}

/// <summary>One unpaid payment that a debt has to make (应还款项).</summary>
/// <param name="Number">Number of the instalment in a stated plan; 0 where none was stated.</param>
/// <param name="IsForecast">The interest rests on a rate not yet fixed (预测).</param>
public sealed record Duty(int Number, LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, DueOrigin Origin, bool IsForecast)
{
    public bool IsOverdue => Origin == DueOrigin.Arrears;
}

/// <summary>
/// A duty of a debt on the days on which it stood, as believed in a span of time: a read model kept from the facts with every
/// save and rebuilt from them alone. The principal of all duties of a debt on a day is its balance.
/// </summary>
public sealed class DuePayment : IRegional, IBelieved
{
    private DuePayment() { } // EF

    public DuePayment(int debtId, string regionCode, DebtClass debtClass, DebtInstrument instrument, Duty duty, LocalDate trueFrom, LocalDate trueTo, Instant knownFrom)
    {
        DebtId = debtId;
        RegionCode = regionCode;
        Class = debtClass;
        Instrument = instrument;
        Number = duty.Number;
        DueOn = duty.DueOn;
        PrincipalYuan = duty.PrincipalYuan;
        InterestYuan = duty.InterestYuan;
        Origin = duty.Origin;
        IsForecast = duty.IsForecast;
        TrueFrom = trueFrom;
        TrueTo = trueTo;
        KnownFrom = knownFrom;
    }

    public long Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int DebtId { get; private set; }
    public Debt Debt { get; private set; } = null!;
    public DebtClass Class { get; private set; }
    public DebtInstrument Instrument { get; private set; }

    /// <summary>Number of the instalment in a stated plan; 0 where none was stated.</summary>
    public int Number { get; private set; }

    public LocalDate DueOn { get; private set; }
    public decimal PrincipalYuan { get; private set; }
    public decimal InterestYuan { get; private set; }
    public DueOrigin Origin { get; private set; }

    /// <summary>The interest rests on a rate not yet fixed.</summary>
    public bool IsForecast { get; private set; }

    /// <summary>First day on which it was to be paid still.</summary>
    public LocalDate TrueFrom { get; private set; }

    /// <summary>First day on which it no longer was; <see cref="OpenEnd.Day"/> while it is.</summary>
    public LocalDate TrueTo { get; private set; }

    public Instant KnownFrom { get; private set; }
    public Instant KnownTo { get; private set; } = OpenEnd.Instant;

    public bool IsOverdue => Origin == DueOrigin.Arrears;

    /// <summary>Everything but the days and instants.</summary>
    internal (DebtClass Class, DebtInstrument Instrument, Duty Duty) Content =>
        (Class, Instrument, new(Number, DueOn, PrincipalYuan, InterestYuan, Origin, IsForecast));

    /// <summary>Another row takes its place in what is believed.</summary>
    internal void Supersede(Instant at) => KnownTo = at;

    internal DuePayment Until(LocalDate trueTo, Instant knownFrom) =>
        new(DebtId, RegionCode, Class, Instrument, Content.Duty, TrueFrom, trueTo, knownFrom);
}
