using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Schedules;

/// <summary>The published rate that a floating rate follows (利率基准).</summary>
public enum RateIndex
{
    [Display(Name = "1年期LPR")] LPR1Y,
    [Display(Name = "5年期以上LPR")] LPR5Y,
}

/// <summary>When a floating rate takes the latest published index (重定价方式).</summary>
public enum RateReset
{
    [Display(Name = "不重定价")] Never,
    [Display(Name = "每年1月1日")] EachJanuary1,
    [Display(Name = "每年放款对应日")] Anniversary,
    [Display(Name = "按半年")] SemiAnnual,
    [Display(Name = "按季")] Quarterly,
    [Display(Name = "按月")] Monthly,
    [Display(Name = "公布即生效")] Immediate,
}
