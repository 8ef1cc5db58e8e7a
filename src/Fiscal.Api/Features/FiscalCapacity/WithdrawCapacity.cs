using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.FiscalCapacity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.FiscalCapacity;

/// <summary>Takes back a figure (撤销财力数据): what was stated before it holds again.</summary>
[Display(Name = "撤销财力数据")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record WithdrawCapacity(string Reason, string? Document = null) : ICommand<WithdrawnCapacity>, IStatedByHand
{
    [JsonIgnore] public long FigureId { get; init; } // from the route

    LocalDate? IStatedByHand.StatedOn => null;
}

public sealed record WithdrawnCapacity(long Id, long WithdrawnId);

public sealed class WithdrawCapacityValidator : AbstractValidator<WithdrawCapacity>
{
    public WithdrawCapacityValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.Reason).NotEmpty().WithName("撤销理由");
    }
}

public sealed class WithdrawCapacityHandler(FiscalDbContext db, Statements statements) : IRequestHandler<WithdrawCapacity, WithdrawnCapacity>
{
    public async Task<WithdrawnCapacity> Handle(WithdrawCapacity command, CancellationToken ct)
    {
        var figure = await db.CapacityFigures.SingleOrDefaultAsync(f => f.Id == command.FigureId && f.ReversesId == null, ct)
            ?? throw new NotFoundException($"财力数据 {command.FigureId} 不存在。", "fiscal-capacity.not-found");
        if (await db.CapacityFigures.AnyAsync(f => f.ReversesId == figure.Id, ct)) throw CapacityErrors.AlreadyWithdrawn(figure.Id);
        var reversal = figure.Reversal(statements.RecordingOf(command, "撤销财力数据"));
        db.CapacityFigures.Add(reversal);
        await db.SaveChangesAsync(ct);
        return new(reversal.Id, figure.Id);
    }
}
