using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Simulation.Files.Designs.Revising;

namespace Onsite.Simulation.Files.Designs;

/// <summary>
/// Changes the text of a design as little as it takes to mean another one. Lines whose meaning stays are kept to the letter, with their comments, order, line ends and the spelling of quantities. A setting is rewritten where it
/// stands; what is new follows the last of its section, or stands where its order counts; what is gone takes the comment on the lines above it along. A component of another name is another component. What cannot
/// be read and is not wanted otherwise stays for its author to mend.
/// </summary>
public sealed class DesignRevision
{
    private readonly TextEdits _edits;

    private DesignRevision(TextEdits edits) => _edits = edits;

    /// <summary>Changes a text.</summary>
    /// <param name="oldText">The text as it is.</param>
    /// <param name="wanted">The design that it is to mean.</param>
    /// <returns>A text that is read as the wanted design. Where the old one is no YAML, or is written in a form that cannot be changed in place, it is written anew by <see cref="DesignWriter"/>.</returns>
    public static string Apply(string oldText, Design wanted)
    {
        ArgumentNullException.ThrowIfNull(oldText);
        ArgumentNullException.ThrowIfNull(wanted);
        if (Means(oldText, wanted))
        {
            return oldText;
        }

        var text = InPlace(oldText, wanted);
        if (text is null || !Means(text, wanted))
        {
            return DesignWriter.Write(wanted);
        }

        // Something may be wrong with what is wanted as well: then the text is as good as it can be.
        return Sound(text, wanted) ?? Sound(InPlace(oldText, wanted, leavesDefaultsOut: true), wanted) ?? text;
    }

    /// <summary>The text with its changes made in place; null where that cannot be done.</summary>
    /// <param name="oldText">The text as it is.</param>
    /// <param name="wanted">The design that it is to mean.</param>
    /// <param name="leavesDefaultsOut">Whether what the wanted design does not write goes even where it was written as it would be anyway: written, it may not go with the rest.</param>
    internal static string? InPlace(string oldText, Design wanted, bool leavesDefaultsOut = false)
    {
        var edits = new TextEdits(oldText) { LeavesDefaultsOut = leavesDefaultsOut };
        if (SourceText.FromText(edits.Text, string.Empty, []) is not { } source || YamlReader.Read(source, []) is not MapNode { Entries.Count: > 0 } root)
        {
            return null;
        }

        try
        {
            new DesignRevision(edits).Revise(root, wanted);
            return edits.Make();
        }
        catch (UnforeseenFormException)
        {
            return null;
        }
    }

    /// <summary>A text that means what is wanted, and in which nothing is wrong; null where it is neither.</summary>
    private static string? Sound(string? text, Design wanted)
    {
        var diagnostics = new DiagnosticList();
        return text is not null && Means(text, wanted, diagnostics) && !diagnostics.HasErrors ? text : null;
    }

    private static bool Means(string text, Design wanted, DiagnosticList? diagnostics = null)
    {
        var source = SourceText.FromText(text.TrimStart('\ufeff'), string.Empty, []);
        return source is not null && DesignReader.Read(source, diagnostics ?? []) is { } read && DesignMeaning.AreSame(read, wanted);
    }

    private void Revise(MapNode root, Design wanted)
    {
        var edit = new CollectionEdit(_edits, root, 0);
        Text(edit, root, "title", wanted.Title);
        Text(edit, root, "id", wanted.Id);
        Components(edit, root, wanted.Components);
        Links(edit, root, wanted.Links);
        Handlers(edit, root, wanted.Handlers);
        Groups(edit, root, wanted.Groups);
        Places(edit, root, wanted.Places);
        edit.Make();
    }

