using System.Text.Json;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Assets;
using Fiscal.Domain.BankSupport;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.EnterpriseArrears;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.Journal;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.RiskRegister;
using Fiscal.Domain.ReserveFunds;
using Fiscal.Domain.SanBao;
using Fiscal.Domain.Targets;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Approvals;

/// <summary>What a command does to the book (影响预览), as an approver reads it. The same again when it is executed, or it is not executed.</summary>
/// <param name="AmountYuan">What the policy's amounts are compared with: the larger of what lowers balances or leaves them, and what raises them; without entries, the balances concerned.</param>
/// <param name="Recorded">Facts by kind.</param>
/// <param name="ClassBits">One bit for each class, by its number, that these debts have or had.</param>
/// <param name="DebtsDigest">Over all debts, listed or not.</param>
/// <param name="Debts">The first debts by drawdown number, at most <see cref="ChangeEffects.MostDebts"/>.</param>
public sealed record ChangeEffect(
    decimal AmountYuan, int DebtCount, decimal? OutstandingFromYuan, decimal? OutstandingToYuan,
    IReadOnlyList<RecordedKind> Recorded, IReadOnlyList<ChangedDebt> Debts, int ClassBits, string DebtsDigest)
{
    public string ToJson() => JsonSerializer.Serialize(this, CurrentAct.Json);

    public static ChangeEffect Read(string json) => JsonSerializer.Deserialize<ChangeEffect>(json, CurrentAct.Json)!;

    /// <summary>As the journal names it; what is new has no number yet.</summary>
    internal string SubjectOf(IReadOnlyList<JournalEntry> written)
    {
        var subject = written[0].Subject;
        if (!subject.StartsWith("debt/", StringComparison.Ordinal)) return subject.StartsWith("import/", StringComparison.Ordinal) ? subject : subject.Split('/')[0];
        return DebtIdOf(subject) is not null || DebtCount > Debts.Count ? subject : "debt";
    }

    internal int? DebtIdOf(string subject) => Debts.FirstOrDefault(d => d.DebtId is { } id && subject == $"debt/{id}")?.DebtId;
}

/// <param name="Name">Kind in Chinese.</param>
/// <param name="AmountYuan">Sum of the entries; null for other facts.</param>
public sealed record RecordedKind(string Name, int Count, decimal? AmountYuan);

/// <summary>A debt before and after (债务变动).</summary>
/// <param name="DebtId">Null for a new one.</param>
public sealed record ChangedDebt(
    int? DebtId, string DrawdownNumber, string ContractNumber, string DebtorName, string CreditorName, DebtSide? From, DebtSide? To);

/// <summary>By all that is known, what takes effect later included.</summary>
public sealed record DebtSide(
    decimal OutstandingYuan, decimal OverdueYuan, DebtClass DebtClass, LocalDate MaturityDate, decimal? AnnualRatePercent, int ExtensionCount);

internal static class ChangeEffects
{
    /// <summary>Most debts listed one by one.</summary>
    public const int MostDebts = 50;

    /// <summary>Call after the save, in its context: what it recorded is still tracked.</summary>
    public static ChangeEffect Of(FiscalDbContext db, IReadOnlyList<JournalEntry> written)
    {
        var instants = written.Select(e => e.At).ToHashSet();
        var facts = db.ChangeTracker.Entries<Fact>().Select(e => e.Entity).Where(f => instants.Contains(f.RecordedAt)).ToList();
        var debts = facts.OfType<DebtFact>().Select(f => f.Debt).Distinct()
            .Select(d => (Debt: d, Change: Changed(d, facts.OfType<DebtFact>().First(f => f.Debt == d).RecordedAt))).ToList();
        return new(
            Amount(facts, debts.ConvertAll(d => d.Change)), debts.Count,
            debts.Count == 0 ? null : debts.Sum(d => d.Change.From?.OutstandingYuan ?? 0), debts.Count == 0 ? null : debts.Sum(d => d.Change.To?.OutstandingYuan ?? 0),
            Kinds(facts), [.. debts.Select(d => d.Change).OrderBy(d => d.DrawdownNumber, StringComparer.Ordinal).ThenBy(d => d.ContractNumber, StringComparer.Ordinal).Take(MostDebts)],
            debts.SelectMany(d => d.Debt.Classifications).Aggregate(0, (bits, c) => bits | 1 << (int)c.Class), DigestOf(debts.ConvertAll(d => d.Change)));
    }

