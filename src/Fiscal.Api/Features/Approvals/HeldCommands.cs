using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Approvals;
using Fiscal.Domain.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace Fiscal.Api.Features.Approvals;

/// <summary>What the journal says of a command that was kept for approval (提交审核).</summary>
[Display(Name = "提交审核")]
public sealed record SubmitForApproval(string Command, string CommandName, JsonNode? Payload);

/// <summary>
/// Runs every command. One that others may have to approve is tried first, in full and in a transaction; if they have to, what it
/// did is rolled back, and it is kept with what it would do (先试后批).
/// </summary>
public sealed class HeldCommands(FiscalDbContext db, CurrentUser user, CurrentAct act, IClock clock)
{
    private const string Trial = "trial";

    /// <summary>The commands that can be held, by English name.</summary>
    internal static readonly SortedDictionary<string, Type> Known = new(typeof(HeldCommands).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.IsDefined(typeof(HeldForApprovalAttribute), inherit: true)).ToDictionary(t => t.Name), StringComparer.Ordinal);

    /// <exception cref="ChangeHeldException">It was kept.</exception>
    public async Task<TResult> Run<TResult>(object command, Func<Task<TResult>> execute, CancellationToken ct)
    {
        var name = command.GetType().Name;
        if (user.Id is null || act.Approval is not null || !Known.ContainsKey(name)) return await execute();
        var today = clock.GetCurrentInstant().InChina();
        var policies = (await db.ApprovalPolicies.AsNoTracking().ToListAsync(ct))
            .FindAll(p => (p.Command == name || p.Command == ApprovalPolicy.EveryCommand) && p.ValidFrom <= today);
        if (!db.Scope.IsOfUnit && !MayHold(policies, name, today)) return await execute();

        var outer = db.Database.CurrentTransaction;
        await using var writing = await Writing.Begin(db, ct);
        if (outer is not null) await outer.CreateSavepointAsync(Trial, ct);
        var result = await execute();
        var (region, policy) = await VerdictOn(name, policies, today, ct);
        var effect = ChangeEffects.Of(db, act.Written);
        var needed = Math.Max(policy?.ApprovalsFor(effect.AmountYuan) ?? 0, db.Scope.IsOfUnit ? 1 : 0);
        if (needed == 0 || act.Written.Count == 0 || !(db.Scope.IsOfUnit || await AnotherReviews(region, ct)))
        {
            await writing.Commit(ct);
            return result;
        }
        var change = Change(command, region, effect, policy, needed);
        await Undo(outer, writing, ct);
        throw new ChangeHeldException(await Keep(change, command, ct));
    }

    // Which region a command moves shows when it has run: one that holds it is enough to try it first.
    private static bool MayHold(List<ApprovalPolicy> policies, string name, LocalDate today) =>
        policies.Select(p => p.RegionCode).Distinct().Append(null).Any(region => ApprovalPolicy.InForce(policies, name, region is null ? [] : [region], today)?.SecondFromYuan is not null);

    private async Task<(string Region, ApprovalPolicy? Policy)> VerdictOn(string name, List<ApprovalPolicy> policies, LocalDate today, CancellationToken ct)
    {
        var region = act.Written.Select(e => e.Chain).FirstOrDefault(c => c != JournalEntry.National)
            ?? await db.Users.Where(u => u.Id == user.Id).Select(u => u.RegionCode).SingleAsync(ct);
        return (region, ApprovalPolicy.InForce(policies, name, await db.WithAncestors(region, ct), today));
    }

    // Where nobody else could ever approve, holding would only stop the work: the journal tells that one hand did it.
    private async Task<bool> AnotherReviews(string region, CancellationToken ct)
    {
        var regions = await db.WithAncestors(region, ct);
        return await db.AccountsOfEveryRegion().AnyAsync(u => u.Id != user.Id && !u.IsDisabled && regions.Contains(u.RegionCode)
            && u.Roles.Any(r => r.Role == Role.Reviewer && !r.IsPending), ct);
    }

    private PendingChange Change(object command, string region, ChangeEffect effect, ApprovalPolicy? policy, int needed)
    {
        var (payload, shown) = (HeldPayload.Write(command), effect.ToJson());
        var subject = effect.SubjectOf(act.Written);
        return new(region, command.GetType().Name, payload, shown, user.UserName, clock.GetCurrentInstant())
        {
            Subject = subject,
            DebtId = effect.DebtIdOf(subject),
            UnitId = db.Scope.IsOfUnit ? db.Scope.UnitIds![0] : null,
            ClassBits = effect.ClassBits,
            AmountYuan = effect.AmountYuan,
            RequiredApprovals = needed,
            PolicyId = policy?.Id,
            Hash = Digests.Hex(JournalHash.Sha256, new Canonical().Add(command.GetType().Name).Add(region).Add(subject).Add(payload).Add(shown)
                .Add(Canonical.Text(effect.AmountYuan)).Add(Canonical.Text(needed)).Add(user.UserName).ToBytes()),
        };
    }

    private async Task Undo(IDbContextTransaction? outer, Writing writing, CancellationToken ct)
    {
        await writing.Rollback(ct);
        if (outer is not null) await outer.RollbackToSavepointAsync(Trial, ct);
        db.ChangeTracker.Clear();
        db.LoadedReferences = null;
    }

    private async Task<PendingChangeRow> Keep(PendingChange change, object command, CancellationToken ct)
    {
        act.Begin(new SubmitForApproval(change.Command, CurrentAct.DisplayNameOf(change.Command), JsonNode.Parse(change.PayloadJson)));
        db.PendingChanges.Add(change);
        await db.SaveChangesAsync(ct);
        return PendingChangeRow.Of(change);
    }
}

/// <summary>A held command as JSON, and back (操作内容): what the route gave it too.</summary>
internal static class HeldPayload
{
    public static string Write(object command)
    {
        var payload = new JsonObject();
        foreach (var property in Stored(command.GetType()))
            payload[NameOf(property)] = JsonSerializer.SerializeToNode(property.GetValue(command), property.PropertyType, CurrentAct.Json);
        return payload.ToJsonString(CurrentAct.Json);
    }

    public static object Read(string command, string payloadJson)
    {
        var type = HeldCommands.Known[command];
        var payload = JsonNode.Parse(payloadJson)!.AsObject();
        var ofRoute = Stored(type).Where(p => p.IsDefined(typeof(JsonIgnoreAttribute)))
            .Select(p => (Property: p, Value: payload[NameOf(p)].Deserialize(p.PropertyType, CurrentAct.Json))).ToList();
        foreach (var (property, _) in ofRoute) payload.Remove(NameOf(property));
        var read = payload.Deserialize(type, CurrentAct.Json)!;
        foreach (var (property, value) in ofRoute) property.SetValue(read, value);
        return read;
    }

    public static IEnumerable<PropertyInfo> Stored(Type type) =>
        type.GetProperties().Where(p => p is { CanRead: true, CanWrite: true } && CurrentAct.IsJournalled(p, p.PropertyType));

    public static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
