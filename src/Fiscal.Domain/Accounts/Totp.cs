using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Fiscal.Domain.Accounts;

/// <summary>
/// Time-based one-time codes (动态口令) after RFC 6238 as authenticator apps make them: HMAC-SHA-1, six digits, steps of 30 seconds.
/// </summary>
public static class Totp
{
    public const int SecretBytes = 20;

    private const int StepSeconds = 30;
    private const string Base32Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The number of the step (时间步) that an instant lies in.</summary>
    public static long StepAt(Instant instant) => (long)Math.Floor((instant - NodaConstants.UnixEpoch).TotalSeconds / StepSeconds);

    public static string CodeAt(byte[] secret, Instant instant) => Code(secret, StepAt(instant));

    /// <summary>
    /// The step whose code this is: the present one or its neighbours, because clocks differ; null for another code. The caller refuses
    /// a step that was used before.
    /// </summary>
    public static long? MatchingStep(byte[] secret, string code, Instant now)
    {
        long? matching = null;
        var given = Encoding.UTF8.GetBytes(code);
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++) // all three, whichever matches: the time taken tells nothing
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(secret, step)), given)) matching = step;
        return matching;
    }

    /// <summary>What an authenticator app takes as text or QR code (密钥地址).</summary>
    public static string Uri(byte[] secret, string issuer, string userName) =>
        $"otpauth://totp/{System.Uri.EscapeDataString(issuer)}:{System.Uri.EscapeDataString(userName)}?secret={Base32(secret)}"
        + $"&issuer={System.Uri.EscapeDataString(issuer)}&algorithm=SHA1&digits=6&period={StepSeconds}";

    /// <summary>RFC 4648 without padding.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var b in bytes)
        {
            (buffer, bits) = (((buffer << 8) | b) & 0xFFFF, bits + 8);
            for (; bits >= 5; bits -= 5) text.Append(Base32Digits[(buffer >> (bits - 5)) & 31]);
        }
        if (bits > 0) text.Append(Base32Digits[(buffer << (5 - bits)) & 31]);
        return text.ToString();
    }

    private static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238: authenticator apps take SHA-1 only; HMAC does not rest on collisions
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var truncated = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (truncated % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
