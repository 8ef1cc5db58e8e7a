using System.IO.Compression;
using System.Xml;
using Fiscal.Domain;

namespace Fiscal.Import.Reading;

/// <summary>Opens a file by what it contains, never by its name (按内容识别).</summary>
internal static class WorkbookReader
{
    public static SourceWorkbook Read(
        Stream content, string fileName, ImportLimits limits, ImportProgress? progress = null, CancellationToken ct = default)
    {
        if (content.Length == 0) throw ImportErrors.EmptyFile(fileName);
        if (content.Length > limits.MaxFileBytes) throw ImportErrors.TooLarge(fileName, content.Length, limits.MaxFileBytes);

        try
        {
            var workbook = ReadAs(FileKinds.Of(content), content, fileName, limits, new(fileName, limits, progress, ct));
            return workbook.IsEmpty ? throw ImportErrors.EmptyWorkbook(fileName) : workbook;
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw ImportErrors.DtdForbidden(fileName);
        }
        // A reader of malformed bytes may throw anything; none of it is the caller's fault or ours.
        catch (Exception e) when (e is not (BusinessRuleException or OutOfMemoryException or OperationCanceledException))
        {
            throw ImportErrors.Corrupt(fileName);
        }
    }

    private static SourceWorkbook ReadAs(FileKind kind, Stream content, string fileName, ImportLimits limits, ReadingBudget budget)
    {
        content.Position = 0;
        switch (kind)
        {
            case FileKind.Zip:
                using (var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true))
                    return XlsxReader.Read(new Package(zip, fileName, limits), fileName, budget);
            case FileKind.Xls:
                return XlsReader.Read(content, fileName, budget);
            case FileKind.Encrypted:
                throw ImportErrors.Encrypted(fileName);
            case FileKind.Text:
                return CsvReader.Read(content, fileName, budget);
            default:
                throw ImportErrors.NotExcel(fileName, FileKinds.ChineseName(kind));
        }
    }
}
