using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Files.Designs.Revising;

/// <summary>Changes the steps of a handler to those that are wanted. Steps that stay keep their lines, and a step that only changes its amounts keeps its comment.</summary>
internal static class StepRevision
{
    /// <summary>Changes a list of steps.</summary>
    /// <param name="edits">The changes to the text.</param>
    /// <param name="entry">The key that the list belongs to, and the list.</param>
    /// <param name="wanted">The steps that it is to have.</param>
    /// <param name="inBrackets">Whether the key stands in brackets.</param>
    public static void Steps(TextEdits edits, MapEntry entry, IReadOnlyList<Step> wanted, bool inBrackets)
    {
        if (entry.Value is not ListNode { Items.Count: > 0 } list)
        {
            if (entry.Value is not ListNode || wanted.Count > 0)
            {
                Whole(edits, entry, wanted, inBrackets);
            }

            return;
        }

        var old = list.Items.Select(i => new StepReader(new DiagnosticList()).ReadStep(i)).ToList();
        var edit = new CollectionEdit(edits, list, Values.AfterColon(edits, entry.Key));
        var pairs = LongestCommon.Pairs(old.Count, wanted.Count, (i, j) => old[i] is { } step && DesignMeaning.Same(step, wanted[j]));
        var (oldAt, newAt, kept) = (0, 0, -1);
        var inserts = new List<(int After, Step Step)>();
        foreach (var (oldEnd, newEnd) in pairs.Append((old.Count, wanted.Count)))
        {
            for (; oldAt < oldEnd; oldAt++)
            {
                if (old[oldAt] is null)
                {
                    kept = oldAt;
                }
                else if (newAt < newEnd && CanBecome(edits, list.Items[oldAt], wanted[newAt], edit.IsInBrackets))
                {
                    Change(edits, (MapNode)list.Items[oldAt], wanted[newAt++], edit.IsInBrackets);
                    kept = oldAt;
                }
                else
                {
                    edit.Remove(oldAt);
                    if (newAt < newEnd)
                    {
                        inserts.Add((kept, wanted[newAt++]));
                    }
                }
            }

            for (; newAt < newEnd; newAt++)
            {
                inserts.Add((kept, wanted[newAt]));
            }

            (kept, oldAt, newAt) = (oldEnd, oldEnd + 1, newEnd + 1);
        }

        foreach (var (after, step) in inserts)
        {
            edit.Insert(after, YamlText.Flow(StepWriter.Of(step), inBrackets: true), indent => DesignWriter.Of(step, indent));
        }

        edit.Make();
    }

    private static void Whole(TextEdits edits, MapEntry entry, IReadOnlyList<Step> wanted, bool inBrackets)
    {
        if (inBrackets || wanted.Count == 0 || !edits.BeginsLine(entry.Key.Span.Start))
        {
            Values.Set(edits, entry, YamlText.Flow(StepWriter.Of(wanted)));
            return;
        }

        var indent = new string(' ', edits.Column(entry.Key.Span.Start) + 2);
        Values.Clear(edits, entry);
        edits.InsertBelow(entry.Key.Span.End, string.Join('\n', wanted.Select(s => $"{indent}- {DesignWriter.Of(s, indent + "  ")}")));
    }

    /// <summary>Whether a step is of the same sort as the wanted one, so that its fields can be changed where they stand.</summary>
    private static bool CanBecome(TextEdits edits, Node item, Step wanted, bool inBrackets) =>
        item is MapNode map && StepWriter.Of(wanted) is MapNode fields && map.Entries.Any(e => e.Key.Value == fields.Entries[0].Key.Value) && (!inBrackets || edits.Text[map.Span.Start] == '{');

    private static void Change(TextEdits edits, MapNode map, Step wanted, bool inBrackets)
    {
        var fields = ((MapNode)StepWriter.Of(wanted)).Entries;
        var edit = new CollectionEdit(edits, map, map.Span.Start);
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var entry = map.Entries[i];
            var field = fields.FirstOrDefault(f => f.Key.Value == entry.Key.Value);
            if (field is null)
            {
                if (SaysSomething(entry))
                {
                    edit.Remove(i);
                }
            }
            else if (field.Value is ListNode)
            {
                Steps(edits, entry, StepsOf(wanted, entry.Key.Value), edit.IsInBrackets || inBrackets);
            }
            else if (!Same(entry, (ScalarNode)field.Value))
            {
                Values.Set(edits, entry, YamlText.Flow(field.Value, edit.IsInBrackets));
            }
        }

        foreach (var field in fields.Where(f => !map.Entries.Any(e => e.Key.Value == f.Key.Value)))
        {
            edit.Append($"{field.Key.Value}: {YamlText.Flow(field.Value, inBrackets: true)}", indent => $"{indent}{field.Key.Value}: {YamlText.Flow(field.Value)}");
        }

        edit.Make();
    }

    private static IReadOnlyList<Step> StepsOf(Step step, string field) => (step, field) switch
    {
        (AskStep ask, "miss") => ask.OnMiss,
        (AskStep { OnFailure: { } instead }, "fails") => instead,
        (ParallelStep parallel, "parallel") => parallel.Asks,
        (ChanceStep chance, "then") => chance.Then,
        (ChanceStep chance, "else") => chance.Otherwise,
        _ => [],
    };

    /// <summary>Whether a field says anything that its absence does not.</summary>
    private static bool SaysSomething(MapEntry entry) => (entry.Key.Value, entry.Value) switch
    {
        (_, ScalarNode { IsNull: true }) => false,
        ("detached" or "spread" or "counts", ScalarNode { Value: "false" }) => false,
        ("miss" or "else", ListNode { Items.Count: 0 }) => false,
        ("detached" or "spread" or "miss" or "else" or "fails" or "times" or "counts" or "outbox", _) => true,
        _ => false,
    };

    private static bool Same(MapEntry entry, ScalarNode wanted)
    {
        if (entry.Value is not ScalarNode old)
        {
            return false;
        }

        return entry.Key.Value switch
        {
            "compute" or "wait" => SameAmount(old.Value, wanted.Value, Unit.Duration),
            "times" => SameAmount(old.Value, wanted.Value, Unit.None),
            "chance" => Quantity.TryParse(old.Value, Unit.Share, out var a) && Quantity.TryParse(wanted.Value, Unit.Share, out var b) && Meaning.Same(a, b),
            _ => old.Value.Trim() == wanted.Value,
        };
    }

    private static bool SameAmount(string a, string b, Unit unit) => DistributionText.TryParse(a, unit, out var x, out _) && DistributionText.TryParse(b, unit, out var y, out _) && Meaning.Same(x, y);
}
