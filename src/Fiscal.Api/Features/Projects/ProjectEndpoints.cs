using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Projects;

public static class ProjectEndpoints
{
    private const string Statement = "statedOn 生效日，缺省为今天，不晚于今天；document 文号；reason 事由；所在月份已月结的，须填 lateReason。以后的填报自其生效日起取代以前的，各次填报都保留；填错的用 POST /api/bonds/withdrawals 撤销。金额单位：元，最多两位小数。";

    public static void MapProjects(this IEndpointRouteBuilder app)
    {
        var projects = app.MapGroup("/api/projects").WithTags("政府性投资项目");
        projects.MapGet("/", ([AsParameters] ListProjects query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct)).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("政府性投资项目：资金来源、论证层级、负面清单和财政承受能力")
            .WithDescription("""
                regionCode 含所辖地区，缺省为可见的全部；state 取 Approved 已立项审批、Ongoing 在建、Suspended 停缓建、Built 已完工、Settled 已竣工决算；asOf 缺省为今天，knownAt 缺省为全部已知。
                neededLevel 按本地区规则（没有的用上级地区的，都没有的用随附规则并标【待核】）应论证的层级；reviewedOn 该层级（或更高层级）论证通过日，总投资增加到更高门槛的须重新论证；lacksReview 为应论证未通过。negativeListWord 为所属负面清单项。
                supportPercent 财政承受能力 ＝ 年度财政支出责任 ÷ 一般公共预算支出，缺数为空并列入 missingInputs。debts 为登记的项目举债，bondAllocatedYuan、bondSpentYuan 为债券资金安排和实际支出。
                """);
        projects.MapGet("/export", async ([AsParameters] ExportProjects query, IMediator mediator, CancellationToken ct) => (await mediator.Send(query, ct)).ToResult()).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("导出政府性投资项目").WithDescription("条件同列表；format 为 xlsx（缺省）或 csv。");
        projects.MapGet("/{id:long}", (long id, DateOnly? asOf, DateTimeOffset? knownAt, IMediator mediator, CancellationToken ct) => mediator.Send(new GetProject(id, asOf, knownAt), ct)).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("一个项目：资金来源、论证、举债和登记沿革").WithDescription(StatedFacts.DetailText);
        projects.MapPost("/", (StateProject command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记政府性投资项目").WithDescription("code 项目代码；sources 资金来源，合计须等于 totalYuan 总投资；approvals 批复文件；sector 投向领域；hasRevenue 有无收益，不填为未说明；annualSupportYuan 年度财政支出责任、budgetExpenditureYuan 一般公共预算支出取财政承受能力论证报告。" + Statement);
        projects.MapPost("/{id:long}/reviews", (long id, ReviewFunding command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { ProjectId = id }, ct)).MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记资金来源论证结论").WithDescription("id 为项目任一次填报的编号；level 取 County、City、Province；result 取 Passed 通过、Refused 未通过；totalYuan 论证的总投资，缺省为项目总投资；statedOn 为论证日；document 必填。" + Statement);
        projects.MapPost("/{id:long}/debts", (long id, AssignProjectDebt command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { ProjectId = id }, ct)).MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记项目举债：债务用于哪个项目").WithDescription("一笔债务同时只属于一个项目。项目应论证未通过或属于负面清单的，按本地区规则 gate：Flag 在 warnings 中提示，Refuse 拒绝。" + Statement);

        var rules = app.MapGroup("/api/policy/project-rules").WithTags("政府性投资项目");
        rules.MapGet("/", ([AsParameters] ListProjectRules query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct)).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("项目管理规则的全部版本和随附规则").WithDescription("regionCode 缺省为可见的全部，knownAt 缺省为全部已知。usual 为随附规则，标【待核】。");
        rules.MapPost("/", (RecordProjectRules command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记项目管理规则的新版本；审核、安全管理员可用")
            .WithDescription("steps 论证门槛（fromYuan 总投资，含本数；level 层级），随金额升高；negativeList 负面清单用语，在投向领域和项目名称中查找；noRevenueListed 完全无收益的项目是否在清单内；gate 取 Flag 提示、Refuse 拒绝；validFrom 生效日，document 文号必填，isUnverified 为待核。版本只增不改。生效日所在月份已月结的，须填 lateReason。");
    }
}
