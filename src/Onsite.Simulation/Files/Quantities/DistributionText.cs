using System.Globalization;
using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Files.Quantities;

/// <summary>
/// Reads distributions as people write them: <c>lognormal(mean 2 ms, p99 6 ms)</c>, <c>exponential(5 ms)</c>, <c>constant(1 ms)</c>, <c>uniform(1 ms, 3 ms)</c>, <c>gamma(mean 5 ms, shape 2)</c>,
/// <c>weibull(scale 5 ms, shape 0.8)</c>, <c>pareto(min 1 ms, max 10 s, exponent 1.5)</c>, <c>hyperexponential(mean 5 ms, scv 4)</c>, <c>mixture(99 %: constant(1 ms), 1 %: exponential(1 s))</c>. A duration alone is a mean
/// with <see cref="DefaultTail"/>: nothing that a computer does takes always the same time, and who draws a constant gets half the queue.
/// </summary>
public static class DistributionText
{
    /// <summary>How many times the mean the 99th percentile of a time is where nothing else is said.</summary>
    public const double DefaultTail = 4;

    /// <summary>The longest text that is read. Mixtures may stand in mixtures, and a text without an end would have no bottom.</summary>
    public const int MostCharacters = 400;

    /// <summary>What may be written.</summary>
    public static string Example => "lognormal(mean 2 ms, p99 6 ms)";

    /// <summary>Reads a distribution.</summary>
    /// <param name="text">What somebody has written.</param>
    /// <param name="unit">What its amounts measure.</param>
    /// <param name="distribution">The distribution.</param>
    /// <param name="problem">What is wrong with it, as a sentence.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, Unit unit, out Distribution distribution, out string problem)
    {
        distribution = new Constant(0);
        problem = string.Empty;
        if (text.Length > MostCharacters)
        {
            problem = $"It has {text.Length} characters; at most {MostCharacters} are read.";
            return false;
        }

        var trimmed = text.Trim();
        if (Quantity.TryParse(trimmed, unit, out var mean))
        {
            if (mean < 0)
            {
                problem = $"'{trimmed}' is below zero.";
                return false;
            }

            distribution = mean == 0 || unit != Unit.Duration ? new Constant(mean) : LogNormal.FromMeanAndP99(mean, DefaultTail * mean);
            return true;
        }

        var open = trimmed.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && open < trimmed.Length - 1 && !trimmed.Contains(')', StringComparison.Ordinal))
        {
            problem = $"'{trimmed}' has no closing bracket.";
            return false;
        }

        if (open < 0 || !trimmed.EndsWith(')'))
        {
            problem = $"'{trimmed}' is neither an amount nor a distribution.";
            return false;
        }

        var name = trimmed[..open].Trim().ToLowerInvariant();
        var arguments = Split(trimmed[(open + 1)..^1]);
        var read = new Arguments(arguments, unit);
        try
        {
            distribution = Build(name, arguments, unit, read);
            problem = read.Problem ?? (name == "mixture" ? null : read.Unused) ?? string.Empty;
        }
        catch (ArgumentOutOfRangeException e)
        {
            var range = e.Message.Split(" (Parameter", 2)[0];
            problem = read.Problem ?? $"'{trimmed}' does not exist: {Word(e.ParamName)} {(range.StartsWith("It is", StringComparison.Ordinal) ? range[3..] : "is out of its range.")}";
        }

        return problem.Length == 0;
    }

    /// <summary>What a parameter is called in files.</summary>
    private static string? Word(string? parameter) => parameter switch { "low" => "min", "high" => "max", "squaredCoefficientOfVariation" => "scv", _ => parameter };

    private static Distribution Build(string name, IReadOnlyList<string> arguments, Unit unit, Arguments read) =>
        name switch
        {
            "constant" => new Constant(read.Amount("value", 0)),
            "exponential" => new Exponential(read.Amount("mean", 0)),
            "lognormal" => LogNormal.FromMeanAndP99(read.Amount("mean", 0), read.Amount("p99", 1)),
            "uniform" => new Uniform(read.Amount("min", 0), read.Amount("max", 1)),
            "gamma" => new Gamma(read.Number("shape", 1), read.Amount("mean", 0)),
            "weibull" => new Weibull(read.Number("shape", 1), read.Amount("scale", 0)),
            "pareto" => new BoundedPareto(read.Number("exponent", 2), read.Amount("min", 0), read.Amount("max", 1)),
            "hyperexponential" => Mixture.HyperExponential(read.Amount("mean", 0), read.Number("scv", 1)),
            "mixture" => Mixed(arguments, unit, read),
            _ => read.Fail($"There is no distribution '{name}'; there are constant, exponential, lognormal, uniform, gamma, weibull, pareto, hyperexponential and mixture."),
        };

    private static Distribution Mixed(IReadOnlyList<string> parts, Unit unit, Arguments read)
    {
        var mixed = new List<(double, Distribution)>();
        foreach (var part in parts)
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !Quantity.TryParse(part[..colon], Unit.Share, out var share) || !TryParse(part[(colon + 1)..], unit, out var of, out _))
            {
                return read.Fail($"'{part}' is no part of a mixture; write '99 %: exponential(1 ms)'.");
            }

            mixed.Add((share, of));
        }

        return mixed.Exists(m => m.Item1 < 0) || Math.Abs(mixed.Sum(m => m.Item1) - 1) > 1e-9 ? read.Fail("The shares of a mixture are 0 or more and add up to 100 %.") : new Mixture(mixed);
    }

    /// <summary>Splits at the commas that stand in no inner bracket.</summary>
    private static List<string> Split(string text)
    {
        var (parts, depth, start) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[i] == ',' && depth == 0)
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        parts.Add(text[start..].Trim());
        return parts;
    }

    private sealed class Arguments(IReadOnlyList<string> arguments, Unit unit)
    {
        private readonly HashSet<string> _used = new(StringComparer.Ordinal);

        public string? Problem { get; private set; }

        /// <summary>Says where an argument has no effect; null where each has one.</summary>
        public string? Unused => arguments.FirstOrDefault(a => !_used.Contains(a)) is { } unused ? $"The argument '{unused}' has no meaning here." : null;

        public double Amount(string name, int position) => Read(name, position, unit);

        public double Number(string name, int position) => Read(name, position, Unit.None);

        public Distribution Fail(string problem)
        {
            Problem ??= problem;
            return new Constant(0);
        }

        /// <summary>An argument by its name, or the one at its place that has no name.</summary>
        private double Read(string name, int position, Unit of)
        {
            var named = arguments.FirstOrDefault(a => a.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase));
            var text = named?[(name.Length + 1)..] ?? (position < arguments.Count && !char.IsLetter(arguments[position].FirstOrDefault('x')) ? arguments[position] : null);
            if (text is not null && Quantity.TryParse(text, of, out var value))
            {
                _used.Add(named ?? text);
                return value;
            }

            Fail(text is null
                ? string.Create(CultureInfo.InvariantCulture, $"The argument '{name}' is missing; write '{name} {Quantity.Example(of)}'.")
                : $"'{text}' is not what '{name}' has to be; write '{name} {Quantity.Example(of)}'.");
            return double.NaN;
        }
    }
}
