using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Fiscal.Api.Tests.Features.Warnings;

/// <summary>As much of an SMTP server as a client needs, on the loopback: it takes every mail and keeps it.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _serving;

    public SmtpListener()
    {
        _listener.Start();
        _serving = Serve();
    }

    public string Port => ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

    public List<(string To, string Text)> Mails { get; } = [];

    /// <summary>What is answered to the sender instead of taking the mail.</summary>
    public string? Refusal { get; set; }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                await Talk(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // stopped
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        var to = "";
        while (await reader.ReadLineAsync(_stopping.Token) is { } line)
        {
            if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase)) to = line["RCPT TO:".Length..].Trim('<', '>', ' ');
            if (line.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase) && Refusal is { } refusal) await writer.WriteLineAsync(refusal);
            else if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("354 go on");
                var text = new StringBuilder();
                while (await reader.ReadLineAsync(_stopping.Token) is { } part && part != ".") text.Append(part).Append('\n');
                lock (Mails) Mails.Add((to, text.ToString()));
                await writer.WriteLineAsync("250 taken");
            }
            else await writer.WriteLineAsync(line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 bye" : "250 ok");
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stopping.Dispose();
    }
}
