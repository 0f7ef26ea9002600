using System.Text.Json.Serialization;
using Onsite.Evaluation.Text;

namespace Onsite.Practice.Findings;

/// <summary>What shows a finding. Every engine has its own kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TextEvidence), "text")]
[JsonDerivedType(typeof(RunEvidence), "run")]
[JsonDerivedType(typeof(DesignEvidence), "design")]
[JsonDerivedType(typeof(EstimateEvidence), "estimate")]
[JsonDerivedType(typeof(ExchangeEvidence), "exchange")]
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

/// <summary>What a run shows.</summary>
/// <param name="Sentence">It in words, with its figures.</param>
/// <param name="Moment">When, in seconds from the start of the run; null where the whole of it shows it.</param>
/// <param name="Place">The component or link, by its name in reports; null where none is meant.</param>
public sealed record RunEvidence(string Sentence, double? Moment, string? Place) : Evidence;

/// <summary>What a design says, or leaves out.</summary>
/// <param name="Sentence">It in words.</param>
/// <param name="Place">The component or link.</param>
/// <param name="Line">Its line in the design's text, from 1; null where it has none.</param>
public sealed record DesignEvidence(string Sentence, string Place, int? Line) : Evidence;

/// <summary>An estimate held to what the scenario computes.</summary>
/// <param name="Asked">What was asked.</param>
/// <param name="Written">What was written.</param>
/// <param name="Truth">What it comes to, in words; null where the two cannot be compared.</param>
/// <param name="Factor">How far the two are apart, from 1; null where no factor leads from one to the other.</param>
public sealed record EstimateEvidence(string Asked, string Written, string? Truth, double? Factor) : Evidence;

/// <summary>A question that was asked, and what was said.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
public sealed record ExchangeEvidence(string Question, string Answer) : Evidence;
