using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.RiskIndicators;
using FluentValidation;
using NodaTime;

namespace Fiscal.Api.Features.RiskPolicies;

/// <summary>What recording any risk policy has in common.</summary>
public interface IRiskPolicyCommand : IDatedPolicy
{
    /// <summary>Null: for every region.</summary>
    string? RegionCode { get; }

    LocalDate? ValidTo { get; }
    bool IsUnverified { get; }
}

/// <summary>Records versions of risk policies (登记风险政策数据).</summary>
public sealed class RiskPolicyRecording(FiscalDbContext db, NationalTables tables, CurrentUser user, IClock clock)
{
    public async Task<RiskPolicyRow> Record(IRiskPolicyCommand command, Func<PolicyTerms, RiskPolicy> policyOf, CancellationToken ct)
    {
        if (command.RegionCode is { } code) await db.RequireRegion(code, ct);
        var policy = policyOf(new(command.RegionCode, command.ValidFrom, command.ValidTo, command.IsUnverified, command.Document.Trim(), clock.GetCurrentInstant(), user.UserName));
        await tables.Record([policy], ct);
        return RiskPolicyRow.Of(policy);
    }
}

internal static class RiskPolicyRules
{
    public static void RulesForRiskPolicy<T>(this AbstractValidator<T> validator) where T : IRiskPolicyCommand
    {
        validator.RulesForPolicy();
        validator.RuleFor(c => c.ValidTo!.Value.Year).InclusiveBetween(1949, 2150).When(c => c.ValidTo is not null).WithName("失效日的年份").OverridePropertyName("validTo");
    }

    public static bool AreBands(IReadOnlyList<RiskBand>? bands) => bands is { Count: <= RiskBand.Most } && bands.All(b => b is not null && Fits(b.From) && Fits(b.To) && Fits(b.Score));

    private static bool Fits(decimal? number) => number is null or (> -1_000_000 and < 1_000_000);
}
