using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Stories;

/// <summary>An answer looked at as a story.</summary>
/// <param name="Kind">What kind of telling it is as a whole.</param>
/// <param name="Sentences">Its sentences, in order.</param>
/// <param name="Shares">The four parts in the order situation, task, action, result; empty where no story is told.</param>
/// <param name="ActionsByI">Things done with "I" as the subject.</param>
/// <param name="ActionsByWe">Things done with "we" as the subject.</param>
/// <param name="Results">The sentences that say what came of it.</param>
/// <param name="QuantifiedResults">Those of them with a figure.</param>
/// <param name="TopicWords">Content words of the question that the answer uses.</param>
/// <param name="TopicWordsInAll">Content words of the question.</param>
public sealed record StoryReport(
    TellingKind Kind,
    IReadOnlyList<StorySentence> Sentences,
    IReadOnlyList<StoryShare> Shares,
    int ActionsByI,
    int ActionsByWe,
    IReadOnlyList<TextSpan> Results,
    IReadOnlyList<TextSpan> QuantifiedResults,
    int TopicWords,
    int TopicWordsInAll);
