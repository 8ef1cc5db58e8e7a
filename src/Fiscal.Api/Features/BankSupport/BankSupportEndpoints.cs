using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.BankSupport;

public static class BankSupportEndpoints
{
    private const string Query = "regionCode 必填，含所辖地区；from、to 均含当日，缺省为今年 1 月 1 日至今天；knownAt 缺省为全部已知；depositYuan 拟存放金额，填写时按得分提出存放方案。";

    public static void MapBankSupport(this IEndpointRouteBuilder app)
    {
        var support = app.MapGroup("/api/bank-support").WithTags("金融机构支持").RequireAuthorization(Policies.ReadBusiness);
        support.MapGet("/", ([AsParameters] SummarizeBankSupport query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("各银行的缓释、新增、降息、让利、得分和存放建议")
            .WithDescription(Query + """
                金额单位：元。eased 缓释：已落地措施缓释的到期债务，记在原债务的债权银行；newLoans 新增：提款，不含置换转入和借新还旧、重组、续贷的发放；rateCut 降息：已落地措施的年化节约利息，weightedCutBp 为利率有变动的部分按本金加权的降幅（基点）；
                concession 让利：至原到期日节约利息 savedToMaturityYuan 加核销本金 writtenOffYuan。sharePercent 为占各银行合计的比重，负数按零计。score ＝ 四项占比按权数加权；weights 为所用权数，id 为空的是随附示例权数，标【待核】。
                deposit 为存放建议：sharePercent 得分占比，cutOffYuan 截到分，addedYuan 尾数较大的加一分，proposedYuan 建议存放；rule 写明规则。分支机构按单位名单的上级单位归到总行，名单没有写明上级的各自单列，不按名称推测。只列银行，信托、租赁等不能存放资金的不列。
                """);
        support.MapGet("/export", async ([AsParameters] ExportBankSupport query, IMediator mediator, CancellationToken ct) => (await mediator.Send(query, ct)).ToResult())
            .WithSummary("导出金融机构支持情况：每家银行一行，末行合计，附算式").WithDescription(Query + "format 为 xlsx（缺省）或 csv。");

        var weights = app.MapGroup("/api/policy/support-weights").WithTags("金融机构支持");
        weights.MapGet("/", ([AsParameters] ListSupportWeights query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .RequireAuthorization(Policies.ReadBusiness).WithSummary("金融机构支持权数的全部版本和随附示例").WithDescription("regionCode 缺省为可见的全部，knownAt 缺省为全部已知。example 为没有登记权数的地区所用的示例，标【待核】。");
        weights.MapPost("/", (RecordSupportWeights command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记金融机构支持权数的新版本；审核、安全管理员可用")
            .WithDescription("eased、newLoans、rateCut、concession 四项权数，之和等于 100；validFrom 生效日，document 文号，必填；isUnverified 为待核。版本只增不改，以期间末日有效的版本计分。本地区没有的用上级地区的。生效日所在月份已月结的，须填 lateReason。");
    }
}
