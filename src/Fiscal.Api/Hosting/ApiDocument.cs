using System.Text.Json;
using Fiscal.Api.Persistence;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;
using Scalar.AspNetCore;

namespace Fiscal.Api.Hosting;

/// <summary>The API's description (接口文档) at /openapi/v1.json, and its reader at /scalar.</summary>
internal static class ApiDocument
{
    private const string Title = "政府债务管理系统接口";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(o => o
        .AddDocumentTransformer((document, _, _) => Done(() => Introduce(document)))
        .AddOperationTransformer((operation, _, _) => Done(() => NameParameters(operation)))
        .AddOperationTransformer((operation, context, _) => Done(() => OfferIdempotency(operation, context.Description)))
        .AddSchemaTransformer((schema, context, _) => Done(() => DescribeValue(schema, context))));

    /// <summary>The reader comes from the assembly itself: no fonts, scripts or proxies of other hosts.</summary>
    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        var reader = app.MapScalarApiReference(o => o
            .WithTitle(Title).DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideClientButton());
        if (app.Environment.IsDevelopment())
            reader.AllowAnonymous();
        else
            reader.Finally(Close);
    }

    // The library opens its scripts to everybody.
    private static void Close(EndpointBuilder endpoint)
    {
        foreach (var open in endpoint.Metadata.OfType<IAllowAnonymous>().ToList())
            endpoint.Metadata.Remove(open);
    }

    private static void Introduce(OpenApiDocument document)
    {
        const string scheme = JwtBearerDefaults.AuthenticationScheme;
        document.Info = new()
        {
            Title = Title,
            Version = "v1",
            Description = "金额以元为单位，保留两位小数；利率为百分数；日期为 yyyy-MM-dd；时刻为 UTC。除登录外均须携带访问令牌。",
        };
        document.AddComponent(scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "先调用 /api/auth/token 取得访问令牌。",
        });
        document.Security = [new() { [new(scheme, document)] = [] }];
    }

    private static void NameParameters(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
    }

    private static void OfferIdempotency(OpenApiOperation operation, ApiDescription description)
    {
        if (!Idempotency.TakesKey(description.HttpMethod, description.ActionDescriptor.EndpointMetadata)) return;
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = Idempotency.KeyHeader,
            In = ParameterLocation.Header,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = CommandReceipt.MaxKeyLength },
            Description = "防重键（可省）：客户端为每次操作自选的唯一值，1 至 100 个可打印的 ASCII 字符。因网络中断未收到答复时，以同一键重发完全相同的请求，"
                + $"操作只生效一次，答复与首次相同，并带响应头 {Idempotency.ReplayedHeader}: true；同一键用于不同的请求，答复 422（idempotency.key-reused）。被拒绝的请求不占用键。",
        });
    }

    private static void DescribeValue(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        if (context.JsonPropertyInfo is { IsSetNullable: false })
            schema.Type &= ~JsonSchemaType.Null;
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(LocalDate) || type == typeof(Instant))
            (schema.Type, schema.Format) = (JsonSchemaType.String, type == typeof(LocalDate) ? "date" : "date-time");
        if (type == typeof(decimal)) // written by a converter of ours, which the library can't look into
            (schema.Type, schema.Format) = (type == context.JsonTypeInfo.Type ? JsonSchemaType.Number : JsonSchemaType.Number | JsonSchemaType.Null, null);
    }

    private static Task Done(Action step)
    {
        step();
        return Task.CompletedTask;
    }
}
