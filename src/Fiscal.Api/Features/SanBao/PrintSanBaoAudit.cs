using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Api.Reports.Word;
using Fiscal.Domain;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.SanBao;

/// <summary>The audit sheet as a document to sign (三保预算审核表).</summary>
public sealed record PrintSanBaoAudit(string RegionCode, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, long? ReviewId = null) : IQuery<ExportedFile>
{
    internal AuditSanBao Audit => new(RegionCode, Year, AsOf, KnownAt, ReviewId);
}

public sealed class PrintSanBaoAuditValidator : AbstractValidator<PrintSanBaoAudit>
{
    public PrintSanBaoAuditValidator() => RuleFor(q => q.Audit).SetValidator(new AuditSanBaoValidator());
}

public sealed class PrintSanBaoAuditHandler(FiscalDbContext db, IClock clock) : IRequestHandler<PrintSanBaoAudit, ExportedFile>
{
    public async Task<ExportedFile> Handle(PrintSanBaoAudit query, CancellationToken ct)
    {
        var table = await AuditSanBaoHandler.TableOf(db, clock, query.Audit, ct);
        using var file = new MemoryStream();
        WordSheetWriter.Write(SanBaoAuditSheet.Of(table), file);
        return new(SanBaoAuditSheet.TitleOf(table) + ".docx", ExportedFile.WordType, file.ToArray());
    }
}
