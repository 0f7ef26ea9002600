using Onsite.Evaluation.Qualities.Cues;

namespace Onsite.Evaluation.Qualities.Finders;

/// <summary>Assumptions stated: what the speaker takes for granted, said as theirs and now. What somebody assumed once, or must not assume, is none.</summary>
internal sealed class AssumptionFinder : IQualityFinder
{
    private static readonly CueTable Cues = CueTable.Of(
        "i/we assume", "i'm/we're/am/are assuming", "i'll/we'll/i'd/we'd _1 assume", "i/we will/would/can/shall/could _1 assume", "let me/us _1 assume", "let's _1 assume/suppose", "^let's say", "^assume/suppose",
        "^assuming", "assuming a/an/about/around/roughly/we/that/the/no/every/each/all/#/peak/average/normal", "my/our/one/an/under/key/first/second assumption+", "assumption+ is/are/here", "on the assumption", "i/we take it that", "i/we take/taking for granted",
        "i/we take _4 as given", "say we/there/it/each _2 have/is/are/has/get/gets #", "i'm/we're _1 supposing");

    private static readonly CueTable Vetoes = CueTable.Of(
        "assume+ the worst", "had assumed", "not/never/cannot/don't/wouldn't/won't/shouldn't _2 assume+", "without _2 assume+", "wrong/bad/wrongly/dangerous/false/hidden assumption+", "assumption+ was/were", "question+/challenge+/check/test/verify _2 assumption+", "let's say so/it/that");

    public QualityKind Kind => QualityKind.Assumptions;

    public void Find(Prose prose, List<QualityMention> mentions)
    {
        foreach (var sentence in prose.Sentences)
        {
            if (sentence.Counts && !sentence.IsQuestion && Cues.TryFindAffirmed(prose, sentence, out var cue) && !Vetoes.IsIn(prose, sentence))
            {
                mentions.Add(new QualityMention(sentence.Span, prose.SpanOf(cue.First, cue.Last), QualityAspect.Plain, Shown: true));
            }
        }
    }
}
