namespace Onsite.Simulation.ClosedForms;

/// <summary>Clients who go round: think, then visit one exponential server after another. Exact mean value analysis (M. Reiser, S. S. Lavenberg, JACM 1980): R = D (1 + Q(n-1)), X = n / (Z + ΣR), Q = X R.</summary>
/// <param name="Throughput">Rounds in a unit of time.</param>
/// <param name="Response">The mean time of a round without the thinking.</param>
/// <param name="Queues">The mean number at each server.</param>
public sealed record ClosedNetwork(double Throughput, double Response, IReadOnlyList<double> Queues)
{
    /// <summary>Solves a network.</summary>
    /// <param name="clients">How many go round, 1 or more.</param>
    /// <param name="thinking">The mean time that each thinks.</param>
    /// <param name="demands">The mean time that a round asks of each server.</param>
    public static ClosedNetwork Solve(int clients, double thinking, IReadOnlyList<double> demands)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(clients, 1);
        var queues = new double[demands.Count];
        var (throughput, response) = (0.0, 0.0);
        for (var n = 1; n <= clients; n++)
        {
            var responses = demands.Select((demand, i) => demand * (1 + queues[i])).ToArray();
            response = responses.Sum();
            throughput = n / (thinking + response);
            for (var i = 0; i < queues.Length; i++)
            {
                queues[i] = throughput * responses[i];
            }
        }

        return new ClosedNetwork(throughput, response, queues);
    }
}
