namespace Onsite.Simulation.ClosedForms;

/// <summary>
/// Many servers of exponential service with a line each, where every arrival joins the shorter of d lines that are drawn at random: the limit for ever more servers (N. D. Vvedenskaya, R. L. Dobrushin, F. I. Karpelevich
/// 1996; M. Mitzenmacher 1996). With n servers the mean is above it by something of the order of 1/n (N. Gast 2017).
/// </summary>
/// <param name="Utilization">The share of their time that servers work, above 0 and below 1.</param>
/// <param name="Choices">How many lines are drawn, 1 or more.</param>
public readonly record struct ChoiceOfTwo(double Utilization, int Choices = 2)
{
    /// <summary>The share of servers that have so many there or more: ρ^((d^i - 1) / (d - 1)).</summary>
    public double Tail(int there) => Math.Pow(Utilization, Choices == 1 ? there : (Math.Pow(Choices, there) - 1) / (Choices - 1));

    /// <summary>The mean number at a server.</summary>
    public double MeanNumber
    {
        get
        {
            var sum = 0.0;
            for (var there = 1; Tail(there) > 1e-17; there++)
            {
                sum += Tail(there);
            }

            return sum;
        }
    }

    /// <summary>The mean time from arrival to departure, in mean service times.</summary>
    public double MeanSojourn => MeanNumber / Utilization;
}
