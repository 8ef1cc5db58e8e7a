using NodaTime;

namespace Fiscal.Api.Features;

/// <summary>A line of a ledger as it was stated (台账登记结果).</summary>
public sealed record StatedRow(long Id, string RegionCode, string Code, LocalDate StatedOn, Instant RecordedAt);

/// <summary>Something that happened, as it was recorded (事项登记结果).</summary>
public sealed record HappenedRow(long Id, string RegionCode, string Code, decimal AmountYuan, LocalDate On, string? Document, long? ReversesId, Instant RecordedAt);
