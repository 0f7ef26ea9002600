using Onsite.Evaluation.Stories;
using Onsite.Practice.Findings;

namespace Onsite.Practice.Qualities;

/// <summary>A behavioural answer looked at as a story.</summary>
/// <param name="Kind">What kind of telling it is.</param>
/// <param name="Shares">The four parts with their healthy shares; empty where no story is told.</param>
/// <param name="Sentences">The sentences of the four parts, in order.</param>
/// <param name="ActionsByI">Things done with "I" as the subject.</param>
/// <param name="ActionsByWe">Things done with "we" as the subject.</param>
/// <param name="Results">The sentences that say what came of it.</param>
/// <param name="QuantifiedResults">Those of them with a figure.</param>
/// <param name="TopicWords">Content words of the question that the answer uses.</param>
/// <param name="TopicWordsInAll">Content words of the question.</param>
public sealed record StoryFinding(
    TellingKind Kind,
    IReadOnlyList<StoryShare> Shares,
    IReadOnlyList<StoryQuote> Sentences,
    int ActionsByI,
    int ActionsByWe,
    IReadOnlyList<TextEvidence> Results,
    IReadOnlyList<TextEvidence> QuantifiedResults,
    int TopicWords,
    int TopicWordsInAll);

/// <summary>A sentence and its part in the story.</summary>
/// <param name="Part">The part.</param>
/// <param name="Evidence">The sentence.</param>
public sealed record StoryQuote(StoryPart Part, TextEvidence Evidence);
