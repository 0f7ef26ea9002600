using Onsite.Content.Questions;

namespace Onsite.Content.Checks;

/// <summary>Scores answers, so that the sample answers of a question can be held to their bands. The evaluator is behind it.</summary>
public interface IAnswerRanker
{
    /// <summary>How good an answer is; more is better.</summary>
    double Score(Question question, string answer);
}
