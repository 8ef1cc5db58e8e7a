using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>Other numbers under which a debt goes (借据别号): a lender renumbered it or writes it shorter, and a person said that both mean it.</summary>
public sealed class DebtAlias : IRegional
{
    private DebtAlias() { } // EF

    public DebtAlias(Debt debt, string? drawdownNumber, string? contractNumber, int importBatchId, string by, Instant at)
    {
        (RegionCode, Debt, ImportBatchId, ConfirmedBy, ConfirmedAt) = (debt.RegionCode, debt, importBatchId, by, at);
        (DrawdownNumber, DrawdownKey) = (drawdownNumber?.Trim(), drawdownNumber is null ? null : TextKey.Of(drawdownNumber));
        (ContractNumber, ContractKey) = (contractNumber?.Trim(), contractNumber is null ? null : TextKey.Of(contractNumber));
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int DebtId { get; private set; }
    public Debt Debt { get; private set; } = null!;
    public string? DrawdownNumber { get; private set; }
    public string? DrawdownKey { get; private set; }
    public string? ContractNumber { get; private set; }
    public string? ContractKey { get; private set; }

    /// <summary>The batch whose row was answered.</summary>
    public int ImportBatchId { get; private set; }

    public string ConfirmedBy { get; private set; } = "";
    [SetBySave]
    public Instant ConfirmedAt { get; private set; }

    /// <summary>The batch was taken back, and the answer with it.</summary>
    [SetBySave]
    public Instant? WithdrawnAt { get; private set; }

    /// <summary>Whether a row with these numbers means the debt; a number that either side leaves out does not speak against it.</summary>
    public bool Means(string? drawdownKey, string? contractKey) => drawdownKey == DrawdownKey
        && (drawdownKey is null ? contractKey == ContractKey : contractKey is null || ContractKey is null || contractKey == ContractKey);

    public void Withdraw(Instant at) => WithdrawnAt = at;
}
