using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Files.Scenarios;

/// <summary>Who comes, and how they behave.</summary>
/// <param name="Arrivals">How they come: <c>poisson</c>, <c>regular</c>, or <c>bursts</c> of a Poisson stream whose rate switches.</param>
/// <param name="Profile">How many come, stretch by stretch; empty for closed clients.</param>
/// <param name="Clients">What they do about answers that are late or bad, as the policies of a link.</param>
/// <param name="Abandon">The share of those who would try again and give up instead.</param>
public sealed record Workload(string Arrivals, IReadOnlyList<ProfilePart> Profile, Settings Clients, double Abandon)
{
    /// <summary>Where they come in bursts: how many times the average rate a burst has.</summary>
    public double BurstFactor { get; init; } = 5;

    /// <summary>Where they come in bursts: how long one lasts on average, in seconds.</summary>
    public double BurstSeconds { get; init; } = 1;

    /// <summary>Where they come in bursts: the share of the time that is one.</summary>
    public double BurstShare { get; init; } = 0.1;

    /// <summary>A number of users who each wait for their answer; 0 where clients come whether or not others were served.</summary>
    public int Users { get; init; }

    /// <summary>How long a user thinks before the next request.</summary>
    public Distribution Thinking { get; init; } = new Constant(0);

    /// <summary>How long the run is, in seconds.</summary>
    public double Duration => Profile.Sum(p => p.Seconds);

    /// <summary>The highest rate of the profile, a second.</summary>
    public double PeakRate => Profile.Count == 0 ? 0 : Profile.Max(p => Math.Max(p.From, p.To));

    /// <summary>How many come in all, on average.</summary>
    public double Requests => Profile.Sum(p => p.Seconds * (p.From + p.To) / 2);

    /// <summary>Whether they come at one rate from the beginning to the end.</summary>
    public bool IsSteady => Profile.All(p => p.From == p.To && p.From == Profile[0].From);
}

/// <summary>A stretch of a workload: the rate goes from one to another in a straight line.</summary>
/// <param name="Seconds">How long it lasts.</param>
/// <param name="From">Requests a second at its beginning.</param>
/// <param name="To">Requests a second at its end.</param>
public sealed record ProfilePart(double Seconds, double From, double To);
