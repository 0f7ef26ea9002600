using Onsite.Evaluation.Qualities.Cues;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Qualities.Finders;

/// <summary>
/// Quantities: figures with a unit or with what they count. Shown where the figure is used: calculated with (two figures and a word or sign of arithmetic), or made the reason of a choice.
/// A figure that is merely named is kept as such: it is worth less.
/// </summary>
internal sealed class QuantityFinder : IQualityFinder
{
    private static readonly CueTable Arithmetic = CueTable.Of(
        "mean+ _3 #", "want+ #", "times", "divided by", "multiplied by", "per", "over #", "make+ _3 #", "give+ _4 #", "equal+", "work+ out", "come+ to _2 #", "add+ up", "sum+ to", "is/are/that's/it's _2 about/around/roughly/some/nearly/almost/only _1 #", "that _1 is/are/gives/makes _3 #", "that's _3 #", "which is/are/gives/makes _3 #",
        "so _1 about/around/roughly/that/we/it _4 #", "end+ up at/with _3 #", "so _2 #", "little's law", "amount+ to _2 #", "total+", "average+ _4 #", "need+ _3 #", "hence/therefore _4 #", "leave+ _3 #", "cost+ _2 #", "each _5 #", "of/from # _2 to #", "# of #", "call it _1 #");

    private static readonly CueTable Justification = CueTable.Of(
        "because", "since _4 #", "therefore", "so i/we/i'd/we'd/i'll/we'll/i'm/we're/that/one/it", "so a/the/one/two", "that is why", "that's why", "which mean+", "enough", "too many/much/slow/long/big/large/few/small", "fit+", "instead of", "rather than", "as _6 would", "otherwise", "anyone/anything/everything/everyone above/below/over/under/beyond",
        "above/below/beyond/over/under # _5 we/i/the/answers/is/are", "if _8 over/above/below/under/exceed+", "until/unless", "within", "at most", "no more than", "acceptable", "worth", "without _4 #", "i'd/we'd/i/we _1 cap/limit/size/set/keep/trim/refuse/bound/budget+");

    private static readonly CueTable Vetoes = CueTable.Of("^in/since #", "years of experience");

    public QualityKind Kind => QualityKind.Quantities;

    public void Find(Prose prose, List<QualityMention> mentions)
    {
        var before = 0;
        foreach (var sentence in prose.Sentences)
        {
            var count = 0;
            var (first, last) = (0, 0);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (FigureReader.At(prose, sentence, i) is { } figure)
                {
                    first = count++ == 0 ? figure.Token : first;
                    last = figure.Last;
                    i = Math.Max(i, figure.Last - 1);
                }
            }

            if (count > 0 && sentence.IsOwn)
            {
                var used = IsUsed(prose, sentence, count, before);
                mentions.Add(new QualityMention(sentence.Span, prose.SpanOf(first, last), used ? QualityAspect.Used : QualityAspect.Plain, used));
            }

            before = sentence.IsOwn ? count : 0;
        }
    }

    private static bool IsUsed(Prose prose, ProseSentence sentence, int figures, int figuresBefore) =>
        !sentence.IsQuestion
        && (HasSign(prose, sentence) || (figures + figuresBefore >= 2 && Arithmetic.IsIn(prose, sentence)) || Justification.IsIn(prose, sentence))
        && !Vetoes.IsIn(prose, sentence);

    /// <summary>A sign of arithmetic between figures: "160 / 4 = 40".</summary>
    private static bool HasSign(Prose prose, ProseSentence sentence)
    {
        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (prose.Tokens[i].Figure == FigureKind.None && prose.Tokens[i + 1].Figure == FigureKind.None)
            {
                continue;
            }

            var between = prose.Text.AsSpan(prose.Tokens[i].Span.End, prose.Tokens[i + 1].Span.Start - prose.Tokens[i].Span.End);
            if (between.ContainsAny("=×*≈÷"))
            {
                return true;
            }
        }

        return false;
    }
}
