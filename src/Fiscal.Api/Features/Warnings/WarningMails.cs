using System.Globalization;
using System.Net.Sockets;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Warnings;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using NodaTime;

namespace Fiscal.Api.Features.Warnings;

/// <summary>Where mail goes out and to whom (邮件设置), from configuration under <c>Mail</c>; without a host nothing is sent.</summary>
public sealed class MailOptions
{
    public string? Host { get; set; }
    public int Port { get; set; } = 587;

    /// <summary><c>None</c> only inside the bureau's own network.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    /// <summary>Null: the server asks for nobody.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }
    public string? From { get; set; }

    /// <summary>Longest time for one step with the server.</summary>
    public int TimeoutSeconds { get; set; } = 10;

    public List<MailRecipient> Recipients { get; set; } = [];
}

/// <summary>Who is told of which warnings (收件人): those of the region, of this severity or more, of this owner; null is any.</summary>
public sealed class MailRecipient
{
    public string Address { get; set; } = "";
    public string? Region { get; set; }
    public WarningSeverity Severity { get; set; }
    public Role? Role { get; set; }

    internal bool IsTold(Warning warning) =>
        (Region is null || Region == warning.RegionCode) && warning.Standing.Severity >= Severity && (Role is null || Role == warning.Standing.OwnerRole);
}

/// <summary>Writes and sends the mails of warnings. What is to go out is saved with the warnings; a failure waits for the next evaluation.</summary>
public sealed partial class WarningMails(FiscalDbContext db, IConfiguration configuration, IClock clock, ILogger<WarningMails> log)
{
    private const int MostLines = 100, MostAtATime = 50;

    private readonly MailOptions _options = configuration.GetSection("Mail").Get<MailOptions>() ?? new();

    private bool IsConfigured => !string.IsNullOrWhiteSpace(_options.Host) && MailboxAddress.TryParse(_options.From, out _);

    /// <summary>Adds a mail to each recipient that is told of any of them; the caller saves.</summary>
    public async Task Queue(string regionCode, LocalDate day, IReadOnlyList<Warning> raised, IReadOnlyList<Warning> escalated, CancellationToken ct)
    {
        if (!IsConfigured || raised.Count + escalated.Count == 0) return;
        var region = await db.Regions.Where(r => r.Code == regionCode).Select(r => r.Name).SingleAsync(ct);
        foreach (var recipient in _options.Recipients.Where(r => r.Address.Length <= WarningMail.MaxRecipientLength && MailboxAddress.TryParse(r.Address, out _)))
        {
            var (own, up) = (raised.Where(recipient.IsTold).ToList(), escalated.Where(recipient.IsTold).ToList());
            if (own.Count + up.Count == 0) continue;
            var subject = $"【债务预警】{region} {day:uuuu-MM-dd}：新增 {own.Count} 项，升级 {up.Count} 项";
            db.WarningMails.Add(new(regionCode, recipient.Address, subject, Body(region, day, own, up), clock.GetCurrentInstant()));
        }
    }

    /// <summary>Tries what waits. Failing is kept and never thrown; inside somebody else's transaction it waits for the next time.</summary>
    public async Task<(int Sent, int Failed)> SendPending(string regionCode, CancellationToken ct)
    {
        if (!IsConfigured || db.Database.CurrentTransaction is not null) return default;
        var pending = await db.WarningMails.Where(m => m.RegionCode == regionCode && m.Attempts.All(a => !a.IsSent) && m.Attempts.Count < WarningMail.MostAttempts)
            .OrderBy(m => m.Id).Take(MostAtATime).Include(m => m.Attempts).ToListAsync(ct);
        if (pending.Count == 0) return default;
        var sent = await Send(pending, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (Exception e) when (e is DbUpdateException or DatabaseBusyException)
        {
            OutcomeNotKept(log, e); // sent twice is better than not at all
        }
        return (sent, pending.Count - sent);
    }

    private async Task<int> Send(List<WarningMail> mails, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = _options.TimeoutSeconds * 1000 };
        var (sent, broken) = (0, (string?)null);
        foreach (var mail in mails)
        {
            var error = broken;
            try
            {
                if (broken is null)
                {
                    await Connect(client, ct);
                    await client.SendAsync(Message(mail), ct);
                    sent++;
                }
            }
            catch (Exception e) when (IsOfMail(e))
            {
                error = e.Message;
                if (!client.IsConnected) broken = e.Message; // the others would wait as long for nothing
            }
            mail.Tried(error, clock.GetCurrentInstant());
        }
        if (client.IsConnected)
            try { await client.DisconnectAsync(quit: true, ct); }
            catch (Exception e) when (IsOfMail(e)) { /* all was said */ }
        return sent;
    }

    private async Task Connect(SmtpClient client, CancellationToken ct)
    {
        if (client.IsConnected) return;
        await client.ConnectAsync(_options.Host!, _options.Port, _options.Security, ct);
        if (!string.IsNullOrEmpty(_options.User)) await client.AuthenticateAsync(_options.User, _options.Password ?? "", ct);
    }

    private MimeMessage Message(WarningMail mail)
    {
        var message = new MimeMessage { Subject = mail.Subject, Date = mail.QueuedAt.ToDateTimeOffset(), Body = new TextPart("plain") { Text = mail.Body } };
        message.From.Add(MailboxAddress.Parse(_options.From!));
        message.To.Add(MailboxAddress.Parse(mail.Recipient));
        message.MessageId = string.Create(CultureInfo.InvariantCulture, $"warning-{mail.RegionCode}-{mail.Id}@fiscal"); // a second try is the same mail
        return message;
    }

    private static bool IsOfMail(Exception e) => e is CommandException or ProtocolException or AuthenticationException or SslHandshakeException or SocketException
        or IOException or ServiceNotConnectedException or ServiceNotAuthenticatedException or ParseException or TimeoutException or NotSupportedException
        or OperationCanceledException { InnerException: TimeoutException };

    private static string Body(string region, LocalDate day, List<Warning> raised, List<Warning> escalated)
    {
        var lines = new List<string> { $"{region} {day:uuuu-MM-dd} 预警测算：新增 {raised.Count} 项，升级 {escalated.Count} 项。" };
        Add("新增", raised);
        Add("升级", escalated);
        lines.Add("");
        lines.Add("本邮件由系统发出，办理情况请登录系统登记。");
        return string.Join("\r\n", lines);

        void Add(string title, List<Warning> warnings)
        {
            if (warnings.Count == 0) return;
            lines.Add("");
            lines.Add($"{title}：");
            foreach (var w in warnings.OrderByDescending(w => w.Standing.Severity).ThenBy(w => w.Standing.DueOn).Take(MostLines))
                lines.Add($"〔{w.Standing.Severity.DisplayName()}〕{w.Kind.DisplayName()}：{w.Standing.Message}处理期限 {w.Standing.DueOn:uuuu-MM-dd}，责任{w.Standing.OwnerName ?? w.Standing.OwnerRole.DisplayName()}。");
            if (warnings.Count > MostLines) lines.Add($"其余 {warnings.Count - MostLines} 项请在系统中查看。");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of mails of warnings could not be kept.")]
    private static partial void OutcomeNotKept(ILogger logger, Exception exception);
}