    private void Text(CollectionEdit edit, MapNode root, string name, string wanted)
    {
        if (Find(root, name) is not { } entry)
        {
            edit.Insert(-1, $"{name}: {YamlText.Scalar(wanted, inBrackets: true)}", indent => $"{indent}{name}: {YamlText.Scalar(wanted)}");
        }
        else if ((entry.Value as ScalarNode)?.Value.Trim() != wanted)
        {
            Values.Set(_edits, entry, YamlText.Scalar(wanted, edit.IsInBrackets));
        }
    }

    private void Components(CollectionEdit root, MapNode map, IReadOnlyList<Component> wanted)
    {
        var entry = Find(map, "components");
        var entries = (entry?.Value as MapNode)?.Entries ?? [];
        var old = entries.Select(e => DesignReader.ReadComponents(new MapNode([e], e.Key.Location), [], areGiven: false) is [var component] ? component : null).ToList();
        var width = Width(entries);
        var section = new SectionRevision<Component>
        {
            KeyOf = c => c.Name,
            GroupOf = c => DesignMeaning.Clients([c]).Any() ? string.Empty : null,
            Change = (i, c) =>
            {
                if (old[i] is not { } component || !DesignMeaning.Same(component, c))
                {
                    SettingsRevision.Component(_edits, entries[i], old[i], c);
                }
            },
            InBrackets = c => $"{DesignWriter.Key(c)} {YamlText.Flow(DesignWriter.Of(c))}",
            OnLines = (c, indent) => $"{indent}{DesignWriter.Key(c).PadRight(width)} {YamlText.Flow(DesignWriter.Of(c))}",
        };
        Section(root, entry, "components", section, [.. entries.Select((e, i) => old[i] is null && !wanted.Any(c => c.Name == e.Key.Value) ? null : e.Key.Value)], wanted, isList: false);
    }

    private void Links(CollectionEdit root, MapNode map, IReadOnlyList<DesignLink> wanted)
    {
        var entry = Find(map, "links");
        var items = (entry?.Value as ListNode)?.Items ?? [];
        var old = items.Select(DesignReader.ReadLink).ToList();
        var section = new SectionRevision<DesignLink>
        {
            KeyOf = l => $"{l.From} -> {l.To}",
            GroupOf = l => l.From,
            Change = (i, l) =>
            {
                if (!DesignMeaning.Same(old[i]!, l))
                {
                    Link(items[i], old[i]!, l);
                }
            },
            InBrackets = l => DesignWriter.Of(l, inBrackets: true),
            OnLines = (l, _) => DesignWriter.Of(l),
        };
        Section(root, entry, "links", section, [.. old.Select(l => l is null ? null : section.KeyOf(l))], wanted, isList: true);
    }

    private void Link(Node item, DesignLink old, DesignLink wanted)
    {
        if (item is MapNode { Entries: [var only] })
        {
            SettingsRevision.Group(_edits, only, old.Policies, wanted.Policies);
        }
        else
        {
            _edits.Insert(item.Span.End, $": {YamlText.Flow(new MapNode([.. wanted.Policies.Entries()], item.Location))}");
        }
    }

    private void Handlers(CollectionEdit root, MapNode map, IReadOnlyList<Handler> wanted)
    {
        var entry = Find(map, "handlers");
        var entries = (entry?.Value as MapNode)?.Entries ?? [];
        var old = entries.Select(DesignReader.ReadHandler).ToList();
        var section = new SectionRevision<Handler>
        {
            KeyOf = DesignWriter.Name,
            GroupOf = _ => null,
            Change = (i, h) =>
            {
                if (!DesignMeaning.Same(old[i]!, h))
                {
                    StepRevision.Steps(_edits, entries[i], h.Steps, _edits.Text[entry!.Value.Span.Start] == '{');
                }
            },
            InBrackets = h => $"{YamlText.Scalar(DesignWriter.Name(h), inBrackets: true)}: {YamlText.Flow(StepWriter.Of(h.Steps))}",
            OnLines = (h, indent) => DesignWriter.Of(h, indent).TrimEnd('\n'),
        };
        Section(root, entry, "handlers", section, [.. old.Select(h => h is null ? null : DesignWriter.Name(h))], wanted, isList: false);
    }

