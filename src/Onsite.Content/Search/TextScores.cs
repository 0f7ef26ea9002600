namespace Onsite.Content.Search;

/// <summary>Scores all questions for the typed words.</summary>
internal sealed class TextScores
{
    /// <summary>A slip in a field outranks the whole word in the next: the fields' weights are further apart than the qualities of a match.</summary>
    private static readonly double[] FieldWeights = [64, 16, 4, 1, 1];

    private readonly double[]? _scores;
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);

    public TextScores(string text, Vocabulary vocabulary, int questions)
    {
        text = text.Length > QuestionQuery.MaximumTextLength ? text[..QuestionQuery.MaximumTextLength] : text;
        Typed = [.. SearchWord.In(text).Select(w => w.Text).Distinct(StringComparer.Ordinal)];
        if (Typed.Count == 0)
        {
            return;
        }

        _scores = new double[questions];
        var best = new double[questions];
        foreach (var typed in Typed)
        {
            Array.Clear(best);
            foreach (var match in vocabulary.Find(typed))
            {
                Take(match, best);
            }

            Join(_scores, best);
        }
    }

    /// <summary>The different words that were typed.</summary>
    public IReadOnlyList<string> Typed { get; }

    /// <summary>Words of texts that match by a slip, to be shown whole.</summary>
    public IReadOnlySet<string> Slips => _whole;

    /// <summary>The score of a question: 0 when no words were typed, negative when one of them is not in it.</summary>
    public double Of(int question) => _scores?[question] ?? 0;

    private void Take(VocabularyMatch match, double[] best)
    {
        if (match.Quality <= WordMatch.Typo)
        {
            _whole.Add(match.Word);
        }

        var quality = match.Quality;
        foreach (var posting in match.Postings)
        {
            var score = quality * FieldWeights[(int)posting.Field];
            if (score > best[posting.Question])
            {
                best[posting.Question] = score;
            }
        }
    }

    /// <summary>A question without one of the words is out for good.</summary>
    private static void Join(double[] scores, double[] best)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = scores[i] < 0 || best[i] == 0 ? -1 : scores[i] + best[i];
        }
    }
}
