namespace Fiscal.Api.Hosting;

/// <summary>Who acts in this scope (当前用户): the signed-in user, or the host when a verb runs.</summary>
public sealed class CurrentUser
{
    /// <summary>Null for the host itself.</summary>
    public int? Id { get; private set; }

    public string UserName { get; private set; } = "system";

    /// <summary>False for the three administrators, who see none.</summary>
    public bool SeesBusiness { get; private set; } = true;

    public void Become(int id, string userName, bool seesBusiness = true) => (Id, UserName, SeesBusiness) = (id, userName, seesBusiness);
}
