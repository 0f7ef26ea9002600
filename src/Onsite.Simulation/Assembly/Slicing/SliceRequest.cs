namespace Onsite.Simulation.Assembly.Slicing;

/// <summary>What a kind of component has to know to say how far it can be divided.</summary>
/// <param name="Whole">What arrivals are divided by, from 1.</param>
/// <param name="FailingAtOnce">How many of its parts fail together, by each fault that counts them: a part of that is to be a whole number.</param>
/// <param name="HottestShare">The largest share of requests that are about one key: what is spread by keys is divided only where no key weighs on one part of it.</param>
/// <param name="Behind">What those are divided by that it hands on to, the least divided of them; <paramref name="Whole"/> where there is none.</param>
/// <param name="Trial">What a trial has shown of it.</param>
/// <param name="IsPooled">Whether a balancer gives each call to a replica that has few, so that all of them together are like one line: how many there are then decides how long calls wait.</param>
internal sealed record SliceRequest(int Whole, IReadOnlyList<int> FailingAtOnce, double HottestShare, double Behind, TrialFigures Trial, bool IsPooled);
