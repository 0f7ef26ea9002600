using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Onsite.Practice.Json;

/// <summary>How practice is written into columns and archives: camel case, enumerations as words, nothing that is null.</summary>
public static class PracticeJson
{
    /// <summary>In as few bytes as possible; shared and read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>For files that people open; shared and read-only.</summary>
    public static JsonSerializerOptions Indented { get; } = Create(o => o.WriteIndented = true);

    /// <summary>For what comes from outside: nothing may be missing or null that has to be there. Shared and read-only.</summary>
    public static JsonSerializerOptions Strict { get; } = Create(o =>
    {
        o.RespectNullableAnnotations = true;
        o.RespectRequiredConstructorParameters = true;
        o.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LetNullBeMissing } };
    });

    private static JsonSerializerOptions Create(Action<JsonSerializerOptions>? change = null)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
            IgnoreReadOnlyProperties = true,
        };
        change?.Invoke(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>What is null is not written, so it may be missing when it is read.</summary>
    private static void LetNullBeMissing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.IsGetNullable))
        {
            property.IsRequired = false;
        }
    }
}
