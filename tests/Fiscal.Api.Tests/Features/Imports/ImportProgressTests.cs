using System.Net;
using System.Text;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>Who waits for a long workbook sees how far it is, and who goes away leaves nothing.</summary>
public sealed class ImportProgressTests(EmptyCounties counties)
{
    private static readonly byte[] Ledger = Encoding.UTF8.GetBytes("合同编号,借据号,借款人,借据金额(元),余额(元),放款日,到期日,年利率\n"
        + string.Concat(Enumerable.Range(1, 700).Select(i => $"HT-{i},JJ-{i:0000},示范县人民医院,100,100,2026-01-05,2027-01-05,4.35%\n")));

    [Fact]
    public async Task An_upload_that_is_still_arriving_is_seen_and_afterwards_all_its_rows()
    {
        await using var app = new FiscalApp();
        using var clerk = await Unbuffered(app);
        var arriving = new HeldContent(Ledger);
        using var form = new MultipartFormDataContent { { arriving, "file", "台账.csv" } };

        var upload = clerk.PostAsync("/api/imports?progressKey=k-1", form);
        var early = await Seen(clerk, "k-1");
        arriving.Release();
        var batch = await (await upload).Body(HttpStatusCode.Created);
        var late = await clerk.Json("/api/imports/progress/k-1");

        Assert.Equal(("Receiving", "接收", 0, false), (early.Text("phase"), early.Text("phaseName"), early.Count("rows"), early.GetProperty("done").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, early.GetProperty("totalRows").ValueKind);
        Assert.Equal(("Saving", "保存", 700, true), (late.Text("phase"), late.Text("phaseName"), late.Count("rows"), late.GetProperty("done").GetBoolean()));
        Assert.Equal(701, late.Count("totalRows"));
        Assert.Equal(700, batch.Counts().Accepted);

        await clerk.Commit(batch);
        var booked = await clerk.Json($"/api/imports/progress/{batch.Count("id")}");
        Assert.Equal(("Saving", 700, true), (booked.Text("phase"), booked.Count("totalRows"), booked.GetProperty("done").GetBoolean()));
    }

    [Fact]
    public async Task The_key_may_be_a_field_of_the_form_and_is_seen_by_its_user_alone()
    {
        using var clerk = await counties.Clerk();
        using var other = await counties.Clerk();
        await clerk.Upload("台账.csv", Ledger, Samples.AsOf, ("progressKey", "k-2"));

        Assert.True((await clerk.Json("/api/imports/progress/k-2")).GetProperty("done").GetBoolean());
        await other.GetAsync("/api/imports/progress/k-2").Refused(HttpStatusCode.NotFound, "import.progress-not-found");
        await clerk.GetAsync("/api/imports/progress/k-3").Refused(HttpStatusCode.NotFound, "import.progress-not-found");
        await clerk.Send("台账.csv", Ledger, ("progressKey", new string('k', 65))).Refused(HttpStatusCode.UnprocessableEntity, "import.progress-key-too-long");
    }

    [Fact]
    public async Task An_upload_that_its_sender_breaks_off_leaves_nothing()
    {
        await using var app = new FiscalApp();
        using var clerk = await Unbuffered(app);
        using var gone = new CancellationTokenSource();
        var arriving = new HeldContent(Ledger);
        using var form = new MultipartFormDataContent { { arriving, "file", "台账.csv" } };

        var upload = clerk.PostAsync("/api/imports?progressKey=k-4", form, gone.Token);
        await Seen(clerk, "k-4");
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => upload);
        arriving.Release();

        Assert.Empty(await clerk.Items("/api/imports"));
    }

    // The usual client sends nothing before it has the whole body, in case it is redirected.
    private static async Task<HttpClient> Unbuffered(FiscalApp app)
    {
        using var usual = await app.Client();
        var client = app.Server.CreateClient();
        client.DefaultRequestHeaders.Authorization = usual.DefaultRequestHeaders.Authorization;
        return client;
    }

    private static async Task<JsonElement> Seen(HttpClient client, string key)
    {
        while (true)
        {
            using var answer = await client.GetAsync($"/api/imports/progress/{key}");
            if (answer.StatusCode == HttpStatusCode.OK) return await answer.Body(HttpStatusCode.OK);
        }
    }

    /// <summary>Sends its first half at once and the rest when told.</summary>
    private sealed class HeldContent(byte[] content) : HttpContent
    {
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Release() => _released.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(content.AsMemory(0, content.Length / 2));
            await stream.FlushAsync();
            await _released.Task;
            await stream.WriteAsync(content.AsMemory(content.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = content.Length;
            return true;
        }
    }
}
