namespace Onsite.Practice.Repetition;

/// <summary>
/// The formulas of FSRS-6 (J. Ye et al., "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD 2022, in the sixth published version of the model): how
/// stability and difficulty of a memory change with each review, and how likely recall is after some days. Pure functions of their arguments.
/// </summary>
public sealed class Fsrs6
{
    private const double LeastStability = 0.001;
    private const double LeastDifficulty = 1;
    private const double MostDifficulty = 10;

    private readonly FsrsParameters _w;
    private readonly double _decay;
    private readonly double _factor;

    /// <summary>The formulas with the weights given; the published defaults when null.</summary>
    public Fsrs6(FsrsParameters? parameters = null)
    {
        _w = parameters ?? FsrsParameters.Default;
        _decay = -_w[20];
        _factor = Math.Pow(0.9, 1 / _decay) - 1;
    }

    /// <summary>The chance of recall, from 0 to 1: (1 + F t / S)^decay, where F makes it 0.9 at t = S.</summary>
    /// <param name="state">The memory.</param>
    /// <param name="days">Days since the last review, 0 or more.</param>
    public double Retrievability(MemoryState state, double days) => Math.Pow(1 + (_factor * days / state.Stability), _decay);

    /// <summary>The days after which the chance of recall has fallen to a retention: S / F (r^(1 / decay) - 1), not rounded.</summary>
    /// <param name="stability">The stability in days.</param>
    /// <param name="retention">The chance of recall that is wanted, above 0 and at most 1.</param>
    public double Interval(double stability, double retention) => stability / _factor * (Math.Pow(retention, 1 / _decay) - 1);

    /// <summary>The memory after the first review.</summary>
    public MemoryState First(RecallGrade grade) => new(Stable(_w[(int)grade - 1]), Within(FirstDifficulty(grade)));

    /// <summary>The memory after a further review.</summary>
    /// <param name="state">The memory before it.</param>
    /// <param name="grade">How well it was remembered.</param>
    /// <param name="days">Whole days since the last review; 0 on the same day, which has a formula of its own.</param>
    public MemoryState Next(MemoryState state, RecallGrade grade, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var stability = days == 0 ? SameDay(state.Stability, grade) : grade == RecallGrade.Again ? Lapsed(state, days) : Recalled(state, grade, days);
        return new MemoryState(Stable(stability), Difficulty(state.Difficulty, grade));
    }

    private double FirstDifficulty(RecallGrade grade) => _w[4] - Math.Exp(_w[5] * ((int)grade - 1)) + 1;

    /// <summary>Drawn a little towards the difficulty of what is easy at first, which is not held within its bounds here.</summary>
    private double Difficulty(double difficulty, RecallGrade grade)
    {
        var change = -_w[6] * ((int)grade - 3) * (MostDifficulty - difficulty) / 9;
        return Within((_w[7] * FirstDifficulty(RecallGrade.Easy)) + ((1 - _w[7]) * (difficulty + change)));
    }

    private double SameDay(double stability, RecallGrade grade)
    {
        var increase = Math.Exp(_w[17] * ((int)grade - 3 + _w[18])) * Math.Pow(stability, -_w[19]);
        return stability * (grade >= RecallGrade.Good ? Math.Max(increase, 1) : increase);
    }

    private double Lapsed(MemoryState state, int days)
    {
        var longTerm = _w[11] * Math.Pow(state.Difficulty, -_w[12]) * (Math.Pow(state.Stability + 1, _w[13]) - 1) * Math.Exp((1 - Retrievability(state, days)) * _w[14]);
        return Math.Min(longTerm, state.Stability / Math.Exp(_w[17] * _w[18]));
    }

    private double Recalled(MemoryState state, RecallGrade grade, int days)
    {
        var hard = grade == RecallGrade.Hard ? _w[15] : 1;
        var easy = grade == RecallGrade.Easy ? _w[16] : 1;
        var increase = Math.Exp(_w[8]) * (11 - state.Difficulty) * Math.Pow(state.Stability, -_w[9]) * (Math.Exp((1 - Retrievability(state, days)) * _w[10]) - 1);
        return state.Stability * (1 + (increase * hard * easy));
    }

    private static double Stable(double stability) => Math.Max(stability, LeastStability);

    private static double Within(double difficulty) => Math.Clamp(difficulty, LeastDifficulty, MostDifficulty);
}
