namespace Fiscal.Api.Hosting;

/// <summary>Who acts in this scope (当前用户): the signed-in user, or the host when a verb runs.</summary>
public sealed class CurrentUser
{
    /// <summary>Null for the host itself.</summary>
    public int? Id { get; private set; }

    public string UserName { get; private set; } = "system";

    public void Become(int id, string userName) => (Id, UserName) = (id, userName);
}
