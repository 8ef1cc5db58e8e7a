using Fiscal.Domain.Debts;
using NodaTime;

namespace Fiscal.Domain.Accounts;

/// <summary>
/// One decision on who may see debts of a class (分类查看限制), for a role or for one user. The last to begin by a day counts, and
/// what is said of the user goes before what is said of its roles.
/// </summary>
public sealed class ClassRestriction : ReferenceRow
{
    /// <summary>Longest user name.</summary>
    public const int MaxUserNameLength = 64;

    private ClassRestriction() { } // EF

    /// <param name="source">The paper behind it (文号).</param>
    /// <param name="role">Or a user name; one of both.</param>
    public ClassRestriction(
        DebtClass debtClass, Role? role, string? userName, bool isWithheld, LocalDate validFrom, LocalDate? validTo, string source, Instant recordedAt, string recordedBy)
        : base(source, recordedAt, recordedBy)
    {
        (Class, Role, UserName, IsWithheld, ValidFrom, ValidTo) = (debtClass, role, userName, isWithheld, validFrom, validTo);
        if (role is null == userName is null) throw AccountErrors.RoleOrUser();
        if (validTo <= validFrom) throw AccountErrors.RestrictionEndsBeforeItBegins(validFrom, validTo.Value);
    }

    public DebtClass Class { get; private set; }
    public Role? Role { get; private set; }
    public string? UserName { get; private set; }

    /// <summary>False where a later decision allows it again.</summary>
    public bool IsWithheld { get; private set; }

    /// <summary>First day on which it applies (生效日).</summary>
    public LocalDate ValidFrom { get; private set; }

    /// <summary>First day from which it no longer applies (失效日); null while it has no end.</summary>
    public LocalDate? ValidTo { get; private set; }

    /// <summary>The classes withheld from a user on a day. Of several roles, one from which a class is withheld is enough.</summary>
    public static IReadOnlyList<DebtClass> Withheld(IReadOnlyCollection<ClassRestriction> rows, string userName, IReadOnlyCollection<Role> roles, LocalDate day)
    {
        if (rows.Count == 0) return [];
        return [.. rows.Select(r => r.Class).Distinct().Where(c => Last(r => r.Class == c && string.Equals(r.UserName, userName, StringComparison.OrdinalIgnoreCase))
            ?? roles.Any(role => Last(r => r.Class == c && r.Role == role) == true))];

        bool? Last(Func<ClassRestriction, bool> of) => rows.Where(r => of(r) && r.ValidFrom <= day && !(r.ValidTo <= day))
            .OrderBy(r => r.ValidFrom).ThenBy(r => r.RecordedAt).ThenBy(r => r.Id).LastOrDefault()?.IsWithheld;
    }
}
