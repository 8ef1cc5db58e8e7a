using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>What every command on one debt says besides its own fields (登记事项).</summary>
[HeldForApproval(Policies.WriteBusiness)]
public abstract record DebtVerb : ICommand<DebtVerbResult>
{
    [JsonIgnore] public int DebtId { get; init; } // from the route

    /// <summary>The version of the debt that the user saw; a stale one answers 409.</summary>
    public required int Version { get; init; }

    /// <summary>Voucher or document number (凭证号、文号).</summary>
    public string? Document { get; init; }

    /// <summary>Why, in words an auditor reads; by default the name of the verb.</summary>
    public string? Reason { get; init; }

    /// <summary>Why it is recorded although its month is closed.</summary>
    public string? LateReason { get; init; }
}

/// <summary>What a command on a debt recorded (登记结果).</summary>
/// <param name="Version">Send it with the next command.</param>
/// <param name="Entries">New ledger entries, on other debts too where a refinancing touches them.</param>
/// <param name="Facts">Everything new, entries included.</param>
public sealed record DebtVerbResult(
    int DebtId, int Version, decimal OutstandingYuan, IReadOnlyList<RecordedEntry> Entries, IReadOnlyList<RecordedFact> Facts);

public sealed record RecordedEntry(
    long Id, int DebtId, EntryKind Kind, decimal AmountYuan, decimal BalanceEffectYuan, LocalDate EffectiveOn, LocalDate? DueOn,
    PaymentKind? PaymentKind, long? ReversesId, long? CorrectsId, long? RefinancingId);

public sealed record RecordedFact(FactKind Kind, long Id, int DebtId, LocalDate EffectiveOn, long? ReversesId);

/// <summary>What every command on a debt does before its verb and after it.</summary>
public sealed class DebtVerbs(FiscalDbContext db, CurrentUser user, IClock clock)
{
    public LocalDate Today => clock.GetCurrentInstant().InChina();

    /// <summary>The debt with the facts of its whole contract; the save fails if its version is not the one named.</summary>
    public async Task<Debt> Load(int debtId, int version, CancellationToken ct)
    {
        var debt = await db.Debts.Include(d => d.Contract).ThenInclude(c => c.Debts).AsSplitQuery().SingleOrDefaultAsync(d => d.Id == debtId, ct)
            ?? throw DebtQueries.NotFound(debtId);
        await LoadContract(debt.Contract, ct);
        var seen = db.Entry(debt).Property(d => d.Version);
        seen.OriginalValue = version;
        seen.IsModified = true;
        return debt;
    }

    public async Task LoadContract(DebtContract contract, CancellationToken ct)
    {
        // The amount of a contract is checked against all its debts.
        if (db.Scope.IsWithheldSomething && await db.Debts.IgnoreQueryFilters([ScopeFilters.Class]).CountAsync(d => d.ContractId == contract.Id, ct) > contract.Debts.Count)
            throw ScopeErrors.ContractPartlyHidden(contract.Number);
        var ids = contract.Debts.Select(d => d.Id).ToList();
        await db.LoadFacts([.. contract.Debts], f => ids.Contains(f.DebtId), ct);
    }

    /// <summary>A drawdown that is on no book yet, of a contract between these parties, new or known. A debt that an import brought and took back again may be entered anew.</summary>
    /// <param name="drawdownNumber">By default the contract number.</param>
    public async Task<Debt> NewDrawdown(string contractNumber, string? drawdownNumber, Party debtor, Party creditor, CancellationToken ct)
    {
        var key = TextKey.Of(contractNumber);
        var contract = debtor.Id == 0 || creditor.Id == 0 ? null : await db.DebtContracts.Include(c => c.Debts)
            .SingleOrDefaultAsync(c => c.RegionCode == debtor.RegionCode && c.NumberKey == key && c.DebtorId == debtor.Id && c.CreditorId == creditor.Id, ct);
        if (contract is not null) await LoadContract(contract, ct);
        contract ??= db.DebtContracts.Local.FirstOrDefault(c => c.NumberKey == key && c.Debtor == debtor && c.Creditor == creditor)
            ?? db.Add(new DebtContract(debtor.RegionCode, contractNumber, debtor, creditor)).Entity;
        var number = drawdownNumber ?? contractNumber;
        return contract.Debts.FirstOrDefault(d => d.DrawdownKey == TextKey.Of(number)) is not { } known ? contract.Draw(number, null)
            : known.Terms is null ? known
            : throw DebtEntryErrors.Duplicate(contract.Number, known.DrawdownNumber, known.Id);
    }

