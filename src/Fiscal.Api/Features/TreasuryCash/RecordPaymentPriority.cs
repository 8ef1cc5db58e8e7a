using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.TreasuryCash;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>Records the order in which a region pays (登记支付优先序).</summary>
/// <param name="Ranks">Each with what stands on it; what none names stands on the last.</param>
/// <param name="Document">文号.</param>
/// <param name="LevelNames">Names of the five levels in their order; missing and null ones are not known.</param>
[Display(Name = "登记支付优先序")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordPaymentPriority(
    string RegionCode, IReadOnlyList<PaymentRank> Ranks, LocalDate ValidFrom, string Document, IReadOnlyList<string?>? LevelNames = null, bool IsUnverified = false, string? LateReason = null)
    : ICommand<PaymentPriorityRow>, IDatedPolicy;

public sealed class RecordPaymentPriorityValidator : AbstractValidator<RecordPaymentPriority>
{
    public RecordPaymentPriorityValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        this.RulesForPolicy();
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => c.Ranks).Must(ranks => ranks is not null && ranks.Count <= PaymentOrder.MostRanks && ranks.All(r => r is { Rank: > 0 and <= 1000, Kinds.Count: > 0 } && r.Kinds.All(Enum.IsDefined)))
            .WithMessage($"ranks 最多 {PaymentOrder.MostRanks} 个顺位，顺位 rank 为 1 至 1000，每个顺位须有类别 kinds。");
        RuleFor(c => c.LevelNames).Must(names => names is null || (names.Count <= PaymentOrder.Levels && names.All(n => n is not { Length: > PaymentOrder.MaxLevelNameLength })))
            .WithMessage($"级次名称 levelNames 最多 {PaymentOrder.Levels} 个，各不超过 {PaymentOrder.MaxLevelNameLength} 字；没有文件明确的填 null。");
    }
}

public sealed class RecordPaymentPriorityHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<RecordPaymentPriority, PaymentPriorityRow>
{
    public async Task<PaymentPriorityRow> Handle(RecordPaymentPriority command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var names = Enumerable.Range(0, PaymentOrder.Levels).Select(i => DebtVerbs.Words(command.LevelNames?.ElementAtOrDefault(i))).ToList();
        var priority = new PaymentPriority(
            command.RegionCode, new(command.Ranks, names), command.ValidFrom, command.IsUnverified, verbs.RecordingOf(command.Document, null, command.LateReason, "登记支付优先序"));
        db.PaymentPriorities.Add(priority);
        await db.SaveChangesAsync(ct);
        return PaymentPriorityRow.Of(priority);
    }
}
