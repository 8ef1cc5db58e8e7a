using Fiscal.Api.Features.Approvals;

namespace Fiscal.Api.Hosting;

/// <summary>A command that the approval policy can hold until others approved it (可审批操作); what inherits from it too.</summary>
/// <param name="policy">Who may send it, as its route says: who made a held one must still be of them when it is executed.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HeldForApprovalAttribute(string policy) : Attribute
{
    public string Policy { get; } = policy;
}

/// <summary>The command was kept, not executed (转待审核): the answer is 202 with what was kept.</summary>
public sealed class ChangeHeldException(PendingChangeRow change) : Exception("The command waits for approval.")
{
    public PendingChangeRow Change { get; } = change;
}

/// <summary>What a pending change rests on has changed, and it was marked so (待批事项失效): the answer is 409.</summary>
public sealed class ChangeStaleException(string message) : Exception(message);

internal static class HeldAnswers
{
    /// <summary>
    /// Turns what is no refusal, though it ends the request, into its answer inside the transaction of an idempotency key: what was
    /// kept or marked stays.
    /// </summary>
    public static async Task Answer(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (ChangeHeldException held)
        {
            await Results.Accepted($"/api/approvals/{held.Change.Id}", held.Change).ExecuteAsync(http);
        }
        catch (ChangeStaleException stale)
        {
            http.Items[Idempotency.KeepsAnswer] = true;
            await Problems.Write(http, Problems.Of(409, stale.Message, "approval.stale"));
        }
    }

    /// <summary>Tells the API document that the route may answer 202.</summary>
    public static RouteHandlerBuilder MayBeHeld(this RouteHandlerBuilder route) => route.Produces<PendingChangeRow>(StatusCodes.Status202Accepted);
}
