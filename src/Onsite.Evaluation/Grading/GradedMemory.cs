namespace Onsite.Evaluation.Grading;

/// <summary>
/// What graded answers to a question say about others. What the model is off by is taken for a Gaussian process over answers whose covariance is their likeness and whose noise, the disagreement of those who grade,
/// is as large as each part of it (C. Rasmussen and C. Williams, "Gaussian Processes for Machine Learning", 2006, equation 2.25). With few graded answers little moves; an answer is moved by those it is like.
/// </summary>
internal sealed class GradedMemory
{
    private const double Noise = 1;

    private readonly RememberedAnswer[] _answers;
    private readonly double[] _pulls;

    /// <summary>Learns from answers.</summary>
    public GradedMemory(RememberedAnswer[] answers)
    {
        _answers = answers;
        var covariance = new double[answers.Length][];
        for (var i = 0; i < answers.Length; i++)
        {
            covariance[i] = new double[answers.Length];
            for (var j = 0; j <= i; j++)
            {
                covariance[i][j] = answers[i].Traits.Likeness(answers[j].Traits) + (i == j ? Noise : 0);
            }
        }

        _pulls = Cholesky.Solve(covariance, [.. answers.Select(a => a.Answer.Grade - a.Predicted)]);
    }

    /// <summary>How many answers it learned from.</summary>
    public int Count => _answers.Length;

    /// <summary>What each of the graded answers adds to the grade of another.</summary>
    public IReadOnlyList<Correction> Correct(AnswerTraits traits) => [.. _answers.Select((a, i) => new Correction(a.Answer, _pulls[i] * a.Traits.Likeness(traits)))];
}

/// <summary>A graded answer made ready.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Traits">What makes others like it.</param>
/// <param name="Predicted">What the model would have given it.</param>
internal sealed record RememberedAnswer(GradedAnswer Answer, AnswerTraits Traits, double Predicted);

/// <summary>What a graded answer does to the grade of another.</summary>
/// <param name="Answer">The graded answer.</param>
/// <param name="Amount">What it adds; negative where it takes off.</param>
internal readonly record struct Correction(GradedAnswer Answer, double Amount);
