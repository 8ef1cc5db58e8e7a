using System.Text.Json.Nodes;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Approvals;

/// <summary>One pending change as an approver reads it (待批事项详情): what exactly will be done, and what it does.</summary>
public sealed record GetApproval(int ChangeId) : IQuery<PendingChangeDetail>;

/// <param name="Fields">What was filled in, with Chinese labels.</param>
/// <param name="Payload">The command as it will be executed.</param>
/// <param name="PolicyDocument">文号 of the policy behind it; null where a unit's change always needs the bureau.</param>
public sealed record PendingChangeDetail(
    PendingChangeRow Change, IReadOnlyList<CommandField> Fields, ChangeEffect Effect, IReadOnlyList<ChangedField> Changes, JsonNode Payload, string? PolicyDocument);

/// <param name="Name">As in the payload.</param>
public sealed record CommandField(string Name, string Label, string Value);

/// <summary>One field of one debt, old and new (变动栏).</summary>
public sealed record ChangedField(string DrawdownNumber, string DebtorName, string Label, string? From, string? To);

public sealed class GetApprovalHandler(FiscalDbContext db, CurrentUser user) : IRequestHandler<GetApproval, PendingChangeDetail>
{
    public async Task<PendingChangeDetail> Handle(GetApproval query, CancellationToken ct)
    {
        var change = await db.ChangesVisibleTo(user).AsNoTracking().SingleOrDefaultAsync(c => c.Id == query.ChangeId, ct) ?? throw ChangeQueries.NotFound(query.ChangeId);
        var effect = ChangeEffect.Read(change.EffectJson);
        var document = await db.ApprovalPolicies.Where(p => p.Id == change.PolicyId).Select(p => p.Source).SingleOrDefaultAsync(ct);
        return new(
            PendingChangeRow.Of(change), CommandWords.FieldsOf(HeldPayload.Read(change.Command, change.PayloadJson)), effect,
            [.. effect.Debts.SelectMany(CommandWords.Changes)], JsonNode.Parse(change.PayloadJson)!, document);
    }
}
