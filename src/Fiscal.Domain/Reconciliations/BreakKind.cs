using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Reconciliations;

/// <summary>How a source and the book disagree (差异类型). Here is the book, there is the source.</summary>
public enum BreakKind
{
    /// <summary>The source states what the book, settled debts included, does not know.</summary>
    [Display(Name = "对方有、台账无")] MissingHere,

    /// <summary>The book owes what the source does not list.</summary>
    [Display(Name = "台账有、对方无")] MissingThere,

    [Display(Name = "重复列示")] Duplicate,

    /// <summary>Balance or amount differ, neither by a unit nor by a month.</summary>
    [Display(Name = "金额不符")] Amount,

    [Display(Name = "日期不符")] Date,
    [Display(Name = "利率不符")] Rate,
    [Display(Name = "分类不符")] Class,

    /// <summary>The amount is exactly ×10³, ×10⁴ or ×10⁸ too large or too small.</summary>
    [Display(Name = "单位错误")] Unit,

    /// <summary>The source stands at the end of the month before.</summary>
    [Display(Name = "时点差")] Timing,

    /// <summary>Several debts in one row.</summary>
    [Display(Name = "多笔合并为一行")] Merged,

    /// <summary>One debt in several rows.</summary>
    [Display(Name = "一笔拆成多行")] Split,

    /// <summary>The same debt under a name or number written differently.</summary>
    [Display(Name = "名称写法不同")] NameVariant,
}
