using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.DebtStrategies;

public static class StrategyEndpoints
{
    public static void MapStrategies(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/debt-strategies", ([AsParameters] ListStrategies query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithTags("化债").RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("一债一策：每笔有余额的债务及其安排")
            .WithDescription("""
                asOf 缺省为今天，knownAt 缺省为全部已知；regionCode 含所辖地区；debtor、creditor 为名称的一部分或编号；maturingFrom、maturingTo 为到期日范围；has 为 true 只列已安排的，为 false 只列尚未安排的。金额单位：元。
                每笔债务取 asOf 及以前最近一次登记的安排，没有安排（或已登记为空清单）的 strategy 为空。steps 按年度、月份排列，amountYuan 为该步涉及的本金。debts、planned 为有余额的债务笔数和其中已安排的笔数，outstandingYuan、plannedYuan 为相应余额，不分页，不受 has 影响。
                """);
        app.MapPost("/api/debts/{id:int}/strategies", (int id, StateStrategy command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { DebtId = id }, ct))
            .WithTags("化债").MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记一债一策")
            .WithDescription("""
                替代此前的安排，各次登记都保留。steps 每步：year 年度，month 月份（可省），kind 动作（同化债措施），amountYuan 涉及本金（元，最多两位小数，不超过该债务在填报日的余额），fundSource 资金来源、note 说明可省；空清单表示不再安排。department 责任部门、person 责任人、remark 备注、document 文号可省；statedOn 填报日，缺省为今天，不晚于今天。台账不变；实施时另行登记化债措施。
                """);
    }
}
