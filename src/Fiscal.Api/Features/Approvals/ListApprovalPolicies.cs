using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Approvals;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Approvals;

/// <summary>Every command that can be held, with the policy in force on a day (现行审批策略), and the rows behind it.</summary>
public sealed record ListApprovalPolicies(string? RegionCode = null, DateOnly? AsOf = null) : IQuery<ApprovalPolicies>;

/// <param name="Rows">Every row, the last to begin first.</param>
public sealed record ApprovalPolicies(LocalDate AsOf, string? RegionCode, IReadOnlyList<CommandPolicy> Items, int Total, IReadOnlyList<ApprovalPolicyRow> Rows);

/// <param name="Policy">Null: no second person is needed.</param>
public sealed record CommandPolicy(string Command, string CommandName, bool NeedsSecond, decimal? SecondFromYuan, decimal? ThirdFromYuan, ApprovalPolicyRow? Policy);

/// <param name="Command"><c>*</c> for all.</param>
/// <param name="RegionCode">Null: for every region.</param>
public sealed record ApprovalPolicyRow(
    int Id, string Command, string CommandName, string? RegionCode, decimal? SecondFromYuan, decimal? ThirdFromYuan, LocalDate ValidFrom, LocalDate? ValidTo,
    string? Note, string Document, Instant RecordedAt, string RecordedBy)
{
    internal static ApprovalPolicyRow Of(ApprovalPolicy p) => new(
        p.Id, p.Command, p.Command == ApprovalPolicy.EveryCommand ? "全部可审批操作" : CurrentAct.DisplayNameOf(p.Command), p.RegionCode, p.SecondFromYuan, p.ThirdFromYuan,
        p.ValidFrom, p.ValidTo, p.Note, p.Source, p.RecordedAt, p.RecordedBy);
}

public sealed class ListApprovalPoliciesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListApprovalPolicies, ApprovalPolicies>
{
    public async Task<ApprovalPolicies> Handle(ListApprovalPolicies query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var asOf = query.AsOf?.ToLocalDate() ?? clock.GetCurrentInstant().InChina();
        var rows = await db.ApprovalPolicies.AsNoTracking().ToListAsync(ct);
        var regions = query.RegionCode is { } region ? await db.WithAncestors(region, ct) : [];
        var items = HeldCommands.Known.Keys.Select(name =>
        {
            var policy = ApprovalPolicy.InForce(rows, name, regions, asOf);
            return new CommandPolicy(
                name, CurrentAct.DisplayNameOf(name), policy?.SecondFromYuan is not null, policy?.SecondFromYuan, policy?.ThirdFromYuan, policy is null ? null : ApprovalPolicyRow.Of(policy));
        }).ToList();
        return new(asOf, query.RegionCode, items, items.Count,
            [.. rows.OrderByDescending(r => r.ValidFrom).ThenByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id).Select(ApprovalPolicyRow.Of)]);
    }
}
