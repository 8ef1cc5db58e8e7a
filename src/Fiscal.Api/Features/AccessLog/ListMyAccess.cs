using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.AccessLog;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.AccessLog;

/// <summary>What the access log says of who asks (本人访问日志), newest first.</summary>
public sealed record ListMyAccess(
    Choice<AccessAct>? Act = null, Choice<AccessResult>? Result = null, DateTimeOffset? From = null, DateTimeOffset? To = null, int Page = 1, int PageSize = 50)
    : IQuery<ListPage<AccessRow>>, IPaged;

public sealed class ListMyAccessValidator : AbstractValidator<ListMyAccess>
{
    public ListMyAccessValidator() => this.RulesForPaging();
}

public sealed class ListMyAccessHandler(FiscalDbContext db, CurrentUser user) : IRequestHandler<ListMyAccess, ListPage<AccessRow>>
{
    public Task<ListPage<AccessRow>> Handle(ListMyAccess query, CancellationToken ct) => db.AccessEntries
        .Asked(new(UserName: user.UserName, Act: query.Act, Result: query.Result, From: query.From, To: query.To)).Rows().ToPageAsync(query, ct);
}
