using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Platforms;

public static class PlatformEndpoints
{
    public static void MapPlatforms(this IEndpointRouteBuilder app)
    {
        var platforms = app.MapGroup("/api/platforms").WithTags("平台公司").RequireAuthorization(Policies.ReadBusiness);

        platforms.MapGet("/", ([AsParameters] ListPlatforms query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("平台公司名单与压降进展，并列台账余额")
            .WithDescription("""
                asOf 缺省为今天，knownAt 缺省为全部已知；regionCode 含所辖地区；name 为公司名称的一部分；owesHiddenDebt 为是否承担隐性债务；progress 为退出进展。金额单位：元，保留两位小数；sharePercent 为上级公司持股比例（%）。
                按层级排列；每家公司取 asOf 及以前最近一次填报的数，statedOn 为该次填报的数据截止日；level 为层级（1 为一级），parentName 为填报的上级公司，parentId 为其在单位名单中的编号（不在名单内为空）。
                hiddenYuan、operatingYuan 为名单填报的隐性债务、经营性债务余额；ledgerHiddenYuan、ledgerOperatingYuan 为台账上该公司同类债务在 asOf 的余额，以台账为准。
                state：Trading 在营，Closed 停业，Liquidating 清算中，Deregistered 已注销。method（关停并转方式）：Deregistration 关闭注销，ShellForDebts 留壳化债，Reorganisation 公司重组，Transformation 清债转型。disposal（处置类型）：Keep 保留，Close 关，Suspend 停，Merge 并，Transform 转型。
                progress 依次为 Listed 在名单，HiddenDebtCleared 隐债清零，CreditorsAsked 征求债权人意见，GovernmentDetermined 政府判定，FinancingFunctionStripped 已剥离融资职能，Announced 已公告，ProvinceConfirmed 省级已确认，Exited 已退出，Observed 观察期，ObservationOver 观察期满；totals.exited 为已退出及以后的家数。
                targetOn 为计划完成的最后一日，completedOn 为空即未完成，observedUntil 为观察期最后一日。totals 按全部页计算，填报为空的金额按 0 计入。computedLevel 为按上级公司逐级推算的层级，levelDiffers 为与填报不一致；recordedProgress 为登记的退出步骤所到，mismatch 在名单填报超过登记步骤时写明“名单填报与登记步骤不一致”，以登记步骤为准。source 指明原文件中公司名称的单元格，其余各数的单元格见 /api/imports/{importId}/rows。
                """);
    }
}
