using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fiscal.Api.Tests.Hosting.Attacks;

/// <summary>Requests that are too large, too slow or too deep, on a real socket.</summary>
public sealed class WireTests : IAsyncLifetime
{
    private readonly FiscalApp _app = new(("Limits:MaxRequestBytes", "100000"));
    private string _token = "";

    public async ValueTask InitializeAsync()
    {
        _app.UseKestrel();
        _app.StartServer();
        using var clerk = await _app.Client();
        _token = clerk.DefaultRequestHeaders.Authorization!.ToString();
    }

    /// <summary>What would need waiting is asked of the server's settings: a body that stalls or trickles, headers that never end, a reader who does not read.</summary>
    [Fact]
    public void Who_sends_or_reads_too_slowly_is_cut_off()
    {
        var limits = _app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Equal(TimeSpan.FromSeconds(15), limits.RequestHeadersTimeout);
        Assert.Equal((240d, TimeSpan.FromSeconds(5)), (limits.MinRequestBodyDataRate!.BytesPerSecond, limits.MinRequestBodyDataRate.GracePeriod));
        Assert.Equal((240d, TimeSpan.FromSeconds(5)), (limits.MinResponseDataRate!.BytesPerSecond, limits.MinResponseDataRate.GracePeriod));
        Assert.True(limits.KeepAliveTimeout <= TimeSpan.FromMinutes(2));
    }

    [Theory]
    [InlineData("an address of a hundred thousand characters", 414)]
    [InlineData("headers of a hundred thousand bytes", 431)]
    [InlineData("a body of a length that is too large", 413)]
    [InlineData("a body in chunks that never says how long it is", 413)]
    [InlineData("a body of objects a thousand deep", 400)]
    [InlineData("two lengths of one body", 400)]
    [InlineData("a body in chunks that also has a length", 400)]
    public async Task What_is_too_large_or_ambiguous_is_refused_and_the_server_goes_on(string what, int status)
    {
        Assert.Equal(status, await Answer(Request(what)));

        using var client = _app.CreateClient();
        Assert.Equal("Healthy", await client.GetStringAsync("/health"));
    }

    private string Request(string what)
    {
        var line = $"POST /api/month-closes HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: {_token}\r\nContent-Type: application/json\r\nConnection: close\r\n";
        return what switch
        {
            "an address of a hundred thousand characters" => $"GET /api/debts?debtor={new string('a', 100_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "headers of a hundred thousand bytes" => $"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Much: {new string('a', 100_000)}\r\n\r\n",
            "a body of a length that is too large" => $"{line}Content-Length: 200000000\r\n\r\n{{",
            "a body in chunks that never says how long it is" => $"{line}Transfer-Encoding: chunked\r\n\r\n30000\r\n{{\"period\":\"{new string('9', 0x30000 - 11)}\r\n30000\r\n",
            "a body of objects a thousand deep" => With(line, string.Concat(Enumerable.Repeat("{\"a\":", 1000)) + "1" + new string('}', 1000)),
            "two lengths of one body" => $"{line}Content-Length: 2\r\nContent-Length: 20\r\n\r\n{{}}",
            _ => $"{line}Transfer-Encoding: chunked\r\nContent-Length: 7\r\n\r\n2\r\n{{}}\r\n0\r\n\r\n",
        };
    }

    private static string With(string line, string body) => $"{line}Content-Length: {body.Length}\r\n\r\n{body}";

    private async Task<int> Answer(string request)
    {
        using var client = _app.CreateClient();
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, client.BaseAddress!.Port);
        var stream = socket.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        }
        catch (IOException)
        {
            // the server answered before it had read everything, as it should
        }
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var line = await reader.ReadLineAsync();
        return int.Parse(line!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
