using Onsite.Simulation.Analysis.Changes.Catalogue;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;

namespace Onsite.Simulation.Analysis.Changes;

/// <summary>The changes that are worth a try in a design: more of what there is, and policies that it does without. What clients and given components do is the scenario's and stays.</summary>
internal sealed class ChangeCatalogue(Blueprint blueprint)
{
    /// <summary>What may mend something, component by component and link by link in the order of the file, each from its smallest amount to its largest.</summary>
    public IEnumerable<PossibleLine> Lines()
    {
        var zones = new Zones(blueprint.Scenario, blueprint.Design);
        return Possible(
            Mine().SelectMany(c => Sizes.Of(c).Concat(Manners.Of(c)).Concat(Followers.LinesOf(c, blueprint.Scenario)).Concat(zones.LinesOf(c)).Select(line => (c.Name, line)))
                .Concat(Links().SelectMany(l => LinkPolicies.Of(l.Policies).Select(line => ($"{l.From}->{l.To}", line)))));
    }

    /// <summary>All of them, one by one.</summary>
    public IEnumerable<(DesignChange Change, Blueprint Blueprint)> Improvements() => Lines().SelectMany(l => l.Amounts);

    /// <summary>What would cost less: half of everything that is paid for, where there is more than one.</summary>
    public IEnumerable<(DesignChange Change, Blueprint Blueprint)> Halvings() => Possible(Mine().SelectMany(c => Sizes.Halves(c).Select(line => (c.Name, line)))).SelectMany(l => l.Amounts).Where(c => c.Change.Cost < 0);

    /// <summary>What a changed design costs more a month than this one, at the sizes that are written.</summary>
    public double CostOf(Blueprint changed) =>
        Math.Round(changed.Design.Components.Zip(blueprint.Design.Components).Where(c => !ReferenceEquals(c.First, c.Second)).Sum(c => ComponentCatalogue.MonthlyCost(c.First) - ComponentCatalogue.MonthlyCost(c.Second)), 6);

    private IEnumerable<Component> Mine() => blueprint.Design.Components.Where(c => !c.IsGiven);

    private IEnumerable<DesignLink> Links() => blueprint.Design.Links.Where(l => blueprint.Components.First(c => c.Name == l.From) is var from && ComponentKinds.Find(from.Kind)!.Role is not (Role.Client or Role.Messages or Role.Control) && !from.IsGiven);

    private IEnumerable<PossibleLine> Possible(IEnumerable<(string Owner, ChangeLine Line)> lines)
    {
        foreach (var (owner, line) in lines)
        {
            var amounts = new List<(DesignChange Change, Blueprint Blueprint)>();
            foreach (var to in line.To)
            {
                var change = new DesignChange(owner, line.Field, line.From, to, 0);
                if (ChangedDesign.With(blueprint, change) is { } changed)
                {
                    amounts.Add((change with { Cost = CostOf(changed) }, changed));
                }
            }

            if (amounts.Count > 0)
            {
                yield return new PossibleLine(owner, line.Field, amounts);
            }
        }
    }
}

/// <summary>What may become of one field in one direction, from the smallest change to the largest.</summary>
/// <param name="Owner">The component or link.</param>
/// <param name="Field">The field.</param>
/// <param name="Amounts">The changes, each with the design that has it in it.</param>
internal sealed record PossibleLine(string Owner, string Field, IReadOnlyList<(DesignChange Change, Blueprint Blueprint)> Amounts);
