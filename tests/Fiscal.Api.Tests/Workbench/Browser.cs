using System.Net;
using System.Text.RegularExpressions;

namespace Fiscal.Api.Tests.Workbench;

/// <summary>A browser as a person uses it: it follows links, keeps cookies and sends the forms that stand on the page.</summary>
internal sealed partial class Browser(FiscalApp app) : IDisposable
{
    private readonly HttpClient _client = app.CreateClient();

    public HttpStatusCode Status { get; private set; }

    /// <summary>Path and query of the page, after redirects.</summary>
    public string At { get; private set; } = "";

    /// <summary>The page as it was sent.</summary>
    public string Html { get; private set; } = "";

    public HttpResponseMessage Answer { get; private set; } = new();

    /// <summary>What a person reads: without markup, blanks run together.</summary>
    public string Text => Blanks().Replace(WebUtility.HtmlDecode(Markup().Replace(Html, " ")), " ");

    /// <summary>One that signed in by the form.</summary>
    public static async Task<Browser> SignedIn(FiscalApp app, string userName, string password = FiscalApp.Password)
    {
        var browser = new Browser(app);
        await browser.Go("/sign-in");
        await browser.Submit("/sign-in", ("UserName", userName), ("Password", password));
        return browser;
    }

    public async Task<Browser> Go(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html,application/xhtml+xml");
        return await Send(request);
    }

    /// <summary>Fills in and sends a form of the page, with what it holds already.</summary>
    public Task<Browser> Submit(string action, params (string Name, string Value)[] fields)
    {
        var form = Assert.Single(Forms().Matches(Html), f => WebUtility.HtmlDecode(f.Groups["action"].Value) == action).Value;
        var held = Hidden().Matches(form).Select(m => (Name: m.Groups["name"].Value, Value: WebUtility.HtmlDecode(m.Groups["value"].Value)));
        return Post(action, [.. held.Where(h => fields.All(f => f.Name != h.Name)), .. fields]);
    }

    /// <summary>Sends what no form of the page would.</summary>
    public async Task<Browser> Post(string action, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        return await Send(request);
    }

    /// <summary>The antiforgery token of the page.</summary>
    public string Token => Hidden().Matches(Html).First(m => m.Groups["name"].Value == "__RequestVerificationToken").Groups["value"].Value;

    public bool Offers(string action) => Html.Contains($"action=\"{action}\"", StringComparison.Ordinal);

    /// <summary>What stands beside a field as its error.</summary>
    public string ErrorAt(string id) => WebUtility.HtmlDecode(Assert.Single(Errors().Matches(Html), e => e.Groups["id"].Value == id).Groups["text"].Value);

    private async Task<Browser> Send(HttpRequestMessage request)
    {
        Answer = await _client.SendAsync(request);
        (Status, At, Html) = (Answer.StatusCode, Answer.RequestMessage!.RequestUri!.PathAndQuery, await Answer.Content.ReadAsStringAsync());
        return this;
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""<form[^>]* action="(?<action>[^"]*)".*?</form>""", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]*)" value="(?<value>[^"]*)"[^>]*>""")]
    private static partial Regex Hidden();

    [GeneratedRegex("""<p class="error" id="(?<id>[^"]*)-error">(?<text>[^<]*)</p>""")]
    private static partial Regex Errors();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
