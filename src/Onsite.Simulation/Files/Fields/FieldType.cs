namespace Onsite.Simulation.Files.Fields;

/// <summary>What may stand in a field.</summary>
public enum FieldType
{
    /// <summary>A whole number, as <c>6</c> or <c>2M</c>.</summary>
    Count,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>A part of a whole, as <c>15 %</c>.</summary>
    Share,

    /// <summary>A span of time, as <c>250 ms</c>.</summary>
    Duration,

    /// <summary>So many a second, as <c>400/s</c>.</summary>
    Rate,

    /// <summary>An amount of data, as <c>4 GB</c>.</summary>
    Size,

    /// <summary>An amount of data a second, as <c>1 Gbit/s</c>.</summary>
    Bandwidth,

    /// <summary>A sum a month, as <c>60 USD/month</c>.</summary>
    Money,

    /// <summary>A distribution of times, as <c>lognormal(mean 2 ms, p99 6 ms)</c>.</summary>
    Times,

    /// <summary>A distribution of numbers, as <c>pareto(min 1, max 1M, exponent 1.2)</c>.</summary>
    Numbers,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>One word out of a list.</summary>
    Word,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list of names.</summary>
    Names,

    /// <summary>A map of fields.</summary>
    Group,
}
