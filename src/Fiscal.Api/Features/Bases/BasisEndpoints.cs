using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Bases;

public static class BasisEndpoints
{
    public static void MapBases(this IEndpointRouteBuilder app)
    {
        var bases = app.MapGroup("/api/policy/bases").WithTags("口径").NotSensitive();

        bases.MapGet("/", ([AsParameters] ListBases query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("某日适用的全部统计口径")
            .WithDescription("""
                asOf 缺省为今天，knownAt 缺省为全部已知。答复各字段：code 口径代码（查询债务规模时的 basis）；name 名称；note 说明；document 依据文号或出处；
                isUnverified 为 true 时 mark 为【待核】，表示没有公开文件核定其定义；validFrom 生效日（含）；validTo 失效日（当日起不再适用，空为长期）；
                components 构成，按次序判断，一笔债务只计入第一个符合的构成，不重复计；debtClasses 责任分类、debtorKinds 债务人类型、instruments 债务品种，空列表表示不限。
                """);
        bases.MapGet("/{code}", (string code, IMediator mediator, CancellationToken ct) => mediator.Send(new GetBasis(code), ct))
            .WithSummary("一个口径的全部版本，按生效日、登记时刻排列");
        bases.MapPost("/", (RecordBasis command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记口径的新版本，或登记新口径；审核、安全管理员可用")
            .WithDescription("""
                版本只增不改：生效日之前各日的统计仍按原版本，knownAt 早于登记时刻的查询也仍按原版本。同一生效日再次登记的，以后登记者为准；内容相同的不重复登记。
                code 以字母开头、只含字母和数字，最长 40；name 最长 60 字；document 必填，文号或出处，最长 400 字；note 最长 500 字；validFrom、validTo 为 yyyy-MM-dd，
                validTo 为失效日，当日起不再适用，空为长期；isUnverified 表示待核；components 1 至 50 项，名称不得重复，按所列次序判断。停用一个口径：登记一个带失效日的版本。
                """);
    }
}
