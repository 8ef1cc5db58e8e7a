using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.RiskRegister;

/// <summary>What happens to an exposure on the way from 交办 to 销号 (处置步骤种类).</summary>
public enum RiskStepKind
{
    [Display(Name = "交办")] HandedOver,
    [Display(Name = "督办")] Urged,
    [Display(Name = "办理进展")] Progress,
    [Display(Name = "申请销号")] CloseRequested,
    [Display(Name = "销号")] Closed,
    [Display(Name = "退回")] SentBack,
    [Display(Name = "反弹")] Reopened,
    [Display(Name = "转入债务台账")] IntoBook,
}

/// <summary>What was done at a step (处置步骤内容).</summary>
public sealed record RiskStepFigures
{
    public RiskStepKind Kind { get; init; }

    /// <summary>The unit it was handed over to (承办单位).</summary>
    public string? HandedTo { get; init; }

    public string? Person { get; init; }

    /// <summary>The day by which it is to be closed (办结期限).</summary>
    public LocalDate? DueOn { get; init; }

    /// <summary>What was asked, done or found, and why.</summary>
    public string? Text { get; init; }

    /// <summary>Name of the evidence kept elsewhere (证明材料).</summary>
    public string? AttachmentName { get; init; }

    /// <summary>Its SHA-256, lower-case hex.</summary>
    public string? AttachmentSha256 { get; init; }

    /// <summary>Of progress: what is exposed now. Of a return: what came back. Of a move into the book: what became debt.</summary>
    public decimal? AmountYuan { get; init; }

    /// <summary>What is expected to fall on the budget now; null leaves what was said before.</summary>
    public decimal? BudgetYuan { get; init; }
}

/// <summary>Something that was done about an exposure on a day, by a document (风险隐患处置步骤).</summary>
public sealed class RiskStep : StatedFact
{
    private RiskStep() { } // EF

    /// <param name="debtId">Of a move into the book: the debt it became.</param>
    public RiskStep(RiskItem item, RiskStepFigures figures, int? debtId, LocalDate takenOn, Recording recording)
        : base(item.RegionCode, takenOn, recording)
    {
        (Item, ItemId, Figures, LinkedDebtId) = (item, item.Id, figures, debtId);
        item.Moves();
    }

    public int ItemId { get; private set; }
    public RiskItem Item { get; private set; } = null!;

    /// <summary>The debt of the book that the exposure became (转入的债务); null for every other step.</summary>
    public int? LinkedDebtId { get; private set; }

    public RiskStepFigures Figures { get; private set; } = new();

    public override object Topic => Id;
    public override object Said => Figures;
    public override string Subject => $"风险隐患“{Item.Code}”的{Figures.Kind.DisplayName()}";

    public override RiskStep Reversal(Recording recording) => new(Item, Figures with { }, LinkedDebtId, EffectiveOn, recording) { ReversesId = Id };
}
