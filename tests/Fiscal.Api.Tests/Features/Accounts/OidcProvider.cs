using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Accounts;

/// <summary>A small OpenID provider on loopback: discovery, keys, authorization code with PKCE, token.</summary>
internal sealed class OidcProvider(IClock clock) : IAsyncDisposable
{
    public const string ClientId = "fiscal", ClientSecret = "not-a-secret";

    private static readonly string[] Codes = ["code"], Subjects = ["public"], Algorithms = ["RS256"];

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "k1" };
    private readonly Dictionary<string, (string Challenge, string Nonce)> _codes = [];
    private WebApplication? _server;

    /// <summary>Who signs in at the provider, and what the provider says of how.</summary>
    public string Subject { get; set; } = "";

    public string[] Methods { get; set; } = [];

    /// <summary>Signs with a key that nobody published.</summary>
    public bool Forges { get; set; }

    public string Address { get; private set; } = "";

    public async Task<OidcProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, object>
        {
            ["issuer"] = Address, ["authorization_endpoint"] = $"{Address}/authorize", ["token_endpoint"] = $"{Address}/token", ["jwks_uri"] = $"{Address}/keys",
            ["response_types_supported"] = Codes, ["subject_types_supported"] = Subjects, ["id_token_signing_alg_values_supported"] = Algorithms,
        });
        _server.MapGet("/keys", () => Results.Content($$"""{"keys":[{{Key()}}]}""", "application/json"));
        _server.MapGet("/authorize", Authorize);
        _server.MapPost("/token", Token);
        await _server.StartAsync();
        Address = _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return this;
    }

    private string Key()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(_key);
        return $$"""{"kty":"RSA","use":"sig","alg":"RS256","kid":"{{key.Kid}}","n":"{{key.N}}","e":"{{key.E}}"}""";
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query;
        Assert.Equal((ClientId, "code", "S256"), (asked["client_id"].ToString(), asked["response_type"].ToString(), asked["code_challenge_method"].ToString()));
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (asked["code_challenge"].ToString(), asked["nonce"].ToString());
        return Results.Redirect($"{asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(asked["state"].ToString())}");
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (!_codes.Remove(form["code"].ToString(), out var issued) || issued.Challenge != challenge || form["client_secret"] != ClientSecret)
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var now = clock.GetCurrentInstant().ToDateTimeUtc();
        var key = Forges ? new RsaSecurityKey(RSA.Create(2048)) { KeyId = "k1" } : _key;
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address, Audience = ClientId, IssuedAt = now, NotBefore = now, Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = Subject, ["nonce"] = issued.Nonce, ["amr"] = Methods, ["name"] = Subject.ToUpper(CultureInfo.InvariantCulture) },
            SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { access_token = "unused", token_type = "Bearer", expires_in = 300, id_token = token });
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
