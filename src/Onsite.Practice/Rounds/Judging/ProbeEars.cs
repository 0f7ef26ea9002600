using System.Collections.Concurrent;
using Onsite.Content;
using Onsite.Content.Rounds;
using Onsite.Documents;
using Onsite.Evaluation;
using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>Hears what answers to probes touch. Safe to share between threads; compiles a probe's phrasings when they are first needed.</summary>
public sealed class ProbeEars
{
    private readonly Lexicon _lexicon;
    private readonly ConcurrentDictionary<string, AnswerEvaluator> _evaluators = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AnswerEvaluator> _mechanisms = new(StringComparer.Ordinal);

    /// <summary>Hears with the words of a catalogue.</summary>
    public ProbeEars(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _lexicon = new Lexicon(catalogue.Concepts.Values, catalogue.WordFamilies);
    }

    /// <summary>What an answer touches of what is listened for.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="answer">The answer as typed.</param>
    public PointResult Hear(RunProbe probe, string answer)
    {
        ArgumentNullException.ThrowIfNull(probe);
        return _evaluators.GetOrAdd(probe.Id, _ => Compile(probe, probe.Listen, new DiagnosticList())).Evaluate(answer).Points[0];
    }

    /// <summary>Whether an answer names how it is done: something that is listened for and could not be said of any system.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="answer">The answer as typed.</param>
    public bool HearsMechanism(RunProbe probe, string answer)
    {
        ArgumentNullException.ThrowIfNull(probe);
        return probe.Mechanisms is { } mechanisms
            && _mechanisms.GetOrAdd(probe.Id, _ => Compile(probe, mechanisms, new DiagnosticList())).Evaluate(answer).Points[0].Observation == Observation.Met;
    }

    /// <summary>Compiles every probe, and reports what is wrong with phrasings.</summary>
    public void Check(IEnumerable<RunProbe> probes, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(probes);
        foreach (var probe in probes)
        {
            Compile(probe, probe.Listen, diagnostics);
        }
    }

    private AnswerEvaluator Compile(RunProbe probe, Rubric heard, DiagnosticList diagnostics) => AnswerEvaluator.Compile(heard, probe.Ask, _lexicon, diagnostics);
}
