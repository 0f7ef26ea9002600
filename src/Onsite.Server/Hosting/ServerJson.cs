using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onsite.Server.Hosting;

/// <summary>How the API writes and reads JSON: camel case, enumerations as words, numbers as numbers; nothing that has to be there may be missing or null.</summary>
internal static class ServerJson
{
    /// <summary>Sets the options up; the API and the hub share them.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.NumberHandling = JsonNumberHandling.Strict;
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
    }
}
