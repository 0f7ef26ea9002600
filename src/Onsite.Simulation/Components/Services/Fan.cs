using Onsite.Simulation.Components.Keys;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;

namespace Onsite.Simulation.Components.Services;

/// <summary>Some of the calls that a step sends all at once.</summary>
/// <param name="Link">Where they go.</param>
/// <param name="Verb">What they ask for.</param>
/// <param name="Times">How many there are, rounded to the next whole number: a constant, or how many followers somebody has.</param>
/// <param name="SpreadsKeys">Whether each is about a key of its own, so that they spread over shards; otherwise all are about the key of the request.</param>
internal readonly record struct Fan(Link Link, Verb Verb, Sampler Times, bool SpreadsKeys = false)
{
    /// <summary>Whether they write beside what the operation counts as done by: the ledger does not hear of them. Of those that count, only the first does.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Where the keys of its own come from, popular ones more often; null where all numbers are alike.</summary>
    public KeyPopulation? Keys { get; init; }
}
