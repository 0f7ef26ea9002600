using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Reporting;

namespace Onsite.Simulation.Analysis.Changes;

/// <summary>How much a run suspects each component and link, from 0 to 1: where requests failed, where they waited, what was busy. What is suspected is tried first.</summary>
internal sealed class Evidence
{
    private const double Touched = 0.5;

    private readonly Dictionary<string, double> _of = new(StringComparer.Ordinal);

    public Evidence(Report report, Design design)
    {
        foreach (var component in report.Components)
        {
            Raise(component.Component, component.PeakUtilization);
        }

        foreach (var queue in QueueShare.All(report).Where(q => q.Most >= 1))
        {
            Raise(queue.Where, queue.Share);
        }

        foreach (var link in report.Links)
        {
            Raise(link.Link, Math.Max(link.PoolUtilization, Math.Min(1, Math.Max(link.Amplification - 1, 10 * link.TimedOut))));
        }

        foreach (var operation in report.Operations)
        {
            var all = operation.Failures.Sum(f => f.Count);
            foreach (var failure in operation.Failures)
            {
                Raise(failure.Where, (double)failure.Count / all);
            }
        }

        // What happens on a link is a matter of both its ends, and half as much of what lies beside it.
        var ends = design.Links.Select(l => (l.Name, l.From, l.To, Link: Of(l.Name), Target: Of(l.To))).ToList();
        foreach (var (name, from, to, link, target) in ends)
        {
            Raise(name, target * Touched);
            Raise(to, link * Touched);
            Raise(from, link * Touched);
        }
    }

    /// <summary>How much a component or link is suspected.</summary>
    public double Of(string name) => _of.GetValueOrDefault(name);

    private void Raise(string name, double to) => _of[name] = Math.Max(Of(name), Math.Clamp(to, 0, 1));
}
