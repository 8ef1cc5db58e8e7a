using System.Text;
using Fiscal.Domain.Accounts;
using NodaTime;

namespace Fiscal.Domain.Tests.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_that_of_the_standard(long second, string code) =>
        Assert.Equal(code, Totp.CodeAt(Secret, Instant.FromUnixTimeSeconds(second)));

    [Fact]
    public void A_code_matches_its_own_step_and_its_neighbours_only()
    {
        var now = Instant.FromUnixTimeSeconds(1_234_567_890);

        foreach (var (seconds, matches) in new[] { (-60, false), (-30, true), (0, true), (30, true), (60, false) })
        {
            var at = now + Duration.FromSeconds(seconds);
            Assert.Equal(matches ? Totp.StepAt(at) : null, Totp.MatchingStep(Secret, Totp.CodeAt(Secret, at), now));
        }
        Assert.Null(Totp.MatchingStep(Secret, "", now));
        Assert.Null(Totp.MatchingStep(Secret, "００５９２４", now)); // full width digits are not the authenticator's
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_the_standard(string text, string digits) => Assert.Equal(digits, Totp.Base32(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void The_address_escapes_what_a_name_may_hold() => Assert.Equal(
        "otpauth://totp/Fiscal:zhang%40czj?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Fiscal&algorithm=SHA1&digits=6&period=30",
        Totp.Uri(Secret, "Fiscal", "zhang@czj"));
}
