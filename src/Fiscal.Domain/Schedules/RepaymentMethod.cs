using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Schedules;

/// <summary>How principal comes back (还款方式).</summary>
public enum RepaymentMethod
{
    [Display(Name = "到期一次还本")] Bullet,
    [Display(Name = "等额本金")] EqualPrincipal,
    [Display(Name = "等额本息")] Annuity,
    [Display(Name = "固定还款额（租金）")] FixedInstalment,
    [Display(Name = "按还款计划")] Plan,
    [Display(Name = "到期还本付息")] InterestAtMaturity,
}
