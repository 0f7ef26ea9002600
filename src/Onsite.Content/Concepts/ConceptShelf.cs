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
    private ILookup<string, string>? _namedBy;

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
        Related = RelatedOf(c),
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

    /// <summary>What a concept says it is related to, then those that say it of themselves: it is written once and holds both ways.</summary>
    private List<string> RelatedOf(Concept concept)
    {
        _namedBy ??= ById.Values.SelectMany(c => c.Related.Select(to => (From: c.Id, To: to))).ToLookup(r => r.To, r => r.From, StringComparer.Ordinal);
        string[] stronger = [.. concept.IsA, .. concept.PartOf, .. concept.Remedies, .. concept.Causes, concept.Id];
        return [.. Sound("related", concept, concept.Related).Concat(_namedBy[concept.Id].Order(StringComparer.Ordinal).Except(stronger, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];
    }

    private List<string> Sound(string field, Concept from, IReadOnlyList<string> targets) =>
        [.. targets.Where(to => ById.ContainsKey(to) && !_cuts.Contains((field, from.Id, to)))];
}
