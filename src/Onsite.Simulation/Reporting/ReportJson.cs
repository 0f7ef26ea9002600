using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onsite.Simulation.Reporting;

/// <summary>How reports are written as JSON: names in camel case, words for enumerations, times in seconds.</summary>
public static class ReportJson
{
    /// <summary>On one line.</summary>
    public static JsonSerializerOptions Compact { get; } = Make(isIndented: false);

    /// <summary>For reading.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(isIndented: true);

    private static JsonSerializerOptions Make(bool isIndented) => new(JsonSerializerDefaults.Web)
    {
        WriteIndented = isIndented,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
