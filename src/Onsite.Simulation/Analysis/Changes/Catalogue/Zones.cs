using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Simulation.Analysis.Changes.Catalogue;

/// <summary>The zones that there are, and parts that are not spread over all of them.</summary>
internal sealed class Zones
{
    /// <summary>So many does a region have as a rule.</summary>
    private const int Usual = 3;

    private const string ZoneFault = "zone";

    private readonly IReadOnlyList<string> _all;

    /// <summary>Finds the zones: those that the design names and those that the scenario lets fail. Of a region of which fewer are named the others are called as its zones are, by the next letter.</summary>
    public Zones(Scenario scenario, Design design)
    {
        var named = scenario.Given.Concat(design.Components).SelectMany(c => c.Settings.Names("zones"))
            .Concat(scenario.Faults.Where(f => f.Kind == ZoneFault).Select(f => f.Target)).Distinct(StringComparer.Ordinal).ToList();
        var siblings = named.Where(IsLettered).SelectMany(n => "abc".Select(letter => $"{n[..^1]}{letter}"));
        _all = [.. named.Concat(siblings.Except(named, StringComparer.Ordinal).Take(Math.Max(0, Usual - named.Count))).Order(StringComparer.Ordinal)];
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>What is in some zones may be in all. What is in none is not lost with one, and stays as it is.</summary>
    public IEnumerable<ChangeLine> LinesOf(Component component)
    {
        var now = component.Settings.Names("zones");
        if (now.Count > 0 && _all.Except(now, StringComparer.Ordinal).Any())
        {
            yield return new ChangeLine("zones", Write(now), [Write([.. now, .. _all.Except(now, StringComparer.Ordinal)])]);
        }
    }

    private static string Write(IReadOnlyList<string> names) => $"[{string.Join(", ", names)}]";

    /// <summary>As <c>eu-west-1a</c> and <c>zone-b</c>: one letter behind a number or a dash.</summary>
    private static bool IsLettered(string name) => name.Length > 2 && char.IsAsciiLetterLower(name[^1]) && (char.IsAsciiDigit(name[^2]) || name[^2] == '-');
}
