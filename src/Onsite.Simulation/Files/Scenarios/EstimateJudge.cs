using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Files.Scenarios;

/// <summary>Holds what somebody has estimated to what the scenario computes.</summary>
public static class EstimateJudge
{
    /// <summary>Judges an answer. It has to measure what is asked for: ten million a day is a rate, and no answer to how many there are.</summary>
    /// <param name="estimate">What is to be estimated.</param>
    /// <param name="answer">What somebody has written: a number with its unit, or its computation.</param>
    public static JudgedEstimate Judge(Estimate estimate, string answer)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        ArgumentNullException.ThrowIfNull(answer);
        if (!Computation.TryCompute(answer, out var given, out var problem))
        {
            return new JudgedEstimate(EstimateVerdict.Unreadable, null, null, null, problem);
        }

        if (!Computation.TryCompute(estimate.Truth, out var truth, out problem))
        {
            return new JudgedEstimate(EstimateVerdict.Unreadable, given, null, null, $"The scenario's own computation cannot be read. {problem}");
        }

        if (given.Dimension != truth.Dimension)
        {
            return new JudgedEstimate(EstimateVerdict.Unreadable, given, null, null, $"{given.Text} is {Words(given.Dimension)}; asked for is {Words(truth.Dimension)}{Example(truth.Dimension)}.");
        }

        if (given.Value <= 0 || truth.Value <= 0)
        {
            var isSame = given.Value.Equals(truth.Value);
            return new JudgedEstimate(isSame ? EstimateVerdict.Within : EstimateVerdict.Off, given, truth, isSame ? 1 : null, string.Empty);
        }

        var factor = Math.Max(given.Value / truth.Value, truth.Value / given.Value);
        return new JudgedEstimate(factor <= estimate.Within ? EstimateVerdict.Within : EstimateVerdict.Off, given, truth, factor, string.Empty);
    }

    /// <summary>Of a rate alone it is easily forgotten that it has a unit.</summary>
    private static string Example(Dimension dimension) => dimension == new Dimension(-1, 0, 0) ? $", as {Quantity.Example(Unit.Rate)}" : string.Empty;

    private static string Words(Dimension dimension) => dimension switch
    {
        (0, 0, 0) => "a plain number",
        (1, 0, 0) => "a time",
        (-1, 0, 0) => "a rate",
        (0, 1, 0) => "an amount of data",
        (-1, 1, 0) => "an amount of data a second",
        (0, 0, 1) => "a sum of money",
        _ => dimension.Symbol,
    };
}

/// <summary>What became of an estimate.</summary>
/// <param name="Verdict">Whether it is near enough.</param>
/// <param name="Given">What was written comes to; null where that cannot be read.</param>
/// <param name="Truth">What it should come to; null where the answer cannot be compared with it.</param>
/// <param name="Factor">How far the two are apart, from 1; null where no factor leads from one to the other.</param>
/// <param name="Problem">Why it cannot be compared, in a sentence; empty where it can.</param>
public sealed record JudgedEstimate(EstimateVerdict Verdict, ComputedQuantity? Given, ComputedQuantity? Truth, double? Factor, string Problem);

/// <summary>Whether an estimate is near enough.</summary>
public enum EstimateVerdict
{
    /// <summary>It is within the factor that the scenario allows.</summary>
    Within,

    /// <summary>It is further off.</summary>
    Off,

    /// <summary>It cannot be read, or measures something else.</summary>
    Unreadable,
}
