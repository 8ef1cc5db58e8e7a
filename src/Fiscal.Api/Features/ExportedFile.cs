namespace Fiscal.Api.Features;

/// <summary>A file for the user to keep (导出文件).</summary>
public sealed record ExportedFile(string Name, string ContentType, byte[] Content)
{
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
