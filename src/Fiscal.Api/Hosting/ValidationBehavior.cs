using FluentValidation;
using MediatR;

namespace Fiscal.Api.Hosting;

/// <summary>Every message passes its validator before its handler sees it; a command is what the journal says was done.</summary>
public sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators, CurrentAct act)
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
            return await next();
        }
        finally
        {
            act.End();
        }
    }
}
