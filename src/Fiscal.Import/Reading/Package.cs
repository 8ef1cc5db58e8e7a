using System.IO.Compression;
using System.Xml;

namespace Fiscal.Import.Reading;

/// <summary>The parts of an .xlsx, never unpacked past the limit whatever its directory claims (压缩包部件).</summary>
internal sealed class Package
{
    /// <summary>Real sheets pack 5–60 : 1; a part past this ratio and size is a bomb.</summary>
    private const int MaxRatio = 200;
    private const long SmallPartBytes = 20L << 20;

    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _fileName;
    private readonly long _maxUnpacked;
    private long _unpacked;

    public Package(ZipArchive zip, string fileName, ImportLimits limits)
    {
        (_fileName, _maxUnpacked) = (fileName, limits.MaxUnpackedBytes);
        long declared = 0;
        foreach (var entry in zip.Entries)
        {
            if (entry.Length > _maxUnpacked || (declared += entry.Length) > _maxUnpacked || IsBomb(entry))
                throw TooLarge();
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    public bool Has(string path) => _parts.ContainsKey(path.TrimStart('/'));

    public IEnumerable<string> XmlParts => _parts.Keys.Where(p =>
        p.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || p.EndsWith(".rels", StringComparison.OrdinalIgnoreCase));

    /// <summary>An XML part; a document type declaration in it is refused and nothing outside is ever fetched.</summary>
    public XmlReader Open(string path)
    {
        if (!_parts.TryGetValue(path.TrimStart('/'), out var entry))
            throw new XmlException($"Missing part {path}.");
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        return XmlReader.Create(new CountedStream(entry.Open(), this), settings);
    }

    private static bool IsBomb(ZipArchiveEntry entry) =>
        entry.Length > SmallPartBytes && entry.Length / Math.Max(1, entry.CompressedLength) > MaxRatio;

    private Domain.BusinessRuleException TooLarge() => ImportErrors.TooLargeUnpacked(_fileName, _maxUnpacked);

    /// <summary>Counts what really comes out: a header may lie.</summary>
    private sealed class CountedStream(Stream inner, Package package) : Stream
    {
        public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));
        public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

        private int Counted(int read)
        {
            package._unpacked += read;
            return package._unpacked > package._maxUnpacked ? throw package.TooLarge() : read;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
