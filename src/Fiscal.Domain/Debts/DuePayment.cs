using System.ComponentModel.DataAnnotations;
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

/// <summary>
/// One unpaid duty of a debt (应还款项): a read model kept from its facts with every save and rebuilt from them alone.
/// The principal of all duties of a debt is its balance.
/// </summary>
public sealed class DuePayment : IRegional
{
    private DuePayment() { } // EF

    public DuePayment(Debt debt, int number, LocalDate dueOn, decimal principalYuan, decimal interestYuan, DueOrigin origin, bool isForecast)
    {
        Debt = debt;
        RegionCode = debt.RegionCode;
        Class = debt.Class;
        Instrument = debt.Terms?.Instrument ?? DebtInstrument.Other;
        Number = number;
        DueOn = dueOn;
        PrincipalYuan = principalYuan;
        InterestYuan = interestYuan;
        Origin = origin;
        IsForecast = isForecast;
    }

    public long Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int DebtId { get; private set; }
    public Debt Debt { get; private set; } = null!;
    public DebtClass Class { get; private set; }
    public DebtInstrument Instrument { get; private set; }
    public int Number { get; private set; }
    public LocalDate DueOn { get; private set; }
    public decimal PrincipalYuan { get; private set; }
    public decimal InterestYuan { get; private set; }
    public DueOrigin Origin { get; private set; }

    /// <summary>The interest rests on a rate not yet fixed (预测).</summary>
    public bool IsForecast { get; private set; }

    public bool IsOverdue => Origin == DueOrigin.Arrears;
}
