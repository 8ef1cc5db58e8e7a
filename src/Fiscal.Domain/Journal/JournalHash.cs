using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Journal;

/// <summary>How a journal entry is digested (杂凑算法); either gives 256 bits.</summary>
public enum JournalHash
{
    [Display(Name = "SHA-256")] Sha256,
    [Display(Name = "SM3")] Sm3,
}
