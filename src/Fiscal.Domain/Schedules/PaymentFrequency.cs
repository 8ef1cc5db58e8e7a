using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Schedules;

/// <summary>How often interest is settled (结息频率).</summary>
public enum PaymentFrequency
{
    [Display(Name = "按月")] Monthly,
    [Display(Name = "按季")] Quarterly,
    [Display(Name = "按半年")] SemiAnnual,
    [Display(Name = "按年")] Annual,
    [Display(Name = "利随本清")] AtMaturity,
}
