using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Onsite.Server.Hosting;

/// <summary>Whether the store answers.</summary>
internal sealed class StoreHealth : IHealthCheck
{
    private readonly PracticeDesk _desk;

    public StoreHealth(PracticeDesk desk) => _desk = desk;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _desk.Settings.ReadAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
