using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.RepaymentPlans;

public static class RepaymentPlanEndpoints
{
    public static void MapRepaymentPlans(this IEndpointRouteBuilder app)
    {
        var plans = app.MapGroup("/api/repayment-plans").WithTags("化债");

        plans.MapGet("/", ([AsParameters] SummarizeRepaymentPlans query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("分年偿债方案：各单位各年应还、缓释、资金来源和缺口")
            .WithDescription("""
                fromYear 缺省为 asOf 所在年，toYear 缺省为其后第四年，至多三十年；asOf 缺省为今天，knownAt 缺省为全部已知；regionCode 含所辖地区；unit 为单位名称的一部分或简称。金额单位：元，保留两位小数。
                principalYuan、interestYuan 为台账上当年到期未还的本金、利息（与 /api/maturities 相同，当年已过日期的不再计）；putOffYuan 为一债一策中当年置换、展期、重组的本金；repaymentYuan 为一债一策中当年偿还的本金，是资金的用途，不冲减应还；fundingYuan 为登记的偿债资金合计，没有登记为空；gapYuan ＝ 应还本息 － 缓释 － 偿债资金，不小于零。
                years 为全部单位分年合计；各单位的缺口相加，不互相抵减。
                """);
        plans.MapPost("/", (StateFunding command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记单位某年的偿债资金来源")
            .WithDescription("""
                替代该单位该年此前登记的资金来源，各次登记都保留。regionCode 地区代码；unitName 单位全称、简称或别名；year 年度；parts 每项：fundSource 资金来源，amountYuan 金额（元，最多两位小数），department 责任部门（可省）；空清单表示没有落实。statedOn 填报日，缺省为今天，不晚于今天；document 文号、remark 备注可省。
                """);
    }
}
