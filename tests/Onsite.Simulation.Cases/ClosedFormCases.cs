namespace Onsite.Simulation.Cases;

/// <summary>Every system whose figures are known exactly, or to within a declared error.</summary>
internal static class ClosedFormCases
{
    /// <summary>All of them, group by group.</summary>
    public static IReadOnlyList<QueueCase> All { get; } =
    [
        .. BoundCases.All,
        .. CacheCases.All,
        .. FleetCases.All,
        .. MessagingCases.All,
        .. QueueCases.All,
        .. StoreCases.All,
        .. TrafficCases.All,
    ];
}
