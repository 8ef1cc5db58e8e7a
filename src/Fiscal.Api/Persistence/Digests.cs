using System.Security.Cryptography;
using Fiscal.Domain.Journal;
using Org.BouncyCastle.Crypto.Digests;

namespace Fiscal.Api.Persistence;

/// <summary>The digests of the journal (杂凑值), in lower-case hexadecimal.</summary>
internal static class Digests
{
    public static string Hex(JournalHash algorithm, ReadOnlySpan<byte> content) => Convert.ToHexStringLower(Of(algorithm, content));

    public static byte[] Of(JournalHash algorithm, ReadOnlySpan<byte> content) => algorithm switch
    {
        JournalHash.Sha256 => SHA256.HashData(content),
        JournalHash.Sm3 => Sm3(content),
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, null),
    };

    // GB/T 32905—2016
    private static byte[] Sm3(ReadOnlySpan<byte> content)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(content);
        var bytes = new byte[digest.GetDigestSize()];
        digest.DoFinal(bytes, 0);
        return bytes;
    }
}
