using Onsite.Evaluation.Qualities;

namespace Onsite.Evaluation.Stories;

/// <summary>Tells a story from what only sounds like one. A sentence is judged by its words and, where they say nothing, by the sentence before it; the whole by how many words each kind has.</summary>
internal static class TellingJudge
{
    /// <summary>A story is told in at least this share of the words.</summary>
    private const double StoryShare = 0.45;

    /// <summary>A story has this many things done by the speaker.</summary>
    private const int FewestActions = 2;

    /// <summary>Below this number of words nothing is told.</summary>
    private const int FewestWords = 12;

    /// <summary>The kind of each sentence.</summary>
    public static TellingKind[] JudgeSentences(IReadOnlyList<SentenceTelling> sentences)
    {
        var kinds = new TellingKind[sentences.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            var kind = Judge(sentences[i]);
            kinds[i] = kind == TellingKind.None && i > 0 ? kinds[i - 1] : kind;
        }

        // What stands before the first sentence that says something belongs to it.
        for (var i = kinds.Length - 2; i >= 0; i--)
        {
            kinds[i] = kinds[i] == TellingKind.None ? kinds[i + 1] : kinds[i];
        }

        return kinds;
    }

    /// <summary>The kind of the whole.</summary>
    public static TellingKind JudgeWhole(Prose prose, IReadOnlyList<SentenceTelling> sentences, TellingKind[] kinds)
    {
        var words = new int[Enum.GetValues<TellingKind>().Length];
        var own = 0;
        var occasions = 0;
        for (var i = 0; i < kinds.Length; i++)
        {
            words[(int)kinds[i]] += prose.Sentences[i].End - prose.Sentences[i].First;
            own += kinds[i] == TellingKind.Story ? sentences[i].Own : 0;
            occasions += kinds[i] == TellingKind.Story ? sentences[i].Occasion : 0;
        }

        var total = words.Sum();
        if (total < FewestWords)
        {
            return TellingKind.None;
        }

        if (words[(int)TellingKind.Story] >= StoryShare * total && own >= FewestActions && (occasions > 0 || own > FewestActions))
        {
            return TellingKind.Story;
        }

        var best = TellingKind.None;
        foreach (var kind in (ReadOnlySpan<TellingKind>)[TellingKind.PseudoStory, TellingKind.Opinion, TellingKind.SelfDescription])
        {
            best = words[(int)kind] > words[(int)best] || best == TellingKind.None ? kind : best;
        }

        return words[(int)best] == 0 ? TellingKind.None : best;
    }

    private static TellingKind Judge(SentenceTelling s)
    {
        if (s.Past > 0 && s.Past > s.Would && (s.Own > 0 || s.Occasion > 0 || s.Past > s.Opinion + s.Self))
        {
            return TellingKind.Story;
        }

        if (s.Would > s.Self)
        {
            return TellingKind.PseudoStory;
        }

        if (s.Self > 0 && s.Self >= s.Opinion)
        {
            return TellingKind.SelfDescription;
        }

        return s.Habit > s.Opinion ? TellingKind.PseudoStory : s.Opinion > 0 ? TellingKind.Opinion : s.Habit > 0 ? TellingKind.PseudoStory : TellingKind.None;
    }
}
