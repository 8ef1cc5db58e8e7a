using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Calendars;

/// <summary>What happens to a payment date that is no working day (应还日遇节假日).</summary>
public enum BusinessDayConvention
{
    [Display(Name = "不调整")] None,
    [Display(Name = "顺延")] Following,
    [Display(Name = "顺延但不跨月")] ModifiedFollowing,
    [Display(Name = "提前")] Preceding,
    [Display(Name = "提前但不跨月")] ModifiedPreceding,
}
