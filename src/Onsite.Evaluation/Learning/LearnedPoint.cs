using Onsite.Evaluation.Matching;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Learning;

/// <summary>
/// Judges one key point with what people marked. The rubric alone speaks first, and a mark is named only where it changes what the rubric says: counter-examples take sentences away, and
/// marked phrasings can raise what was not observed or partly observed. Neither touches a doubt or a contradiction.
/// </summary>
internal sealed class LearnedPoint
{
    private readonly PointEvaluator _rubric;
    private readonly (LearnedSentence Sentence, PointEvaluator Evaluator)[] _makes;
    private readonly CounterExamples _counter;

    public LearnedPoint(KeyPoint point, PointEvaluator rubric, CompiledPhrasing[] phrasings, IReadOnlyList<LearnedSentence> sentences)
    {
        _rubric = rubric;
        LearnedSentence[] makes = [.. sentences.Where(s => s.Mark.Makes)];
        _makes = [.. makes.Select(s => (s, new PointEvaluator(point, [new CompiledStatement(s.Phrasing)])))];
        _counter = new CounterExamples([.. sentences.Where(s => !s.Mark.Makes)], makes, phrasings);
    }

    public PointResult Evaluate(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, List<Contradiction> contradictions, out IReadOnlyList<int> sentences)
    {
        var found = new List<Contradiction>();
        var result = _rubric.Evaluate(answer, matcher, options, found, out sentences);
        var passed = _counter.Find(answer);
        if (passed.Count > 0)
        {
            answer = answer.Without(passed.Keys);
        }

        if (sentences.Any(passed.ContainsKey))
        {
            var taken = sentences.Where(passed.ContainsKey).Select(s => passed[s]).Distinct().ToList();
            found.Clear();
            result = Rest(_rubric.Evaluate(answer, matcher, options, found, out sentences), taken, "A sentence was passed over, because you marked it or one that says the same as not making this point.");
        }

        contradictions.AddRange(found);
        return result.Observation is Observation.NotObserved or Observation.Partly ? Raise(result, answer, matcher, options, contradictions, ref sentences) : result;
    }

    private PointResult Raise(PointResult result, AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, List<Contradiction> contradictions, ref IReadOnlyList<int> sentences)
    {
        var best = result;
        List<Contradiction> bestFound = [];
        foreach (var (sentence, evaluator) in _makes)
        {
            var found = new List<Contradiction>();
            var raised = evaluator.Evaluate(answer, matcher, options, found, out var made);
            if (raised.Credit > best.Credit)
            {
                best = Rest(raised, [.. result.Marks, sentence.Mark], "Credited because of a sentence that you marked as making this point.", result.Explanation);
                sentences = made;
                bestFound = found;
            }
        }

        contradictions.AddRange(bestFound);
        return best;
    }

    private static PointResult Rest(PointResult result, IReadOnlyList<MarkedSentence> marks, string reason, params Explanation[] more) => result with
    {
        Marks = marks,
        Explanation = new Explanation(result.Credit, reason, result.Spans, [.. result.Explanation.Children.Count == 1 && more.Length > 0 ? result.Explanation.Children : [result.Explanation], .. more]),
    };
}
