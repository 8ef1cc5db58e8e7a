using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Exposures;

public static class ExposureEndpoints
{
    private const string Filters = """
        asOf 缺省为今天，knownAt 缺省为全部已知；basis 为口径代码（见 /api/policy/bases），缺省 AllDebt（全口径债务）；regionCode 含所辖地区；
        debtor、creditor 为名称的一部分、简称或编号；debtClass、instrument 为英文枚举名。
        """;

    public static void MapExposures(this IEndpointRouteBuilder app)
    {
        var exposures = app.MapGroup("/api/exposures").WithTags("债务规模").RequireAuthorization(Policies.ReadBusiness);

        exposures.MapGet("/", ([AsParameters] SummarizeExposures query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("某日债务规模：按口径统计，并按任一维度分组")
            .WithDescription(Filters + """
                groupBy 缺省 none；platformGroup 为债务人最上级单位（整个集团），guarantor 为担保人，component 为口径构成。金额单位：元，利率、占比单位：%。
                各组按余额从大到小排列；group 为名称、代码或英文枚举名，groupName 为中文名；count 为有余额或有逾期的笔数；weightedRatePercent 为按余额加权的年利率（保留四位，利率不明的不计，全部不明为空）；
                sharePercent 为占比（两位小数，合计恰为 100.00）；overduePrincipalYuan 为逾期本金。各组合计等于 totals。
                coverage 说明合计的把握：confirmedYuan 为债权人在 asOf 前 confirmedWithinDays 天内（缺省 90，1 至 366）最近一次确认的金额（以账面余额为限），documentedYuan 为此外有文件或凭证的，unconfirmedYuan 为其余；三者之和等于合计。
                basis.isUnverified 为 true 时口径待核（mark 为【待核】）。
                """);
        exposures.MapGet("/debts", ([AsParameters] ListExposedDebts query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("一个规模数背后的债务")
            .WithDescription(Filters + """
                groupBy、group 与规模查询中的分组和 group 值相同；不填 group 即全部。countedYuan 为计入的余额（元），component 为计入的口径构成；countedYuan 之和等于 totals.outstandingYuan，即该规模数。
                每笔债务的分录及来源单元格见 /api/debts/{debtId}/ledger。
                """);
        exposures.MapGet("/debts/export", async ([AsParameters] ListExposedDebts filters, Choice<TableFormat>? format, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ExportExposedDebts(filters, format), ct)).ToResult())
            .WithSummary("导出一个规模数背后的全部债务，末行合计")
            .WithDescription(Filters + "groupBy、group 与规模查询相同。format 为 xlsx（缺省，末页为数据来源）或 csv。不分页。金额单位：元。");
        exposures.MapGet("/bridge", ([AsParameters] BridgeExposures query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("两个规模数之间的差额由哪些债务构成")
            .WithDescription("""
                toAsOf 缺省为今天，fromAsOf 缺省与 toAsOf 相同；fromKnownAt、toKnownAt 缺省为全部已知；fromBasis 缺省 AllDebt，toBasis 缺省与 fromBasis 相同；regionCode 含所辖地区。金额单位：元。
                只列有差额的债务，按差额绝对值从大到小；differenceYuan = toYuan − fromYuan，各笔之和恰等于总差额；page、pageSize 只影响 items，causes 与总差额按全部债务计算。
                cause：Entered 新纳入台账，Left 移出台账，BalanceChanged 余额变动，Settled 结清，ReclassifiedIn 分类调整后纳入，ReclassifiedOut 分类调整后移出，EnteredBasis 口径不同而纳入，LeftBasis 口径不同而移出。
                """);
    }
}
