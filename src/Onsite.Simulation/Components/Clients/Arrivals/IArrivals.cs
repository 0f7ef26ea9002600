using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Clients.Arrivals;

/// <summary>When clients come. Whoever asks plans one step ahead only, so that nothing that is drawn depends on what a fault does later.</summary>
internal interface IArrivals
{
    /// <summary>The next step after a moment: an arrival, or the moment to ask again.</summary>
    /// <param name="now">The moment of the last step, or 0, in nanoseconds.</param>
    /// <param name="factor">By what the rate is multiplied; 1 as a rule.</param>
    /// <param name="random">What chance is drawn from.</param>
    Arrival Next(double now, double factor, RandomSource random);

    /// <summary>What becomes of a step that is planned and has not come, when the rate is multiplied by another factor from now on.</summary>
    /// <param name="planned">The step.</param>
    /// <param name="now">The moment in nanoseconds.</param>
    /// <param name="before">By what the rate was multiplied.</param>
    /// <param name="after">By what it is multiplied now.</param>
    /// <param name="random">What chance is drawn from.</param>
    Arrival Replan(in Arrival planned, double now, double before, double after, RandomSource random);
}
