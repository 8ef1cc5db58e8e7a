using Fiscal.Api.Tests.Features.Debts;
using MimeKit;

namespace Fiscal.Api.Tests.Features.Warnings;

public sealed class WarningMailTests
{
    [Fact]
    public async Task New_warnings_are_mailed_to_whom_they_concern_and_a_server_that_refuses_gets_them_the_next_time()
    {
        await using var server = new SmtpListener();
        await using var app = new FiscalApp(
            ("Mail:Host", "127.0.0.1"), ("Mail:Port", server.Port), ("Mail:Security", "None"), ("Mail:From", "fiscal@example.gov.cn"), ("Mail:TimeoutSeconds", "5"),
            ("Mail:Recipients:0:Address", "chief@example.gov.cn"), ("Mail:Recipients:0:Severity", "Severe"),
            ("Mail:Recipients:1:Address", "clerk@example.gov.cn"), ("Mail:Recipients:1:Role", "Clerk"), ("Mail:Recipients:1:Region", FiscalApp.County),
            ("Mail:Recipients:2:Address", "other@example.gov.cn"), ("Mail:Recipients:2:Region", "439902"));
        app.Clock.AutoAdvance = NodaTime.Duration.FromMilliseconds(1);
        using var county = new HandCounty(app, FiscalApp.County, await app.Client());
        await county.Debt("HT-1", new { annualRatePercent = 9 });
        server.Refusal = "451 try later";

        var first = await county.Clerk.Evaluate(FiscalApp.County, "2026-11-20"); // 12-21 is 31 days away: nothing severe but nothing lost
        Assert.Equal((0, 1), (first.Count("mailsSent"), first.Count("mailsFailed")));
        Assert.True(first.Count("raised") > 0);

        server.Refusal = null;
        var second = await county.Clerk.Evaluate(FiscalApp.County, "2026-11-21"); // now it is severe, but no new warning
        Assert.Equal((1, 0), (second.Count("mailsSent"), second.Count("mailsFailed")));
        var (to, text) = Assert.Single(server.Mails);
        var mail = await MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Equal(("clerk@example.gov.cn", "fiscal@example.gov.cn"), (to, mail.From.Mailboxes.Single().Address));
        Assert.StartsWith($"【债务预警】示范县 2026-11-20：新增 {first.Count("raised")} 项", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("利率超过上限：“云岭城投公司”HT-1（云岭农商行）年利率 9%", mail.TextBody, StringComparison.Ordinal);

        Assert.Equal(0, (await county.Clerk.Evaluate(FiscalApp.County)).Count("mailsSent")); // nothing new, nothing twice
        Assert.Equal([(1, false), (2, true)], await app.WithDatabase(async db => (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            db.WarningMails.SelectMany(m => m.Attempts).OrderBy(a => a.Number).Select(a => new { a.Number, a.IsSent }))).ConvertAll(a => (a.Number, a.IsSent))));
    }
}
