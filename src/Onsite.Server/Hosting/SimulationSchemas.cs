using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Onsite.Server.Contracts;
using Onsite.Simulation.Reporting;

namespace Onsite.Server.Hosting;

/// <summary>Describes reports as they are written by <see cref="ReportJson"/>: nothing is left out, and the words of enumerations are in camel case.</summary>
internal static class SimulationSchemas
{
    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        if (type.Assembly != typeof(Report).Assembly && type != typeof(RunReport))
        {
            return Task.CompletedTask;
        }

        if (type.IsEnum)
        {
            schema.Enum = [.. Enum.GetNames(type).Select(n => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(n))];
        }
        else if (schema.Properties is { Count: > 0 } properties)
        {
            schema.Required = properties.Keys.ToHashSet(StringComparer.Ordinal);
        }

        return Task.CompletedTask;
    }
}
