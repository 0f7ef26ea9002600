using Onsite.Content.Scenarios;
using Onsite.Content.Scenarios.Verdicts;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Measurements.DesignSearch;

/// <summary>Designs that are nearly right: references of which one thing was taken away, and which miss an objective without it.</summary>
internal static class DamagedDesigns
{
    /// <summary>Designs of a scenario that are run to find some that fail.</summary>
    private const int MostTried = 14;

    /// <summary>Some of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="first">Which sort of damage is tried first: another for each scenario, so that all of them come up.</param>
    /// <param name="cancellation">Ends it.</param>
    public static IReadOnlyList<(Damage Damage, Blueprint Blueprint)> Of(DesignScenario scenario, int most, int first, CancellationToken cancellation)
    {
        var options = ScenarioVerdicts.Options(Environment.ProcessorCount);
        if (ScenarioVerdicts.Run(scenario, DesignBand.Reference, options, cancellation).Report is not { } report)
        {
            throw new CannotMeasureException($"the reference of {scenario.Slug} was not run to the end. './measure scenarios' says why.");
        }

        var damages = Damage.Of(scenario, report);
        var kinds = damages.Select(d => d.Kind).Distinct(StringComparer.Ordinal).Count();
        var found = new List<(Damage Damage, Blueprint Blueprint)>();
        foreach (var damage in damages.Take(kinds).Skip(first % kinds).Concat(damages.Take(first % kinds)).Concat(damages.Skip(kinds)).Take(MostTried))
        {
            if (found.Count < most && !found.Any(f => f.Damage.Kind == damage.Kind) && damage.From(scenario) is { } blueprint && Fails(blueprint, options, cancellation))
            {
                found.Add((damage, blueprint));
            }
        }

        return found;
    }

    private static bool Fails(Blueprint blueprint, RunOptions options, CancellationToken cancellation)
    {
        try
        {
            return Simulator.Run(blueprint, options, cancellation: cancellation).Objectives.Any(o => o.Verdict == Verdict.Violated);
        }
        catch (EventBudgetException)
        {
            return false;
        }
    }
}
