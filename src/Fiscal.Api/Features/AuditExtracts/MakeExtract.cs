using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.AuditExtracts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AuditExtracts;

/// <summary>Seals an extract of the book of a region and those below it (封存审计数据包). Keeps its digest; the archive is made again when it is fetched.</summary>
/// <param name="AsOf">Today by default.</param>
/// <param name="KnownAt">All that is known now by default.</param>
[Display(Name = "封存审计数据包")]
public sealed record MakeExtract(string RegionCode, LocalDate? AsOf = null, Instant? KnownAt = null) : ICommand<ExtractRow>;

public sealed class MakeExtractValidator : AbstractValidator<MakeExtract>
{
    public MakeExtractValidator() => RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
}

public sealed class MakeExtractHandler(FiscalDbContext db, RegionScope scope, CurrentUser user, IClock clock) : IRequestHandler<MakeExtract, ExtractRow>
{
    public async Task<ExtractRow> Handle(MakeExtract command, CancellationToken ct)
    {
        scope.Require(command.RegionCode);
        var now = clock.GetCurrentInstant();
        // No later save has the instant of the last one; at this very instant something may still come.
        var last = await db.JournalHeads.MaxAsync(h => (Instant?)h.At, ct);
        if (command.KnownAt is { } asked && asked >= now && !(asked <= last)) throw ExtractErrors.KnownAtInFuture();
        var extract = new AuditExtract(command.RegionCode, command.AsOf ?? now.InChina(), command.KnownAt ?? last ?? now, user.UserName, now);

        await using var archive = TableExport.TemporaryFile();
        var (manifestSha256, rows) = await new ExtractArchive(db, extract).Write(archive, ct);
        extract.Seal(manifestSha256, rows);
        db.AuditExtracts.Add(extract);
        await db.SaveChangesAsync(ct);
        return ExtractRow.Of(extract);
    }
}
