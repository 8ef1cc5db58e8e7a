using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Platforms;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>States that a creditor was asked about a company's exit, and its answer (登记债权人意见). A later answer replaces an earlier one.</summary>
/// <param name="AskedOn">By default the day stated.</param>
[Display(Name = "登记债权人意见")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateConsent(
    string Creditor, CreditorAnswer Answer, string Document, decimal? ClaimYuan = null, LocalDate? AskedOn = null, string? Grounds = null, LocalDate? StatedOn = null, string? Reason = null,
    string? LateReason = null) : ICommand<ConsentStated>, IStatedByHand
{
    [JsonIgnore] public int PartyId { get; init; } // from the route
}

public sealed record ConsentStated(long Id, int CreditorId, string Creditor, CreditorAnswer Answer, decimal? ClaimYuan, decimal OwedYuan, LocalDate AskedOn, LocalDate StatedOn, ConsentTally Tally);

public sealed class StateConsentValidator : AbstractValidator<StateConsent>
{
    public StateConsentValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.Creditor).NotEmpty().MaximumLength(200).WithName("债权人");
        RuleFor(c => c.Answer).IsInEnum().WithName("意见");
        RuleFor(c => c.ClaimYuan).AmountOrNone("债权金额").GreaterThan(0).WithName("债权金额");
        RuleFor(c => c.Document).NotEmpty().WithName("意见文件");
        RuleFor(c => c.Grounds).MaximumLength(CreditorConsent.MaxGroundsLength).WithName("理由和证据");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class StateConsentHandler(FiscalDbContext db, Statements statements, DebtVerbs verbs, IClock clock) : IRequestHandler<StateConsent, ConsentStated>
{
    public async Task<ConsentStated> Handle(StateConsent command, CancellationToken ct)
    {
        var company = await db.CompanyOf(command.PartyId, ct);
        var day = statements.DayOf(command);
        var creditor = await statements.Unit(company.RegionCode, command.Creditor, ct);
        if (!ConsentTally.FinancialKinds.Contains(creditor.Kind)) throw ExitErrors.NotFinancial(creditor.Name);
        var known = await db.NowKnown(clock, ct);
        var owed = await db.PositionsAt(day, known).Where(p => p.Debtor.Id == company.Id && p.Creditor.Id == creditor.Id).SumAsync(p => p.OutstandingYuan, ct);
        var consent = new CreditorConsent(
            company, creditor, new() { Answer = command.Answer, ClaimYuan = command.ClaimYuan, AskedOn = command.AskedOn ?? day, Grounds = DebtVerbs.Words(command.Grounds) }, owed, day,
            verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记债权人意见"));
        db.CreditorConsents.Add(consent);
        await db.SaveChangesAsync(ct);
        var rules = await db.ExitRulesOf(company.RegionCode, day, ct);
        return new(
            consent.Id, creditor.Id, creditor.Name, command.Answer, command.ClaimYuan, owed, consent.Figures.AskedOn, day,
            await db.TallyOf(company.Id, rules.Terms, new(day, await db.NowKnown(clock, ct)), ct));
    }
}
