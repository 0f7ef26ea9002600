using Onsite.Simulation.Analysis;

namespace Onsite.Simulation.Tests.Analysis;

/// <summary>Hears how far a search is.</summary>
internal sealed class Heard(Action? then = null) : IProgress<AnalysisProgress>
{
    public List<AnalysisProgress> All { get; } = [];

    public AnalysisProgress? Last => All.Count == 0 ? null : All[^1];

    public void Report(AnalysisProgress value)
    {
        All.Add(value);
        then?.Invoke();
    }
}
