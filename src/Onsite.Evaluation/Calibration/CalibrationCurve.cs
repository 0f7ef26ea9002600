namespace Onsite.Evaluation.Calibration;

/// <summary>
/// From the evaluator's score to the grade that a person would be expected to give: isotonic regression, read between the means of its blocks and pinned to 0 and 100 at the ends, and drawn
/// towards the score itself by the weight n / (n + <see cref="PriorGrades"/>), so that few grades move it little. It never falls where the score rises. Immutable; a pure function of the grades.
/// </summary>
public sealed class CalibrationCurve
{
    /// <summary>How many grades it takes for a curve.</summary>
    public const int MinimumGrades = 5;

    /// <summary>How many grades the score itself counts as.</summary>
    public const int PriorGrades = 5;

    private const double Top = 100;

    private readonly double[] _scores;
    private readonly double[] _grades;

    private CalibrationCurve(IReadOnlyList<IsotonicBlock> blocks, int count)
    {
        Count = count;
        Weight = (double)count / (count + PriorGrades);
        List<(double Score, double Grade)> knots = [.. blocks.Select(b => (b.Score, b.Grade))];
        if (knots[0].Score > 0)
        {
            knots.Insert(0, (0, 0));
        }

        if (knots[^1].Score < Top)
        {
            knots.Add((Top, Top));
        }

        _scores = [.. knots.Select(k => k.Score)];
        _grades = [.. knots.Select(k => k.Grade)];
    }

    /// <summary>How many grades it was learned from.</summary>
    public int Count { get; }

    /// <summary>How much the grades weigh against the score itself, from 0 to 1.</summary>
    public double Weight { get; }

    /// <summary>Learns a curve; null where there are fewer than <see cref="MinimumGrades"/> grades.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A score or a grade is not from 0 to 100.</exception>
    public static CalibrationCurve? Learn(IReadOnlyCollection<GradedScore> graded)
    {
        ArgumentNullException.ThrowIfNull(graded);
        foreach (var (score, grade) in graded)
        {
            if (score is not (>= 0 and <= Top) || grade is not (>= 0 and <= Top))
            {
                throw new ArgumentOutOfRangeException(nameof(graded), (score, grade), "Scores and grades are from 0 to 100.");
            }
        }

        return graded.Count < MinimumGrades ? null : new CalibrationCurve(IsotonicRegression.Fit(graded), graded.Count);
    }

    /// <summary>The grade to be expected for a score, from 0 to 100.</summary>
    /// <param name="score">The evaluator's score, from 0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The score is out of its range.</exception>
    public double Expect(double score)
    {
        if (score is not (>= 0 and <= Top))
        {
            throw new ArgumentOutOfRangeException(nameof(score), score, "A score is from 0 to 100.");
        }

        return Math.Clamp(score + (Weight * (Read(score) - score)), 0, Top);
    }

    private double Read(double score)
    {
        var at = Array.BinarySearch(_scores, score);
        if (at >= 0)
        {
            return _grades[at];
        }

        var above = ~at;
        var share = (score - _scores[above - 1]) / (_scores[above] - _scores[above - 1]);
        return _grades[above - 1] + (share * (_grades[above] - _grades[above - 1]));
    }
}
