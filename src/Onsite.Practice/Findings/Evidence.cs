using System.Text.Json.Serialization;
using Onsite.Evaluation.Text;

namespace Onsite.Practice.Findings;

/// <summary>What shows a finding. Every engine has its own kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TextEvidence), "text")]
public abstract record Evidence;

/// <summary>A stretch of the answer exactly as it was typed.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit.</param>
/// <param name="Length">Number of UTF-16 code units; above 0.</param>
/// <param name="Quote">The words themselves, so that a finding reads without its answer.</param>
public sealed record TextEvidence(int Start, int Length, string Quote) : Evidence
{
    /// <summary>Quotes a stretch of an answer.</summary>
    public static TextEvidence Of(TextSpan span, string answer) => new(span.Start, span.Length, span.Of(answer));
}
