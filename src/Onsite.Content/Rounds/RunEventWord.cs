using Onsite.Simulation.Reporting;

namespace Onsite.Content.Rounds;

/// <summary>The words by which content names kinds of events: <c>pool-exhausted</c> is what a report calls <c>PoolExhausted</c>.</summary>
public static class RunEventWord
{
    private static readonly Dictionary<string, string> Words = RunEvent.Kinds.ToDictionary(Of, StringComparer.Ordinal);

    /// <summary>Every word.</summary>
    public static IReadOnlyCollection<string> All => Words.Keys;

    /// <summary>Whether a word means a kind.</summary>
    public static bool Means(string word, string kind) => Words.TryGetValue(word, out var meant) && meant == kind;

    private static string Of(string kind) => string.Concat(kind.Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
