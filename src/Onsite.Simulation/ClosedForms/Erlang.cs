namespace Onsite.Simulation.ClosedForms;

/// <summary>A. K. Erlang's formulas for Poisson arrivals to c equal servers (1917; L. Kleinrock, "Queueing Systems I", 1975, section 3.4). The offered load a is the rate times the mean service time.</summary>
public static class Erlang
{
    /// <summary>The share of arrivals that is lost where nobody can wait: B0 = 1, Bk = a B(k-1) / (k + a B(k-1)). It holds for every distribution of service times.</summary>
    /// <param name="load">The offered load a, 0 or more.</param>
    /// <param name="servers">The servers c, 0 or more.</param>
    public static double B(double load, int servers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(load);
        ArgumentOutOfRangeException.ThrowIfNegative(servers);
        var blocked = 1.0;
        for (var k = 1; k <= servers; k++)
        {
            blocked = load * blocked / (k + (load * blocked));
        }

        return blocked;
    }

    /// <summary>The share of arrivals that has to wait where everybody can: B / (1 - ρ (1 - B)); 1 where the load is not below the servers.</summary>
    /// <param name="load">The offered load a, 0 or more.</param>
    /// <param name="servers">The servers c, 1 or more.</param>
    public static double C(double load, int servers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        var utilization = load / servers;
        var blocked = B(load, servers);
        return utilization >= 1 ? 1 : blocked / (1 - (utilization * (1 - blocked)));
    }
}
