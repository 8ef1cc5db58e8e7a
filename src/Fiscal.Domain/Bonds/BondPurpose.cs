using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Fiscal.Domain.Bonds;

/// <summary>What the wording of a bond's purpose says it refinances (再融资用途识别).</summary>
public enum RefinancingPurpose
{
    [Display(Name = "特殊再融资（置换存量隐性债务）")] Special,
    [Display(Name = "普通再融资（偿还到期债券）")] Ordinary,
}

public static partial class BondPurpose
{
    /// <summary>Null where the wording tells neither. What replaces existing debt goes before what repays maturing bonds.</summary>
    public static RefinancingPurpose? Of(string? purpose) => purpose is null ? null
        : Special().IsMatch(purpose) ? RefinancingPurpose.Special
        : Ordinary().IsMatch(purpose) ? RefinancingPurpose.Ordinary : null;

    [GeneratedRegex("偿还[^，。；]*存量债务|置换存量隐性债务|偿还存量隐性债务|(用于|拟用于|计划用于)[^，。；]*(政府)?存量债务")]
    private static partial Regex Special();

    [GeneratedRegex("(用于)?偿还[^，。；]*(到期|即将到期|分期还本)[^，。；]*(债券|本金|债务)")]
    private static partial Regex Ordinary();
}
