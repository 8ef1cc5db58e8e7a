using Fiscal.Domain.Debts;
using NodaTime;

namespace Fiscal.Domain.Reconciliations;

/// <summary>What one side says of a debt (一方所列债务), in yuan to the fen. Null: it does not say.</summary>
public abstract record StatedDebt
{
    public string? DebtorName { get; init; }

    /// <summary>The same for all ways of writing one debtor: the caller knows the aliases.</summary>
    public string? DebtorKey { get; init; }

    public string? CreditorName { get; init; }
    public string? CreditorKey { get; init; }
    public string? ContractNumber { get; init; }
    public string? DrawdownNumber { get; init; }
    public decimal? PrincipalYuan { get; init; }
    public decimal OutstandingYuan { get; init; }
    public LocalDate? StartDate { get; init; }
    public LocalDate? MaturityDate { get; init; }
    public decimal? AnnualRatePercent { get; init; }
    public DebtClass? Class { get; init; }

    internal bool HasParties => DebtorKey is not null && CreditorKey is not null;
}

/// <summary>A debt as our book has it on the day (台账所列债务).</summary>
public sealed record BookedDebt : StatedDebt
{
    public required int Id { get; init; }

    /// <summary>Balance at the end of the month before; 0 for a debt drawn since, null where the book does not reach back.</summary>
    public decimal? PreviousYuan { get; init; }

    /// <summary>The source ought to list it; another counts only if the source does list it.</summary>
    public bool IsInScope { get; init; } = true;
}

/// <summary>A row of the source (对方所列的一行).</summary>
public sealed record SourceLine : StatedDebt
{
    public string Sheet { get; init; } = "";
    public required int Row { get; init; }

    /// <summary>What one in the last digit written is worth, in yuan: 100 for 1234.50 万元. Null: not known.</summary>
    public decimal? OutstandingPlaceYuan { get; init; }

    public decimal? PrincipalPlaceYuan { get; init; }
}
