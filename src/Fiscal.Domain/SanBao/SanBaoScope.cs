using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.SanBao;

/// <summary>Whose budget a table is about: the government's own level, or all levels of the place together (填报口径). The two are never mixed.</summary>
public enum SanBaoScope
{
    /// <summary>全市、全县.</summary>
    [Display(Name = "全域")] Whole,

    /// <summary>市本级、县本级.</summary>
    [Display(Name = "本级")] OwnLevel,
}
