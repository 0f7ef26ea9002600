namespace Onsite.Simulation.Reporting;

/// <summary>Why requests of an operation fail in a run.</summary>
/// <param name="Cause">How, as <c>timed out</c>.</param>
/// <param name="Where">The component or link where it failed first.</param>
/// <param name="Count">How many: the mean over replications, rounded but never to 0, so that it is the same figure however many there are and what failed in one of many shows.</param>
/// <param name="Share">Of all requests of the operation.</param>
public sealed record FailureReport(string Cause, string Where, long Count, double Share)
{
    /// <summary>The report of what was counted over all replications, of the whole where it was a slice that was followed.</summary>
    internal static FailureReport Of(string cause, string where, long failed, long ended, int replications, int whole) =>
        new(cause, where, failed == 0 ? 0 : Math.Max(1, (long)Math.Round((double)whole * failed / replications)), ended == 0 ? 0 : (double)failed / ended);
}
