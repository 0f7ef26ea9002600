using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onsite.Practice.Json;

/// <summary>How practice is written into columns and archives: camel case, enumerations as words, nothing that is null.</summary>
public static class PracticeJson
{
    /// <summary>In as few bytes as possible; shared and read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create(indented: false);

    /// <summary>For files that people open; shared and read-only.</summary>
    public static JsonSerializerOptions Indented { get; } = Create(indented: true);

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
            IgnoreReadOnlyProperties = true,
            WriteIndented = indented,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
