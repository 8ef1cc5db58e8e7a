using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Movements;

public static class MovementEndpoints
{
    private const string Period =
        "from、to 均含当日；to 缺省为今天，from 缺省为 to 当年 1 月 1 日。金额单位：元，精确到分。"
        + "期末余额 closingYuan＝期初余额 openingYuan＋更正 correctedYuan＋期初建账 broughtInYuan＋提款 drawnYuan＋利息资本化 capitalisedYuan"
        + "＋置换转入 refinancedInYuan－还本 repaidYuan－置换转出 refinancedOutYuan－核销 writtenOffYuan＋重分类 reclassifiedYuan，逐行逐列相符，没有差额项。"
        + "期初余额是 from 前一日按 openingKnownAt 时已知事实的余额；此后才登记的、生效在 from 之前的事实列入更正；其余各项按 knownAt 时已知事实计算。"
        + "knownAt 缺省为目前已知的全部事实，openingKnownAt 缺省等于 knownAt，此时更正为零。"
        + "付息 interestPaidYuan、罚息 penaltyPaidYuan、费用 feesPaidYuan 为期内已付数，不影响余额。";

    public static void MapMovements(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/movements", ([AsParameters] SummarizeMovements query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithTags("余额变动").RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("余额变动表：期初到期末，按分类、品种、债务人、债权人等分组，无差额项")
            .WithDescription(Period + "regionCode 含其下级地区。groupBy 缺省为 None（不分组）。"
                + "按责任分类（DebtClass）或品种（Instrument）分组时，期内变更分类或品种的债务，变更前一日的余额自原组转入新组，列在重分类，全表合计为零；"
                + "变更当日的分录计入新组。count 为期内有余额或有变动的债务笔数，变更过分组的债务在两组中各计一笔。");
        app.MapGet("/api/debts/{id:int}/movements", (int id, [AsParameters] GetDebtMovements query, IMediator mediator, CancellationToken ct) =>
            mediator.Send(query with { DebtId = id }, ct))
            .WithTags("债务").RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("一笔债务的余额变动，及每一项背后的分录")
            .WithDescription(Period + "entries 列出各项背后的事实：column 为所在项目，effectYuan 为计入该项的金额，同一项目的 effectYuan 之和等于 totals 中的该项；"
                + "更正（Corrected）项下是 openingKnownAt 之后才登记、生效在 from 之前的事实，其中 fact 为 Terms（要素）或 Classification（责任分类）的，是债务因此入账或出账。");
    }
}
