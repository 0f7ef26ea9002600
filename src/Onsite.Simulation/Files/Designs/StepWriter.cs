using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Files.Designs;

/// <summary>Makes values of YAML out of the steps of handlers.</summary>
internal static class StepWriter
{
    private static readonly SourceLocation Nowhere = new(string.Empty);

    /// <summary>A list of steps.</summary>
    public static ListNode Of(IReadOnlyList<Step> steps) => new([.. steps.Select(Of)], Nowhere);

    /// <summary>A step.</summary>
    public static Node Of(Step step) => step switch
    {
        ComputeStep compute => Map(("compute", Amount(compute.Written, compute.Seconds, Unit.Duration))),
        WaitStep wait => Map(("wait", Amount(wait.Written, wait.Seconds, Unit.Duration))),
        AskStep ask => Asked(ask),
        ParallelStep parallel => Map(("parallel", Of(parallel.Asks))),
        ChanceStep chance => Map([("chance", Text(QuantityWriter.Write(chance.Probability, Unit.Share))), ("then", Of(chance.Then)), .. chance.Otherwise.Count == 0 ? [] : new[] { ("else", (Node)Of(chance.Otherwise)) }]),
        ReplyStep reply => Text(reply.IsFailure ? "fail" : "reply"),
        _ => throw new ArgumentException($"Files have no word for {step}.", nameof(step)),
    };

    private static MapNode Asked(AskStep ask)
    {
        var fields = new List<(string, Node)> { (ask.Ask.ToString().ToLowerInvariant(), Text(ask.Target)) };
        if (ask.Times is { } times)
        {
            fields.Add(("times", Amount(ask.WrittenTimes, times, Unit.None)));
        }

        if (ask.SpreadsKeys)
        {
            fields.Add(("spread", Text("true")));
        }

        if (ask.IsDetached)
        {
            fields.Add(("detached", Text("true")));
        }

        if (ask.Outbox is { } outbox)
        {
            fields.Add(("outbox", Text(outbox)));
        }

        if (ask.Counts)
        {
            fields.Add(("counts", Text("true")));
        }

        if (ask.OnMiss.Count > 0)
        {
            fields.Add(("miss", Of(ask.OnMiss)));
        }

        if (ask.OnFailure is { } instead)
        {
            fields.Add(("fails", Of(instead)));
        }

        return Map([.. fields]);
    }

    /// <summary>A distribution as it was written, as long as that is still what it is.</summary>
    private static ScalarNode Amount(string? written, Distribution distribution, Unit unit) =>
        Text(written is not null && DistributionText.TryParse(written, unit, out var read, out _) && Meaning.Same(read, distribution) ? written : DistributionWriter.Write(distribution, unit));

    private static ScalarNode Text(string value) => new(value, IsQuoted: true, Nowhere);

    private static MapNode Map(params IReadOnlyList<(string Name, Node Value)> fields) => new([.. fields.Select(f => new MapEntry(Text(f.Name), f.Value))], Nowhere);
}
