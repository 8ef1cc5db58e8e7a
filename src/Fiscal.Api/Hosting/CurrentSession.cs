using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using NodaTime;

namespace Fiscal.Api.Hosting;

/// <summary>The session that the request came with (当前会话). Nothing is asked of the host's own verbs, which have none.</summary>
public sealed class CurrentSession
{
    /// <summary>Null outside a session.</summary>
    public UserSession? Session { get; private set; }

    /// <summary>As it was when the request came; not tracked.</summary>
    public User? User { get; private set; }

    public AccessPolicy? Policy { get; private set; }

    public void Become(UserSession session, User user, AccessPolicy policy) => (Session, User, Policy) = (session, user, policy);

    /// <summary>A feed of the user, which has no session and can do nothing else.</summary>
    public void BecomeFeedOf(User user) => User = user;

    /// <summary>Another scope goes on with the same request.</summary>
    public void Continue(CurrentSession other) => (Session, User, Policy) = (other.Session, other.User, other.Policy);

    /// <summary>The second factor was proven so lately that it serves sensitive acts.</summary>
    public bool IsProvenLately(Instant now) => Session?.SecondFactorAt + Duration.FromMinutes(Policy?.Rules.SecondFactorMinutes ?? 0) > now;

    /// <summary>The sign-in is so fresh that it serves as the proof of who sits there.</summary>
    public bool IsFresh(Instant now) => Session?.StartedAt + Duration.FromMinutes(Policy?.Rules.SecondFactorMinutes ?? 0) > now;
}
