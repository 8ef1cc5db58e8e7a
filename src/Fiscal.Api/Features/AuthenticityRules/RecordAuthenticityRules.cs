using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Authenticity;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.AuthenticityRules;

/// <summary>Records a version of the tests of reductions (登记核查标准).</summary>
/// <param name="Document">文号 of the paper behind it.</param>
/// <param name="RegionCode">Null: for every region.</param>
/// <param name="ValidTo">First day from which it no longer applies; null while it has no end.</param>
[Display(Name = "登记核查标准")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordAuthenticityRules(
    string Document, LocalDate ValidFrom, int WindowDays, decimal TolerancePercent, decimal ToleranceYuan, int StatementLagDays, int ServiceGraceDays,
    IReadOnlyList<string> ForbiddenWords, IReadOnlyList<string>? AllowedWords = null, IReadOnlyList<AuthenticityRule>? RulesOff = null,
    string? RegionCode = null, LocalDate? ValidTo = null, bool IsUnverified = false) : ICommand<AuthenticityRulesRow>, IDatedPolicy;

public sealed class RecordAuthenticityRulesValidator : AbstractValidator<RecordAuthenticityRules>
{
    public RecordAuthenticityRulesValidator()
    {
        this.RulesForPolicy();
        RuleFor(c => c.WindowDays).InclusiveBetween(0, AuthenticityRuleSet.MostDays).WithName("前后天数");
        RuleFor(c => c.StatementLagDays).InclusiveBetween(0, AuthenticityRuleSet.MostDays).WithName("对账时差");
        RuleFor(c => c.ServiceGraceDays).InclusiveBetween(0, AuthenticityRuleSet.MostDays).WithName("清零宽限");
        RuleFor(c => c.TolerancePercent).InclusiveBetween(0, 100).PrecisionScale(11, 8, true).WithName("相等容差（%）");
        RuleFor(c => c.ToleranceYuan).GreaterThanOrEqualTo(0).PrecisionScale(20, 2, true).WithName("相等容差（元）");
        RuleFor(c => c.ForbiddenWords).Must(AreWords).WithMessage(Message("禁用资金词"));
        RuleFor(c => c.AllowedWords).Must(AreWords).WithMessage(Message("例外资金词"));
    }

    private static bool AreWords(IReadOnlyList<string>? words) => words is null
        || (words.Count <= AuthenticityRuleSet.MostWords && words.All(w => !string.IsNullOrWhiteSpace(w) && w.Length <= AuthenticityRuleSet.MaxWordLength && !w.Contains('\n', StringComparison.Ordinal)));

    private static string Message(string name) => $"{name}至多 {AuthenticityRuleSet.MostWords} 个，每个 1 至 {AuthenticityRuleSet.MaxWordLength} 字。";
}

public sealed class RecordAuthenticityRulesHandler(FiscalDbContext db, NationalTables tables, CurrentUser user, IClock clock) : IRequestHandler<RecordAuthenticityRules, AuthenticityRulesRow>
{
    public async Task<AuthenticityRulesRow> Handle(RecordAuthenticityRules command, CancellationToken ct)
    {
        if (command.RegionCode is { } code) await db.RequireRegion(code, ct);
        var rules = new AuthenticityRuleSet(
            command.RegionCode, command.ValidFrom, command.ValidTo, command.IsUnverified,
            new(command.RulesOff ?? [], command.WindowDays, command.TolerancePercent, command.ToleranceYuan, command.StatementLagDays, command.ServiceGraceDays, command.ForbiddenWords, command.AllowedWords ?? []),
            command.Document.Trim(), clock.GetCurrentInstant(), user.UserName);
        await tables.Record([rules], ct);
        return AuthenticityRulesRow.Of(rules);
    }
}
