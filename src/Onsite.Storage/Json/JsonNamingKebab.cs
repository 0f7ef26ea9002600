using System.Text.Json;

namespace Onsite.Storage.Json;

/// <summary>The words that enumeration values are written as.</summary>
internal static class JsonNamingKebab
{
    /// <summary>"StrongNoHire" becomes "strong-no-hire".</summary>
    public static string Convert(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
