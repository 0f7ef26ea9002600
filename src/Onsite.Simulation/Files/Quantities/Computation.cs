namespace Onsite.Simulation.Files.Quantities;

/// <summary>
/// Computes what somebody writes on a capacity sheet: <c>1M * 10 / day</c>, <c>90/s * 1 year * 1 KB</c>, <c>(400/s - 180/s) * 5 min</c>. There are <c>+ - * / ^</c> and parentheses, numbers with multiples (k, M, G, million) and units of
/// time, data and money; a unit binds to its number before anything else does. What is counted (users, requests, messages) may be said and measures nothing. Of <c>a = b</c> the last part is computed.
/// </summary>
public static class Computation
{
    /// <summary>The most UTF-16 code units that a computation may have.</summary>
    public const int MaximumLength = 500;

    private static readonly string[] Abouts = ["about", "roughly", "approximately", "approx.", "approx", "circa", "ca."];

    /// <summary>Computes.</summary>
    /// <param name="text">What somebody has written.</param>
    /// <param name="result">What it comes to.</param>
    /// <param name="problem">Why it cannot be computed, in a sentence; empty where it can.</param>
    /// <returns>Whether it can be computed.</returns>
    public static bool TryCompute(string text, out ComputedQuantity result, out string problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        result = default;
        if (text.Length > MaximumLength)
        {
            problem = $"It has {text.Length} characters; at most {MaximumLength} are read.";
            return false;
        }

        var asked = WithoutAbout(text[(text.LastIndexOf('=') + 1)..].Trim().TrimStart('~', '≈', ' '));
        if (asked.Length == 0)
        {
            problem = "There is nothing to compute.";
            return false;
        }

        try
        {
            result = new ComputationReader(asked).Read();
            problem = double.IsFinite(result.Value) ? string.Empty : "It is larger than any number.";
        }
        catch (ComputationException e)
        {
            problem = e.Message;
        }

        return problem.Length == 0;
    }

    /// <summary>An estimate is said to be one in many words, and none of them changes it.</summary>
    private static string WithoutAbout(string text)
    {
        var about = Abouts.FirstOrDefault(a => text.StartsWith(a, StringComparison.OrdinalIgnoreCase) && text.Length > a.Length && !char.IsLetter(text[a.Length]));
        return about is null ? text : text[about.Length..].Trim();
    }
}

/// <summary>What a computation comes to.</summary>
/// <param name="Value">The number, in seconds, bytes and US dollars.</param>
/// <param name="Dimension">What it measures.</param>
public readonly record struct ComputedQuantity(double Value, Dimension Dimension)
{
    /// <summary>It as people read it.</summary>
    public string Text => Dimension.Write(Value);
}
