using Fiscal.Api.Hosting;
using Fiscal.Domain;
using NodaTime;

namespace Fiscal.Api.Features.AuditSamples;

internal static class SampleErrors
{
    public static BusinessRuleException NothingToDraw(string regionCode, LocalDate asOf) => new(
        "sample.nothing-to-draw", $"地区 {regionCode} 截至 {asOf:uuuu-MM-dd} 没有符合条件且有余额的债务，无从抽样；请核对日期与筛选条件。");

    public static NotFoundException NotFound(int sampleId) => new($"样本 {sampleId} 不存在。", "sample.not-found");
}
