using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Regions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Regions;

/// <summary>Adds a region (建立地区). Sent by the host's verb only.</summary>
[Display(Name = "建立地区")]
public sealed record CreateRegion(string Code, string Name, string? ParentCode = null) : ICommand<string>;

public sealed class CreateRegionValidator : AbstractValidator<CreateRegion>
{
    public CreateRegionValidator() => RuleFor(c => c.Name).NotEmpty().MaximumLength(100).WithName("地区名称");
}

public sealed class CreateRegionHandler(FiscalDbContext db) : IRequestHandler<CreateRegion, string>
{
    public async Task<string> Handle(CreateRegion command, CancellationToken ct)
    {
        var region = new Region(command.Code, command.Name, command.ParentCode);
        if (await db.Regions.AnyAsync(r => r.Code == command.Code, ct))
            throw RegionErrors.AlreadyExists(command.Code);
        if (command.ParentCode is { } parent && !await db.Regions.AnyAsync(r => r.Code == parent, ct))
            throw RegionErrors.UnknownParent(parent);

        db.Regions.Add(region);
        await db.SaveChangesAsync(ct);
        return region.Code;
    }
}
