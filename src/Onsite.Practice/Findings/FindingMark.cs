using Onsite.Practice.Learning;

namespace Onsite.Practice.Findings;

/// <summary>A mark that a finding rests on, kept with the finding: it reads the same when the mark has been taken back.</summary>
/// <param name="Id">Identity of the mark.</param>
/// <param name="Kind">What it says of the sentence.</param>
/// <param name="Sentence">The sentence that was marked.</param>
/// <param name="MadeAt">When it was made.</param>
public sealed record FindingMark(string Id, MarkKind Kind, string Sentence, DateTimeOffset MadeAt);
