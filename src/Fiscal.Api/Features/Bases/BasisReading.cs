using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Bases;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Bases;

/// <summary>One version of a statistical basis as answered (口径的一个版本).</summary>
/// <param name="Document">The paper behind it (文号), or what it was taken from.</param>
/// <param name="Mark">【待核】 while no public paper settles the definition; otherwise null.</param>
/// <param name="ValidTo">First day from which it no longer applies; null while it has no end.</param>
/// <param name="Components">In the order in which they are asked: a debt counts in the first that takes it.</param>
public sealed record BasisRow(
    string Code, string Name, string? Note, string Document, bool IsUnverified, string? Mark, LocalDate ValidFrom, LocalDate? ValidTo,
    Instant RecordedAt, string RecordedBy, IReadOnlyList<BasisComponentRow> Components);

/// <summary>An empty list tests nothing.</summary>
public sealed record BasisComponentRow(
    int Number, string Name, IReadOnlyList<DebtClass> DebtClasses, IReadOnlyList<PartyKind> DebtorKinds, IReadOnlyList<DebtInstrument> Instruments);

internal static class BasisReading
{
    public const string NotYetChecked = "【待核】";

    /// <summary>Every version recorded by then, oldest first; all that are, without an instant.</summary>
    public static async Task<List<ExposureBasis>> BasisVersions(this FiscalDbContext db, DateTimeOffset? knownAt, CancellationToken ct)
    {
        var bases = db.ExposureBases.AsNoTracking();
        if (knownAt is { } asked) bases = await bases.KnownAt(Instant.FromDateTimeOffset(asked), ct);
        return await bases.OrderBy(b => b.ValidFrom).ThenBy(b => b.RecordedAt).ThenBy(b => b.Id).ToListAsync(ct);
    }

    /// <summary>The version of a code that counts on a day, by what was known at an instant.</summary>
    public static async Task<ExposureBasis> BasisAt(this FiscalDbContext db, string code, LocalDate asOf, DateTimeOffset? knownAt, CancellationToken ct)
    {
        var versions = OfCode(await db.BasisVersions(knownAt, ct), code);
        return ExposureBasis.InForce(versions, asOf) ?? throw BasisErrors.NotInForce(versions[0].Code, asOf);
    }

    /// <summary>The versions of one code, in any case.</summary>
    public static List<ExposureBasis> OfCode(List<ExposureBasis> versions, string code)
    {
        var found = versions.FindAll(b => string.Equals(b.Code, code, StringComparison.OrdinalIgnoreCase));
        if (found.Count > 0) return found;
        var known = string.Join("、", versions.Select(b => b.Code).Distinct());
        throw new NotFoundException($"口径“{code}”不存在；现有口径：{known}。", "basis.not-found");
    }

    public static BasisRow Row(this ExposureBasis basis) => new(
        basis.Code, basis.Name, basis.Note, basis.Source, basis.IsUnverified, basis.IsUnverified ? NotYetChecked : null,
        basis.ValidFrom, basis.ValidTo, basis.RecordedAt, basis.RecordedBy,
        [.. basis.Components.Select(c => new BasisComponentRow(c.Number, c.Name, c.DebtClasses, c.DebtorKinds, c.Instruments))]);
}
