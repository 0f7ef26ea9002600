using Onsite.Content.Files;
using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Evaluation.Concepts;

namespace Onsite.Content.Concepts;

/// <summary>All concepts in the order of their files, by their ids, and where their fields stand.</summary>
internal sealed class ConceptShelf
{
    private readonly Dictionary<string, SourceText> _sources;
    private readonly Dictionary<string, Node?> _roots = new(StringComparer.Ordinal);
    private readonly HashSet<(string Field, string From, string To)> _cuts = [];

    public ConceptShelf(IReadOnlyList<Concept> inOrder, IEnumerable<SourceText> sources)
    {
        InOrder = inOrder;
        _sources = sources.ToDictionary(s => s.File, StringComparer.Ordinal);
        var byId = new Dictionary<string, Concept>(StringComparer.Ordinal);
        foreach (var concept in inOrder.Where(c => c.Id.Length > 0))
        {
            byId.TryAdd(concept.Id, concept);
        }

        ById = byId;
    }

    /// <summary>Every concept that was read, those with a problem too.</summary>
    public IReadOnlyList<Concept> InOrder { get; }

    /// <summary>Of concepts with one id the first.</summary>
    public IReadOnlyDictionary<string, Concept> ById { get; }

    /// <summary>The concepts without relations that lead nowhere or close a circle, so that nobody who walks the graph has to look out.</summary>
    public IEnumerable<Concept> Usable => ById.Values.Select(c => c with
    {
        IsA = Sound("isA", c, c.IsA),
        PartOf = Sound("partOf", c, c.PartOf),
        Remedies = Sound("remedies", c, c.Remedies),
        Causes = Sound("causes", c, c.Causes),
        Related = Sound("related", c, c.Related),
    });

    /// <summary>Takes a relation out of the usable concepts.</summary>
    public void Cut(string field, string from, string to) => _cuts.Add((field, from, to));

    /// <summary>The place of a field of a concept, or of the entry of it that says <paramref name="text"/>. The file is read a second time for that.</summary>
    public SourceLocation PlaceOf(Concept concept, string field, string text)
    {
        var file = concept.Location.File;
        if (!_roots.TryGetValue(file, out var root))
        {
            root = _roots[file] = _sources.TryGetValue(file, out var source) ? YamlReader.Read(source, []) : null;
        }

        var map = (root as ListNode)?.Items.OfType<MapNode>().FirstOrDefault(m => m.Location == concept.Location);
        return map?.ValueOf(field) switch
        {
            MapNode fields => fields.ValueOf(text)?.Location ?? fields.Location,
            ListNode list => list.Items.OfType<ScalarNode>().FirstOrDefault(s => s.Value.Trim() == text)?.Location ?? list.Location,
            { } node => node.Location,
            null => concept.Location,
        };
    }

    private List<string> Sound(string field, Concept from, IReadOnlyList<string> targets) =>
        [.. targets.Where(to => ById.ContainsKey(to) && !_cuts.Contains((field, from.Id, to)))];
}
