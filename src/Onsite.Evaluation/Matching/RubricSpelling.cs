using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Matching.Negation;
using Onsite.Evaluation.Rubrics;
using Onsite.Evaluation.Text;
using Onsite.Evaluation.Text.Typos;

namespace Onsite.Evaluation.Matching;

/// <summary>What a rubric has to do with spelling: which words it looks for, and how a corrected one is shown.</summary>
internal static class RubricSpelling
{
    /// <summary>A reader of typos that knows a rubric's own words and its question's.</summary>
    public static TypoReader ReaderFor(Rubric rubric, string topic, Lexicon lexicon, UnitTable units)
    {
        var wanted = new SpellingList();
        var known = new KnownWords();
        known.AddText(topic);
        foreach (var text in rubric.Points.SelectMany(TextsOf).Concat(rubric.Misconceptions.SelectMany(m => m.Phrasings.Select(p => p.Text).Append(m.Claim).Append(m.Truth))))
        {
            known.AddText(text);
            foreach (var token in Tokenizer.Tokenize(text))
            {
                if (token.Figure == FigureKind.None && units.FindStem(lexicon.Family(token.Stem)) >= 0)
                {
                    wanted.Add(token.Word);
                }
            }
        }

        return new TypoReader([wanted, lexicon.Spellings], [known, lexicon.Known, RealWords.All], token => IsKnown(token, lexicon, units), MayMean, lexicon.Family);
    }

    /// <summary>An explanation, with a line for every word of its evidence that was read as another.</summary>
    public static Explanation Note(Explanation explanation, IReadOnlyList<TextSpan> evidence, AnswerIndex answer)
    {
        if (answer.Corrections.Count == 0 || evidence.Count == 0)
        {
            return explanation;
        }

        var notes = answer.Corrections
            .Where(correction => evidence.Any(span => span.Start <= correction.Span.Start && correction.Span.End <= span.End))
            .Select(correction => Explanation.Leaf(explanation.Value, $"“{correction.Span.Of(answer.Text)}” read as {correction.Read}.", correction.Span))
            .ToList();
        return notes.Count == 0 ? explanation : explanation with { Children = [.. explanation.Children, .. notes] };
    }

    /// <summary>Words that hold others together, and denials, are never what was meant.</summary>
    private static bool MayMean(string word) => !WordWeights.IsFunctionWord(word) && !NegationScope.IsNegator(word);

    private static bool IsKnown(Token token, Lexicon lexicon, UnitTable units) =>
        WordWeights.Of(token.Word, token.Stem) < WordWeights.Full
        || units.FindStem(lexicon.Family(token.Stem)) >= 0
        || NegationScope.IsNegator(token.Word);

    private static IEnumerable<string> TextsOf(KeyPoint point) => point.Ways.SelectMany(PhrasingsOf).Select(p => p.Text).Append(point.Statement).Append(point.Probe);

    private static IEnumerable<Phrasing> PhrasingsOf(Way way) => way switch
    {
        StatementWay statement => [statement.Phrasing],
        PartsWay parts => parts.Parts,
        OrderedWay ordered => ordered.Steps,
        _ => [],
    };
}
