using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>What a statement on a platform company is of (平台填报种类).</summary>
public enum PlatformStatementKind
{
    [Display(Name = "平台名单")] Listing,
    [Display(Name = "公司基本情况")] Profile,
    [Display(Name = "其他股东持股")] Shareholding,
}

/// <summary>Takes a statement on a platform company back (撤销平台填报): what was stated before it holds again.</summary>
/// <param name="FactId">As the answer to the statement gave it.</param>
[Display(Name = "撤销平台名单和持股填报")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record WithdrawPlatformStatement(PlatformStatementKind Kind, long FactId, string Reason, string? Document = null, string? LateReason = null) : ICommand<WithdrawnPlatformStatement>
{
    [JsonIgnore] public int PartyId { get; init; } // from the route
}

public sealed record WithdrawnPlatformStatement(long Id, long WithdrawnId);

public sealed class WithdrawPlatformStatementValidator : AbstractValidator<WithdrawPlatformStatement>
{
    public WithdrawPlatformStatementValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(DebtVerbRules.MaxReason).WithName("撤销理由");
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class WithdrawPlatformStatementHandler(FiscalDbContext db, DebtVerbs verbs, IClock clock) : IRequestHandler<WithdrawPlatformStatement, WithdrawnPlatformStatement>
{
    public async Task<WithdrawnPlatformStatement> Handle(WithdrawPlatformStatement command, CancellationToken ct)
    {
        var party = await db.CompanyOf(command.PartyId, ct);
        StatedFact fact = command.Kind switch
        {
            PlatformStatementKind.Listing => await Find(db.PlatformListings.Include(l => l.Party).Include(l => l.Parent).Where(l => l.PartyId == party.Id), command, ct),
            PlatformStatementKind.Profile => await Find(db.PlatformProfiles.Include(p => p.Party).Where(p => p.PartyId == party.Id), command, ct),
            _ => await Find(db.Shareholdings.Include(s => s.Company).Include(s => s.Holder).Where(s => s.CompanyId == party.Id), command, ct),
        };
        foreach (var day in new[] { verbs.Today, OpenEnd.EveryDay })
        {
            var book = await db.PlatformsOf(party.RegionCode, new(day, await db.NowKnown(clock, ct)), ct);
            if (fact is PlatformListing listing) await RequireFits(listing, party, book, day, ct);
            if (fact is Shareholding share) await RequireFits(share, book, day, ct);
        }
        var reversal = fact.Reversal(verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "撤销平台填报"));
        db.Add(reversal);
        await db.SaveChangesAsync(ct);
        return new(reversal.Id, fact.Id);
    }

    // What holds again must still fit what was stated since.
    private async Task RequireFits(PlatformListing taken, Party party, PlatformBook book, LocalDate day, CancellationToken ct)
    {
        var again = (await db.PlatformListings.Where(l => l.PartyId == party.Id && l.Id != taken.Id).Standing().Include(l => l.Parent).AsNoTracking().ToListAsync(ct)).StandingOn(day).SingleOrDefault();
        if (again is null)
        {
            if (book.StepsOf(party.Id).Count > 0) throw PlatformErrors.StepsRestOnListing(party.Name);
            return;
        }
        if (again.Parent is not null) book.RefuseRing(party, again.Parent);
        if (again.Figures.SharePercent is { } share) Shares.Require(party.Name, share, book.HeldBesides(party.Id, again.ParentId));
    }

    private async Task RequireFits(Shareholding taken, PlatformBook book, LocalDate day, CancellationToken ct)
    {
        var again = (await db.Shareholdings.Where(s => s.CompanyId == taken.CompanyId && s.HolderId == taken.HolderId && s.Id != taken.Id).Standing().AsNoTracking().ToListAsync(ct)).StandingOn(day).SingleOrDefault();
        if (again is not null) Shares.Require(taken.Company.Name, again.Figures.SharePercent, book.HeldByOthers(taken.CompanyId, taken.HolderId));
    }

    private static async Task<T> Find<T>(IQueryable<T> facts, WithdrawPlatformStatement command, CancellationToken ct) where T : StatedFact
    {
        var fact = await facts.SingleOrDefaultAsync(f => f.Id == command.FactId && f.ReversesId == null, ct) ?? throw new NotFoundException($"平台填报 {command.FactId} 不存在。", "platform.statement-not-found");
        return await facts.AnyAsync(f => f.ReversesId == fact.Id, ct) ? throw PlatformErrors.AlreadyWithdrawn(fact.Id) : fact;
    }
}
