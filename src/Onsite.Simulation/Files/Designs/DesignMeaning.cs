using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Files.Designs;

/// <summary>Whether two designs are the same, however and wherever they were written.</summary>
public static class DesignMeaning
{
    /// <summary>
    /// Whether two designs are the same. The order counts where it has an effect: among clients, of whom the first are those that operations come from which name none, and among the links of one sender, which inferred
    /// handlers follow.
    /// </summary>
    /// <param name="a">One design.</param>
    /// <param name="b">The other.</param>
    public static bool AreSame(Design a, Design b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.Id == b.Id && a.Title == b.Title
            && AreSame(a.Components, c => c.Name, b.Components, Same) && Clients(a.Components).SequenceEqual(Clients(b.Components), StringComparer.Ordinal)
            && AreSame(a.Links, l => l.From, b.Links, Same)
            && AreSame(a.Handlers, h => (h.Operation, h.Component), b.Handlers, Same)
            && AreSame(a.Groups, g => g.Name, b.Groups, Same)
            && AreSame(a.Places, p => p.Name, b.Places, (x, y) => x.At == y.At);
    }

    /// <summary>The names of the clients among some components, in their order.</summary>
    internal static IEnumerable<string> Clients(IEnumerable<Component> components) => components.Where(c => ComponentKinds.Find(c.Kind)?.Role == Role.Client).Select(c => c.Name);

    internal static bool Same(Component a, Component b) => a.Name == b.Name && a.Kind == b.Kind && a.IsGiven == b.IsGiven && a.At == b.At && Meaning.Same(a.Settings, b.Settings);

    internal static bool Same(DesignLink a, DesignLink b) => a.From == b.From && a.To == b.To && Meaning.Same(a.Policies, b.Policies);

    internal static bool Same(Handler a, Handler b) => a.Operation == b.Operation && a.Component == b.Component && Same(a.Steps, b.Steps);

    internal static bool Same(DesignGroup a, DesignGroup b) => a.Name == b.Name && Meaning.Same(a.Settings, b.Settings);

    internal static bool Same(IReadOnlyList<Step>? a, IReadOnlyList<Step>? b) => a is null || b is null ? a is null && b is null : a.Count == b.Count && a.Zip(b).All(s => Same(s.First, s.Second));

    internal static bool Same(Step a, Step b) => (a, b) switch
    {
        (ComputeStep x, ComputeStep y) => Meaning.Same(x.Seconds, y.Seconds),
        (WaitStep x, WaitStep y) => Meaning.Same(x.Seconds, y.Seconds),
        (AskStep x, AskStep y) => x.Ask == y.Ask && x.Target == y.Target && x.IsDetached == y.IsDetached && x.SpreadsKeys == y.SpreadsKeys && x.Outbox == y.Outbox && x.Counts == y.Counts && Meaning.Same(x.Times, y.Times) && Same(x.OnMiss, y.OnMiss) && Same(x.OnFailure, y.OnFailure),
        (ParallelStep x, ParallelStep y) => Same(x.Asks, y.Asks),
        (ChanceStep x, ChanceStep y) => Meaning.Same(x.Probability, y.Probability) && Same(x.Then, y.Then) && Same(x.Otherwise, y.Otherwise),
        (ReplyStep x, ReplyStep y) => x.IsFailure == y.IsFailure,
        _ => false,
    };

    /// <summary>Whether two lists have the same items for every key, and in the same order for each.</summary>
    private static bool AreSame<T, TKey>(IReadOnlyList<T> a, Func<T, TKey> key, IReadOnlyList<T> b, Func<T, T, bool> same)
        where TKey : notnull
    {
        var others = b.ToLookup(key);
        return a.Count == b.Count && a.GroupBy(key).All(g => g.Count() == others[g.Key].Count() && g.Zip(others[g.Key]).All(p => same(p.First, p.Second)));
    }
}
