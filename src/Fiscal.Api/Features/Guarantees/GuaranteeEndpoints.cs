using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Guarantees;

public static class GuaranteeEndpoints
{
    public static void MapGuarantees(this IEndpointRouteBuilder app)
    {
        var guarantees = app.MapGroup("/api/guarantees").WithTags("平台公司").RequireAuthorization(Policies.ReadBusiness);
        guarantees.MapGet("/", ([AsParameters] ListGuarantees query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("登记的担保和反担保")
            .WithDescription("asOf 缺省为今天，knownAt 缺省为全部已知；regionCode 含所辖地区；guarantor 为担保人编号，debtId 为所保债务。同一担保人对同一债务（或同一被反担保人）取最近一次登记；amountYuan 为空即全额，为 0 即已解除。没有登记担保的债务，穿透计算时按合同要素的担保人全额计。");
        guarantees.MapPost("/", (StateGuarantee command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记担保（debtId）或反担保（forGuarantor）")
            .WithDescription("""
                regionCode 地区代码；guarantor 担保人的全称、简称或别名；保证填 debtId，反担保填 forGuarantor（被反担保的担保人），二者填且只填一项；amountYuan 金额（元，到分），空为全额，0 为解除；document 担保合同号，必填；statedOn 生效日，缺省为今天，不晚于今天。
                一笔债务登记过担保的，只按登记的各担保人计，不再按合同要素里的担保人计。为自己的债务保证、向自己反担保、金额超过借据金额、对没有担保的单位反担保的不予登记。所在月份已月结的须填 lateReason。
                """);
    }
}
