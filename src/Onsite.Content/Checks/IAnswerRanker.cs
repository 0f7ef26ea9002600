using Onsite.Content.Questions;
using Onsite.Evaluation;

namespace Onsite.Content.Checks;

/// <summary>Scores answers, so that the sample answers of a question can be held to their bands. The evaluator is behind it.</summary>
public interface IAnswerRanker
{
    /// <summary>How good an answer is; more is better.</summary>
    double Score(Question question, string answer);

    /// <summary>How an answer stands at a level that the question is asked at.</summary>
    AnswerStanding Rate(Question question, string answer, Level level);
}
