using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onsite.Storage.Json;

/// <summary>How values are written into columns and archives: camel case, enumerations as words, nothing that is null.</summary>
public static class StorageJson
{
    /// <summary>The options; shared and read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
            IgnoreReadOnlyProperties = true,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
