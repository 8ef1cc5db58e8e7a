using Fiscal.Domain.Measures;
using NodaTime;

namespace Fiscal.Api.Reference;

/// <summary>
/// The list of measures that comes with the program (随附措施清单). The six names of the 六个一批 stand in no public paper: these are an example
/// that a bureau replaces by its own.
/// </summary>
internal static class ShippedMeasureLists
{
    public static MeasureList Example(Instant now) => new(
        null, "六个一批（示例清单，以本地文件为准）", new LocalDate(2023, 1, 1), null, isUnverified: true,
        [
            new("债券置换一批", [ActionKind.BondSwap]), new("贷款置换一批", [ActionKind.LoanSwap]), new("展期一批", [ActionKind.Extension]),
            new("降息一批", [ActionKind.RateCut]), new("重组一批", [ActionKind.Restructuring]), new("偿还一批", [ActionKind.FundRepayment, ActionKind.AssetRepayment]),
        ],
        "“六个一批”见沅政办发〔2023〕5号附件4；六项名称未见公开文件【待核】", now, "system");
}
