using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Files.Designs.Revising;

/// <summary>Changes the map of a component, a group or the policies of a link to what is wanted.</summary>
internal static class SettingsRevision
{
    /// <summary>Changes a component.</summary>
    /// <param name="edits">The changes to the text.</param>
    /// <param name="entry">Its name and its map.</param>
    /// <param name="old">What was read of it; null where it cannot be read.</param>
    /// <param name="wanted">What it is to be.</param>
    public static void Component(TextEdits edits, MapEntry entry, Component? old, Component wanted)
    {
        if (entry.Value is not MapNode { Entries.Count: > 0 } map)
        {
            Values.Set(edits, entry, YamlText.Flow(DesignWriter.Of(wanted)));
            return;
        }

        var edit = new CollectionEdit(edits, map, Values.AfterColon(edits, entry.Key));
        for (var i = 0; i < map.Entries.Count; i++)
        {
            switch (map.Entries[i].Key.Value)
            {
                case "kind" when old?.Kind != wanted.Kind:
                    Values.Set(edits, map.Entries[i], YamlText.Scalar(wanted.Kind, edit.IsInBrackets));
                    break;
                case "at" when wanted.At is { } at && old?.At != at:
                    Values.Set(edits, map.Entries[i], YamlText.Flow(DesignWriter.Position(at).Value));
                    break;
                case "at" when wanted.At is null && old?.At is not null:
                    edit.Remove(i);
                    break;
            }
        }

        Fields(edits, edit, map, old?.Settings, wanted.Settings);
        if (!Has(map, "kind"))
        {
            Append(edit, DesignWriter.Entry("kind", wanted.Kind));
        }

        if (wanted.At is { } position && !Has(map, "at"))
        {
            Append(edit, DesignWriter.Position(position));
        }

        edit.Make();
    }

    /// <summary>Changes a group or policies.</summary>
    /// <param name="edits">The changes to the text.</param>
    /// <param name="entry">Their name and their map.</param>
    /// <param name="old">What was read of them; null where they cannot be read.</param>
    /// <param name="wanted">What they are to be.</param>
    public static void Group(TextEdits edits, MapEntry entry, Settings? old, Settings wanted)
    {
        if (entry.Value is not MapNode { Entries.Count: > 0 } map)
        {
            Values.Set(edits, entry, YamlText.Flow(new MapNode([.. wanted.Entries()], wanted.Location)));
            return;
        }

        var edit = new CollectionEdit(edits, map, Values.AfterColon(edits, entry.Key));
        Fields(edits, edit, map, old, wanted);
        edit.Make();
    }

    private static void Fields(TextEdits edits, CollectionEdit edit, MapNode map, Settings? old, Settings wanted)
    {
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var name = map.Entries[i].Key.Value;
            if (!wanted.Fields.Any(f => f.Name == name))
            {
                // A field of the kind that it had before. What nobody knows is for its author to mend.
                if (old?.Fields.Any(f => f.Name == name) ?? false)
                {
                    edit.Remove(i);
                }
            }
            else if (edits.LeavesDefaultsOut && wanted.WrittenAs(name) is null)
            {
                edit.Remove(i);
            }
            else if (!Meaning.Same(old?.ValueOf(name), wanted.ValueOf(name)))
            {
                Field(edits, edit, i, map.Entries[i], old, wanted);
            }
        }

        var defaults = new SettingsReader(new DiagnosticList()).Defaults(wanted.Fields, wanted.Location);
        foreach (var entry in wanted.Entries().Where(e => !Has(map, e.Key.Value) && !Meaning.Same(defaults.ValueOf(e.Key.Value), wanted.ValueOf(e.Key.Value))))
        {
            Append(edit, entry);
        }
    }

    private static void Field(TextEdits edits, CollectionEdit edit, int item, MapEntry entry, Settings? old, Settings wanted)
    {
        var name = entry.Key.Value;
        if (wanted.WrittenAs(name) is not { } written)
        {
            edit.Remove(item);
        }
        else if (entry.Value is MapNode && wanted.ValueOf(name) is Settings group)
        {
            Group(edits, entry, old?.ValueOf(name) as Settings, group);
        }
        else
        {
            Values.Set(edits, entry, YamlText.Flow(written, edit.IsInBrackets));
        }
    }

    private static void Append(CollectionEdit edit, MapEntry entry)
    {
        var key = YamlText.Scalar(entry.Key.Value);
        edit.Append($"{key}: {YamlText.Flow(entry.Value, inBrackets: true)}", indent => $"{indent}{key}: {YamlText.Flow(entry.Value)}");
    }

    private static bool Has(MapNode map, string name) => map.Entries.Any(e => e.Key.Value == name);
}
