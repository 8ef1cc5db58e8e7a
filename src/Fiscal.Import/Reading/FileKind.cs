using System.Text;

namespace Fiscal.Import.Reading;

/// <summary>What the bytes of a file are.</summary>
internal enum FileKind { Zip, Xls, Encrypted, Text, Html, MultipartHtml, XmlSpreadsheet, Pdf, Rtf, Picture, Archive, OtherOle, Unknown }

internal static class FileKinds
{
    private const int HeadBytes = 4096;
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static FileKind Of(Stream content)
    {
        content.Position = 0;
        var head = new byte[(int)Math.Min(HeadBytes, content.Length)];
        content.ReadExactly(head);

        if (head.AsSpan().StartsWith(Ole)) return OfOle(content);
        if (Starts(head, "PK")) return FileKind.Zip;
        if (Starts(head, "%PDF")) return FileKind.Pdf;
        if (Starts(head, @"{\rtf")) return FileKind.Rtf;
        if (Starts(head, "Rar!") || Starts(head, "7z\xBC\xAF") || Starts(head, "\x1F\x8B")) return FileKind.Archive;
        if (Starts(head, "\x89PNG") || Starts(head, "\xFF\xD8\xFF") || Starts(head, "GIF8") || Starts(head, "BM6")) return FileKind.Picture;
        return OfText(head);
    }

    public static string ChineseName(FileKind kind) => kind switch
    {
        FileKind.Html => "网页（HTML）",
        FileKind.MultipartHtml => "单个文件网页（MHT）",
        FileKind.XmlSpreadsheet => "XML 电子表格 2003",
        FileKind.Pdf => "PDF 文档",
        FileKind.Rtf => "RTF 文档",
        FileKind.Picture => "图片",
        FileKind.Archive => "压缩包",
        FileKind.OtherOle => "旧版 Office 文档（不是 Excel 工作簿）",
        _ => "无法识别的二进制文件",
    };

    private static bool Starts(byte[] head, string magic) =>
        head.AsSpan().StartsWith(Encoding.Latin1.GetBytes(magic));

    private static FileKind OfText(byte[] head)
    {
        var utf16 = head.Length >= 2 && (head[0], head[1]) is (0xFF, 0xFE) or (0xFE, 0xFF);
        if (!utf16 && head.Contains((byte)0)) return FileKind.Unknown;

        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\xEF', '\xBB', '\xBF', '\xFF', '\xFE', ' ', '\r', '\n', '\t');
        if (text.StartsWith("MIME-Version", StringComparison.OrdinalIgnoreCase)) return FileKind.MultipartHtml;
        if (!text.StartsWith('<')) return FileKind.Text;
        if (text.Contains("office:spreadsheet", StringComparison.Ordinal)) return FileKind.XmlSpreadsheet;
        string[] html = ["<html", "<!doctype html", "<table", "<head", "<body", "<meta"];
        return html.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase)) ? FileKind.Html : FileKind.Unknown;
    }

    /// <summary>Reads the directory of an OLE compound file: its stream names say which program wrote it.</summary>
    private static FileKind OfOle(Stream content)
    {
        var encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");
        byte[][] workbook = [Encoding.Unicode.GetBytes("Workbook\0"), Encoding.Unicode.GetBytes("Book\0")];
        var bytes = new byte[(int)content.Length];
        content.Position = 0;
        content.ReadExactly(bytes);
        if (bytes.AsSpan().IndexOf(encrypted) >= 0) return FileKind.Encrypted;
        return workbook.Any(name => bytes.AsSpan().IndexOf(name) >= 0) ? FileKind.Xls : FileKind.OtherOle;
    }
}
