using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>What had fallen due and was unpaid on a day (欠款). A later statement replaces it; no lines = nothing overdue.</summary>
public sealed class ArrearsStatement : DebtFact
{
    private readonly List<ArrearsLine> _lines = [];

    private ArrearsStatement() { } // EF

    internal ArrearsStatement(Debt debt, IEnumerable<ArrearsLine> lines, LocalDate statedOn, Recording recording)
        : base(debt, statedOn, recording)
    {
        _lines.AddRange(lines);
        PrincipalYuan = _lines.Sum(l => l.PrincipalYuan);
        InterestYuan = _lines.Sum(l => l.InterestYuan);
    }

    public IReadOnlyList<ArrearsLine> Lines => _lines;

    /// <summary>Sum of the lines' principal in yuan (逾期本金).</summary>
    public decimal PrincipalYuan { get; private set; }

    /// <summary>Sum of the lines' interest in yuan (欠息).</summary>
    public decimal InterestYuan { get; private set; }

    internal IEnumerable<ArrearsLine> WithoutPrincipalOf(LocalDate dueOn) => _lines
        .Select(l => new ArrearsLine(l.DueOn, l.DueOn == dueOn ? 0 : l.PrincipalYuan, l.InterestYuan))
        .Where(l => l.PrincipalYuan != 0 || l.InterestYuan != 0);

    internal ArrearsStatement Reversal(Recording recording) => new(Debt, [], EffectiveOn, recording) { ReversesId = Id };
}

/// <summary>Unpaid principal and interest of one due day (欠本、欠息).</summary>
public sealed class ArrearsLine
{
    private ArrearsLine() { } // EF

    public ArrearsLine(LocalDate dueOn, decimal principalYuan, decimal interestYuan) =>
        (DueOn, PrincipalYuan, InterestYuan) = (dueOn, principalYuan, interestYuan);

    public long Id { get; private set; }
    public long StatementId { get; private set; }
    public LocalDate DueOn { get; private set; }
    public decimal PrincipalYuan { get; private set; }
    public decimal InterestYuan { get; private set; }
}
