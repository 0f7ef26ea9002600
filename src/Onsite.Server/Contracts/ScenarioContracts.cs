using Onsite.Evaluation;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Server.Contracts;

/// <summary>A system to design, as it stands in a list.</summary>
/// <param name="Slug">The name of its folder.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Summary">What is to be designed, in a sentence.</param>
/// <param name="System">Its number among the systems that candidates are asked for.</param>
/// <param name="Level">The level that it is made for.</param>
/// <param name="PeakRate">Requests a second at the most; 0 where a number of users waits for each answer.</param>
/// <param name="Budget">What may be spent, in US dollars a month; null without a limit.</param>
/// <param name="Objectives">How many objectives there are.</param>
/// <param name="Attempted">Whether a design for it is kept.</param>
public sealed record ScenarioSummary(string Slug, string Title, string Summary, int System, Level Level, double PeakRate, double? Budget, int Objectives, bool Attempted);

/// <summary>A system to design. What is to be asked for and what is right stays on the server.</summary>
/// <param name="Slug">The name of its folder.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Summary">What is to be designed, in a sentence.</param>
/// <param name="System">Its number among the systems that candidates are asked for.</param>
/// <param name="Level">The level that it is made for.</param>
/// <param name="TalkQuestion">The question whose rubric judges what is said.</param>
/// <param name="Brief">What the interviewer says, as Markdown.</param>
/// <param name="BriefHtml">The same as HTML that is safe to show.</param>
/// <param name="ClarificationCount">How many questions the interviewer has an answer to.</param>
/// <param name="Estimates">What is to be estimated.</param>
/// <param name="Operations">What clients ask for.</param>
/// <param name="Profile">How many come, stretch by stretch.</param>
/// <param name="Faults">What goes wrong, each as a run takes it.</param>
/// <param name="Objectives">What has to be reached, each in words.</param>
/// <param name="Budget">What may be spent, in US dollars a month; null without a limit.</param>
/// <param name="Given">Components that every design has to live with.</param>
/// <param name="Starter">A design to begin with, as YAML.</param>
public sealed record ScenarioDetail(
    string Slug,
    string Title,
    string Summary,
    int System,
    Level Level,
    string TalkQuestion,
    string Brief,
    string BriefHtml,
    int ClarificationCount,
    IReadOnlyList<EstimateAsked> Estimates,
    IReadOnlyList<OperationView> Operations,
    IReadOnlyList<ProfilePart> Profile,
    IReadOnlyList<string> Faults,
    IReadOnlyList<string> Objectives,
    double? Budget,
    IReadOnlyList<GivenComponent> Given,
    string Starter);

/// <summary>Something to be estimated.</summary>
/// <param name="Ask">The question.</param>
/// <param name="Within">How far off an answer may be, as a factor above 1.</param>
public sealed record EstimateAsked(string Ask, double Within);

/// <summary>Something that clients ask for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Share">Its part of all requests, from 0 to 1.</param>
/// <param name="Kind">Read or write.</param>
/// <param name="Durable">Whether what was acknowledged may never be lost.</param>
/// <param name="RequestBytes">Size of a request.</param>
/// <param name="ResponseBytes">Size of a response.</param>
/// <param name="Keys">The things that it may be about; 0 where it is about none in particular.</param>
/// <param name="Skew">Exponent of Zipf's law for their popularity; 0 where all are asked for alike.</param>
public sealed record OperationView(string Name, double Share, OperationKind Kind, bool Durable, double RequestBytes, double ResponseBytes, long Keys, double Skew);

/// <summary>What an operation does.</summary>
public enum OperationKind
{
    /// <summary>It changes nothing.</summary>
    Read,

    /// <summary>It changes something.</summary>
    Write,
}

/// <summary>A component that every design has to live with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Settings">What was set of it, as it would stand in a file.</param>
/// <param name="At">Its place where a design says no other, in cells from the left and the top; null where it has none.</param>
public sealed record GivenComponent(string Name, string Kind, string Settings, IReadOnlyList<double>? At);

/// <summary>A design that meets every objective of a scenario.</summary>
/// <param name="Text">The design as YAML.</param>
/// <param name="Why">Why it is built so.</param>
public sealed record ReferenceDesign(string Text, string Why);

/// <summary>A question to the interviewer.</summary>
public sealed record AskInterviewer(string Question);

/// <summary>What the interviewer says.</summary>
/// <param name="Answer">The answer; null where nothing was prepared: assume something, and say so.</param>
/// <param name="Matched">Whether there is one.</param>
public sealed record InterviewerAnswer(string? Answer, bool Matched);

/// <summary>A capacity sheet.</summary>
public sealed record CheckEstimates(IReadOnlyList<EstimateAnswer> Answers);

/// <summary>An estimate as it was written.</summary>
/// <param name="Index">Which of the scenario's estimates, from 0.</param>
/// <param name="Text">A number with its unit, or its computation.</param>
public sealed record EstimateAnswer(int Index, string Text);

/// <summary>What became of an estimate.</summary>
/// <param name="Index">Which, from 0.</param>
/// <param name="Value">What was written comes to, in seconds, bytes and US dollars; null where it cannot be read.</param>
/// <param name="Unit">Its unit in symbols, as <c>B/s</c>; empty for a plain number.</param>
/// <param name="Text">The same as people read it.</param>
/// <param name="Truth">What it should come to; null where the answer cannot be compared with it, and while a round at the scenario is open.</param>
/// <param name="TruthText">The same as people read it.</param>
/// <param name="Verdict">Whether it is near enough.</param>
/// <param name="Factor">How far the two are apart, from 1; null where no factor leads from one to the other, and while a round at the scenario is open.</param>
/// <param name="Problem">Why it cannot be compared, in a sentence; null where it can.</param>
public sealed record EstimateView(int Index, double? Value, string Unit, string? Text, double? Truth, string? TruthText, EstimateVerdict Verdict, double? Factor, string? Problem);
