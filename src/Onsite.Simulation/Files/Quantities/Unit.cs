namespace Onsite.Simulation.Files.Quantities;

/// <summary>What a quantity measures.</summary>
public enum Unit
{
    /// <summary>A bare number.</summary>
    None,

    /// <summary>A span of time, in seconds.</summary>
    Duration,

    /// <summary>So many a second.</summary>
    Rate,

    /// <summary>An amount of data, in bytes.</summary>
    Size,

    /// <summary>An amount of data a second, in bytes.</summary>
    Bandwidth,

    /// <summary>A part of a whole, from 0 to 1.</summary>
    Share,

    /// <summary>US dollars a month of 730 hours.</summary>
    Money,
}
