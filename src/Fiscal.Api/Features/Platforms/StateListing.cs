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
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>States what the list says of a company from a day on, and the company's own figures (登记平台名单). What is left out stays as last stated.</summary>
/// <param name="ParentName">Blank text: none, it is the top.</param>
[Display(Name = "登记平台名单")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateListing(
    string Document, int? Level = null, string? ParentName = null, decimal? SharePercent = null, OperatingState? State = null, bool? OwesHiddenDebt = null, decimal? HiddenYuan = null,
    decimal? OperatingYuan = null, ExitMethod? Method = null, PlatformDisposal? Disposal = null, LocalDate? TargetOn = null, LocalDate? CompletedOn = null, ExitProgress? Progress = null,
    LocalDate? ObservedUntil = null, string? Remark = null, CompanyNature? Nature = null, ListRecognition? Recognition = null, decimal? AssetsYuan = null, decimal? PublicAssetsYuan = null,
    int? Headcount = null, string? Department = null, string? Person = null, LocalDate? StatedOn = null, string? Reason = null, string? LateReason = null) : ICommand<StatedListing>, IStatedByHand
{
    [JsonIgnore] public int PartyId { get; init; } // from the route

    internal ProfileFigures Profile => new()
    {
        Nature = Nature, Recognition = Recognition, AssetsYuan = AssetsYuan, PublicAssetsYuan = PublicAssetsYuan, Headcount = Headcount,
        Department = DebtVerbs.Words(Department), Person = DebtVerbs.Words(Person),
    };
}

/// <param name="ProfileId">Null: nothing was said of the company itself.</param>
/// <param name="ComputedLevel">As the tree has it; null in a ring.</param>
public sealed record StatedListing(long Id, long? ProfileId, int PartyId, LocalDate StatedOn, int? Level, int? ComputedLevel, int? ParentId, decimal? SharePercent);

public sealed class StateListingValidator : AbstractValidator<StateListing>
{
    public StateListingValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.Document).NotEmpty().WithName("文号");
        RuleFor(c => c.Level).InclusiveBetween(1, 20).WithName("层级");
        RuleFor(c => c.ParentName).MaximumLength(200).WithName("上级公司");
        RuleFor(c => c.SharePercent).PrecisionScale(7, 4, true).WithMessage("持股比例最多四位小数。");
        RuleFor(c => c.HiddenYuan).AmountOrNone("隐性债务余额");
        RuleFor(c => c.OperatingYuan).AmountOrNone("经营性债务余额");
        RuleFor(c => c.AssetsYuan).AmountOrNone("资产总额");
        RuleFor(c => c.PublicAssetsYuan).AmountOrNone("公益性资产");
        RuleFor(c => c.Headcount).InclusiveBetween(0, 1_000_000).WithName("职工人数");
        RuleFor(c => c.Remark).MaximumLength(1000).WithName("备注");
        RuleFor(c => c.Department).MaximumLength(ProfileFigures.MaxTextLength).WithName("责任单位");
        RuleFor(c => c.Person).MaximumLength(ProfileFigures.MaxTextLength).WithName("责任人");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class StateListingHandler(FiscalDbContext db, Statements statements, DebtVerbs verbs, IClock clock) : IRequestHandler<StateListing, StatedListing>
{
    public async Task<StatedListing> Handle(StateListing command, CancellationToken ct)
    {
        var party = await db.CompanyOf(command.PartyId, ct);
        var day = statements.DayOf(command);
        var known = await db.NowKnown(clock, ct);
        var book = await db.PlatformsOf(party.RegionCode, new(day, known), ct);
        var before = book.Listings.GetValueOrDefault(party.Id)?.Fact;
        var parent = await Parent(command, party, before, ct);
        var figures = Followed(before?.Figures ?? new(), command, parent);
        if (parent is not null) foreach (var on in new[] { day, OpenEnd.EveryDay }) (on == day ? book : await db.PlatformsOf(party.RegionCode, new(on, known), ct)).RefuseRing(party, parent);
        if (figures.SharePercent is { } share) Shares.Require(party.Name, share, book.HeldBesides(party.Id, parent?.Id));

        var recording = verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记平台名单");
        var listing = db.PlatformListings.Add(new(party, parent, figures, day, recording)).Entity;
        var profile = command.Profile == new ProfileFigures() ? null
            : db.PlatformProfiles.Add(new(party, (book.Profiles.GetValueOrDefault(party.Id) ?? new()).FollowedBy(command.Profile), day, recording)).Entity;
        await db.SaveChangesAsync(ct);
        var now = await db.PlatformsOf(party.RegionCode, new(day, await db.NowKnown(clock, ct)), ct);
        return new(listing.Id, profile?.Id, party.Id, day, figures.Level, now.Tree.LevelOf(party.Id), parent?.Id, figures.SharePercent);
    }

    private async Task<Party?> Parent(StateListing command, Party party, PlatformListing? before, CancellationToken ct)
    {
        if (command.ParentName is null) return before?.ParentId is { } id ? await db.Parties.FindAsync([id], ct) : null;
        if (string.IsNullOrWhiteSpace(command.ParentName)) return null;
        try
        {
            return await statements.Unit(party.RegionCode, command.ParentName.Trim(), ct);
        }
        catch (BusinessRuleException)
        {
            throw PlatformErrors.ParentUnknown(command.ParentName.Trim());
        }
    }

    private static PlatformFigures Followed(PlatformFigures f, StateListing c, Party? parent) => f with
    {
        Level = c.Level ?? f.Level, ParentName = c.ParentName is null ? f.ParentName : parent?.Name, SharePercent = c.SharePercent ?? (c.ParentName is null || parent?.Name == f.ParentName ? f.SharePercent : null),
        State = c.State ?? f.State, OwesHiddenDebt = c.OwesHiddenDebt ?? f.OwesHiddenDebt, HiddenYuan = c.HiddenYuan ?? f.HiddenYuan, OperatingYuan = c.OperatingYuan ?? f.OperatingYuan,
        Method = c.Method ?? f.Method, Disposal = c.Disposal ?? f.Disposal, TargetOn = c.TargetOn ?? f.TargetOn, CompletedOn = c.CompletedOn ?? f.CompletedOn, Progress = c.Progress ?? f.Progress,
        ObservedUntil = c.ObservedUntil ?? f.ObservedUntil, Remark = DebtVerbs.Words(c.Remark) ?? f.Remark,
    };
}
