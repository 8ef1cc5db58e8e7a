using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Platforms;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>Records a version of how companies leave the list (登记平台退出标准).</summary>
/// <param name="RegionCode">Null: for every region.</param>
[Display(Name = "登记平台退出标准")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordExitRules(
    string Document, LocalDate ValidFrom, ConsentBasis Basis, int Numerator, int Denominator, int ReplyDays, bool SilenceConsents, int NoticeDays, int ObservationMonths,
    IReadOnlyList<string> PublicUseWords, IReadOnlyList<string> BudgetWords, IReadOnlyList<string> GovernmentWords, LocalDate? LastExitOn = null, IReadOnlyList<FalseExitRule>? RulesOff = null,
    string? RegionCode = null, LocalDate? ValidTo = null, bool IsUnverified = false) : ICommand<ExitRulesRow>, IDatedPolicy;

public sealed class RecordExitRulesValidator : AbstractValidator<RecordExitRules>
{
    public RecordExitRulesValidator()
    {
        this.RulesForPolicy();
        RuleFor(c => c.Basis).IsInEnum().WithName("同意比例口径");
        RuleFor(c => c.ReplyDays).InclusiveBetween(0, PlatformExitRules.MostDays).WithName("答复期限");
        RuleFor(c => c.NoticeDays).InclusiveBetween(0, PlatformExitRules.MostDays).WithName("公告天数");
        RuleFor(c => c.ObservationMonths).InclusiveBetween(0, PlatformExitRules.MostMonths).WithName("观察期月数");
        RuleFor(c => c.PublicUseWords).Must(AreWords).WithMessage(Message("公益性用途词"));
        RuleFor(c => c.BudgetWords).Must(AreWords).WithMessage(Message("财政资金词"));
        RuleFor(c => c.GovernmentWords).Must(AreWords).WithMessage(Message("机关名称词"));
        RuleFor(c => c.RulesOff).Must(r => r is null || r.All(Enum.IsDefined)).WithMessage("停用的规则不在规则清单内。");
    }

    private static bool AreWords(IReadOnlyList<string>? words) => words is not null && words.Count <= PlatformExitRules.MostWords
        && words.All(w => !string.IsNullOrWhiteSpace(w) && w.Length <= PlatformExitRules.MaxWordLength && !w.Contains('\n', StringComparison.Ordinal));

    private static string Message(string name) => $"{name}至多 {PlatformExitRules.MostWords} 个，每个 1 至 {PlatformExitRules.MaxWordLength} 字。";
}

public sealed class RecordExitRulesHandler(FiscalDbContext db, NationalTables tables, CurrentUser user, IClock clock) : IRequestHandler<RecordExitRules, ExitRulesRow>
{
    public async Task<ExitRulesRow> Handle(RecordExitRules command, CancellationToken ct)
    {
        if (command.RegionCode is { } code) await db.RequireRegion(code, ct);
        var rules = new PlatformExitRules(
            command.RegionCode, command.ValidFrom, command.ValidTo, command.IsUnverified,
            new(command.Basis, command.Numerator, command.Denominator, command.ReplyDays, command.SilenceConsents, command.NoticeDays, command.ObservationMonths, command.LastExitOn,
                command.RulesOff ?? [], command.PublicUseWords, command.BudgetWords, command.GovernmentWords),
            command.Document.Trim(), clock.GetCurrentInstant(), user.UserName);
        await tables.Record([rules], ct);
        return ExitRulesRow.Of(rules);
    }
}
