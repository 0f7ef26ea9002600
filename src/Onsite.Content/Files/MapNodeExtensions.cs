using Onsite.Documents.Yaml;

namespace Onsite.Content.Files;

/// <summary>Looks into a map that a reader has read already.</summary>
internal static class MapNodeExtensions
{
    /// <summary>The value of a key, or null where there is none.</summary>
    public static Node? ValueOf(this MapNode map, string key) => map.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;
}
