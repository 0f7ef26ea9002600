using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests.Qualities;

/// <summary>What an answer shows, without a rubric.</summary>
internal static class Reading
{
    private static readonly AnswerEvaluator Evaluator = Judging.Compile(new Rubric([], []));

    /// <summary>The report of an answer.</summary>
    public static AnswerReport Of(string answer) => Evaluator.Evaluate(answer);

    /// <summary>What is seen of one quality.</summary>
    public static QualityResult Of(QualityKind kind, string answer) => Of(answer).Qualities.Single(q => q.Kind == kind);

    /// <summary>"shown", "named" or "nothing".</summary>
    public static string Verdict(QualityKind kind, string answer) => Of(kind, answer) switch
    {
        { Count: > 0 } => "shown",
        { Named: > 0 } => "named",
        _ => "nothing",
    };
}
