using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.RiskRegister;

/// <summary>What is stated of an exposure (风险隐患内容). Null: the papers do not say.</summary>
public sealed record RiskFigures
{
    /// <summary>Code of the kind in the list in force on the day (隐患类别).</summary>
    public string KindCode { get; init; } = "";

    /// <summary>Its name in that list: a later list changes nothing that was stated.</summary>
    public string KindName { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>What is exposed, with the part that came into the debt book since (涉及金额).</summary>
    public decimal AmountYuan { get; init; }

    /// <summary>Of it, what is expected to fall on the budget (预计由财政承担); null: nobody knows yet, which is not zero.</summary>
    public decimal? BudgetYuan { get; init; }

    /// <summary>Code of the level in the scale in force on the day (发生可能性); null: not judged.</summary>
    public string? LikelihoodCode { get; init; }

    public string? LikelihoodName { get; init; }

    /// <summary>The unit that has to see to it (责任单位).</summary>
    public string Department { get; init; } = "";

    public string? Person { get; init; }

    /// <summary>What is to be done about it (处置措施).</summary>
    public string? Measures { get; init; }

    /// <summary>The day by which it is to be resolved, until a handing over names another (化解期限).</summary>
    public LocalDate? DueOn { get; init; }

    public string? Remark { get; init; }
}

/// <summary>An exposure as stated on a day (风险隐患登记). The last statement by day holds.</summary>
public sealed class RiskStatement : StatedFact
{
    /// <summary>Longest names, measures and remark.</summary>
    public const int MaxNameLength = 200, MaxTextLength = 1000;

    private RiskStatement() { } // EF

    public RiskStatement(RiskItem item, RiskFigures figures, Party? party, LocalDate statedOn, Recording recording)
        : base(item.RegionCode, statedOn, recording)
    {
        (Item, ItemId, Figures, Party, PartyId) = (item, item.Id, figures, party, party?.Id);
        item.Moves();
    }

    public int ItemId { get; private set; }
    public RiskItem Item { get; private set; } = null!;

    /// <summary>The unit it is about, where the book knows it (涉及单位).</summary>
    public int? PartyId { get; private set; }

    public Party? Party { get; private set; }
    public RiskFigures Figures { get; private set; } = new();

    public override object Topic => ItemId == 0 ? Item.CodeKey : ItemId; // not saved yet: its number tells it
    public override object Said => Figures;
    public override string Subject => $"风险隐患“{Item.Code}”";

    public override RiskStatement Reversal(Recording recording) => new(Item, Figures with { }, Party, EffectiveOn, recording) { ReversesId = Id };
}
