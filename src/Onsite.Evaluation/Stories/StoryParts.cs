using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Qualities.Cues;
using Onsite.Evaluation.Qualities.Finders;

namespace Onsite.Evaluation.Stories;

/// <summary>
/// Gives every sentence of a story its part. Each sentence speaks for some parts by its words and its place; the sequence that says most in all, where going back costs, is chosen
/// (A. Viterbi, "Error bounds for convolutional codes", 1967). So a sentence is read in the context of all others.
/// </summary>
internal static class StoryParts
{
    private const int Parts = 4;

    private static readonly CueTable Tasks = CueTable.Of(
        "i/we was/were responsible/asked/supposed/told to", "i was _1 responsible/asked/told/assigned", "in charge of", "my job/task/role/part was", "i/we had to", "i/we needed to", "goal/target/aim/bar/task/job was", "had promised/been promised", "i had/i'd promised", "was promised", "deadline", "was mine", "on me", "i was the", "i was on call", "it mattered because", "what i wanted", "my worry was", "i wanted to", "the date _3 promised", "supposed to", "the target _3 was");

    private static readonly CueTable Results = CueTable.Of(
        "in the end", "as a result", "since then", "since", "these days", "from then on", "is/are/was different", "in # years/months/weeks", "it took", "improved/increased/decreased/halved/doubled/saved/reached/achieved/finished/completed", "now i/we/they/every/each/has/have", "after that", "ended in/up/with/at", "went from", "from # _4 to #", "became", "dropped to/by/from", "fell to/by/from", "rose to/by/from", "went down/up to", "reduced", "cut _4 by/to", "never/not happened/again/since/late", "again since", "has run", "has stopped", "has not", "hasn't", "haven't _4 since", "learned/learnt", "taught me", "differently", "what i'd do/change", "now he/she/they/we/it", "today we/they/the/it", "shipped on/in", "renewed", "went out at", "was/were out within", "we/i lost", "we/i won", "stayed", "approved", "the result", "outcome", "nobody _4 noticed", "are different since", "until the difference was zero", "missed the _9 hit", "zero", "back to normal", "fine again", "still _2 a/good relationship", "led the team", "by christmas");

    private static readonly double[,] Steps =
    {
        //   to: situation, task, action, result
        { 0.0, 0.0, -0.3, -1.5 },
        { -1.2, 0.0, 0.0, -1.0 },
        { -2.2, -1.4, 0.0, 0.0 },
        { -2.5, -2.0, -0.7, 0.0 },
    };

    private static readonly double[] Starts = [0, -0.5, -1, -2];

    /// <summary>The part of each of the given sentences, which together tell a story.</summary>
    public static StoryPart[] Assign(Prose prose, IReadOnlyList<int> told, IReadOnlyList<SentenceTelling> tellings)
    {
        var count = told.Count;
        var from = new int[count, Parts];
        var score = new double[Parts];
        for (var i = 0; i < count; i++)
        {
            var emission = Emit(prose, prose.Sentences[told[i]], tellings[told[i]], count == 1 ? 0 : (double)i / (count - 1));
            var next = new double[Parts];
            for (var part = 0; part < Parts; part++)
            {
                var best = i == 0 ? Starts[part] : double.NegativeInfinity;
                for (var before = 0; i > 0 && before < Parts; before++)
                {
                    var value = score[before] + Steps[before, part];
                    if (value > best)
                    {
                        (best, from[i, part]) = (value, before);
                    }
                }

                next[part] = best + emission[part];
            }

            score = next;
        }

        return Trace(from, score, count);
    }

    /// <summary>Whether a sentence says what came of it.</summary>
    public static bool IsResult(Prose prose, ProseSentence sentence) => Results.IsIn(prose, sentence);

    private static StoryPart[] Trace(int[,] from, double[] score, int count)
    {
        var parts = new StoryPart[count];
        var part = Array.IndexOf(score, score.Max());
        for (var i = count - 1; i >= 0; i--)
        {
            parts[i] = (StoryPart)(part + 1);
            part = from[i, part];
        }

        return parts;
    }

    private static double[] Emit(Prose prose, ProseSentence sentence, SentenceTelling telling, double place)
    {
        var hasFigure = Figures(prose, sentence);
        var isResult = Results.IsIn(prose, sentence);
        return
        [
            1.8 * (1 - place) * (1 - place) + (telling.Occasion > 0 && place < 0.35 ? 1.5 : 0) + (telling.Own == 0 ? 0.6 : -0.4),
            (Tasks.IsIn(prose, sentence) ? 2.6 : -0.5) + (place < 0.4 ? 0.4 : -0.4),
            1.2 * Math.Min(2, telling.Own) + (telling.ByI > 0 ? 0.4 : 0) + 0.5,
            (isResult ? 2.3 : -0.4) + 2 * place * place + (hasFigure && place > 0.5 ? 0.5 : 0) - (telling.ByI > 1 ? 0.5 : 0),
        ];
    }

    /// <summary>Whether a figure that measures something stands in the sentence.</summary>
    public static bool Figures(Prose prose, ProseSentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (FigureReader.At(prose, sentence, i) is not null || prose.Tokens[i].Word is "zero" or "half" or "doubled" or "halved" or "tripled")
            {
                return true;
            }
        }

        return false;
    }
}
