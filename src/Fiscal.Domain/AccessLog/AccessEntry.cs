using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Journal;
using NodaTime;

namespace Fiscal.Domain.AccessLog;

/// <summary>What somebody did that changes nothing (访问行为).</summary>
public enum AccessAct
{
    [Display(Name = "登录")] SignIn,
    [Display(Name = "查看")] View,

    /// <summary>A file left the system.</summary>
    [Display(Name = "导出下载")] Export,

    /// <summary>Only when it was refused: what changes something is told by the journal.</summary>
    [Display(Name = "变更")] Change,

    [Display(Name = "清理访问日志")] Purge,
}

/// <summary>How it ended (访问结果).</summary>
public enum AccessResult
{
    [Display(Name = "成功")] Succeeded,
    [Display(Name = "拒绝")] Refused,

    /// <summary>Refused because the account is locked after too many wrong passwords.</summary>
    [Display(Name = "账户锁定")] LockedOut,
}

/// <summary>
/// One access (访问日志): who looked at, took away or was refused what, when and from where. Numbered from 1 within its chain; each
/// contains the digest of the one before. A chain of its own, so that reading never waits for the region's saves.
/// </summary>
public sealed class AccessEntry
{
    public const int MaxUserNameLength = 100;
    public const int MaxPathLength = 400;
    public const int MaxQueryLength = 1000;
    public const int MaxFileNameLength = 300;

    private const string Format = "fiscal-access-1";

    public long Id { get; private set; }

    /// <summary>Code of the user's region; <see cref="JournalEntry.National"/> for nobody known.</summary>
    public string Chain { get; init; } = "";

    public long Sequence { get; init; }

    /// <summary>To 100 ns; later than every entry of the chain before it.</summary>
    public Instant At { get; init; }

    /// <summary>Empty for a token that names nobody; for a sign-in, the name that was tried.</summary>
    public string UserName { get; init; } = "";

    /// <summary>The address that the request came from (来源地址).</summary>
    public string Address { get; init; } = "";

    public AccessAct Act { get; init; }
    public AccessResult Result { get; init; }

    /// <summary>HTTP status of the answer.</summary>
    public int Status { get; init; }

    public string Method { get; init; } = "";
    public string Path { get; init; } = "";

    /// <summary>The filters, as they stood in the address, up to <see cref="MaxQueryLength"/> characters.</summary>
    public string Query { get; init; } = "";

    /// <summary>The code of a refusal.</summary>
    public string? Code { get; init; }

    public string? FileName { get; init; }

    /// <summary>Rows that were shown or written; null where nobody counts them.</summary>
    public long? Rows { get; init; }

    /// <summary>Of the file before an auditor's watermark is put on it; null where the file was never whole.</summary>
    public string? Sha256 { get; init; }

    public string PreviousHash { get; init; } = JournalEntry.NoHash;
    public JournalHash Algorithm { get; init; }
    public string Hash { get; private set; } = "";

    /// <summary>What <see cref="Hash"/> is the digest of; what is missing counts as empty.</summary>
    public byte[] CanonicalForm() => new Canonical()
        .Add(Format).Add(Canonical.Text(Algorithm)).Add(Chain).Add(Canonical.Text(Sequence)).Add(Canonical.Text(At))
        .Add(UserName).Add(Address).Add(Canonical.Text(Act)).Add(Canonical.Text(Result)).Add(Canonical.Text(Status))
        .Add(Method).Add(Path).Add(Query).Add(Code ?? "").Add(FileName ?? "").Add(Rows is { } rows ? Canonical.Text(rows) : "").Add(Sha256 ?? "")
        .Add(PreviousHash).ToBytes();

    /// <summary>Closes the entry with its digest in lower-case hexadecimal.</summary>
    public AccessEntry Sealed(string hash)
    {
        Hash = hash;
        return this;
    }
}

/// <summary>Where a chain of the access log ends (访问日志链首).</summary>
public sealed class AccessHead
{
    private AccessHead() { } // EF

    public AccessHead(string chain) => Chain = chain;

    public string Chain { get; private set; } = "";
    public long Sequence { get; private set; }
    public string Hash { get; private set; } = JournalEntry.NoHash;
    public Instant At { get; private set; }
}
