namespace Fiscal.Api.Features.Journal;

/// <summary>Where a chain of the journal or of the access log ends.</summary>
/// <param name="Hash">Digest of the last entry.</param>
public sealed record ChainRoot(string Chain, long Sequence, string Hash);
