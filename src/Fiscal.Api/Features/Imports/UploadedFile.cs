using System.Globalization;
using Fiscal.Import;
using Fiscal.Import.Batches;
using Microsoft.AspNetCore.Http.Features;

namespace Fiscal.Api.Features.Imports;

/// <summary>A file that a form sends in its field <c>file</c> (上传文件), bounded before it is read.</summary>
/// <param name="Name">The last part of the name, short enough to keep.</param>
internal sealed record UploadedFile(string Name, Stream Content)
{
    public static async Task<(IFormCollection Form, UploadedFile File)> Read(HttpRequest request, ImportLimits limits, CancellationToken ct)
    {
        var form = await ReadForm(request, limits, ct);
        var file = form.Files.GetFile("file") ?? throw UploadErrors.NoFile();
        return (form, new(LastPart(file.FileName), file.OpenReadStream()));
    }

    // Room for the other fields; what is longer is refused before it is read.
    private static async Task<IFormCollection> ReadForm(HttpRequest request, ImportLimits limits, CancellationToken ct)
    {
        if (!request.HasFormContentType) throw UploadErrors.NoFile();
        var maxBody = limits.MaxFileBytes + (1L << 20);
        if (request.ContentLength > maxBody) throw UploadErrors.TooLarge(limits.MaxFileBytes);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = maxBody;
        try
        {
            return await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = maxBody }, ct);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            throw UploadErrors.TooLarge(limits.MaxFileBytes);
        }
    }

    // Some browsers send the whole path, in the writing of their own system. A name longer than any disk keeps loses its middle. What
    // can't be seen, such as a mark that turns the writing round, could make one ending look like another.
    private static string LastPart(string path)
    {
        var name = string.Concat(path[(path.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format));
        if (name.Trim('.', ' ').Length == 0) name = "未命名";
        return name.Length <= ImportBatch.MaxFileNameLength ? name : $"{name[..(ImportBatch.MaxFileNameLength - 21)]}…{name[^20..]}";
    }
}
