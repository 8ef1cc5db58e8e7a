using System.Text.Json;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.TreasuryCash;

/// <summary>A rank of an order of payment and what stands on it (支付顺位). The lowest number is paid first.</summary>
/// <param name="PriorityLevel">Which of the five levels of 五级优先序 it belongs to, 1 to 5 (优先级次); null where nobody says.</param>
public sealed record PaymentRank(int Rank, IReadOnlyList<PayableKind> Kinds, int? PriorityLevel = null);

/// <summary>An order of payment (支付优先序). What no rank names stands on the last one.</summary>
/// <param name="LevelNames">The names of the five levels of 五级优先序, null where no paper gives them (优先级次名称).</param>
public sealed record PaymentOrder(IReadOnlyList<PaymentRank> Ranks, IReadOnlyList<string?> LevelNames)
{
    /// <summary>Number of levels, and longest name of one.</summary>
    public const int Levels = 5, MaxLevelNameLength = 100;

    public const int MostRanks = 50;

    /// <summary>
    /// What counts for a region without an order of its own (待核): 三保 in their official order, interest before principal (“优先保障付息”, 南县安全守底行动
    /// 实施方案), statutory before hidden debt. No paper that was seen settles more.
    /// </summary>
    public static readonly PaymentOrder Usual = new(
        [
            new(1, [PayableKind.Livelihood]), new(2, [PayableKind.Wages]), new(3, [PayableKind.Operations]), new(4, [PayableKind.StatutoryInterest]), new(5, [PayableKind.HiddenInterest]),
            new(6, [PayableKind.StatutoryPrincipal]), new(7, [PayableKind.HiddenPrincipal]), new(8, [PayableKind.PensionSubsidy]), new(9, [PayableKind.EnterpriseArrears]),
            new(10, [PayableKind.OtherDebtInterest, PayableKind.OtherDebtPrincipal]), new(11, [PayableKind.OperatingInterest, PayableKind.OperatingPrincipal]),
            new(12, [PayableKind.AdvancesCleared]), new(13, [PayableKind.Projects]), new(14, [PayableKind.Other]),
        ], new string?[Levels]);

    /// <summary>What no rank names (未列明类别).</summary>
    public IReadOnlyList<PayableKind> Uncovered => [.. Enum.GetValues<PayableKind>().Except(Ranks.SelectMany(r => r.Kinds))];

    public int RankOf(PayableKind kind) => Ranks.FirstOrDefault(r => r.Kinds.Contains(kind))?.Rank ?? Ranks.Max(r => r.Rank);

    internal void Require()
    {
        if (Ranks.Count == 0) throw TreasuryCashErrors.NoRanks();
        if (Ranks.GroupBy(r => r.Rank).FirstOrDefault(g => g.Count() > 1) is { } rank) throw TreasuryCashErrors.RankTwice(rank.Key);
        if (Ranks.SelectMany(r => r.Kinds, (r, kind) => (r.Rank, Kind: kind)).GroupBy(k => k.Kind).FirstOrDefault(g => g.Count() > 1) is { } kind)
            throw TreasuryCashErrors.KindTwice(kind.Key, kind.Select(k => k.Rank));
        if (Ranks.FirstOrDefault(r => r.PriorityLevel is < 1 or > Levels) is { } level) throw TreasuryCashErrors.LevelUnknown(level.Rank, level.PriorityLevel!.Value);
    }
}

/// <summary>One version of a region's order of payment (支付优先序版本), in force from <see cref="Fact.EffectiveOn"/> on.</summary>
public sealed class PaymentPriority : Fact
{
    private PaymentPriority() { } // EF

    /// <param name="recording">Its document is the 文号.</param>
    public PaymentPriority(string regionCode, PaymentOrder order, LocalDate validFrom, bool isUnverified, Recording recording) : base(regionCode, validFrom, recording)
    {
        order.Require();
        (Order, IsUnverified) = (JsonSerializer.Serialize(order with { Ranks = [.. order.Ranks.OrderBy(r => r.Rank)] }, PlanJson.Options), isUnverified);
    }

    /// <summary>The order as JSON.</summary>
    public string Order { get; private set; } = "";

    /// <summary>Not settled by a paper of the region (待核).</summary>
    public bool IsUnverified { get; private set; }

    public PaymentOrder OrderOf() => JsonSerializer.Deserialize<PaymentOrder>(Order, PlanJson.Options)!;

    public override string Subject => "支付优先序";
}
