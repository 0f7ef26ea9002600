using Onsite.Content.Files;
using Onsite.Documents;
using Onsite.Documents.Yaml;

namespace Onsite.Content.Questions;

/// <summary>Where the fields of a rubric stand. It is read a second time for that, and only once something is wrong.</summary>
internal sealed class RubricPlaces(SourceText source)
{
    private readonly Lazy<Node?> _root = new(() => YamlReader.Read(source, []));

    /// <summary>The place of a field of the point or misconception with an id; the file where there is none.</summary>
    public SourceLocation Of(string list, string id, string field)
    {
        var entries = (_root.Value as MapNode)?.ValueOf(list) as ListNode;
        var entry = entries?.Items.OfType<MapNode>().FirstOrDefault(e => e.ValueOf("id") is ScalarNode scalar && scalar.Value.Trim() == id);
        return entry?.ValueOf(field)?.Location ?? entry?.Location ?? new SourceLocation(source.File);
    }
}
