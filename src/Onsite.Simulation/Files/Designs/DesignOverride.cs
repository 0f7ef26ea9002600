using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Files.Designs;

/// <summary>
/// A change to a design that is made while it is read: <c>checkout.replicas=8</c> for a component, <c>checkout->orders.timeout=1 s</c> for a link, <c>checkout.autoscale.max=20</c> for a field of a group. It is checked as
/// if it stood in the file.
/// </summary>
/// <param name="Owner">The component, or the link with its arrow.</param>
/// <param name="Path">The field, and the fields inside it.</param>
/// <param name="Value">What to write there.</param>
public sealed record DesignOverride(string Owner, IReadOnlyList<string> Path, string Value)
{
    /// <summary>How it is called in diagnostics.</summary>
    public string Text => $"{Owner}.{string.Join('.', Path)}={Value}";

    /// <summary>Reads a change.</summary>
    /// <param name="text">As <c>checkout.replicas=8</c>.</param>
    /// <returns>The change; null where the text is none.</returns>
    public static DesignOverride? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || equals < dot + 2)
        {
            return null;
        }

        var path = text[(dot + 1)..equals].Split('.', StringSplitOptions.TrimEntries);
        var owner = string.Join("->", text[..dot].Split("->", StringSplitOptions.TrimEntries));
        return path.Any(p => p.Length == 0) ? null : new DesignOverride(owner, path, text[(equals + 1)..].Trim());
    }

    /// <summary>Writes the change into a document.</summary>
    /// <param name="root">The design's root.</param>
    /// <param name="diagnostics">Hears where there is nothing to change.</param>
    internal MapNode Apply(MapNode root, DiagnosticList diagnostics)
    {
        var section = Owner.Contains("->", StringComparison.Ordinal) ? "links" : "components";
        var found = false;
        var entries = root.Entries.Select(e => e.Key.Value == section ? e with { Value = section == "links" ? InLinks(e.Value, ref found) : InComponents(e.Value, ref found) } : e).ToList();
        if (!found)
        {
            diagnostics.Error(SimulationCodes.UnknownName, Place, $"The design has no {(section == "links" ? "link" : "component")} '{Owner}'.", "Name one that it has.");
        }

        return root with { Entries = entries };
    }

    private SourceLocation Place => new(Text);

    private Node InComponents(Node node, ref bool found)
    {
        if (node is not MapNode map)
        {
            return node;
        }

        var entries = new List<MapEntry>();
        foreach (var entry in map.Entries)
        {
            var isIt = entry.Key.Value == Owner && entry.Value is MapNode;
            found |= isIt;
            entries.Add(isIt ? entry with { Value = Put((MapNode)entry.Value, 0, FieldsOf((MapNode)entry.Value)) } : entry);
        }

        return map with { Entries = entries };
    }

    private Node InLinks(Node node, ref bool found)
    {
        if (node is not ListNode list)
        {
            return node;
        }

        var items = new List<Node>();
        foreach (var item in list.Items)
        {
            var key = item switch { ScalarNode scalar => scalar, MapNode { Entries: [var only] } => only.Key, _ => null };
            if (key is null || string.Join("->", key.Value.Split("->", StringSplitOptions.TrimEntries)) != Owner)
            {
                items.Add(item);
                continue;
            }

            found = true;
            var policies = item is MapNode { Entries: [{ Value: MapNode map }] } ? map : new MapNode([], key.Location);
            items.Add(new MapNode([new MapEntry(key, Put(policies, 0, LinkFields.All))], item.Location));
        }

        return list with { Items = items };
    }

    private static IReadOnlyList<Field> FieldsOf(MapNode component) =>
        component.Entries.FirstOrDefault(e => e.Key.Value == "kind")?.Value is ScalarNode kind && ComponentKinds.Find(kind.Value) is { } found ? found.Fields : [];

    private MapNode Put(MapNode map, int depth, IReadOnlyList<Field> fields)
    {
        var name = Path[depth];
        var (old, field) = (map.Entries.FirstOrDefault(e => e.Key.Value == name), fields.FirstOrDefault(f => f.Name == name));
        var value = depth == Path.Count - 1 ? OverrideValue.Read(Value, Place) : Put(Opened(old?.Value, field), depth + 1, field?.Fields ?? []);
        var entry = new MapEntry(old?.Key ?? new ScalarNode(name, IsQuoted: false, Place), value);
        return map with { Entries = old is null ? [.. map.Entries, entry] : [.. map.Entries.Select(e => ReferenceEquals(e, old) ? entry : e)] };
    }

    /// <summary>A group as a map: where one value stands for it, with the field that this is.</summary>
    private MapNode Opened(Node? group, Field? field) => group switch
    {
        MapNode map => map,
        ScalarNode scalar when field?.Bare is { } bare && scalar.Value != "true" => new MapNode([new MapEntry(new ScalarNode(bare, IsQuoted: false, scalar.Location), scalar)], scalar.Location),
        _ => new MapNode([], Place),
    };
}
