namespace Onsite.Simulation.Files.Designs.Revising;

/// <summary>Decides which items of a section stay, which go and where new ones are put.</summary>
/// <typeparam name="T">What the section is made of.</typeparam>
internal sealed class SectionRevision<T>
{
    /// <summary>By what an item is known.</summary>
    public required Func<T, string> KeyOf { get; init; }

    /// <summary>Among which items its order counts; null where it does not.</summary>
    public required Func<T, string?> GroupOf { get; init; }

    /// <summary>Changes an item, by its number in the old text, to what is wanted.</summary>
    public required Action<int, T> Change { get; init; }

    /// <summary>An item in brackets.</summary>
    public required Func<T, string> InBrackets { get; init; }

    /// <summary>An item on lines of its own.</summary>
    public required Func<T, string, string> OnLines { get; init; }

    /// <summary>Makes the changes.</summary>
    /// <param name="edit">The section.</param>
    /// <param name="old">The keys of its items; null for those that cannot be read and stay as they are.</param>
    /// <param name="wanted">The items that it is to have.</param>
    public void Make(CollectionEdit edit, IReadOnlyList<string?> old, IReadOnlyList<T> wanted)
    {
        var (oldKeys, newKeys) = (Numbered(old), Numbered([.. wanted.Select(KeyOf)]));
        var places = newKeys.Select((k, i) => (k, i)).ToDictionary(p => p.k!, p => p.i, StringComparer.Ordinal);
        var pairs = oldKeys.Select((k, i) => (Old: i, New: k is null ? -1 : places.GetValueOrDefault(k, -1))).Where(p => p.New >= 0).ToList();
        var isOrdered = !KeepsOrder(pairs, wanted);
        if (isOrdered)
        {
            pairs = LongestCommon.Pairs(oldKeys.Count, newKeys.Count, (i, j) => oldKeys[i] == newKeys[j]);
        }

        var matches = pairs.ToDictionary(p => p.New, p => p.Old);
        var stays = pairs.Select(p => p.Old).ToHashSet();
        for (var i = 0; i < old.Count; i++)
        {
            if (old[i] is not null && !stays.Contains(i))
            {
                edit.Remove(i);
            }
        }

        var last = -1;
        for (var j = 0; j < wanted.Count; j++)
        {
            var item = wanted[j];
            if (matches.TryGetValue(j, out var place))
            {
                Change(place, item);
                last = place;
            }
            else if (isOrdered)
            {
                edit.Insert(last, InBrackets(item), indent => OnLines(item, indent));
            }
            else
            {
                edit.Append(InBrackets(item), indent => OnLines(item, indent));
            }
        }

        edit.Make();
    }

    /// <summary>Whether items have their wanted order where it counts when those that stay keep their places and new ones follow them.</summary>
    private bool KeepsOrder(List<(int Old, int New)> pairs, IReadOnlyList<T> wanted)
    {
        var stays = pairs.Select(p => p.New).ToHashSet();
        var result = pairs.Select(p => p.New).Concat(Enumerable.Range(0, wanted.Count).Where(j => !stays.Contains(j)));
        return result.Where(j => GroupOf(wanted[j]) is not null).GroupBy(j => GroupOf(wanted[j])).All(g => g.Zip(g.Skip(1)).All(p => p.First < p.Second));
    }

    /// <summary>Keys told apart by how often they came before.</summary>
    private static List<string?> Numbered(IReadOnlyList<string?> keys)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = new List<string?>();
        foreach (var key in keys)
        {
            numbered.Add(key is null ? null : $"{key}\n{counts[key] = counts.GetValueOrDefault(key) + 1}");
        }

        return numbered;
    }
}
