using Fiscal.Api.Features.Approvals;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Hosting;

/// <summary>
/// Every message passes its validator before its handler sees it; a command is what the journal says was done, and waits where
/// others have to approve it.
/// </summary>
public sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators, CurrentAct act, HeldCommands held)
    : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var failures = validators.SelectMany(v => v.Validate(request).Errors).ToList();
        if (failures.Count > 0) throw new ValidationException(failures);
        if (request is not ICommand<TResponse>) return await next();

        act.Begin(request);
        try
        {
            return await held.Run(request, () => next(), ct);
        }
        finally
        {
            act.End();
        }
    }
}
