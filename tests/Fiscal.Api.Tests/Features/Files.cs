using System.Net.Http.Headers;
using System.Text;

namespace Fiscal.Api.Tests.Features;

/// <summary>Uploads as a browser sends them.</summary>
internal static class Files
{
    public static Task<HttpResponseMessage> Upload(this HttpClient client, string route, string fileName, string text) =>
        client.Upload(route, fileName, Encoding.UTF8.GetBytes(text));

    public static async Task<HttpResponseMessage> Upload(this HttpClient client, string route, string fileName, byte[] bytes)
    {
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { file, "file", fileName } };
        return await client.PostAsync(route, form);
    }
}
