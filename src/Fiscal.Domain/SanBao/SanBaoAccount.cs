using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.SanBao;

/// <summary>
/// A bank account for 三保 money (三保专户), opened on <see cref="Fact.EffectiveOn"/>. No paper words its mechanism (待核): what leaves a
/// ring-fenced one is recorded as it happened, and named where it served no 三保 item.
/// </summary>
public sealed class SanBaoAccount : Fact
{
    private SanBaoAccount() { } // EF

    public SanBaoAccount(string regionCode, string number, string name, string bank, bool isRingFenced, decimal openingYuan, LocalDate openedOn, Recording recording)
        : base(regionCode, openedOn, recording)
    {
        (Number, NumberKey, Name, Bank) = (number, TextKey.Of(number), name, bank);
        (IsRingFenced, OpeningYuan) = (isRingFenced, openingYuan);
    }

    /// <summary>账号.</summary>
    public string Number { get; private set; } = "";

    public string NumberKey { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Bank { get; private set; } = "";

    /// <summary>Only 三保 may be paid from it (专款专用).</summary>
    public bool IsRingFenced { get; private set; }

    public decimal OpeningYuan { get; private set; }

    public override string Subject => $"三保专户“{Name}”";
}

/// <summary>Which way money went (收付方向).</summary>
public enum CashDirection
{
    [Display(Name = "流入")] Inflow,
    [Display(Name = "流出")] Outflow,
}

/// <summary>What a payment was for (三保标识).</summary>
public sealed record SanBaoTag(SanBaoCategory Category, string? Group, string Name);

/// <summary>Money that came into a 三保 account or left it (三保专户收付) on <see cref="Fact.EffectiveOn"/>.</summary>
public sealed class SanBaoAccountPayment : Fact
{
    private SanBaoAccountPayment() { } // EF

    public SanBaoAccountPayment(
        SanBaoAccount account, CashDirection direction, decimal amountYuan, string counterparty, SanBaoTag? tag, string voucher, string? note, LocalDate day, Recording recording)
        : base(account.RegionCode, day, recording)
    {
        (AccountId, Direction, AmountYuan, Counterparty) = (account.Id, direction, amountYuan, counterparty);
        (TagCategory, TagGroup, TagName) = (tag?.Category, tag?.Group, tag?.Name);
        (Voucher, VoucherKey, Note) = (voucher, TextKey.Of(voucher), note);
    }

    public long AccountId { get; private set; }
    public CashDirection Direction { get; private set; }
    public decimal AmountYuan { get; private set; }

    /// <summary>Who was paid, or who paid in (收款人、付款人).</summary>
    public string Counterparty { get; private set; } = "";

    /// <summary>Null: it served no 三保 item.</summary>
    public SanBaoCategory? TagCategory { get; private set; }

    public string? TagGroup { get; private set; }
    public string? TagName { get; private set; }
    public string Voucher { get; private set; } = "";
    public string VoucherKey { get; private set; } = "";
    public string? Note { get; private set; }

    public decimal EffectYuan => Direction == CashDirection.Inflow ? AmountYuan : -AmountYuan;

    public override string Subject => $"三保专户收付“{Voucher}”";

    /// <summary>Takes it back (冲正): as if it had never been.</summary>
    public SanBaoAccountPayment Reversal(SanBaoAccount account, Recording recording) => new(
        account, Direction, AmountYuan, Counterparty, TagCategory is { } category ? new(category, TagGroup, TagName!) : null, Voucher, Note, EffectiveOn, recording) { ReversesId = Id };
}

/// <summary>A line of an account by day (收付明细).</summary>
public readonly record struct CashMove(LocalDate Day, decimal EffectYuan);

public static class SanBaoAccounts
{
    /// <summary>At the end of no day is an account overdrawn.</summary>
    /// <exception cref="BusinessRuleException"><c>san-bao.account-overdrawn</c></exception>
    public static void RequireCovered(string account, decimal openingYuan, IEnumerable<CashMove> moves)
    {
        var balance = openingYuan;
        foreach (var day in moves.GroupBy(m => m.Day).OrderBy(g => g.Key))
        {
            var before = balance;
            balance += day.Sum(m => m.EffectYuan);
            if (balance < 0) throw SanBaoErrors.Overdrawn(account, day.Key, before, balance);
        }
    }
}
