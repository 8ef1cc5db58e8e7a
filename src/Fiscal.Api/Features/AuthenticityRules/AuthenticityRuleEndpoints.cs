using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.AuthenticityRules;

public static class AuthenticityRuleEndpoints
{
    public static void MapAuthenticityRules(this IEndpointRouteBuilder app)
    {
        var rules = app.MapGroup("/api/policy/authenticity-rules").WithTags("化债真实性核查").NotSensitive();

        rules.MapGet("/", ([AsParameters] ListAuthenticityRules query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("某地区某日适用的化债真实性核查标准及全部版本")
            .WithDescription("regionCode 缺省为只看全国通用的标准，asOf 缺省为今天。inForce 为当日适用的标准；isUnverified 为 true 时 mark 为【待核】。各字段含义见登记接口；rows 为全部版本，生效晚的在前。");
        rules.MapPost("/", (RecordAuthenticityRules command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记化债真实性核查标准的新版本；审核、安全管理员可用")
            .WithDescription("""
                版本只增不改：一笔减少按其生效日适用的标准核查，已有的疑点和认定不因以后登记的标准而改变。document 文号，必填；regionCode 适用地区，缺省为全国通用，本地区的优先于上级的，上级的优先于全国通用的；validFrom、validTo 为 yyyy-MM-dd，validTo 当日起不再适用，空为长期；isUnverified 为 true 标【待核】。
                rulesOff 停用的规则：NoEvidence 无付款或合同凭据，DisguisedRollover 借新还旧冒充化债，ForbiddenFunds 挪用专项债券或三保资金，ReclassifiedOnly 只改分类未动资金，RelatedBuyer 资产卖给关联平台，CountedTwice 同一笔款重复计数，CreditorStillClaims 债权人账上仍有余额，StillServed 账面清零仍在还本付息；
                windowDays 前后天数（0 至 366），在此期间同一集团的等额新债、改列前后的还本计入；tolerancePercent、toleranceYuan 两笔金额相差不超过减少额的百分之几或几元即视为相等，取较宽者；
                statementLagDays 减少以后多少天起的债权人余额才算数；serviceGraceDays 清零以后多少天内的末期利息不算；forbiddenWords 资金来源、付款账户中的禁用资金词，allowedWords 例外资金词，各至多 50 个、每个至多 40 字。
                """);
    }
}
