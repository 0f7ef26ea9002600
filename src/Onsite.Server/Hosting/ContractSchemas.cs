using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Onsite.Server.Hosting;

/// <summary>Corrects the API document where its generator says something else than the API does.</summary>
internal static class ContractSchemas
{
    /// <summary>A parameter that an endpoint reads as text has the schema of the words that it may be.</summary>
    public static Func<OpenApiOperation, OpenApiOperationTransformerContext, CancellationToken, Task> Parameter(string name, string schema) => (operation, context, _) =>
    {
        var parameter = operation.Parameters?.OfType<OpenApiParameter>().Single(p => p.Name == name);
        parameter?.Schema = new OpenApiSchemaReference(schema, context.Document);
        return Task.CompletedTask;
    };

    /// <summary>
    /// An enumeration that is used with null somewhere is described as having null among its words; that it can be null is already said where it is used. Null is taken out of the words.
    /// </summary>
    public static Task RemoveNullFromWordsAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        foreach (var schema in document.Components?.Schemas?.Values.OfType<OpenApiSchema>() ?? [])
        {
            if (schema.Enum is { } words)
            {
                schema.Enum = [.. words.Where(w => w is not null && w.GetValueKind() == System.Text.Json.JsonValueKind.String)];
            }
        }

        return Task.CompletedTask;
    }
}