    private void Groups(CollectionEdit root, MapNode map, IReadOnlyList<DesignGroup> wanted)
    {
        var entry = Find(map, "groups");
        var entries = (entry?.Value as MapNode)?.Entries ?? [];
        var old = entries.Select(DesignReader.ReadGroup).ToList();
        var section = new SectionRevision<DesignGroup>
        {
            KeyOf = g => g.Name,
            GroupOf = _ => null,
            Change = (i, g) =>
            {
                if (!DesignMeaning.Same(old[i]!, g))
                {
                    SettingsRevision.Group(_edits, entries[i], old[i]!.Settings, g.Settings);
                }
            },
            InBrackets = DesignWriter.Of,
            OnLines = (g, indent) => indent + DesignWriter.Of(g),
        };
        Section(root, entry, "groups", section, [.. old.Select(g => g?.Name)], wanted, isList: false);
    }

    private void Places(CollectionEdit root, MapNode map, IReadOnlyList<GivenPlace> wanted)
    {
        var entry = Find(map, "places");
        var entries = (entry?.Value as MapNode)?.Entries ?? [];
        var old = entries.Select(DesignReader.ReadPlace).ToList();
        var section = new SectionRevision<GivenPlace>
        {
            KeyOf = p => p.Name,
            GroupOf = _ => null,
            Change = (i, p) =>
            {
                if (old[i]!.At != p.At)
                {
                    Values.Set(_edits, entries[i], YamlText.Flow(DesignWriter.Position(p.At).Value));
                }
            },
            InBrackets = DesignWriter.Of,
            OnLines = (p, indent) => indent + DesignWriter.Of(p),
        };
        Section(root, entry, "places", section, [.. old.Select(p => p?.Name)], wanted, isList: false);
    }

    private void Section<T>(CollectionEdit root, MapEntry? entry, string name, SectionRevision<T> section, IReadOnlyList<string?> old, IReadOnlyList<T> wanted, bool isList)
    {
        var dash = isList ? "- " : string.Empty;
        string Lines(string indent) => string.Join('\n', wanted.Select(w => $"{indent}{dash}{section.OnLines(w, isList ? string.Empty : indent).TrimStart()}"));
        string Flow() => $"{(isList ? '[' : '{')}{string.Join(", ", wanted.Select(section.InBrackets))}{(isList ? ']' : '}')}";
        if (old.Count > 0)
        {
            section.Make(new CollectionEdit(_edits, entry!.Value, Values.AfterColon(_edits, entry.Key)), old, wanted);
        }
        else if (entry is null)
        {
            if (wanted.Count > 0 || name is "components" or "links")
            {
                root.Append($"{name}: {Flow()}", indent => $"{indent}{name}:{(wanted.Count == 0 ? " " + Flow() : "\n" + Lines(indent + "  "))}");
            }
        }
        else if (root.IsInBrackets || wanted.Count == 0)
        {
            Values.Set(_edits, entry, Flow());
        }
        else
        {
            Values.Clear(_edits, entry);
            _edits.InsertBelow(entry.Key.Span.End, Lines(new string(' ', _edits.Column(entry.Key.Span.Start) + 2)));
        }
    }

    /// <summary>How far from its name the map of the last component begins, so that new ones stand in its column.</summary>
    private int Width(IReadOnlyList<MapEntry> entries) =>
        entries.Count > 0 && entries[^1] is var last && _edits.AreOnOneLine(last.Key.Span.Start, last.Value.Span.Start) ? Math.Min(60, Math.Max(0, last.Value.Span.Start - last.Key.Span.Start - 1)) : 0;

    private static MapEntry? Find(MapNode root, string name) => root.Entries.FirstOrDefault(e => e.Key.Value == name);
}
