using Onsite.Evaluation.Text;

namespace Onsite.Evaluation;

/// <summary>Why a value is what it is: a tree whose every credit cites the words that earned it.</summary>
/// <param name="Value">The credit, from 0 (none) to 1 (full).</param>
/// <param name="Description">What was looked for and what was found, in words.</param>
/// <param name="Spans">The stretches of the answer that earned the credit; empty where there is none.</param>
/// <param name="Children">What the value was made of.</param>
public sealed record Explanation(double Value, string Description, IReadOnlyList<TextSpan> Spans, IReadOnlyList<Explanation> Children)
{
    /// <summary>An explanation that stands alone.</summary>
    public static Explanation Leaf(double value, string description, params IReadOnlyList<TextSpan> spans) => new(value, description, spans, []);
}
