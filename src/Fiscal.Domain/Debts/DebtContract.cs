using Fiscal.Domain.Parties;
using Fiscal.Domain.Regions;

namespace Fiscal.Domain.Debts;

/// <summary>What debtor and creditor signed (合同). It owns one or more debts.</summary>
public sealed class DebtContract : IRegional
{
    private readonly List<Debt> _debts = [];

    private DebtContract() { } // EF

    public DebtContract(string regionCode, string number, Party debtor, Party creditor)
    {
        RegionCode = regionCode;
        Number = number.Trim();
        NumberKey = TextKey.Of(number);
        Debtor = debtor;
        Creditor = creditor;
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>合同编号, as the creditor writes it.</summary>
    public string Number { get; private set; } = "";

    public string NumberKey { get; private set; } = "";
    public int DebtorId { get; private set; }
    public Party Debtor { get; private set; } = null!;
    public int CreditorId { get; private set; }
    public Party Creditor { get; private set; } = null!;
    public IReadOnlyList<Debt> Debts => _debts;

    /// <summary>Increases with every draw that its amount was asked about: of two at once on its debts, one loses the race.</summary>
    public int Version { get; internal set; }

    /// <summary>Adds a drawdown of the contract (借据). Its terms and balance are facts of their own.</summary>
    public Debt Draw(string drawdownNumber, string? code)
    {
        var debt = new Debt(this, drawdownNumber, code);
        _debts.Add(debt);
        return debt;
    }
}