    private static decimal Amount(List<Fact> facts, List<ChangedDebt> debts)
    {
        var entries = facts.OfType<LedgerEntry>().ToList();
        return entries.Count == 0
            ? debts.Sum(d => Math.Max(d.From?.OutstandingYuan ?? 0, d.To?.OutstandingYuan ?? 0))
            : Math.Max(entries.Where(e => e.BalanceEffectYuan <= 0).Sum(e => Math.Abs(e.AmountYuan)), entries.Where(e => e.BalanceEffectYuan > 0).Sum(e => Math.Abs(e.AmountYuan)));
    }

    private static ChangedDebt Changed(Debt debt, Instant at)
    {
        var isNew = debt.AllFacts().All(f => f.RecordedAt >= at);
        var contract = debt.Contract;
        return new(
            isNew ? null : debt.Id, debt.DrawdownNumber, contract.Number, contract.Debtor?.Name ?? "", contract.Creditor?.Name ?? "",
            isNew ? null : Side(debt.On(OpenEnd.EveryDay, at - Duration.FromTicks(1))), Side(debt.AtPresent));
    }

    private static DebtSide? Side(DebtOnDay? on) => on?.Terms is not { } terms ? null : new(
        on.OutstandingYuan, on.Overdue.Sum(l => l.PrincipalYuan + l.InterestYuan), on.Class, terms.MaturityDate, terms.AnnualRatePercent, terms.ExtensionCount);

    // The listed debts are the first ones; all of them count.
    private static string DigestOf(List<ChangedDebt> debts) => Digests.Hex(JournalHash.Sha256, debts
        .Select(d => JsonSerializer.Serialize(d, CurrentAct.Json)).Order(StringComparer.Ordinal).Aggregate(new Canonical(), (all, d) => all.Add(d)).ToBytes());

    private static List<RecordedKind> Kinds(List<Fact> facts) => [.. facts.GroupBy(NameOf).OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => new RecordedKind(g.Key, g.Count(), g.First() is LedgerEntry ? g.OfType<LedgerEntry>().Sum(e => e.AmountYuan) : null))];

    private static string NameOf(Fact fact) => fact switch
    {
        LedgerEntry { ReversesId: not null } entry => $"冲正{entry.Kind.DisplayName()}",
        LedgerEntry entry => entry.Kind.DisplayName(),
        DebtFact { ReversesId: not null } other => $"冲正{FactKinds.Of(other).DisplayName()}",
        DebtFact other => FactKinds.Of(other).DisplayName(),
        SanBaoItem => "三保项目",
        SanBaoExecution => "三保月度执行",
        SanBaoList => "三保清单",
        SanBaoLimits => "三保预警界限",
        SanBaoAccount => "三保专户",
        SanBaoAccountPayment => "三保专户收付",
        PlatformListing => "平台名单",
        PlatformProfile => "平台公司基本情况",
        Shareholding => "其他股东持股",
        GuaranteeGiven => "担保、反担保",
        PlatformExitStep => "平台退出步骤",
        CreditorConsent => "债权人意见",
        ExitExplanation => "虚假退出疑点说明",
        ResolutionPlanLine => "化债计划",
        DebtStrategy => "一债一策",
        YearlyFunding => "分年偿债资金",
        HiddenDebtStatement => "隐性债务填报数",
        Target => "目标",
        TargetActual => "目标实际数",
        SupportWeights => "金融机构支持权数",
        CapacityFigure => "综合财力",
        StateAsset => "三资台账",
        AssetEvent { ReversesId: not null } gone => $"冲正{gone.Kind.DisplayName()}",
        AssetEvent happened => happened.Kind.DisplayName(),
        EnterpriseClaim => "拖欠账款",
        ClaimPayment { ReversesId: not null } => "冲正清偿",
        ClaimPayment => "清偿",
        RiskStatement { ReversesId: not null } => "撤销风险隐患登记",
        RiskStatement => "风险隐患登记",
        RiskStep { ReversesId: not null } gone => $"撤销{gone.Figures.Kind.DisplayName()}",
        RiskStep step => $"风险隐患{step.Figures.Kind.DisplayName()}",
        ReserveFundStatement => "平滑基金",
        ReserveApplication => "平滑基金使用申请",
        ReserveEvent { ReversesId: not null } gone => $"冲正平滑基金{gone.Kind.DisplayName()}",
        ReserveEvent happened => $"平滑基金{happened.Kind.DisplayName()}",
        ReserveRules => "平滑基金使用规则",
        _ => "其他填报数",
    };
}
