using System.CommandLine;
using Onsite.Simulation.Running;

namespace Onsite.Cli.Commands.Simulation;

/// <summary>The options that every simulation has.</summary>
internal sealed class RunSettings
{
    public Option<ulong> Seed { get; } = new("--seed") { Description = "Seed of the random numbers: same seed, same result", DefaultValueFactory = _ => 1 };

    public Option<int> Replications { get; } = new("--replications") { Description = "Runs with numbers of their own, from 1 to 1000; intervals come from how much they differ", DefaultValueFactory = _ => 5 };

    public Option<string[]> Set { get; } = new("--set") { Description = "Change a field of the design, as checkout.replicas=8; may be given again", HelpName = "COMPONENT.FIELD=VALUE", DefaultValueFactory = _ => [] };

    public Option<string[]> Fault { get; } = new("--fault") { Description = "Let something more go wrong, as 'at: 2 min, crash: 1 of checkout'; may be given again", HelpName = "FAULT", DefaultValueFactory = _ => [] };

    public Option<double> Load { get; } = new("--load") { Description = "Multiply all rates of the scenario", DefaultValueFactory = _ => 1 };

    public Option<long> Events { get; } = new("--events") { Description = "Events that all replications together may have", DefaultValueFactory = _ => new RunOptions().EventBudget };

    public Option<int?> Slice { get; } = new("--slice") { Description = "Follow one of so many requests and as much of the design as they have to themselves; 1 for all of them. Without it, as many as the events allow", HelpName = "N" };

    public Option<bool> Json { get; } = new("--json") { Description = "Print the whole report as JSON" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        Replications.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000)
            {
                result.AddError("--replications has to be between 1 and 1000.");
            }
        });
        Load.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and < 1e6))
            {
                result.AddError("--load has to be above 0 and below a million.");
            }
        });
        Events.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() is < 1000)
            {
                result.AddError("--events has to be 1000 or more.");
            }
        });
        Slice.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 1_000_000)
            {
                result.AddError("--slice has to be between 1 and 1000000.");
            }
        });
        foreach (var option in new Option[] { Seed, Replications, Set, Fault, Load, Events, Slice, Json })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked for.</summary>
    public RunOptions Read(ParseResult parsed) => new()
    {
        Seed = parsed.GetValue(Seed),
        Replications = parsed.GetValue(Replications),
        Load = parsed.GetValue(Load),
        EventBudget = parsed.GetValue(Events),
        SliceOf = parsed.GetValue(Slice),
        Parallelism = Environment.ProcessorCount,
    };
}
