using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Fiscal.Domain.Regions;

namespace Fiscal.Import.Batches;

/// <summary>
/// What some rows of a workbook that follow each other say, and the cells that they say it in (行内容页), packed: a long ledger has a
/// million cells.
/// </summary>
public sealed class ImportPage : IRegional
{
    private const int BytesOfPage = 1 << 18; // before packing

    private const byte ZLib = 0x78, Utf16 = 0xFF;

    private ImportPage() { } // EF

    private ImportPage(string regionCode, int batchId, int firstOrdinal, byte[] content) =>
        (RegionCode, BatchId, FirstOrdinal, Content) = (regionCode, batchId, firstOrdinal, content);

    public int BatchId { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>The <see cref="ImportRow.Ordinal"/> of its first row.</summary>
    public int FirstOrdinal { get; private set; }

    /// <summary>
    /// A line a row: the content as JSON, a tab and the <see cref="KeptCells"/>. Packed by zlib; plain text of one row, UTF-8 or UTF-16
    /// with its mark, from before 2026-11-28.
    /// </summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>Packs the contents of rows, in their order; the batch they are kept with is told by <see cref="PackedRows.PageOf"/>.</summary>
    public static IReadOnlyList<PackedRows> Pack(IReadOnlyList<ImportedRow> rows)
    {
        var lines = new ArrayBufferWriter<byte>(BytesOfPage);
        using var json = new Utf8JsonWriter(lines, new() { Encoder = BatchJson.Options.Encoder, SkipValidation = true });
        var (pages, first) = (new List<PackedRows>(), 0);
        for (var i = 0; i < rows.Count; i++)
        {
            WriteLine(lines, json, rows[i]);
            if (lines.WrittenCount < BytesOfPage && i + 1 < rows.Count) continue;
            pages.Add(new(first + 1, Packed(lines.WrittenSpan)));
            lines.ResetWrittenCount();
            first = i + 1;
        }
        return pages;
    }

    /// <summary>Some rows, packed before it is known which batch they belong to.</summary>
    public readonly record struct PackedRows(int FirstOrdinal, byte[] Content)
    {
        public ImportPage PageOf(ImportBatch batch) => new(batch.RegionCode, batch.Id, FirstOrdinal, Content);
    }

    /// <summary>The rows of the page, with their ordinals.</summary>
    public IEnumerable<(int Ordinal, KeptRow Row)> Rows()
    {
        ReadOnlyMemory<byte> lines = Unpacked();
        for (var ordinal = FirstOrdinal; lines.Length > 0; ordinal++)
        {
            var (tab, end) = (lines.Span.IndexOf((byte)'\t'), lines.Span.IndexOf((byte)'\n'));
            yield return (ordinal, new(lines[..tab], lines[(tab + 1)..end]));
            lines = lines[(end + 1)..];
        }
    }

    private static void WriteLine(ArrayBufferWriter<byte> lines, Utf8JsonWriter json, ImportedRow row)
    {
        json.Reset();
        JsonSerializer.Serialize(json, row.Content, BatchJson.Options);
        json.Flush();
        lines.Write("\t"u8);
        json.Reset();
        KeptCells.Write(json, row.Cells);
        json.Flush();
        lines.Write("\n"u8);
    }

    private static byte[] Packed(ReadOnlySpan<byte> lines)
    {
        using var packed = new MemoryStream(lines.Length / 8);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(lines);
        return packed.ToArray();
    }

    private byte[] Unpacked()
    {
        if (Content is [Utf16, ..]) return Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(Content.AsSpan(2)));
        if (Content is not [ZLib, ..]) return Content;
        using var zlib = new ZLibStream(new MemoryStream(Content), CompressionMode.Decompress);
        using var lines = new MemoryStream(Content.Length * 12);
        zlib.CopyTo(lines);
        return lines.ToArray();
    }
}

/// <summary>What a row of a batch said (留存的一行).</summary>
/// <param name="ContentJson">In the system's terms; <c>null</c> where it said nothing.</param>
public readonly record struct KeptRow(ReadOnlyMemory<byte> ContentJson, ReadOnlyMemory<byte> CellsJson)
{
    public RowContent? Content => JsonSerializer.Deserialize<RowContent>(ContentJson.Span, BatchJson.Options);

    /// <summary>By field: the cell's address and its text as sent. They keep nothing else of the page.</summary>
    public IReadOnlyDictionary<string, SourceCell> Cells => new KeptCells(CellsJson.ToArray());
}
