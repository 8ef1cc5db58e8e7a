using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.ReserveFunds;

public static class ReserveEndpoints
{
    private const string Common = "金额以元为单位，最多两位小数；日期不晚于今天；document 凭证号或文号（至多 200 字），reason 事由（至多 400 字），lateReason 补登理由（日期所在月份已月结时必填）。按审批策略须他人审核的，答 202 和待批事项，审核前不生效；两人同时办理同一基金的，后办的答 409，请重新办理。";

    private const string Clocks = "asOf 缺省为今天，knownAt 缺省为全部已知。金额单位：元。";

    public static void MapReserveFunds(this IEndpointRouteBuilder app)
    {
        var reserve = app.MapGroup("/api/reserve-fund").WithTags("债务风险平滑基金").RequireAuthorization(Policies.ReadBusiness);
        reserve.MapGet("/", ([AsParameters] ListReserveFunds query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("平滑基金：规模、可用余额、在用和逾期、期间收支")
            .WithDescription("每个地区一个基金。regionCode 含所辖地区，缺省为可见的全部。availableYuan 可用余额＝出资＋追加－收回－拨付使用＋归还本金＋占用费留存；拨付、归还、占用费都取自台账中用款形成的债务的分录，不另记账。committedYuan 已批准未拨付；outstandingYuan 在用（台账余额）；overdueYuan 逾期未归还。sums 为 from（缺省当年 1 月 1 日，不晚于 asOf）至 asOf 的收支，期初加减各项等于期末；feePassedOnYuan 占用费上缴，不进入余额。可用余额小于零的，是归还事后在台账冲正所致，须查明。mark 为【待核】的，使用规则尚无本地文件。" + Clocks);
        reserve.MapGet("/{id:int}", (int id, [AsParameters] GetReserveFund query, IMediator mediator, CancellationToken ct) => mediator.Send(query with { FundId = id }, ct))
            .WithSummary("一个平滑基金的收支明细、使用情况和使用申请")
            .WithDescription("movements 为 from 至 asOf 的各笔收支及其后余额，eventId 或 entryId 指明所依据的事项或台账分录（冲正分录为负数）。uses 逐笔列明用款形成的债务 debtId、所平滑的债务 bridgedDebtId、应归还日、未归还、逾期天数、应计占用费（按台账余额、费率逐日计算至 asOf，一次四舍五入到分；逾期后按原费率续计；要素没有费率的为空）和已收占用费。" + Clocks);
        reserve.MapGet("/export", async ([AsParameters] ExportReserveFunds query, IMediator mediator, CancellationToken ct) => (await mediator.Send(query, ct)).ToResult())
            .WithSummary("导出平滑基金：使用情况、收支明细、使用申请、基金余额各一张表").WithDescription("不分页；format 为 xlsx（缺省）或 csv（只有使用情况）。" + Clocks);
        reserve.MapGet("/applications", ([AsParameters] ListReserveApplications query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("平滑基金使用申请及其决定、拨付").WithDescription("state 取 Pending 申请待批、Approved 已批待拨、Refused 未获批准、Withdrawn 申请已撤回、PaidOut 已拨付使用；debtId 为所平滑的债务。" + Clocks);
        MapCommands(reserve);

        var rules = app.MapGroup("/api/policy/reserve-rules").WithTags("债务风险平滑基金");
        rules.MapGet("/", ([AsParameters] ListReserveRules query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct)).RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("平滑基金使用规则的全部版本和随附规则").WithDescription("regionCode 缺省为可见的全部，knownAt 缺省为全部已知。usual 为随附规则，标【待核】，不设期限、上限和费率。本地区没有登记的，用最近的上级地区的。");
        rules.MapPost("/", (RecordReserveRules command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld().RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记平滑基金使用规则的新版本；审核、安全管理员可用")
            .WithDescription("feesStay 占用费是否留存基金（false 为上缴财政，不进入余额）；maxTermDays 最长使用期限（1 至 3650 天），maxSharePercent 单笔不超过基金规模的百分比（大于 0，不超过 100），annualRatePercent 占用费年利率（百分数，0 至 24），三项不填为不规定；dayCount 取 Actual360 或 Actual365Fixed；validFrom 生效日，document 文号必填，isUnverified 为待核。版本只增不改，占用费是否留存按收取当日的版本。生效日所在月份已月结的，须填 lateReason。");
    }

    private static void MapCommands(RouteGroupBuilder reserve)
    {
        reserve.MapPost("/", (StateReserveFund command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记本地区的债务风险平滑基金")
            .WithDescription("替代此前的登记，各次登记都保留。name 名称，document 设立文件，必填；creditorName 用款形成的债务以谁为债权人，缺省为基金名称，也可填财政局；creditorKind 债权人类型，缺省 Government 机关，只在台账还没有该债权人时用于建立；statedOn 填报日，缺省为今天，不晚于今天。");
        reserve.MapPost("/capital", (MoveReserveCapital command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记平滑基金的出资、追加或收回").WithDescription("kind 取 Contributed 出资、ToppedUp 追加出资、Recovered 收回出资；paidOn 资金到账或划出日；document 凭证号必填，不得重复。收回不超过当日及以后各日最低的可用余额。" + Common);
        reserve.MapPost("/applications", (ApplyForReserve command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct)).MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记平滑基金使用申请")
            .WithDescription("code 申请编号，本地区不得重复；debtId 所平滑的到期债务，借款单位即其债务单位；dueOn 到期日，与该债务还本付息计划（GET /api/debts/{id}/schedule）一致；amountYuan 不超过该日应还未还的本息，连同对同一款项的其他申请不超过该日应还本息，不超过申请日及以后各日最低的可用余额，并在使用规则的期限和单笔上限以内；termDays 自拨付日起的使用天数，1 至 3650；debtClass 用款形成的债务的责任分类；annualRatePercent 占用费年利率（百分数，0 至 24），不填的按使用规则；purpose 用途、document 申请文件必填。" + Common);
        reserve.MapPost("/applications/{id:long}/decisions", (long id, DecideReserveApplication command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { ApplicationId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("登记对使用申请的批准、不予批准，或申请的撤回")
            .WithDescription("kind 取 Approved 批准使用、Refused 不予批准、Withdrawn 撤回申请（批准后、拨付前也可撤回）；amountYuan 批准金额，缺省为申请金额，不得超过，也不超过可用余额扣除其他已批准未拨付的金额；annualRatePercent 批准的占用费年利率，缺省依次取申请和使用规则；document 决定文件必填；不予批准和撤回的，reason 必填。" + Common);
        reserve.MapPost("/applications/{id:long}/payments", (long id, PayFromReserve command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { ApplicationId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("登记拨付：同时在台账登记借款单位对基金的新债务")
            .WithDescription("按批准金额拨付；paidOn 拨付日，不早于批准日；document 拨付凭证必填。同一次保存中，台账增加一笔以基金登记的债权人为债权人的债务：到期日＝拨付日＋使用期限，到期一次还本付息，利率为占用费率，分录为提款。拨付不减少任何债务；所平滑的债务另按还款登记（POST /api/debts/{id}/repayments），归还基金和付占用费也按新债务的还款登记。拨付当日及以后各日的可用余额都不得小于零。台账已有这笔债务的（如已由文件导入），改用 debt-links。contractNumber 缺省为申请编号，drawdownNumber 缺省为合同编号。" + Common);
        reserve.MapPost("/applications/{id:long}/debt-links", (long id, LinkReserveDebt command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { ApplicationId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary("指认台账中已有的债务为这笔用款")
            .WithDescription("debtId 台账中的债务：债务单位与申请单位相同，债权人为基金登记的债权人，期初、提款、置换转入合计等于批准金额，首笔日期不早于批准日，且未被指认过。台账不变，拨付日为首笔日期。余额要求与拨付相同。" + Common);
        reserve.MapPost("/events/{id:long}/reversals", (long id, ReverseReserveFact command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { EventId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).RequireSecondFactor().WithSummary("冲正出资、决定或拨付")
            .WithDescription("reason 必填。冲正出资后余额不得小于零；申请在后的决定、拨付须先冲正；冲正拨付的，拨付时登记的债务同时撤出台账（其后已有登记的须先在台账冲正），指认的债务只取消指认。冲正记在原日期，冲正不能再冲正。" + Common);
    }
}
