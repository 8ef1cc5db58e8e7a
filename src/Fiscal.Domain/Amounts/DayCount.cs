using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Amounts;

/// <summary>How the days between two dates become a fraction of a year (计息基准).</summary>
public enum DayCount
{
    [Display(Name = "实际天数/360")] Actual360,
    [Display(Name = "实际天数/365")] Actual365Fixed,
    [Display(Name = "实际天数/实际天数（ICMA）")] ActualActualIcma,
    [Display(Name = "实际天数/实际天数（ISDA）")] ActualActualIsda,
    [Display(Name = "30E/360")] Thirty360E,
    [Display(Name = "30/360")] Thirty360Us,
    [Display(Name = "NL/365")] NL365,
}
