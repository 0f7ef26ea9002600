using System.Collections.Concurrent;
using Onsite.Content;
using Onsite.Content.Rounds;
using Onsite.Documents;
using Onsite.Evaluation;
using Onsite.Evaluation.Concepts;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>Hears what answers to probes say of what was asked. Safe to share between threads; compiles a probe's phrasings when they are first needed.</summary>
public sealed class ProbeEars
{
    private readonly Lexicon _lexicon;
    private readonly ConcurrentDictionary<string, IReadOnlyList<PartEar>> _ears = new(StringComparer.Ordinal);

    /// <summary>Hears with the words of a catalogue.</summary>
    public ProbeEars(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _lexicon = new Lexicon(catalogue.Concepts.Values, catalogue.WordFamilies);
    }

    /// <summary>What an answer says of each thing that was asked for, in the order of the probe.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="answer">The answer as typed.</param>
    public IReadOnlyList<HeardPart> Hear(RunProbe probe, string answer)
    {
        ArgumentNullException.ThrowIfNull(probe);
        return [.. _ears.GetOrAdd(probe.Id, _ => [.. probe.Parts.Select(p => Compile(probe, p, new DiagnosticList()))]).Select(e => e.Hear(answer))];
    }

    /// <summary>Compiles every probe, and reports what is wrong with phrasings.</summary>
    public void Check(IEnumerable<RunProbe> probes, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(probes);
        foreach (var (probe, part) in probes.SelectMany(p => p.Parts.Select(part => (p, part))))
        {
            Compile(probe, part, diagnostics);
        }
    }

    private PartEar Compile(RunProbe probe, ListenedPart part, DiagnosticList diagnostics) => new(
        part,
        AnswerEvaluator.Compile(part.Heard, probe.Ask, _lexicon, diagnostics),
        part.Mechanisms is null ? null : AnswerEvaluator.Compile(part.Mechanisms, probe.Ask, _lexicon, new DiagnosticList()));

    private sealed record PartEar(ListenedPart Part, AnswerEvaluator All, AnswerEvaluator? Mechanisms)
    {
        public HeardPart Hear(string answer) =>
            new(Part, All.Evaluate(answer).Points[0], Mechanisms?.Evaluate(answer).Points[0].Observation == Observation.Met);
    }
}

/// <summary>What an answer says of one thing that was asked for.</summary>
/// <param name="Part">What was asked for.</param>
/// <param name="Result">What was heard of it.</param>
/// <param name="IsMechanism">Whether it names how: something that could not be said of any system.</param>
public sealed record HeardPart(ListenedPart Part, PointResult Result, bool IsMechanism);