    /// <summary>A party by its name or an alias (按名称找单位); one that nobody knows is made, if it is said what it is.</summary>
    /// <param name="role">What it is to the debt, for the refusal.</param>
    public async Task<Party> PartyNamed(string regionCode, string role, string name, PartyKind? kind, CancellationToken ct)
    {
        var key = TextKey.Of(name);
        var known = await db.Parties.Where(p => p.RegionCode == regionCode && (p.NameKey == key || p.Aliases.Any(a => a.AliasKey == key)))
            .OrderBy(p => p.NameKey == key ? 0 : 1).ThenBy(p => p.Id).FirstOrDefaultAsync(ct);
        return known ?? (kind is { } stated ? db.Add(new Party(regionCode, name, stated)).Entity : throw DebtEntryErrors.UnknownParty(role, name));
    }

    public Recording RecordingOf(DebtVerb command, string verb) => RecordingOf(command.Document, command.Reason, command.LateReason, verb);

    public Recording RecordingOf(string? document, string? reason, string? lateReason, string verb) => new(
        clock.GetCurrentInstant(), user.UserName, Words(reason) ?? verb, FactSource.Entered with { Document = Words(document) })
    {
        LateReason = Words(lateReason),
    };

    public async Task<UnpaidDuties> Unpaid(Debt debt, LocalDate by, CancellationToken ct)
    {
        var (calendar, fixings) = await db.References(ct);
        return UnpaidDuties.By(by, debt, calendar, fixings);
    }

    /// <summary>Money is booked on the day it moved or later, never before.</summary>
    public void HasHappened(Debt debt, LocalDate day)
    {
        if (day > Today) throw DebtErrors.InTheFuture(debt.DrawdownNumber, day, Today);
    }

    /// <summary>Terms and classes are agreed ahead of the day they count from: up to a year.</summary>
    public void IsForeseeable(Debt debt, LocalDate day)
    {
        if (day > Today.PlusYears(1)) throw DebtErrors.TooFarAhead(debt.DrawdownNumber, day, Today.PlusYears(1));
    }

    public async Task<DebtVerbResult> Save(Debt debt, CancellationToken ct)
    {
        var added = db.ChangeTracker.Entries<DebtFact>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        await db.SaveChangesAsync(ct);
        return new(
            debt.Id, debt.Version, debt.OutstandingYuan,
            [.. added.OfType<LedgerEntry>().OrderBy(e => e.Id).Select(e => new RecordedEntry(
                e.Id, e.DebtId, e.Kind, e.AmountYuan, e.BalanceEffectYuan, e.EffectiveOn, e.DueOn, e.PaymentKind, e.ReversesId, e.CorrectsId, e.RefinancingId))],
            [.. added.Select(f => new RecordedFact(FactKinds.Of(f), f.Id, f.DebtId, f.EffectiveOn, f.ReversesId)).OrderBy(f => f.Kind).ThenBy(f => f.Id)]);
    }

    /// <summary>Trimmed; blank text is none.</summary>
    internal static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal static class DebtVerbRules
{
    /// <summary>Longest document number, reason and late reason.</summary>
    public const int MaxDocument = 200, MaxReason = 400;

    public static void RulesForVerb<T>(this AbstractValidator<T> validator) where T : DebtVerb
    {
        validator.RuleFor(c => c.Document).MaximumLength(MaxDocument).WithName("凭证号或文号");
        validator.RuleFor(c => c.Reason).MaximumLength(MaxReason).WithName("事由");
        validator.RuleFor(c => c.LateReason).MaximumLength(MaxReason).WithName("补登理由");
    }

    /// <summary>Yuan to the fen, more than zero.</summary>
    public static IRuleBuilderOptions<T, decimal> Amount<T>(this IRuleBuilder<T, decimal> rule, string name) =>
        rule.GreaterThan(0).WithName(name).Must(IsWholeFen).WithMessage($"{name}最多到分（两位小数）。");

    /// <summary>The same, where zero and absence are allowed.</summary>
    public static IRuleBuilderOptions<T, decimal?> AmountOrNone<T>(this IRuleBuilder<T, decimal?> rule, string name) =>
        rule.GreaterThanOrEqualTo(0).WithName(name).Must(a => a is null || IsWholeFen(a.Value)).WithMessage($"{name}最多到分（两位小数）。");

    private static bool IsWholeFen(decimal yuan) => decimal.Round(yuan, 2) == yuan;
}
