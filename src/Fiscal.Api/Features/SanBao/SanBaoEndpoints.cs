using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.SanBao;

public static class SanBaoEndpoints
{
    public static void MapSanBao(this IEndpointRouteBuilder app)
    {
        var sanBao = app.MapGroup("/api/san-bao").WithTags("三保").RequireAuthorization(Policies.ReadBusiness);

        sanBao.MapGet("/", ([AsParameters] ListSanBao query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("三保预算与执行：逐项需求、预算、缺口、支出与时序状态")
            .WithDescription("""
                year 为预算年度，缺省为 asOf 所在年；asOf 缺省为今天，knownAt 缺省为全部已知；regionCode 含所辖地区；category 为 Livelihood（保基本民生）、Wages（保工资）、Operations（保运转）。金额单位：元，保留两位小数；进度单位：%，保留一位小数。
                每项取 asOf 及以前最近一次填报的数，statedOn 为该次填报的数据截止日。national… 为国家标准部分，provincial… 为省级在国家标准之上提标扩围的部分，两者互不包含；provincial… 为空表示原表没有这一部分。
                nationalGapYuan（硬缺口）与 provincialGapYuan（软缺口）＝ 该项需求减预算，不足部分，按项计算、不得以其他项目的结余抵补；totals.hardGapYuan、softGapYuan 为各项缺口之和。needYuan、budgetYuan 为两部分之和。
                quantity 为数量（人、户、个），standardUnit 为标准的计量单位，periodsPerYear 为一年计几次（按月为 12）；…StandardYuan 为每一计量单位的标准。
                progressPercent ＝ spentYuan ÷ budgetYuan；elapsedPercent 为时序进度 ＝ statedOn 所在月 ÷ 12；pace：OnPace 正常（不低于时序进度），Behind 滞后（低不超过 lagLimit 个百分点），FarBehind 严重滞后。lagLimit 缺省 8，0 至 100，没有公开的官方界限，lagLimitMark 为【待核】。
                totals、byCategory 按全部页计算；有一项没有填报支出时，spentYuan 与 progressPercent 合计为空。source 指明原文件中该项预算的单元格，其余各数的单元格见 /api/imports/{importId}/rows。
                """);
    }
}
