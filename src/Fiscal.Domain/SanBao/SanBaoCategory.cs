using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.SanBao;

/// <summary>The three guarantees of a county budget, in their official order (三保).</summary>
public enum SanBaoCategory
{
    [Display(Name = "保基本民生")] Livelihood,
    [Display(Name = "保工资")] Wages,
    [Display(Name = "保运转")] Operations,
}
